import Civic
import Records

extension Commentary {
  static let migrations = [
    Migration(
      "commentary: begin",
      """
      CREATE TABLE commentary (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, quarter TEXT NOT NULL,
        place TEXT NOT NULL, words TEXT NOT NULL, writtenBy TEXT NOT NULL,
        writtenAt \(.integer) NOT NULL, UNIQUE (quarter, place))
      """,
      """
      CREATE TABLE commentaryWording (
        commentaryID \(.integer) NOT NULL REFERENCES commentary (id), number \(.integer) NOT NULL,
        words TEXT NOT NULL, writtenBy TEXT NOT NULL, writtenAt \(.integer) NOT NULL,
        PRIMARY KEY (commentaryID, number))
      """)
  ]

  static func at(_ place: String, of quarter: Period, in reader: Reader) throws -> Commentary? {
    try reader.first(
      "SELECT * FROM commentary WHERE quarter = \(quarter.iso) AND place = \(place)")
  }

  /// What stands on a quarter; what was withdrawn is not in it.
  static func all(of quarter: Period, in reader: Reader) throws -> [Commentary] {
    try reader.all(
      "SELECT * FROM commentary WHERE quarter = \(quarter.iso) AND words <> '' ORDER BY place")
  }

  /// How it read before, the latest first.
  func wordings(in reader: Reader) throws -> [CommentaryWording] {
    try reader.all(
      "SELECT * FROM commentaryWording WHERE commentaryID = \(id) ORDER BY number DESC")
  }
}
