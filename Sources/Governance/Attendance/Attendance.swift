import Civic
import Records

/// That somebody was at a meeting, or was missed there.
struct Attendance: Detail, Hashable {
  static let table = "attendance"

  enum Role: String, Codable, Sendable, CaseIterable {
    case chair, present, substitute, also, apology, officer

    var inWords: String {
      switch self {
      case .chair: "In the chair"
      case .present: "Present"
      case .substitute: "Substitutes"
      case .also: "Also present"
      case .apology: "Apologies"
      case .officer: "Officers"
      }
    }
  }

  let meetingID: Meeting.ID
  let ordinal: Int
  let role: Role
  /// As printed, without form of address; nil where only the post is published.
  let printedName: String?
  let post: String?
  /// Nil for officers, whose seats and names the record does not follow.
  let personID: Person.ID?
  /// Of a substitute: in whose place, as printed, and who that is.
  let standsFor: String?
  let standsForID: Person.ID?
  let sourceID: Int64
  let line: Int

  static let migrations = [
    Migration(
      "attendance: begin",
      """
      CREATE TABLE attendance (
        meetingID \(.integer) NOT NULL REFERENCES meeting (id), ordinal \(.integer) NOT NULL,
        role TEXT NOT NULL, printedName TEXT, post TEXT,
        personID \(.integer) REFERENCES person (id), standsFor TEXT,
        standsForID \(.integer) REFERENCES person (id),
        sourceID \(.integer) NOT NULL REFERENCES sourceDocument (id), line \(.integer) NOT NULL,
        PRIMARY KEY (meetingID, ordinal))
      """,
      "CREATE INDEX attendanceOfPerson ON attendance (personID)",
      "CREATE INDEX attendanceStoodFor ON attendance (standsForID)",
      "CREATE INDEX attendanceOfSource ON attendance (sourceID)")
  ]

  static func all(of meeting: Meeting.ID, in reader: Reader) throws -> [Attendance] {
    try reader.all("SELECT * FROM attendance WHERE meetingID = \(meeting) ORDER BY ordinal")
  }
}
