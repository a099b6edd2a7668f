import Civic
import Records

/// A line of attendance with the people whom it names.
struct AttendanceLine: Decodable, Hashable, Sendable {
  let role: Attendance.Role
  let printedName: String?
  let post: String?
  let standsFor: String?
  let personSlug: String?
  let invented: Bool?
  let standsForSlug: String?
  let standsForInvented: Bool?
  let sourceID: Int64
  let line: Int

  static func all(of meeting: Meeting.ID, in reader: Reader) throws -> [AttendanceLine] {
    try reader.all(
      """
      SELECT role, printedName, post, standsFor, person.slug AS personSlug, person.invented,
        other.slug AS standsForSlug, other.invented AS standsForInvented, sourceID, line
      FROM attendance
        LEFT JOIN person ON person.id = personID
        LEFT JOIN person AS other ON other.id = standsForID
      WHERE meetingID = \(meeting) ORDER BY ordinal
      """)
  }
}

/// One meeting at which somebody's seat was listed, and what the minutes say of them.
struct AttendedMeeting: Decodable, Hashable, Sendable {
  let day: Day
  /// Nil when the minutes do not name them.
  let role: Attendance.Role?
  /// They sent somebody in their place.
  let wasStoodFor: Bool
  /// In whose place they came.
  let standsFor: String?
  let sourceID: Int64?
  let line: Int?
  /// A list of members of that day has them.
  let wasListed: Bool

  /// The meetings with minutes on record, the latest first, at which the members' list has them or
  /// of which the minutes name them.
  static func all(of person: Person.ID, in reader: Reader) throws -> [AttendedMeeting] {
    try reader.all(
      """
      SELECT meeting.day, own.role, own.standsFor, own.sourceID, own.line,
        CASE WHEN other.meetingID IS NULL THEN 0 ELSE 1 END AS wasStoodFor,
        CASE WHEN EXISTS (SELECT 1 FROM listing
          WHERE listing.meetingID = meeting.id AND listing.personID = \(person))
          THEN 1 ELSE 0 END AS wasListed
      FROM meeting
        LEFT JOIN attendance AS own
          ON own.meetingID = meeting.id AND own.personID = \(person)
        LEFT JOIN attendance AS other
          ON other.meetingID = meeting.id AND other.standsForID = \(person)
      WHERE meeting.minutesSourceID IS NOT NULL
        AND (own.meetingID IS NOT NULL OR other.meetingID IS NOT NULL
          OR EXISTS (SELECT 1 FROM listing
            WHERE listing.meetingID = meeting.id AND listing.personID = \(person)))
      ORDER BY meeting.day DESC
      """)
  }
}
