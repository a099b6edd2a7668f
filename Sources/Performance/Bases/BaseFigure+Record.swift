import Records

extension BaseFigure {
  static let migrations = [
    Migration(
      "baseFigure: begin",
      """
      CREATE TABLE baseFigure (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, base TEXT NOT NULL,
        area TEXT NOT NULL, name TEXT NOT NULL, amount \(.integer) NOT NULL,
        usedFrom TEXT NOT NULL, source TEXT NOT NULL, UNIQUE (area, base, usedFrom))
      """)
  ]

  static func all(in reader: Reader) throws -> [BaseFigure] {
    try reader.all("SELECT * FROM baseFigure ORDER BY area, base, usedFrom")
  }
}
