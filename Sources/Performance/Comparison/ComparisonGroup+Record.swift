import Civic
import Records

extension ComparisonGroup {
  static let migrations = [
    Migration(
      "comparisonGroup: begin",
      """
      CREATE TABLE comparisonGroup (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, slug TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL, area TEXT NOT NULL, usedFrom TEXT NOT NULL, source TEXT NOT NULL)
      """,
      """
      CREATE TABLE comparisonMember (
        groupID \(.integer) NOT NULL REFERENCES comparisonGroup (id), area TEXT NOT NULL,
        PRIMARY KEY (groupID, area))
      """)
  ]

  static func at(_ slug: String, in reader: Reader) throws -> ComparisonGroup? {
    try reader.first("SELECT * FROM comparisonGroup WHERE slug = \(slug)")
  }

  /// The group beside which an area is looked at in a period: the last of those in use on its last day.
  static func standing(
    for area: String, in period: Period, in reader: Reader
  ) throws -> ComparisonGroup? {
    try reader.first(
      """
      SELECT * FROM comparisonGroup WHERE area = \(area) AND usedFrom <= \(period.last)
      ORDER BY usedFrom DESC, slug LIMIT 1
      """)
  }

  /// The codes of its members.
  func members(in reader: Reader) throws -> [String] {
    try reader.all("SELECT area FROM comparisonMember WHERE groupID = \(id) ORDER BY area")
  }
}
