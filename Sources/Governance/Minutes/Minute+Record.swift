import Civic
import Records

extension Minute {
  static let migrations = [
    Migration(
      "minute: begin",
      """
      CREATE TABLE minute (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL,
        meetingID \(.integer) NOT NULL REFERENCES meeting (id),
        bodyID \(.integer) NOT NULL REFERENCES body (id), year \(.integer) NOT NULL,
        ordinal \(.integer) NOT NULL, number TEXT NOT NULL, address TEXT NOT NULL,
        title TEXT NOT NULL, presenter TEXT, urgent \(.integer) NOT NULL,
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id), line \(.integer) NOT NULL,
        UNIQUE (bodyID, year, address))
      """,
      "CREATE INDEX minuteOfMeeting ON minute (meetingID)",
      "CREATE INDEX minuteOfSource ON minute (sourceID)",
      """
      CREATE TABLE minuteBlock (
        minuteID \(.integer) NOT NULL REFERENCES minute (id) ON DELETE CASCADE,
        ordinal \(.integer) NOT NULL, kind TEXT NOT NULL, level \(.integer) NOT NULL, number TEXT,
        text TEXT NOT NULL, line \(.integer) NOT NULL, PRIMARY KEY (minuteID, ordinal))
      """)
  ]

  static func all(of meeting: Meeting.ID, in reader: Reader) throws -> [Minute] {
    try reader.all("SELECT * FROM minute WHERE meetingID = \(meeting) ORDER BY ordinal")
  }

  static func at(
    _ address: String, year: MunicipalYear, of body: Body.ID, in reader: Reader
  ) throws -> Minute? {
    try reader.first(
      """
      SELECT * FROM minute
      WHERE bodyID = \(body) AND year = \(year) AND address = \(address)
      """)
  }

  func blocks(in reader: Reader) throws -> [MinuteBlock] {
    try reader.all("SELECT * FROM minuteBlock WHERE minuteID = \(id) ORDER BY ordinal")
  }
}
