import Access
import Civic
import Commons
import Pages
import Records

/// Meetings with all that belongs to them, for programs.
enum MeetingAPI {
  static func mount(on api: API) {
    api.list(
      "/meetings", of: line, by: [.body, .year, .modifiedSince],
      "Meetings that were held, are called, or were called off"
    ) { asked, reader in
      let page: APIPage<Meeting> = try asked.page(
        of: "meeting", ofBody: { "bodyID IN (SELECT id FROM body WHERE slug = \($0))" },
        number: \.id.rawValue, in: reader)
      let lines = try MeetingLine.all(page.items, of: Body.all(in: reader), in: reader)
      let byID = Dictionary(lines.map { ($0.meeting.id, $0) }) { first, _ in first }
      return page.mapped { byID[$0.id] }
    }
    api.one(
      "/meetings/{body}/{day}", of: whole, called: "meeting on this day",
      "A meeting with its agenda, attendance, papers, minutes, decisions, promises and tables"
    ) { enquiry, reader in
      guard let reading = try MeetingReading.on(enquiry.day("day"), of: enquiry["body"], in: reader)
      else { return nil }
      return try MeetingWhole(reading, in: reader)
    }
  }

  static let line = APIKind<MeetingLine>(
    "Meeting", "A meeting of a body.",
    [
      .address("id", "Its address here.") { $0.body.address(of: $0.meeting.day).inAPI },
      .address("page", "Its page.") { $0.body.address(of: $0.meeting.day) },
      .address("body", "The body that meets.") { $0.body.address.inAPI },
      .text("calendarID", "By which calendars know it; stays when its day changes.") {
        $0.meeting.uid
      },
      .day("day", "When it is or was.") { $0.meeting.day },
      .timeIfAny("time", "For which hour it was called.") { $0.meeting.time },
      .textIfAny("place", "Where.") { $0.meeting.venue },
      .year("year", "The municipal year in which its minutes are numbered.") { $0.meeting.year },
      .choice("state", "How much of it is on record.") { $0.meeting.state },
      .flag("cancelled", "It was called off.") { $0.meeting.wasCancelled },
      .textIfAny("cancellationReason", "Why it was called off.") {
        $0.meeting.wasCancelled ? $0.meeting.cancelReason : nil
      },
      .timeIfAny("opened", "As the minutes say.") { $0.meeting.opened },
      .timeIfAny("closed", "As the minutes say.") { $0.meeting.closed },
      .moment("created", "When it was taken into the record.") { $0.dates.created },
      .moment("modified", "When anything of it last changed.") { $0.dates.modified },
    ])

  static let whole = APIKind<MeetingWhole>(
    "MeetingWithPapers", "A meeting of a body with all that belongs to it.",
    line.of { $0.line } + [
      .many("agenda", "As printed.", item) { $0.reading.agenda },
      .many("attendance", "As the minutes record it.", AttendanceAPI.kind) { $0.attendance },
      .many("papers", "What was put before it.", PaperAPI.line) { $0.papers },
      .many("minutes", "What they record.", MinuteAPI.line) { $0.minutes },
      .many("decisions", "What it decided.", DecisionAPI.kind) { $0.decisions },
      .many("promises", "What it promised.", PromiseAPI.kind) { $0.promises },
      .many("tables", "What its papers print.", PrintedTableAPI.name) { $0.reading.tables },
      .texts("withheld", "The grounds on which papers are withheld.") {
        $0.reading.exempt.map(\.withheld.ground)
      },
    ])

  private static let item = APIKind<AgendaItem>(
    "AgendaItem", "A line of an agenda.",
    [
      .text("number", "As printed.") { $0.number }, .text("title", "As printed.") { $0.title },
      .textIfAny("presenter", "The post or body that brings it.") { $0.presenter },
    ])
}

/// A meeting with its body and its dates.
struct MeetingLine: Sendable {
  let body: Body
  let meeting: Meeting
  let dates: RecordDates

  static func all(
    _ meetings: [Meeting], of bodies: [Body], in reader: Reader
  ) throws -> [MeetingLine] {
    let dates = try reader.dates(of: meetings)
    let byID = Dictionary(uniqueKeysWithValues: bodies.map { ($0.id, $0) })
    return meetings.compactMap { meeting in
      guard let body = byID[meeting.bodyID], let dates = dates[meeting.id] else { return nil }
      return MeetingLine(body: body, meeting: meeting, dates: dates)
    }
  }
}

/// A meeting with all that belongs to it, and the dates of each.
struct MeetingWhole: Sendable {
  let line: MeetingLine
  let reading: MeetingReading
  let papers: [Published<Paper>]
  let minutes: [MinuteLine]
  let decisions: [DecisionLine]
  let promises: [DatedPromise]

  init?(_ reading: MeetingReading, in reader: Reader) throws {
    let lines = try MeetingLine.all([reading.meeting], of: [reading.body], in: reader)
    guard let line = lines.first else { return nil }
    (self.line, self.reading) = (line, reading)
    papers = try reader.all(
      """
      SELECT paper.*, firstAt, changedAt
      FROM paper JOIN publicAddress ON recordID = paper.id AND publicAddress.kind = 'paper'
      WHERE paper.body = \(reading.body.slug) AND paper.day = \(reading.meeting.day)
      ORDER BY paper.line, paper.id
      """)
    minutes = try MinuteLine.all(of: reading, in: reader)
    decisions = try DecisionLine.all(of: reading, in: reader)
    promises = try DatedPromise.all(reading.promises, in: reader)
  }

  var attendance: [AttendanceAPI.Line] {
    reading.attendance.map { AttendanceAPI.Line(line: $0, body: reading.body) }
  }
}
