import Civic
import Commons
import Pages

/// The page of a body, in words: what it is for, to whom it belongs, and what is on record of it.
struct BodyPage {
  var name: String
  var isInvented: Bool
  var kind: String
  var about: String
  var facts: [SummaryList.Row]
  var groups: [Link]
  var meetings: [DatedList.Row]
  var allMeetings: Link?
  var decisions: MunicipalYearPicker?
  var seats: Link?
  var address: WebAddress
  var alternates: [Alternate]
  var calendar: CalendarOffer

  var page: Page {
    Page(
      title: isInvented ? "\(name) (invented)" : name, section: .bodies,
      breadcrumbs: [SiteSection.bodies.link], description: about.isEmpty ? nil : about,
      canonical: address, alternates: alternates, body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(
      isInvented ? "\(name) (invented)" : name, caption: ReadingCase.capitalised(kind),
      lede: about.isEmpty ? nil : HTML(text: about)))
    \(isInvented ? inventedNote : nil)\
    \(facts.isEmpty ? nil : SummaryList(rows: facts))
    \(groups.isEmpty ? nil : groupsSection)\
    <h2 id="meetings">Meetings</h2>
    \(meetings.isEmpty ? noMeetings : "\(DatedList(rows: meetings))")
    \(allMeetings.map { "<p>\($0)</p>\n" } as HTML?)\
    \(meetings.isEmpty ? nil : calendar)\
    \(decisions.map { "<h2 id=\"decisions\">Decisions</h2>\n\($0)" } as HTML?)\
    \(seats.map { "<h2 id=\"seats\">Seats</h2>\n<p>\($0)</p>\n" } as HTML?)
    """
  }

  private var inventedNote: HTML {
    InsetText(
      "This body is invented, with all its people, places, papers and figures, for demonstration."
    ).html
  }

  private var noMeetings: HTML {
    EmptyState(
      "No meeting of this body is on record.",
      toDo: "What is known of it comes from the papers of other bodies."
    ).html
  }

  private var groupsSection: HTML {
    """
    <h2 id="groups">Groups that report to it</h2>
    <ul>\(groups.map { "<li>\($0)</li>\n" as HTML })</ul>

    """
  }
}

extension Body.AccessRegime {
  /// Whether its meetings and papers are open, and by what authority. A partnership that follows
  /// the rules for councils' committees does so by its own terms; the Act does not bind it.
  var inWords: String {
    switch self {
    case .statutory:
      "Open to the public under Part VA of the Local Government Act 1972"
    case .adopted:
      "Open by its own terms, which follow the rules for councils’ committees"
    case .none: "Not open to the public"
    }
  }
}

extension BodyPage {
  init(_ reading: BodyReading, today: Day) {
    let body = reading.body
    (name, isInvented, kind, about) = (body.name, body.invented, body.kind.inWords, body.about)
    var rows: [SummaryList.Row] = []
    if let parent = reading.parent {
      rows.append(.init("Belongs to", Link(parent.marked, to: parent.address).html))
    }
    rows.append(.init("Meetings and papers", body.regime.inWords))
    if !body.source.isEmpty { rows.append(.init("Published in", body.source)) }
    facts = rows
    groups = reading.groups.map { Link($0.marked, to: $0.address) }
    var year: MunicipalYear?
    meetings = reading.meetings.prefix(8).map { meeting in
      defer { year = meeting.year }
      return DatedList.Row(
        date: meeting.year == year ? nil : meeting.year.name,
        link: Link(meeting.inWords, to: body.address(of: meeting.day)),
        state: meeting.stateTag(today: today))
    }
    allMeetings =
      reading.meetings.isEmpty
      ? nil
      : Link(
        "All meetings of the \(body.name), by municipal year",
        to: ("/meetings" as WebAddress).query(("body", body.slug)))
    decisions = BodyPage.decisions(reading)
    seats =
      reading.hasSeats
      ? Link(
        "Who sits on it, and who sat before",
        to: ("/people" as WebAddress).query(("body", body.slug))) : nil
    address = body.address
    (alternates, calendar) = (body.alternates, CalendarOffer(body: body))
  }

  private static func decisions(_ reading: BodyReading) -> MunicipalYearPicker? {
    guard !reading.decisionYears.isEmpty else { return nil }
    return MunicipalYearPicker(
      label: "Decisions of the \(reading.body.name), by municipal year",
      years: reading.decisionYears.map {
        Link(
          $0.name,
          to: ("/decisions" as WebAddress).query(
            ("body", reading.body.slug), ("year", $0.address)))
      }, current: "")
  }
}
