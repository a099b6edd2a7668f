import Civic
import Records

/// A body on a list, with how much of its record is held.
struct BodyOnList: Decodable, Sendable {
  let body: Body
  let meetingCount: Int
  let lastDay: Day?

  private enum Held: String, CodingKey { case meetingCount, lastDay }

  init(from decoder: any Decoder) throws {
    body = try Body(from: decoder)
    let held = try decoder.container(keyedBy: Held.self)
    meetingCount = try held.decode(Int.self, forKey: .meetingCount)
    lastDay = try held.decodeIfPresent(Day.self, forKey: .lastDay)
  }

  init(body: Body, meetingCount: Int, lastDay: Day?) {
    (self.body, self.meetingCount, self.lastDay) = (body, meetingCount, lastDay)
  }

  static func all(in reader: Reader) throws -> [BodyOnList] {
    try reader.all(
      """
      SELECT body.*,
        (SELECT COUNT(*) FROM meeting WHERE meeting.bodyID = body.id) AS meetingCount,
        (SELECT MAX(day) FROM meeting WHERE meeting.bodyID = body.id) AS lastDay
      FROM body ORDER BY invented, kind <> 'partnership', name
      """)
  }

  var inWords: String? {
    guard let lastDay else { return nil }
    let meetings = meetingCount == 1 ? "1 meeting" : "\(meetingCount) meetings"
    return "\(meetings) on record, the latest on \(lastDay.inWords)"
  }
}

/// What the page of a body needs.
struct BodyReading: Sendable {
  let body: Body
  let parent: Body?
  let groups: [Body]
  let meetings: [Meeting]
  let decisionYears: [MunicipalYear]
  let hasSeats: Bool

  static func at(slug: String, in reader: Reader) throws -> BodyReading? {
    guard let body = try Body.at(slug: slug, in: reader) else { return nil }
    return BodyReading(
      body: body, parent: try body.parent.flatMap { try Body.at(slug: $0, in: reader) },
      groups: try reader.all("SELECT * FROM body WHERE parent = \(slug) ORDER BY name"),
      meetings: try Meeting.all(of: body.id, in: reader),
      decisionYears: try reader.all(
        MunicipalYear.self,
        "SELECT DISTINCT year FROM decision WHERE bodyID = \(body.id) ORDER BY year DESC"),
      hasSeats: try reader.number("SELECT COUNT(*) FROM seat WHERE bodyID = \(body.id)") > 0)
  }
}
