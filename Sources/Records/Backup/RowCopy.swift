import Access

/// Copies the rows of all tables from one database into another whose tables have seen the same
/// steps, whichever engine either is. The one copies out of one view of itself, the other keeps all
/// or nothing: both are inside a transaction.
struct RowCopy {
  let source: any Connection
  let target: any Connection

  /// Rows that are sent together, and the bytes after which fewer are.
  private static let mostRows = 500
  private static let mostBytes = 4 << 20

  /// - Returns: how many rows each table has.
  func carryOut(telling tell: (String) -> Void) throws -> [String: Int] {
    let tables = try tablesOfBoth()
    var counts: [String: Int] = [:]
    try target.deferringReferences {
      // What the steps themselves put into the empty tables comes out of the source as well.
      for table in tables.reversed() { try target.run("DELETE FROM \(name: table)") }
      for table in tables {
        tell(table)
        counts[table] = try copy(table)
      }
    }
    for table in tables {
      let kept = try Reader(connection: target).number("SELECT COUNT(*) FROM \(name: table)")
      guard kept == counts[table] else {
        throw DatabaseFault.refusing(
          what: "Of the \(counts[table] ?? 0) rows of \(table) \(kept) arrived.",
          instead: "Nothing was kept; look at the disks, then run it again.")
      }
    }
    return counts
  }

  /// The tables, without the list of the steps, by the names that SQLite keeps as written.
  private func tablesOfBoth() throws -> [String] {
    let (here, there) = (try source.tableNames(), try target.tableNames())
    let others = Set(here.map { $0.lowercased() })
      .symmetricDifference(there.map { $0.lowercased() })
    if let other = others.min() {
      throw Refusal.missing(
        what: "step of Headland's that makes the table \(other); it cannot be copied",
        instead: "Move it to another schema or database.")
    }
    return (source.dialect == .sqlite ? here : there).filter { $0 != "migration" }
  }

  private func copy(_ table: String) throws -> Int {
    let columns = try (source.dialect == .sqlite ? source : target).columnNames(of: table)
    let names = columns.joined(separator: ", ")
    var (count, bytes) = (0, 0)
    var waiting: [[Value]] = []
    try source.eachRow(of: "SELECT \(name: names) FROM \(name: table)") { row in
      waiting.append(row.values)
      count += 1
      bytes += row.values.reduce(0) { $0 + $1.size }
      guard waiting.count >= RowCopy.mostRows || bytes >= RowCopy.mostBytes else { return }
      try target.insert(into: table, columns, waiting)
      (waiting, bytes) = ([], 0)
    }
    if !waiting.isEmpty { try target.insert(into: table, columns, waiting) }
    return count
  }
}

extension Value {
  fileprivate var size: Int {
    switch self {
    case .text(let text): text.utf8.count
    case .bytes(let bytes): bytes.count
    default: 8
    }
  }
}
