import Records

extension ReturnMap {
  static let migrations = [
    Migration(
      "returnMap: begin",
      """
      CREATE TABLE returnMap (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, supplier TEXT NOT NULL,
        form TEXT NOT NULL, roles TEXT NOT NULL, measure TEXT NOT NULL, area TEXT NOT NULL,
        measureIsSheet \(.integer) NOT NULL, UNIQUE (supplier, form))
      """,
      """
      CREATE TABLE returnName (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, supplier TEXT NOT NULL,
        kind TEXT NOT NULL, word TEXT NOT NULL, meaning TEXT NOT NULL,
        UNIQUE (supplier, kind, word))
      """)
  ]

  static func all(of supplier: String, in reader: Reader) throws -> [ReturnMap] {
    try reader.all("SELECT * FROM returnMap WHERE supplier = \(supplier) ORDER BY id")
  }
}

extension ReturnName {
  static func all(of supplier: String, in reader: Reader) throws -> [ReturnName] {
    try reader.all("SELECT * FROM returnName WHERE supplier = \(supplier) ORDER BY id")
  }
}
