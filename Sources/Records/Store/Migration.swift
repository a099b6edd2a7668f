import Access

/// One step of the schema, named by a sentence: `"meeting: add place"`. Once released it never changes.
public struct Migration: Sendable {
  public let name: String
  let statements: @Sendable (Dialect) -> [Statement]

  /// Statements in the subset that both engines share.
  public init(_ name: String, _ statements: Statement...) {
    self.name = name
    self.statements = { _ in statements }
  }

  /// Statements that differ by engine; only Records has such.
  init(_ name: String, byDialect statements: @Sendable @escaping (Dialect) -> [Statement]) {
    self.name = name
    self.statements = statements
  }
}

extension Store {
  /// Brings the schema up to the migrations given, in one transaction: one that fails leaves the
  /// database as it was.
  ///
  /// - Returns: the names of those that were applied now.
  /// - Throws: `Refusal.newerDatabase` when the database knows a migration that the program does not.
  @discardableResult
  public func migrate(_ migrations: [Migration]) async throws -> [String] {
    let all = Migration.ofRecords + migrations
    precondition(Set(all.map(\.name)).count == all.count, "two migrations have the same name")
    _ = try await standing(to: migrations)
    return try await engine.write { connection in
      try connection.makeListOfMigrations()
      let known = try connection.knownMigrations()
      let due = all.filter { !known.contains($0.name) }
      for migration in due { try connection.apply(migration) }
      return due.map(\.name)
    }
  }

  /// The migrations that the database has seen, in order.
  public func appliedMigrations() async throws -> [String] {
    try await engine.read { try $0.knownMigrations() }
  }
}

extension Connection {
  func makeListOfMigrations() throws {
    try run(
      """
      CREATE TABLE IF NOT EXISTS migration (
        ordinal \(.integer) PRIMARY KEY, name TEXT NOT NULL UNIQUE)
      """)
  }

  func apply(_ migration: Migration) throws {
    for statement in migration.statements(dialect) { try run(statement) }
    try run(
      """
      INSERT INTO migration (ordinal, name)
      SELECT COALESCE(MAX(ordinal), 0) + 1, \(migration.name) FROM migration
      """)
  }
}
