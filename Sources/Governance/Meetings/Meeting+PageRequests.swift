import Civic
import Commons
import Records

/// What the page of one meeting needs.
struct MeetingReading: Sendable {
  let body: Body
  let meeting: Meeting
  let earlier: Day?
  let next: Day?
  let agenda: [AgendaItem]
  let papers: [Paper]
  let minutes: [Minute]
  let decisions: [Decision]
  let attendance: [AttendanceLine]
  let exempt: [ExemptItem]
  let promises: [Promise]
  let tables: [PrintedTable]
  let sources: [SourceDocument]
  let takenDown: [TakenDown]

  static func on(_ day: Day, of slug: String, in reader: Reader) throws -> MeetingReading? {
    guard let body = try Body.at(slug: slug, in: reader),
      let meeting = try Meeting.on(day, of: body.id, in: reader)
    else { return nil }
    let neighbours = try Meeting.neighbours(of: meeting, in: reader)
    let sources = [meeting.agendaSourceID, meeting.minutesSourceID].compactMap(\.self)
    return MeetingReading(
      body: body, meeting: meeting, earlier: neighbours.earlier, next: neighbours.next,
      agenda: try AgendaItem.all(of: meeting.id, in: reader),
      papers: try Paper.all(body: slug, day: day, in: reader),
      minutes: try Minute.all(of: meeting.id, in: reader),
      decisions: try Decision.all(of: meeting.id, in: reader),
      attendance: try AttendanceLine.all(of: meeting.id, in: reader),
      exempt: try ExemptItem.all(of: meeting.id, in: reader),
      promises: try Promise.all(body: slug, day: day, in: reader),
      tables: try PrintedTable.all(body: slug, day: day, in: reader),
      sources: try SourceDocument.standing(
        sources.map { SourceDocument.ID(rawValue: $0) }, in: reader),
      takenDown: try TakenDown.standing(body: slug, day: day, in: reader))
  }
}

/// A meeting on a list, with how much of it is on record.
struct MeetingOnList: Decodable, Sendable {
  let meeting: Meeting
  let paperCount: Int
  let decisionCount: Int

  private enum Counts: String, CodingKey { case paperCount, decisionCount }

  init(from decoder: any Decoder) throws {
    meeting = try Meeting(from: decoder)
    let counts = try decoder.container(keyedBy: Counts.self)
    paperCount = try counts.decode(Int.self, forKey: .paperCount)
    decisionCount = try counts.decode(Int.self, forKey: .decisionCount)
  }

  init(meeting: Meeting, paperCount: Int, decisionCount: Int) {
    (self.meeting, self.paperCount, self.decisionCount) = (meeting, paperCount, decisionCount)
  }

  /// The meetings of a body from one day to another, both included, the latest first.
  static func all(
    of body: Body, from first: Day, to last: Day, in reader: Reader
  ) throws -> [MeetingOnList] {
    try reader.all(
      """
      SELECT meeting.*,
        (SELECT COUNT(*) FROM paper
          WHERE paper.body = \(body.slug) AND paper.day = meeting.day) AS paperCount,
        (SELECT COUNT(*) FROM decision WHERE decision.meetingID = meeting.id) AS decisionCount
      FROM meeting WHERE bodyID = \(body.id) AND day BETWEEN \(first) AND \(last)
      ORDER BY day DESC
      """)
  }
}

extension Meeting {
  private struct Neighbours: Decodable {
    let earlier: Day?
    let next: Day?
  }

  static func neighbours(
    of meeting: Meeting, in reader: Reader
  ) throws -> (earlier: Day?, next: Day?) {
    let found: Neighbours? = try reader.first(
      """
      SELECT
        (SELECT MAX(day) FROM meeting WHERE bodyID = \(meeting.bodyID) AND day < \(meeting.day))
          AS earlier,
        (SELECT MIN(day) FROM meeting WHERE bodyID = \(meeting.bodyID) AND day > \(meeting.day))
          AS next
      """)
    return (found?.earlier, found?.next)
  }

  /// The days of all meetings of a body, the latest first.
  static func days(of body: Body.ID, in reader: Reader) throws -> [Day] {
    try reader.all(
      Day.self, "SELECT day FROM meeting WHERE bodyID = \(body) ORDER BY day DESC")
  }

  /// The first meeting from a day on that was not called off.
  static func next(of body: Body.ID, from day: Day, in reader: Reader) throws -> Meeting? {
    try reader.first(
      """
      SELECT * FROM meeting
      WHERE bodyID = \(body) AND day >= \(day) AND cancelledAt IS NULL ORDER BY day LIMIT 1
      """)
  }

  /// The last meeting before a day of which more than its date is on record.
  static func last(of body: Body.ID, before day: Day, in reader: Reader) throws -> Meeting? {
    try reader.first(
      """
      SELECT * FROM meeting
      WHERE bodyID = \(body) AND day < \(day)
        AND (agendaSourceID IS NOT NULL OR minutesSourceID IS NOT NULL)
      ORDER BY day DESC LIMIT 1
      """)
  }
}
