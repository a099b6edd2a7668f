public import Foundation

@testable public import Records

/// The engine on which the suite runs: SQLite in memory, or the PostgreSQL server that
/// `HEADLAND_TEST_DATABASE` names.
public enum StoryEngine {
  public static var postgresURL: String? {
    ProcessInfo.processInfo.environment["HEADLAND_TEST_DATABASE"]
  }
}

/// Runs a test on an empty database with the given migrations, and closes it afterwards.
///
/// On PostgreSQL every test has a schema of its own, so that tests do not see each other.
@discardableResult
public func withStore<T: Sendable>(
  migrations: [Migration] = [], _ test: (Store) async throws -> T
) async throws -> T {
  guard let url = StoryEngine.postgresURL else {
    let store = try Store(at: .memory)
    return try await running(test, on: store, migrations)
  }
  return try await PostgresPlaces.shared.taking {
    let store = try Store(at: try await ownSchema(of: url))
    return try await running(test, on: store, migrations)
  }
}

private func running<T: Sendable>(
  _ test: (Store) async throws -> T, on store: Store, _ migrations: [Migration]
) async throws -> T {
  do {
    try await store.migrate(migrations)
    let result = try await test(store)
    await store.close()
    return result
  } catch {
    await store.close()
    throw error
  }
}

/// Runs a test with a place in which nothing is yet: a file's on SQLite, a schema's on PostgreSQL.
///
/// It waits for no turn, because tests ask for one while they hold a store.
public func withEmptyPlace<T: Sendable>(
  _ test: (DatabaseAddress) async throws -> T
) async throws -> T {
  guard let url = StoryEngine.postgresURL else {
    return try await withFolder { folder in
      try await test(.file(path: folder.appending(path: "headland.sqlite").path))
    }
  }
  return try await test(try await ownSchema(of: url))
}

/// Runs a test with an empty folder, which is removed afterwards.
public func withFolder<T>(_ test: (URL) async throws -> T) async throws -> T {
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "headland-story-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await test(folder)
}

private func ownSchema(of url: String) async throws -> DatabaseAddress {
  let schema = "story_" + UUID().uuidString.lowercased().filter { $0 != "-" }
  let server = try Store(at: .postgres(url: url))
  _ = try await server.engine.write { try $0.run("CREATE SCHEMA \(name: schema)") }
  await server.close()
  return .postgres(url: url + "?options=-csearch_path%3D\(schema)")
}

/// Few tests at a time hold PostgreSQL connections; the server allows a hundred.
private actor PostgresPlaces {
  static let shared = PostgresPlaces()
  private var free = 8
  private var line: [CheckedContinuation<Void, Never>] = []

  nonisolated func taking<T: Sendable>(_ body: () async throws -> T) async throws -> T {
    await take()
    do {
      let result = try await body()
      await leave()
      return result
    } catch {
      await leave()
      throw error
    }
  }

  private func take() async {
    if free > 0 { free -= 1 } else { await withCheckedContinuation { line.append($0) } }
  }

  private func leave() {
    if line.isEmpty { free += 1 } else { line.removeFirst().resume() }
  }
}

extension Store {
  /// The whole number in the first column of the answer's first row.
  public func count(_ question: Statement) async throws -> Int {
    try await read { try $0.number(question) }
  }
}

extension Store {
  /// Does something while another task is in the middle of writing, and lets that one end.
  public func whileWriting<T: Sendable>(_ work: @Sendable () async throws -> T) async throws -> T {
    let (begun, begin) = AsyncStream.makeStream(of: Void.self)
    let gate = DispatchSemaphore(value: 0)
    async let writing: Void = engine.write { connection in
      try connection.run("CREATE TABLE inTheMiddle (id INTEGER)")
      begin.finish()
      gate.wait()
    }
    for await _ in begun {}
    do {
      let result = try await work()
      gate.signal()
      try await writing
      return result
    } catch {
      gate.signal()
      throw error
    }
  }
}
