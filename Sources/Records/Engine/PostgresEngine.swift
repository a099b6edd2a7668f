/// PostgreSQL through libpq: a handful of connections, each on a thread of its own.
struct PostgresEngine: Engine {
  private let pool: PostgresPool

  /// Reads see one snapshot; writers queue behind one lock, because each extends the audit chain.
  private static let beginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
  private static let beginWrite = "BEGIN; SELECT pg_advisory_xact_lock(7107110110)"

  init(url: String, connections: Int = 4) {
    pool = PostgresPool(url: url, size: connections)
  }

  func read<T: Sendable>(
    _ work: @Sendable @escaping (any Connection) throws -> T
  ) async throws -> T {
    try await pool.with { try await $0.transaction(beginning: Self.beginRead, work) }
  }

  func write<T: Sendable>(
    _ work: @Sendable @escaping (any Connection) throws -> T
  ) async throws -> T {
    try await pool.with { try await $0.transaction(beginning: Self.beginWrite, work) }
  }

  func close() async { await pool.close() }
}

/// Lends connections, one borrower each; who finds none free waits in line.
private actor PostgresPool {
  private var free: [PostgresConnection]
  private let all: [PostgresConnection]
  private var line: [CheckedContinuation<PostgresConnection, Never>] = []

  init(url: String, size: Int) {
    all = (0..<size).map { _ in PostgresConnection(address: url) }
    free = all
  }

  nonisolated func with<T: Sendable>(
    _ work: @Sendable (PostgresConnection) async throws -> T
  ) async throws -> T {
    let connection = await borrow()
    do {
      let result = try await work(connection)
      await giveBack(connection)
      return result
    } catch {
      await giveBack(connection)
      throw error
    }
  }

  func close() async {
    for connection in all { await connection.close() }
  }

  private func borrow() async -> PostgresConnection {
    if let connection = free.popLast() { return connection }
    return await withCheckedContinuation { line.append($0) }
  }

  private func giveBack(_ connection: PostgresConnection) {
    if line.isEmpty {
      free.append(connection)
    } else {
      line.removeFirst().resume(returning: connection)
    }
  }
}
