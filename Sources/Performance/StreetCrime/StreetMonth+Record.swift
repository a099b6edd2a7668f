import Civic
import Records

extension StreetMonth {
  static let migrations = [
    Migration(
      "streetMonth: begin",
      """
      CREATE TABLE streetMonth (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, force TEXT NOT NULL,
        month TEXT NOT NULL, rows \(.integer) NOT NULL, fileName TEXT NOT NULL,
        sha256 TEXT NOT NULL, UNIQUE (month, force))
      """,
      """
      CREATE TABLE streetCount (
        monthID \(.integer) NOT NULL REFERENCES streetMonth (id), area TEXT NOT NULL,
        kind TEXT NOT NULL, number \(.integer) NOT NULL, PRIMARY KEY (monthID, area, kind))
      """,
      """
      CREATE TABLE streetDistrictCount (
        monthID \(.integer) NOT NULL REFERENCES streetMonth (id), district TEXT NOT NULL,
        kind TEXT NOT NULL, number \(.integer) NOT NULL, PRIMARY KEY (monthID, district, kind))
      """)
  ]

  static func all(in months: [Period], in reader: Reader) throws -> [StreetMonth] {
    try reader.all("SELECT * FROM streetMonth WHERE month IN (\(list: months.map(\.iso)))")
  }
}

/// A kind of crime in a district in one quarter, beside the same quarter of the year before.
struct StreetQuarterRow: Decodable, Sendable, Hashable {
  let district: String
  let kind: String
  let before: Int
  let now: Int

  /// All kinds in all districts.
  static func all(of quarter: Period, in reader: Reader) throws -> [StreetQuarterRow] {
    let (now, before) = (quarter.split(into: .month), quarter.yearBefore.split(into: .month))
    return try reader.all(
      """
      SELECT district, kind,
        SUM(CASE WHEN month < \(now[0].iso) THEN number ELSE 0 END) AS before,
        SUM(CASE WHEN month < \(now[0].iso) THEN 0 ELSE number END) AS now
      FROM streetMonth JOIN streetDistrictCount ON monthID = streetMonth.id
      WHERE month IN (\(list: (now + before).map(\.iso)))
      GROUP BY district, kind ORDER BY district, kind
      """)
  }
}
