import Records

extension Indicator {
  static let migrations = [
    Migration(
      "indicator: begin",
      """
      CREATE TABLE objective (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, ordinal \(.integer) NOT NULL, source TEXT NOT NULL)
      """,
      """
      CREATE TABLE indicator (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, question TEXT NOT NULL,
        objective TEXT NOT NULL, measure TEXT NOT NULL, area TEXT NOT NULL,
        polarity TEXT NOT NULL, ordinal \(.integer) NOT NULL, firstYear \(.integer) NOT NULL,
        lastYear \(.integer), reported \(.integer) NOT NULL, source TEXT NOT NULL)
      """,
      """
      CREATE TABLE indicatorTarget (
        indicatorID \(.integer) NOT NULL REFERENCES indicator (id), year \(.integer) NOT NULL,
        kind TEXT NOT NULL, amount \(.real), baseline TEXT, PRIMARY KEY (indicatorID, year))
      """)
  ]

  static func at(_ slug: String, in reader: Reader) throws -> Indicator? {
    try reader.first("SELECT * FROM indicator WHERE slug = \(slug)")
  }

  /// Those that stand in a financial year, in the order of their objectives.
  static func all(in year: Int, in reader: Reader) throws -> [Indicator] {
    try reader.all(
      """
      SELECT indicator.* FROM indicator JOIN objective ON objective.slug = indicator.objective
      WHERE firstYear <= \(year) AND COALESCE(lastYear, \(year)) >= \(year)
      ORDER BY objective.ordinal, indicator.ordinal, indicator.slug
      """)
  }

  func targets(in reader: Reader) throws -> [IndicatorTarget] {
    try reader.all("SELECT * FROM indicatorTarget WHERE indicatorID = \(id) ORDER BY year")
  }
}

extension IndicatorTarget {
  static func all(in year: Int, in reader: Reader) throws -> [IndicatorTarget] {
    try reader.all("SELECT * FROM indicatorTarget WHERE year = \(year)")
  }
}

extension Objective {
  static func at(_ slug: String, in reader: Reader) throws -> Objective? {
    try reader.first("SELECT * FROM objective WHERE slug = \(slug)")
  }

  static func all(in reader: Reader) throws -> [Objective] {
    try reader.all("SELECT * FROM objective ORDER BY ordinal, slug")
  }
}
