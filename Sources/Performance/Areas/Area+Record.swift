import Records

extension Area {
  static let migrations = [
    Migration(
      "area: begin",
      """
      CREATE TABLE area (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, code TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, level TEXT NOT NULL, parent TEXT)
      """,
      "CREATE INDEX areaByParent ON area (parent)")
  ]

  static func at(_ code: String, in reader: Reader) throws -> Area? {
    try reader.first("SELECT * FROM area WHERE code = \(code)")
  }

  /// All but the small ones, of which there are hundreds.
  static func chief(in reader: Reader) throws -> [Area] {
    try reader.all("SELECT * FROM area WHERE level IN ('force', 'district') ORDER BY name")
  }
}
