package import Civic
package import Records

/// The report of a quarter is out: everybody may read it, and the figures in it.
package struct ReportPublication: Record, Hashable {
  package static let table = "reportPublication"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  package var quarter: Period
  package var publishedAt: Instant
  package var publishedBy: String

  package init(id: ID, quarter: Period, publishedAt: Instant, publishedBy: String) {
    (self.id, self.quarter) = (id, quarter)
    (self.publishedAt, self.publishedBy) = (publishedAt, publishedBy)
  }
}

extension ReportPublication {
  static let migrations = [
    Migration(
      "reportPublication: begin",
      """
      CREATE TABLE reportPublication (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, quarter TEXT NOT NULL UNIQUE,
        publishedAt \(.integer) NOT NULL, publishedBy TEXT NOT NULL)
      """)
  ]

  /// The latest quarter first.
  static func all(in reader: Reader) throws -> [ReportPublication] {
    try reader.all("SELECT * FROM reportPublication ORDER BY quarter DESC")
  }

  static func of(_ quarter: Period, in reader: Reader) throws -> ReportPublication? {
    try reader.first("SELECT * FROM reportPublication WHERE quarter = \(quarter.iso)")
  }
}
