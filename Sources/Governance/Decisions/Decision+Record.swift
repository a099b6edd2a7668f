import Civic
import Records

extension Decision {
  static let migrations = [
    Migration(
      "decision: begin",
      """
      CREATE TABLE decision (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL,
        minuteID \(.integer) NOT NULL REFERENCES minute (id),
        meetingID \(.integer) NOT NULL REFERENCES meeting (id),
        bodyID \(.integer) NOT NULL REFERENCES body (id), year \(.integer) NOT NULL,
        day TEXT NOT NULL, address TEXT NOT NULL, ordinal \(.integer) NOT NULL, mark TEXT,
        text TEXT NOT NULL, sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id),
        line \(.integer) NOT NULL, UNIQUE (bodyID, year, address))
      """,
      "CREATE INDEX decisionOfMinute ON decision (minuteID)",
      "CREATE INDEX decisionOfMeeting ON decision (meetingID)",
      "CREATE INDEX decisionByDay ON decision (bodyID, day)",
      "CREATE INDEX decisionOfSource ON decision (sourceID)")
  ]

  static func all(of meeting: Meeting.ID, in reader: Reader) throws -> [Decision] {
    try reader.all("SELECT * FROM decision WHERE meetingID = \(meeting) ORDER BY line, id")
  }

  static func at(
    _ address: String, year: MunicipalYear, of body: Body.ID, in reader: Reader
  ) throws -> Decision? {
    try reader.first(
      """
      SELECT * FROM decision
      WHERE bodyID = \(body) AND year = \(year) AND address = \(address)
      """)
  }
}
