import Records

extension Measure {
  static let migrations = [
    Migration(
      "measure: begin",
      """
      CREATE TABLE measure (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, kind TEXT NOT NULL, unit TEXT NOT NULL, per \(.integer), base TEXT,
        supplier TEXT NOT NULL, frequency \(.integer) NOT NULL, lagDays \(.integer) NOT NULL,
        yearToDate TEXT NOT NULL, concernsPeople \(.integer) NOT NULL, definition TEXT NOT NULL,
        source TEXT NOT NULL)
      """,
      """
      CREATE TABLE measureChange (
        measureID \(.integer) NOT NULL REFERENCES measure (id), day TEXT NOT NULL,
        definition TEXT NOT NULL, breaksSeries \(.integer) NOT NULL, source TEXT NOT NULL,
        PRIMARY KEY (measureID, day))
      """),
    Migration(
      "measure: say when a cohort is mature, and which shares people were asked about",
      "ALTER TABLE measure ADD COLUMN maturesAfter \(.integer)",
      "ALTER TABLE measure ADD COLUMN isSurvey \(.integer) NOT NULL DEFAULT 0"),
  ]

  static func at(_ slug: String, in reader: Reader) throws -> Measure? {
    try reader.first("SELECT * FROM measure WHERE slug = \(slug)")
  }

  static func all(in reader: Reader) throws -> [Measure] {
    try reader.all("SELECT * FROM measure ORDER BY slug")
  }

  static func allChanges(in reader: Reader) throws -> [MeasureChange] {
    try reader.all("SELECT * FROM measureChange ORDER BY measureID, day")
  }

  func changes(in reader: Reader) throws -> [MeasureChange] {
    try reader.all("SELECT * FROM measureChange WHERE measureID = \(id) ORDER BY day")
  }
}
