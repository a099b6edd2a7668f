public import Access
public import Civic

/// The one door to the partnership's record. Who reads, asks through `read`; who changes anything
/// performs an act.
public struct Store: Sendable {
  let engine: any Engine
  let watch = RevisionWatch()

  /// Opens the database, making a SQLite file that is not there. Nothing is migrated yet.
  public init(at address: DatabaseAddress) throws {
    switch address {
    case .memory: engine = try SQLiteEngine()
    case .file(let path): engine = try SQLiteEngine(path: path)
    case .postgres(let url): engine = PostgresEngine(url: url)
    }
  }

  /// Asks questions in one consistent view.
  public func read<T: Sendable>(
    _ questions: @Sendable @escaping (Reader) throws -> T
  ) async throws -> T {
    try await engine.read { try questions(Reader(connection: $0)) }
  }

  /// Performs an act: permission, one transaction, version checks and audit lines in one place.
  ///
  /// All of it is kept, or none. The moment is passed in; nothing below asks a clock.
  @discardableResult
  public func perform<A: Act>(_ act: A, as asker: Asker, at now: Instant) async throws -> A.Outcome
  {
    try asker.mustBeAllowed(to: A.permission)
    let outcome = try await engine.write { connection in
      let work = try Work(connection: connection, act: A.name, asker: asker, now: now)
      let outcome = try act.carryOut(in: work)
      try work.finish(isPublished: A.permission.changesPublishedRecord)
      return outcome
    }
    if A.permission.changesPublishedRecord { watch.actWasKept() }
    return outcome
  }

  /// Asks the database the least that it can be asked.
  ///
  /// - Throws: `DatabaseFault` when it does not answer.
  public func answers() async throws {
    _ = try await engine.read { try $0.rows("SELECT 1") }
  }

  public func close() async { await engine.close() }
}
