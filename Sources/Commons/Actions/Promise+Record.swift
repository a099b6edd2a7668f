public import Civic
public import Records

extension Promise {
  public static let migrations = [
    Migration(
      "promise: begin",
      """
      CREATE TABLE promise (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, body TEXT NOT NULL,
        day TEXT NOT NULL, ordinal \(.integer) NOT NULL, minuteNumber TEXT NOT NULL,
        decisionMark TEXT, text TEXT NOT NULL, owner TEXT, due TEXT, state TEXT NOT NULL,
        returnedOn TEXT, returnedAs TEXT, stated \(.integer) NOT NULL,
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id), line \(.integer) NOT NULL)
      """,
      "CREATE INDEX promiseOfMeeting ON promise (body, day, ordinal)",
      "CREATE INDEX promiseOfSource ON promise (sourceID)")
  ]

  /// Everything that a body promised, the latest meeting first.
  public static func all(of body: String, in reader: Reader) throws -> [Promise] {
    try reader.all("SELECT * FROM promise WHERE body = \(body) ORDER BY day DESC, ordinal")
  }

  /// What one meeting promised.
  public static func all(body: String, day: Day, in reader: Reader) throws -> [Promise] {
    try reader.all(
      "SELECT * FROM promise WHERE body = \(body) AND day = \(day) ORDER BY ordinal")
  }
}
