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
      "CREATE INDEX meetingByMinutesSource ON meeting (minutesSourceID)"),
    Migration(
      "meeting: add what calendars need, arrangement and cancellation",
      "ALTER TABLE meeting ADD COLUMN uid TEXT NOT NULL DEFAULT ''",
      """
      UPDATE meeting SET uid = day || '.' ||
        (SELECT slug FROM body WHERE body.id = meeting.bodyID) || '@headland'
      """,
      "CREATE UNIQUE INDEX meetingByUID ON meeting (uid)",
      "ALTER TABLE meeting ADD COLUMN arrangedAt \(.integer)",
      "ALTER TABLE meeting ADD COLUMN cancelledAt \(.integer)",
      "ALTER TABLE meeting ADD COLUMN cancelReason TEXT"),
  ]

  static func on(_ day: Day, of body: Body.ID, in reader: Reader) throws -> Meeting? {
    try reader.first("SELECT * FROM meeting WHERE bodyID = \(body) AND day = \(day)")
  }

  /// All meetings of a body, the latest first.
  static func all(of body: Body.ID, in reader: Reader) throws -> [Meeting] {
    try reader.all("SELECT * FROM meeting WHERE bodyID = \(body) ORDER BY day DESC")
  }
}
