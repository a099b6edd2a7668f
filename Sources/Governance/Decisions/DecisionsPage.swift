import Civic
import Commons
import Pages

/// What one body decided in one municipal year, by meeting, in words.
struct DecisionsPage {
  struct Meeting {
    var link: Link
    var id: String
    var rows: [DatedList.Row]
  }

  var body: String
  var bodyName: String
  var year: String?
  var picker: HTML
  var lede: String?
  var meetings: [Meeting]
  var pagination: Pagination
  var alternates: [Alternate]

  var page: Page {
    let number = pagination.current > 1 ? ", page \(pagination.current)" : ""
    return Page(
      title: "Decisions\(year.map { " of \($0)" } ?? ""), \(bodyName)\(number)",
      section: .decisions,
      description: "What the \(bodyName) decided, the latest first.", alternates: alternates,
      body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(
      year.map { "Decisions of \($0)" } ?? "No decisions are on record yet", caption: body,
      lede: lede.map { HTML(text: $0) }))
    \(picker)
    \(meetings.isEmpty ? empty : nil)\
    \(meetings.map(section))
    \(pagination)
    """
  }

  private var empty: HTML {
    EmptyState(
      year.map { "No decision of \($0) is on record." } ?? "No minutes have come in yet.",
      toDo: "The minutes of a meeting come with the papers of the next.",
      link: Link("All meetings", to: "/meetings")
    ).html
  }

  private func section(_ meeting: Meeting) -> HTML {
    """
    <section aria-labelledby="\(meeting.id)">
    <h2 id="\(meeting.id)">\(meeting.link)</h2>
    \(DatedList(rows: meeting.rows))
    </section>

    """
  }
}

/// What the list of decisions needs.
struct DecisionsReading: Sendable {
  let choice: RecordChoice
  let decisions: [DecisionOnList]
  let count: Int
  let page: Int

  /// A municipal year of six meetings fits on one page, so that every decision is three clicks away.
  static let onePage = 250
}

extension DecisionsPage {
  init(_ reading: DecisionsReading) {
    let (choice, count) = (reading.choice, reading.count)
    body = choice.body.marked
    bodyName = choice.body.name
    alternates = choice.body.alternates
    year = choice.year?.name
    picker = choice.picker(at: "/decisions", of: "Decisions")
    lede =
      count == 0 ? nil : "\(count == 1 ? "1 decision" : "\(count) decisions"), the latest first."
    meetings = DecisionsPage.meetings(reading)
    let year = choice.year?.address ?? ""
    let slug = choice.body.slug
    pagination = Pagination(
      current: reading.page,
      of: (count + DecisionsReading.onePage - 1) / DecisionsReading.onePage
    ) { number in
      ("/decisions" as WebAddress).query(
        ("body", slug), ("year", year), ("page", String(number)))
    }
  }

  private static func meetings(_ reading: DecisionsReading) -> [Meeting] {
    let body = reading.choice.body
    let byDay = Dictionary(grouping: reading.decisions, by: \.decision.day)
    return byDay.keys.sorted(by: >).map { day in
      Meeting(
        link: Link(day.inWordsWithWeekday, to: body.address(of: day)), id: "decided-\(day.iso)",
        rows: (byDay[day] ?? []).map { $0.row(date: "Minute \($0.number)", of: body) })
    }
  }
}

extension DecisionOnList {
  /// One line: the decision, and under it what it was about.
  func row(date: String?, of body: Body) -> DatedList.Row {
    DatedList.Row(
      date: date, link: Link(decision.inWords, to: body.address(of: decision)),
      detail: HTML(text: ReadingCase.of(minuteTitle)))
  }
}
