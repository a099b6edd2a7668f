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
      """),
    Migration(
      "streetQuarter: begin",
      """
      CREATE TABLE streetQuarter (
        quarter TEXT NOT NULL, district TEXT NOT NULL, kind TEXT NOT NULL,
        before \(.integer) NOT NULL, now \(.integer) NOT NULL,
        PRIMARY KEY (quarter, district, kind))
      """),
  ]

  static func all(in months: [Period], in reader: Reader) throws -> [StreetMonth] {
    try reader.all("SELECT * FROM streetMonth WHERE month IN (\(list: months.map(\.iso)))")
  }
}
