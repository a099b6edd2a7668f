import Records

extension FiguresReturn {
  static let migrations = [
    Migration(
      "figuresReturn: begin",
      """
      CREATE TABLE supplier (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, post TEXT NOT NULL)
      """,
      """
      CREATE TABLE figuresReturn (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, supplier TEXT NOT NULL,
        fileName TEXT NOT NULL, sha256 TEXT NOT NULL, receivedAt \(.integer) NOT NULL,
        receivedBy TEXT NOT NULL, added \(.integer) NOT NULL, revised \(.integer) NOT NULL,
        unchanged \(.integer) NOT NULL, source TEXT NOT NULL)
      """)
  ]

  static func all(in reader: Reader) throws -> [FiguresReturn] {
    try reader.all("SELECT * FROM figuresReturn ORDER BY receivedAt DESC, id DESC")
  }
}

extension Supplier {
  static func at(_ slug: String, in reader: Reader) throws -> Supplier? {
    try reader.first("SELECT * FROM supplier WHERE slug = \(slug)")
  }

  static func all(in reader: Reader) throws -> [Supplier] {
    try reader.all("SELECT * FROM supplier ORDER BY name")
  }
}
