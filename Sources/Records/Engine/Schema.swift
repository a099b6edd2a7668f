/// What a database holds, as its own catalogue says: whose it is, and what there is to copy.
extension Connection {
  /// The tables, in the order in which they were made. An index of words (a virtual table with its
  /// shadows, or a table with a `tsvector`) is left out: it is made anew out of the others.
  func tableNames() throws -> [String] {
    let question: Statement =
      switch dialect {
      case .sqlite:
        """
        -- Which tables were made here?
        SELECT s.name FROM sqlite_schema s
        JOIN pragma_table_list l ON l.name = s.name AND l.schema = 'main' AND l.type = 'table'
        WHERE s.type = 'table' AND s.name NOT LIKE 'sqlite~_%' ESCAPE '~' ORDER BY s.rowid
        """
      case .postgres:
        """
        -- Which tables were made here?
        SELECT c.relname FROM pg_class c
        WHERE c.relnamespace = to_regnamespace(current_schema()) AND c.relkind IN ('r', 'p')
          AND NOT EXISTS (
            SELECT 1 FROM pg_attribute a
            WHERE a.attrelid = c.oid AND a.atttypid = 'tsvector'::regtype AND NOT a.attisdropped)
        ORDER BY c.oid
        """
      }
    return try rows(question).compactMap { $0[place: 0].text }
  }

  func columnNames(of table: String) throws -> [String] {
    let question: Statement =
      switch dialect {
      case .sqlite: "SELECT name FROM pragma_table_info(\(table)) ORDER BY cid"
      case .postgres:
        """
        SELECT attname FROM pg_attribute
        WHERE attrelid = to_regclass(quote_ident(\(table.lowercased()))) AND attnum > 0
          AND NOT attisdropped
        ORDER BY attnum
        """
      }
    return try rows(question).compactMap { $0[place: 0].text }
  }

  /// Runs work in which rows may stand before those that they refer to; at its end every reference
  /// is checked.
  func deferringReferences(_ work: () throws -> Void) throws {
    guard dialect == .postgres else {
      try run("PRAGMA defer_foreign_keys = ON")
      return try work()
    }
    try changeReferences(to: "DEFERRABLE INITIALLY DEFERRED")
    try work()
    try run("SET CONSTRAINTS ALL IMMEDIATE")
    try changeReferences(to: "NOT DEFERRABLE")
  }

  private func changeReferences(to state: String) throws {
    let changes = try rows(
      """
      -- Which statements change the keys that refer to other tables?
      SELECT format('ALTER TABLE %s ALTER CONSTRAINT %I ', conrelid::regclass, conname)
      FROM pg_constraint
      WHERE contype = 'f' AND connamespace = to_regnamespace(current_schema())
      """)
    for change in changes.compactMap({ $0[place: 0].text }) {
      try run("\(name: change + state)")
    }
  }
}
