import Access
import Civic
import Commons
import Pages
import Records

/// Decisions, for programs.
enum DecisionAPI {
  static func mount(on api: API) {
    api.list(
      "/decisions", of: kind, by: [.body, .year, .modifiedSince], "What meetings decided"
    ) { asked, reader in
      let page: APIPage<Published<Decision>> = try asked.page(
        of: .decision,
        """
        SELECT decision.*, firstAt, changedAt
        FROM publicAddress JOIN decision ON decision.id = recordID
        """, in: reader)
      let lines = try DecisionLine.all(page.items, in: reader)
      return page.mapped { lines[$0.record.id] }
    }
    api.one(
      "/decisions/{body}/{year}/{minute}/{mark}", of: kind, called: "decision of this number",
      "A decision"
    ) { enquiry, reader in
      let year = try enquiry.municipalYear("year")
      guard let body = try Body.at(slug: enquiry["body"], in: reader) else { return nil }
      let part = "\(enquiry["minute"])/\(enquiry["mark"])"
      let found: Published<Decision>? = try reader.first(
        """
        SELECT decision.*, firstAt, changedAt FROM decision
          JOIN publicAddress ON recordID = decision.id AND publicAddress.kind = 'decision'
        WHERE bodyID = \(body.id) AND year = \(year) AND address = \(part)
        """)
      guard let decision = found else { return nil }
      return try DecisionLine.all([decision], in: reader)[decision.record.id]
    }
  }

  static let kind = APIKind<DecisionLine>(
    "Decision", "What a meeting decided.",
    [
      .address("id", "Its address here.") { $0.body.address(of: $0.decision.record).inAPI },
      .address("page", "Its page.") { $0.body.address(of: $0.decision.record) },
      .address("minute", "The minute under which it stands.") {
        $0.body.address(of: $0.minute).inAPI
      },
      .address("meeting", "The meeting that decided it.") {
        $0.body.address(of: $0.decision.record.day).inAPI
      },
      .day("day", "The day of that meeting.") { $0.decision.record.day },
      .text("number", "The number of the minute and the mark.") {
        $0.decision.record.citedNumber(in: $0.minute)
      },
      .textIfAny("mark", "As printed; null where it stands alone.") { $0.decision.record.mark },
      .year("year", "The municipal year through which numbers run.") { $0.decision.record.year },
      .text("citation", "How to cite it.") { $0.citation },
      .text("about", "The title of the minute, as printed.") { $0.minute.title },
      .text("text", "As printed.") { $0.decision.record.text },
      .moment("created", "When it was first published here.") { $0.decision.firstAt },
      .moment("modified", "When it last changed.") { $0.decision.changedAt },
    ])
}

/// A decision with its body and its minute.
struct DecisionLine: Sendable {
  let body: Body
  let minute: Minute
  let decision: Published<Decision>

  var citation: String {
    let mark = decision.record.mark.map { ", decision (\(Decision.plain($0)))" } ?? ""
    return "\(body.marked), \(decision.record.day.inWords), \(minute.citation)\(mark)"
  }

  static func all(
    _ decisions: [Published<Decision>], in reader: Reader
  ) throws -> [Decision.ID: DecisionLine] {
    let ids = Set(decisions.map(\.record.minuteID.rawValue))
    let minutes: [Minute] = try reader.all(
      "SELECT * FROM minute WHERE id IN (\(list: Array(ids)))")
    let byID = Dictionary(uniqueKeysWithValues: minutes.map { ($0.id, $0) })
    let bodies = Dictionary(
      uniqueKeysWithValues: try Body.all(in: reader).map { ($0.id, $0) })
    return decisions.reduce(into: [:]) { lines, decision in
      guard let minute = byID[decision.record.minuteID],
        let body = bodies[decision.record.bodyID]
      else { return }
      lines[decision.record.id] = DecisionLine(body: body, minute: minute, decision: decision)
    }
  }

  static func all(of reading: MeetingReading, in reader: Reader) throws -> [DecisionLine] {
    try ofMinutes(
      reading.minutes, body: reading.body,
      where: "decision.meetingID = \(reading.meeting.id)", in: reader)
  }

  static func all(
    of minute: Minute, body: Body, in reader: Reader
  ) throws -> [DecisionLine] {
    try ofMinutes([minute], body: body, where: "decision.minuteID = \(minute.id)", in: reader)
  }

  private static func ofMinutes(
    _ minutes: [Minute], body: Body, where condition: Statement, in reader: Reader
  ) throws -> [DecisionLine] {
    let byID = Dictionary(uniqueKeysWithValues: minutes.map { ($0.id, $0) })
    let found: [Published<Decision>] = try reader.all(
      """
      SELECT decision.*, firstAt, changedAt FROM decision
        JOIN publicAddress ON recordID = decision.id AND publicAddress.kind = 'decision'
      WHERE \(condition) ORDER BY decision.line, decision.id
      """)
    return found.compactMap { decision in
      byID[decision.record.minuteID].map {
        DecisionLine(body: body, minute: $0, decision: decision)
      }
    }
  }
}
