import Civic
import Records

/// A numbered line of a meeting's agenda, headings of groups included.
struct AgendaItem: Detail, Hashable {
  static let table = "agendaItem"
  let meetingID: Meeting.ID
  let ordinal: Int
  let number: String
  let title: String
  /// The post or body that brings it.
  let presenter: String?
  let sourceID: Int64
  let line: Int

  static let migrations = [
    Migration(
      "agendaItem: begin",
      """
      CREATE TABLE agendaItem (
        meetingID \(.integer) NOT NULL REFERENCES meeting (id), ordinal \(.integer) NOT NULL,
        number TEXT NOT NULL, title TEXT NOT NULL, presenter TEXT,
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id), line \(.integer) NOT NULL,
        PRIMARY KEY (meetingID, ordinal))
      """,
      "CREATE INDEX agendaItemOfSource ON agendaItem (sourceID)",
      """
      CREATE TABLE exemptItem (
        meetingID \(.integer) NOT NULL REFERENCES meeting (id), ordinal \(.integer) NOT NULL,
        act TEXT NOT NULL, schedule TEXT NOT NULL, paragraph TEXT NOT NULL, paperAddress TEXT,
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id), line \(.integer) NOT NULL,
        PRIMARY KEY (meetingID, ordinal))
      """,
      "CREATE INDEX exemptItemOfSource ON exemptItem (sourceID)")
  ]

  static func all(of meeting: Meeting.ID, in reader: Reader) throws -> [AgendaItem] {
    try reader.all("SELECT * FROM agendaItem WHERE meetingID = \(meeting) ORDER BY ordinal")
  }
}

/// A paper withheld from the public, with its ground (Local Government Act 1972, Schedule 12A).
struct ExemptItem: Detail, Hashable {
  static let table = "exemptItem"
  let meetingID: Meeting.ID
  let ordinal: Int
  let act: String
  let schedule: String
  let paragraph: String
  /// The paper to which the withheld one belongs, nil when the pack does not tell.
  let paperAddress: String?
  let sourceID: Int64
  let line: Int

  static func all(of meeting: Meeting.ID, in reader: Reader) throws -> [ExemptItem] {
    try reader.all("SELECT * FROM exemptItem WHERE meetingID = \(meeting) ORDER BY ordinal")
  }
}
