import Civic
import Records

extension Meeting {
  static let migrations = [
    Migration(
      "meeting: begin",
      """
      CREATE TABLE meeting (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL,
        bodyID \(.integer) NOT NULL REFERENCES body (id), day TEXT NOT NULL, time TEXT, venue TEXT,
        opened TEXT, closed TEXT, nextDay TEXT, nextTime TEXT, nextVenue TEXT,
        agendaSourceID \(.integer) REFERENCES sourceDocument (id), agendaLine \(.integer),
        minutesSourceID \(.integer) REFERENCES sourceDocument (id), minutesLine \(.integer),
        UNIQUE (bodyID, day))
      """,
      "CREATE INDEX meetingByAgendaSource ON meeting (agendaSourceID)",
      "CREATE INDEX meetingByMinutesSource ON meeting (minutesSourceID)")
  ]

  static func on(_ day: Day, of body: Body.ID, in reader: Reader) throws -> Meeting? {
    try reader.first("SELECT * FROM meeting WHERE bodyID = \(body) AND day = \(day)")
  }

  /// All meetings of a body, the latest first.
  static func all(of body: Body.ID, in reader: Reader) throws -> [Meeting] {
    try reader.all("SELECT * FROM meeting WHERE bodyID = \(body) ORDER BY day DESC")
  }
}
