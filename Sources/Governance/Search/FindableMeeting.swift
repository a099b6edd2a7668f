import Civic
import Commons
import Pages
import Records

/// What can be found of one meeting: what it decided, minuted and promised, and the meeting itself.
struct FindableMeeting {
  private let meeting: Meeting
  private let body: Body
  private let agenda: [AgendaItem]
  private let attendance: [Attendance]
  private let minutes: [Minute]
  private let blocks: [Minute.ID: [MinuteBlock]]
  private let decisions: [Decision]
  private let promises: [Promise]

  init(_ meeting: Meeting, of body: Body, in reader: Reader) throws {
    (self.meeting, self.body) = (meeting, body)
    agenda = try AgendaItem.all(of: meeting.id, in: reader)
    attendance = try Attendance.all(of: meeting.id, in: reader)
    minutes = try Minute.all(of: meeting.id, in: reader)
    let blocks: [MinuteBlock] = try reader.all(
      """
      SELECT minuteBlock.* FROM minuteBlock JOIN minute ON minute.id = minuteID
      WHERE meetingID = \(meeting.id) ORDER BY minuteID, minuteBlock.ordinal
      """)
    self.blocks = Dictionary(grouping: blocks, by: \.minuteID)
    decisions = try Decision.all(of: meeting.id, in: reader)
    promises = try Promise.all(body: body.slug, day: meeting.day, in: reader)
  }

  var entries: [SearchEntry] {
    decisions.map(entry) + minutes.map(entry) + promises.map(entry) + [itself]
  }

  private func entry(_ decision: Decision) -> SearchEntry {
    let minute = minutes.first { $0.id == decision.minuteID }
    let number = minute.map { decision.citedNumber(in: $0) } ?? ""
    return SearchEntry(
      .decision, body: body.slug, day: meeting.day,
      title: minute.map { ReadingCase.of($0.title) } ?? "Decision",
      caption: "Decision \(number) of \(decision.year.name)", address: body.address(of: decision),
      lines: [.init(decision.inWords)])
  }

  private func entry(_ minute: Minute) -> SearchEntry {
    SearchEntry(
      .minute, body: body.slug, day: meeting.day, title: ReadingCase.of(minute.title),
      caption: "Minute \(minute.number) of \(minute.year.name)", address: body.address(of: minute),
      lines: [.init(minute.presenter ?? "")] + (blocks[minute.id] ?? []).map { .init($0.text) })
  }

  /// On the page of the minute that made it, where it is listed.
  private func entry(_ promise: Promise) -> SearchEntry {
    let minute = minutes.first { $0.number == promise.minuteNumber }
    let page = minute.map { body.address(of: $0) } ?? body.address(of: meeting.day)
    return SearchEntry(
      .promise, body: body.slug, day: meeting.day,
      title: minute.map { ReadingCase.of($0.title) } ?? "A promise",
      caption: "Promised in minute \(promise.minuteNumber) of \(meeting.year.name)",
      address: page.at("promises"),
      lines: [
        .init(ReadingCase.capitalised(promise.text)),
        .init([promise.owner, promise.due].compactMap(\.self).joined(separator: ", ")),
      ])
  }

  private var itself: SearchEntry {
    var seen: Set<String> = []
    let items = agenda.map { item in
      SearchEntry.Line(
        [ReadingCase.of(item.title), item.presenter].compactMap(\.self).joined(separator: ", "),
        at: seen.insert(item.number).inserted ? AgendaSpine.anchor(of: item.number) : "agenda")
    }
    let there = attendance.map { one in
      SearchEntry.Line(
        [one.printedName, one.post, one.standsFor.map { "for \($0)" }].compactMap(\.self)
          .filter { !$0.isEmpty }.joined(separator: ", "), at: "attendance")
    }
    return SearchEntry(
      .meeting, body: body.slug, day: meeting.day, title: meeting.inWords,
      caption: meeting.wasCancelled ? "Meeting, cancelled" : "Meeting",
      address: body.address(of: meeting.day),
      lines: [
        .init(meeting.venue ?? ""), .init(meeting.wasCancelled ? meeting.cancelReason ?? "" : ""),
      ] + items + there)
  }
}
