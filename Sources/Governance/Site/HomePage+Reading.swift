import Civic
import Commons
import Pages

extension HomePage {
  init(_ reading: HomeReading, today: Day) {
    let body = reading.body
    name = body.marked
    who = body.about.isEmpty ? nil : body.about
    meeting = HomePage.meeting(reading, today: today)
    decisions = HomePage.decisions(reading)
    alternates = [Alternate("Papers, minutes and decisions", .atom, at: "/updates.atom")]
    figures = KeyFigures(figures: reading.movements.map(\.keyFigure))
    figuresFrom = reading.movements.first.map { movement in
      let day = movement.table.day
      return """
        Counts that changed by more than chance alone would do, in the papers of \
        \(Link(day.inWords, to: body.address(of: day))).
        """
    }
    promises = HomePage.promises(reading)
    promisesMore =
      reading.owedCount > reading.promises.count
      ? Link("All \(reading.owedCount) that are owed, and what came back", to: "/promises")
      : Link("All promises, and what came back", to: "/promises")
  }

  /// The next meeting; the last one where none is called.
  private static func meeting(_ reading: HomeReading, today: Day) -> HTML {
    guard let meeting = reading.next ?? reading.last else {
      return EmptyState(
        "No meeting is on record yet.", toDo: "Meetings appear here with their first papers."
      ).html
    }
    let address = reading.body.address(of: meeting.day)
    let block = NextMeetingBlock(
      title: reading.next == nil ? "Last meeting on record" : "Next meeting",
      body: reading.body.name, meeting: address, date: meeting.inWords,
      time: meeting.time?.inWords, place: meeting.venue,
      toGo: reading.next == nil ? nil : toGo(to: meeting.day, from: today),
      state: reading.next == nil ? nil : meeting.stateTag(today: today),
      papers: papers(reading, address))
    guard reading.next != nil, let last = reading.last else { return "\(block)\(noNext(reading))" }
    return """
      \(block)
      <p>Before that: \(Link("meeting of \(last.inWords)", to: reading.body.address(of: last.day))).</p>
      """
  }

  private static func noNext(_ reading: HomeReading) -> HTML? {
    reading.next == nil
      ? "<p>The papers on record announce no meeting after today.</p>" : nil
  }

  private static func papers(_ reading: HomeReading, _ address: WebAddress) -> [Link] {
    guard !reading.papers.isEmpty else { return [] }
    let count = reading.papers.count
    return [
      Link("Agenda and \(count == 1 ? "1 paper" : "\(count) papers")", to: address.at("agenda"))
    ]
  }

  static func toGo(to day: Day, from today: Day) -> String {
    switch day.days(since: today) {
    case ..<0: "past"
    case 0: "today"
    case 1: "tomorrow"
    case let days: "in \(days) days"
    }
  }

  private static func decisions(_ reading: HomeReading) -> [DatedList.Row] {
    var last: Day?
    return reading.decisions.map { listed in
      defer { last = listed.decision.day }
      return listed.row(
        date: listed.decision.day == last ? nil : listed.decision.day.inWords, of: reading.body)
    }
  }

  private static func promises(_ reading: HomeReading) -> [DatedList.Row] {
    reading.promises.map { promise in
      DatedList.Row(
        date: promise.day.inWords,
        link: Link(
          ReadingCase.capitalised(promise.text),
          to: reading.minutes[promise.id]?.address ?? reading.body.address(of: promise.day)),
        detail: promise.owner.map { "For \($0)" }, state: promise.state.tag)
    }
  }
}
