import Access

/// How a database stands to this version of the program.
public enum Standing: Hashable, Sendable {
  /// Nothing is in it.
  case empty
  /// It was made by an older version; these steps are due.
  case behind(due: [String])
  case current
}

extension Store {
  /// Looks whose the database is and how far its tables have come; changes nothing.
  ///
  /// - Throws: `Refusal.newerDatabase` when it knows a step that the program does not, and
  ///   `Refusal.missing` when it belongs to another program.
  public func standing(to migrations: [Migration]) async throws -> Standing {
    let all = (Migration.ofRecords + migrations).map(\.name)
    return try await engine.read { connection in
      let known = try connection.knownMigrations()
      if known.isEmpty { return .empty }
      if let newer = known.first(where: { !all.contains($0) }) {
        throw Refusal.newerDatabase(migration: newer)
      }
      let due = all.filter { !known.contains($0) }
      return due.isEmpty ? .current : .behind(due: due)
    }
  }
}

extension Connection {
  /// The steps that the database has seen, in order; none when it is empty.
  func knownMigrations() throws -> [String] {
    let tables = try tableNames()
    if tables.isEmpty { return [] }
    let columns = Set(try columnNames(of: "migration"))
    let isListed = columns == ["ordinal", "name"]
    let question: Statement = "SELECT name FROM migration ORDER BY ordinal"
    let names: [String] = isListed ? try Reader(connection: self).all(question) : []
    if isListed && names.isEmpty && tables == ["migration"] { return [] }
    guard names.first == Migration.ofRecords[0].name else {
      throw Refusal.missing(
        what: "record of Headland's in this database: it belongs to another program",
        instead: "Name another folder with --data, or another database with --database.")
    }
    return names
  }
}
