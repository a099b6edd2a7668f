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
  /// Brings the schema up to the migrations given, each in a transaction of its own.
  ///
  /// - Returns: the names of those that were applied now.
  /// - Throws: `Refusal.newerDatabase` when the database knows a migration that the program does not.
  @discardableResult
  public func migrate(_ migrations: [Migration]) async throws -> [String] {
    let all = Migration.ofRecords + migrations
    let names = Set(all.map(\.name))
    precondition(names.count == all.count, "two migrations have the same name")
    let known = try await appliedMigrations()
    if let newer = known.first(where: { !names.contains($0) }) {
      throw Refusal.newerDatabase(migration: newer)
    }
    let due = all.filter { !known.contains($0.name) }
    for migration in due { try await apply(migration) }
    return due.map(\.name)
  }

  /// The migrations that the database has seen, in order.
  public func appliedMigrations() async throws -> [String] {
    try await engine.write { connection in
      _ = try connection.run(
        """
        CREATE TABLE IF NOT EXISTS migration (
          ordinal \(.integer) PRIMARY KEY, name TEXT NOT NULL UNIQUE)
        """)
      return try Reader(connection: connection)
        .all(String.self, "SELECT name FROM migration ORDER BY ordinal")
    }
  }

  private func apply(_ migration: Migration) async throws {
    try await engine.write { connection in
      for statement in migration.statements(connection.dialect) {
        try connection.run(statement)
      }
      try connection.run(
        """
        INSERT INTO migration (ordinal, name)
        SELECT COALESCE(MAX(ordinal), 0) + 1, \(migration.name) FROM migration
        """)
    }
  }
}
