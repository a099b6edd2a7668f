import Civic
import Commons
import Pages

extension MeetingPage {
  /// - Parameter canBePrinted: whether its pack can be had as PDF.
  init(_ reading: MeetingReading, today: Day, canBePrinted: Bool = false) {
    let (body, meeting) = (reading.body, reading.meeting)
    let spines = MeetingSpines(reading)
    self.body = Link(body.marked, to: body.address)
    date = meeting.inWords
    title = "\(meeting.inWords), \(body.name)"
    state = meeting.stateLine(today: today, sources: reading.sources)
    facts = meeting.facts(next: reading.next, of: body)
    spineTitle = reading.agenda.isEmpty ? "What the minutes record" : "Agenda"
    (spine, otherMinutes) = (spines.agenda, spines.other)
    attendance = AttendanceTable(
      reading.attendance, of: body, state: meeting.state)
    withheld = reading.exempt.map(\.withheld)
    promises = MeetingPage.rows(reading.promises, reading)
    tables = reading.tables.map { table in
      DatedList.Row(
        date: "Table \(table.ordinal)", link: table.link,
        detail: SourceLine(table.sourceID, table.line).html)
    }
    sources = reading.sources.map { source in
      SummaryList.Row(
        source.inWords,
        """
        \(Link("Read \(source.fileName)", to: source.id.address)) \
        <a class="hl-source" href="\(source.id.address)/file" download>Download, \
        \(source.sizeInWords)<span class="govuk-visually-hidden">: \(source.fileName)</span></a>
        """ as HTML)
    }
    downloads = (canBePrinted ? MeetingPage.printed(reading) : []) + MeetingPage.archives(reading)
    takenDown = reading.takenDown.map(\.inWordsOfMeeting)
    neighbours = EarlierAndNext(
      label: "Meetings of the \(body.name)",
      earlier: reading.earlier.map { Link($0.inWords, to: body.address(of: $0)) },
      next: reading.next.map { Link($0.inWords, to: body.address(of: $0)) })
    address = body.address(of: meeting.day)
  }

  /// All at once: the papers of this meeting, and of its municipal year.
  private static func archives(_ reading: MeetingReading) -> [SummaryList.Row] {
    guard reading.meeting.state != .mentioned else { return [] }
    let (body, meeting) = (reading.body, reading.meeting)
    let year: WebAddress = "/papers/\(body.slug)/\(meeting.year.address).zip"
    let all = [
      Link("Papers of this meeting (ZIP)", to: "\(body.address(of: meeting.day))/papers.zip"),
      Link("Papers of \(meeting.year.name) (ZIP)", to: year),
    ]
    return [.init("All at once", all.map(\.html).joined(separator: ", "))]
  }

  private static func printed(_ reading: MeetingReading) -> [SummaryList.Row] {
    let address = reading.body.address(of: reading.meeting.day)
    var rows: [SummaryList.Row] = []
    if !reading.agenda.isEmpty || !reading.papers.isEmpty {
      rows.append(
        .init(
          "The whole pack",
          PrintedLink("The pack", to: "\(address)/pack.pdf", pages: reading.pagesOfPack).html))
    }
    if !reading.minutes.isEmpty {
      rows.append(
        .init(
          "The minutes",
          PrintedLink(
            "The minutes", to: "\(address)/minutes.pdf",
            pages: PrintedLink.pages(blocks: reading.minutes.count * 6, rows: 0)
          ).html))
    }
    return rows
  }

  private static func rows(
    _ promises: [Promise], _ reading: MeetingReading
  ) -> [DatedList.Row] {
    promises.map { promise in
      let minute = reading.minutes.first { $0.number == promise.minuteNumber }
      let link = minute.map {
        Link("Minute \($0.number)", to: reading.body.address(of: $0))
      }
      return DatedList.Row(
        date: promise.due.map { ReadingCase.capitalised($0) },
        link: Link(
          ReadingCase.capitalised(promise.text),
          to: link?.address ?? reading.body.address(of: promise.day)),
        detail: promise.detail(minute: link), state: promise.state.tag)
    }
  }
}

extension ExemptItem {
  /// The ground as the pack gives it, in one phrase.
  var withheld: PaperSetting.Withheld {
    PaperSetting.Withheld(
      ground: "paragraph \(paragraph) of \(scheduleInWords) to the \(act)",
      source: SourceLine(sourceID, line))
  }
}

extension ExemptItem {
  /// `Schedule 12A`; some packs print the number alone.
  private var scheduleInWords: String {
    schedule.lowercased().hasPrefix("schedule") ? schedule : "Schedule \(schedule)"
  }
}

extension Meeting {
  fileprivate func facts(next: Day?, of body: Body) -> [SummaryList.Row] {
    var rows: [SummaryList.Row] = []
    if let time { rows.append(.init("Called for", time.inWords)) }
    if let venue { rows.append(.init("Place", venue)) }
    if let sat = sat { rows.append(.init("Sat", sat)) }
    if let nextDay {
      let beside = [nextTime?.inWords, nextVenue].compactMap(\.self).joined(separator: ", ")
      let date = Link(nextDay.inWordsWithWeekday, to: body.address(of: nextDay))
      rows.append(
        .init("Next announced", "\(date)\(beside.isEmpty ? "" : ", \(beside)")" as HTML))
    }
    rows.append(.init("Municipal year", year.name))
    return rows
  }

  /// `10 am to 12.05 pm`.
  private var sat: String? {
    switch (opened, closed) {
    case (let opened?, let closed?): "\(opened.inWords) to \(closed.inWords)"
    case (let opened?, nil): "from \(opened.inWords)"
    case (nil, let closed?): "until \(closed.inWords)"
    case (nil, nil): nil
    }
  }

  func stateTag(today: Day) -> StateTag {
    switch state {
    case .called where wasCancelled, .mentioned where wasCancelled:
      StateTag("Cancelled", .attention)
    case .minuted: StateTag("Minutes on record", .good)
    case .called where day >= today: StateTag("Papers on record", .current)
    case .called: StateTag("Minutes not on record", .quiet)
    case .mentioned where day >= today: StateTag("Date announced", .current)
    case .mentioned: StateTag("Date only", .quiet)
    }
  }

  fileprivate func stateLine(today: Day, sources: [SourceDocument]) -> StateLine {
    let minutes = sources.first { $0.id.rawValue == minutesSourceID }
    let agenda = sources.first { $0.id.rawValue == agendaSourceID }
    let sentence: HTML =
      switch state {
      case .called where wasCancelled, .mentioned where wasCancelled: cancellation
      case .minuted:
        "\(minutes.map { told("The minutes are in the", $0, minutesLine) })"
      case .called:
        """
        \(agenda.map { told("The agenda is in the", $0, agendaLine) }) The minutes are not on \
        record yet.
        """
      case .mentioned:
        arrangedAt.map { "The date was announced on \($0.day.inWords)." }
          ?? "The papers of another meeting name this date."
      }
    return StateLine(stateTag(today: today), sentence)
  }

  private var cancellation: HTML {
    "Called off on \(cancelledAt?.day.inWords ?? ""): \(cancelReason ?? "")"
  }

  private func told(_ words: String, _ source: SourceDocument, _ line: Int?) -> HTML {
    let name = source.inWords.lowercasedFirst
    let link = SourceLine(
      source.id, line ?? 1, words: line.map { "\(name), line \($0)" } ?? name)
    return "\(words) \(link)."
  }
}

extension String {
  /// For a name that begins with a common noun: `Agenda pack` inside a sentence is `agenda pack`.
  fileprivate var lowercasedFirst: String { (first?.lowercased() ?? "") + dropFirst() }
}
