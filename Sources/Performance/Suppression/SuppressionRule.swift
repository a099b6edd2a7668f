package import Civic
package import Records

/// Below which number of people a count is not shown to the public, from a day on. It is data: rules
/// of disclosure control change, and a partnership may be stricter.
package struct SuppressionRule: Detail, Hashable {
  package static let table = "suppressionRule"
  /// It holds for periods that end on this day or later.
  package let usedFrom: Day
  /// The smallest count that is shown.
  package let below: Int
  package let source: String

  package init(from usedFrom: Day, below: Int, source: String) {
    (self.usedFrom, self.below, self.source) = (usedFrom, below, source)
  }
}

extension SuppressionRule {
  static let migrations = [
    Migration(
      "suppressionRule: begin",
      """
      CREATE TABLE suppressionRule (
        usedFrom TEXT PRIMARY KEY, below \(.integer) NOT NULL, source TEXT NOT NULL)
      """,
      """
      INSERT INTO suppressionRule (usedFrom, below, source) VALUES ('1998-07-31', 5,
        'Counts of people under five are held back, as is usual in official statistics on people')
      """)
  ]

  /// The earliest first.
  static func all(in reader: Reader) throws -> [SuppressionRule] {
    try reader.all("SELECT * FROM suppressionRule ORDER BY usedFrom")
  }
}
