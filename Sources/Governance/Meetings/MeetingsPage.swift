import Civic
import Commons
import Pages

/// The meetings of one body in one municipal year, in words.
struct MeetingsPage {
  struct Row {
    var date: Link
    var place: String
    var papers: String
    var decisions: String
    var state: StateTag
  }

  var body: String
  /// The name without the mark, for titles.
  var bodyName: String
  var year: String?
  var picker: HTML
  var rows: [Row]
  var alternates: [Alternate]
  var calendar: CalendarOffer

  var page: Page {
    Page(
      title: "Meetings\(year.map { " in \($0)" } ?? ""), \(bodyName)", section: .meetings,
      description: "When the \(bodyName) met or will meet, with papers, minutes and decisions.",
      alternates: alternates, body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(year.map { "Meetings in \($0)" } ?? "No meetings are on record yet", caption: body))
    \(picker)
    \(rows.isEmpty ? empty : table)
    \(year == nil ? nil : calendar)
    """
  }

  private var table: HTML {
    HTMLTable(
      id: "meetings", caption: "Meetings of the \(bodyName)\(year.map { " in \($0)" } ?? "")",
      columns: [
        .init("Date"), .init("Place"), .init("Papers", .figures), .init("Decisions", .figures),
        .init("On record"),
      ],
      rows: rows.map {
        [
          $0.date.html, HTML(text: $0.place), HTML(text: $0.papers), HTML(text: $0.decisions),
          $0.state.html,
        ]
      }, captionIsHidden: true, stacksOnPhone: true
    ).html
  }

  private var empty: HTML {
    EmptyState(
      year.map { "No meeting of \($0) is on record." } ?? "No papers have come in yet.",
      toDo: year == nil ? "Meetings come with their packs." : "Choose another municipal year above."
    ).html
  }
}

extension MeetingsPage {
  init(_ choice: RecordChoice, _ meetings: [MeetingOnList], today: Day) {
    body = choice.body.marked
    bodyName = choice.body.name
    year = choice.year?.name
    picker = choice.picker(at: "/meetings", of: "Meetings")
    alternates = choice.body.alternates
    calendar = CalendarOffer(body: choice.body)
    rows = meetings.map { listed in
      let meeting = listed.meeting
      return Row(
        date: Link(meeting.inWords, to: choice.body.address(of: meeting.day)),
        place: [meeting.time?.inWords, meeting.venue].compactMap(\.self).joined(separator: ", "),
        papers: listed.paperCount == 0 ? "–" : String(listed.paperCount),
        decisions: listed.decisionCount == 0 ? "–" : String(listed.decisionCount),
        state: meeting.stateTag(today: today))
    }
  }
}
