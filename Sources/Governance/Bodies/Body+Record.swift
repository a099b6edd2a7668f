import Records

extension Body {
  static let migrations = [
    Migration(
      "body: begin",
      """
      CREATE TABLE body (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, kind TEXT NOT NULL, regime TEXT NOT NULL, parent TEXT,
        invented \(.integer) NOT NULL, about TEXT NOT NULL, source TEXT NOT NULL)
      """)
  ]

  /// All bodies, those with meetings on record first, then by name.
  static func all(in reader: Reader) throws -> [Body] {
    try reader.all(
      """
      SELECT body.* FROM body
      ORDER BY EXISTS (SELECT 1 FROM meeting WHERE meeting.bodyID = body.id) DESC, invented, name
      """)
  }

  static func at(slug: String, in reader: Reader) throws -> Body? {
    try reader.first("SELECT * FROM body WHERE slug = \(slug)")
  }
}
