import Access
import Civic
import Commons
import Pages
import Records

/// Minutes, for programs.
enum MinuteAPI {
  static func mount(on api: API) {
    api.list(
      "/minutes", of: line, by: [.body, .year, .modifiedSince], "Minutes of meetings"
    ) { asked, reader in
      let page: APIPage<Published<Minute>> = try asked.page(
        of: .minute,
        """
        SELECT minute.*, firstAt, changedAt
        FROM publicAddress JOIN minute ON minute.id = recordID
        """, in: reader)
      let days = try MinuteLine.places(of: page.items.map(\.record), in: reader)
      return page.mapped { minute in days[minute.record.meetingID].map { $0.line(minute) } }
    }
    api.one(
      "/minutes/{body}/{year}/{address}", of: whole, called: "minute of this number",
      "A minute with its text"
    ) { enquiry, reader in
      let year = try enquiry.municipalYear("year")
      guard
        let reading = try MinuteReading.at(
          enquiry["address"], year: year, of: enquiry["body"], in: reader)
      else { return nil }
      return try MinuteWhole(reading, in: reader)
    }
  }

  static let line = APIKind<MinuteLine>(
    "Minute", "One numbered entry of the minutes.",
    [
      .address("id", "Its address here.") { $0.body.address(of: $0.minute.record).inAPI },
      .address("page", "Its page.") { $0.body.address(of: $0.minute.record) },
      .address("meeting", "The meeting of which it tells.") { $0.body.address(of: $0.day).inAPI },
      .day("day", "The day of that meeting.") { $0.day },
      .text("number", "As printed.") { $0.minute.record.number },
      .year("year", "The municipal year through which numbers run.") { $0.minute.record.year },
      .text("citation", "How to cite it.") {
        "\($0.body.marked), \($0.day.inWords), \($0.minute.record.citation)"
      },
      .text("title", "As printed.") { $0.minute.record.title },
      .textIfAny("presenter", "Who brought it.") { $0.minute.record.presenter },
      .flag("urgent", "The chair ruled that it could not wait.") { $0.minute.record.urgent },
      .moment("created", "When it was first published here.") { $0.minute.firstAt },
      .moment("modified", "When it last changed.") { $0.minute.changedAt },
    ])

  static let whole = APIKind<MinuteWhole>(
    "MinuteWithText", "One numbered entry of the minutes, with its text and decisions.",
    line.of { $0.line } + [
      .many("text", "What was said, in reading order.", block) { $0.reading.blocks },
      .many("decisions", "What was decided.", DecisionAPI.kind) { $0.decisions },
    ])

  private static let block = APIKind<MinuteBlock>(
    "MinuteBlock", "A piece of a minute.",
    [
      .choice("kind", "What it is.") { $0.kind }, .integer("level", "Its depth.") { $0.level },
      .textIfAny("number", "As printed.") { $0.number }, .text("text", "As printed.") { $0.text },
    ])
}

/// A minute with its body and the day of its meeting.
struct MinuteLine: Sendable {
  let body: Body
  let day: Day
  let minute: Published<Minute>

  /// Where minutes belong.
  struct Place: Sendable {
    let body: Body
    let day: Day

    func line(_ minute: Published<Minute>) -> MinuteLine {
      MinuteLine(body: body, day: day, minute: minute)
    }
  }

  static func places(of minutes: [Minute], in reader: Reader) throws -> [Meeting.ID: Place] {
    let ids = Set(minutes.map(\.meetingID.rawValue))
    let meetings: [Meeting] = try reader.all(
      "SELECT * FROM meeting WHERE id IN (\(list: Array(ids)))")
    let bodies = Dictionary(
      uniqueKeysWithValues: try Body.all(in: reader).map { ($0.id, $0) })
    return meetings.reduce(into: [:]) { places, meeting in
      places[meeting.id] = bodies[meeting.bodyID].map { Place(body: $0, day: meeting.day) }
    }
  }

  static func all(of reading: MeetingReading, in reader: Reader) throws -> [MinuteLine] {
    let minutes: [Published<Minute>] = try reader.all(
      """
      SELECT minute.*, firstAt, changedAt
      FROM minute JOIN publicAddress ON recordID = minute.id AND publicAddress.kind = 'minute'
      WHERE meetingID = \(reading.meeting.id) ORDER BY ordinal
      """)
    return minutes.map {
      MinuteLine(body: reading.body, day: reading.meeting.day, minute: $0)
    }
  }
}

/// A minute with its text and decisions.
struct MinuteWhole: Sendable {
  let line: MinuteLine
  let reading: MinuteReading
  let decisions: [DecisionLine]

  init?(_ reading: MinuteReading, in reader: Reader) throws {
    let found: Published<Minute>? = try reader.first(
      """
      SELECT minute.*, firstAt, changedAt
      FROM minute JOIN publicAddress ON recordID = minute.id AND publicAddress.kind = 'minute'
      WHERE minute.id = \(reading.minute.id)
      """)
    guard let minute = found else { return nil }
    line = MinuteLine(body: reading.body, day: reading.meeting.day, minute: minute)
    self.reading = reading
    decisions = try DecisionLine.all(of: reading.minute, body: reading.body, in: reader)
  }
}
