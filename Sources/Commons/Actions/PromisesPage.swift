import Civic
package import Pages

/// What meetings promised and whether it came back, in words.
struct PromisesPage {
  struct Group {
    var id: String
    var title: String
    /// What the state means.
    var meaning: String
    var count: Int
    var rows: [DatedList.Row]
    /// Where the rest is, when not all are shown.
    var more: Link?
  }

  var body: MeetingBody
  var picker: BodyPicker
  /// `31 promises: 22 awaited, 6 came back, 3 did not`.
  var lede: String
  var groups: [Group]
  /// One state alone, page by page.
  var pagination: Pagination?

  var page: Page {
    Page(
      title: groups.count == 1
        ? "\(groups[0].title), \(body.name)" : "What was promised, \(body.name)",
      section: .promises,
      breadcrumbs: groups.count == 1 ? [SiteSection.promises.link] : [],
      description: "What the \(body.name) promised at its meetings, and whether it came back.",
      body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(
      "What was promised, and did it come back?", caption: body.marked, lede: HTML(text: lede)))
    \(picker)
    \(groups.isEmpty ? empty : nil)\
    \(groups.map(section))
    \(pagination)
    """
  }

  private var empty: HTML {
    EmptyState(
      "No promise is on record.",
      toDo: """
        A promise is found in the decisions of a meeting: a report that is to come back, somebody \
        who is to do something by a day.
        """, link: Link("All decisions", to: "/decisions")
    ).html
  }

  private func section(_ group: Group) -> HTML {
    """
    <section aria-labelledby="\(group.id)">
    <h2 id="\(group.id)">\(group.title) (\(group.count))</h2>
    <p>\(group.meaning)</p>
    \(DatedList(rows: group.rows))
    \(group.more.map { "<p>\($0)</p>\n" } as HTML?)\
    </section>

    """
  }
}

extension Promise.State {
  /// As the list's heading.
  var title: String {
    switch self {
    case .notFound: "Never came back"
    case .awaited: "Awaited"
    case .returned: "Came back"
    }
  }

  var meaning: String {
    switch self {
    case .notFound:
      "These were due at a meeting whose papers are on record, and the papers do not show them."
    case .awaited: "No later meeting on record shows these, and none on record was to."
    case .returned: "A later meeting shows these."
    }
  }

  package var tag: StateTag {
    switch self {
    case .notFound: StateTag("Never came back", .attention)
    case .awaited: StateTag("Awaited", .current)
    case .returned: StateTag("Came back", .good)
    }
  }

  /// What needs somebody comes first.
  static var inOrder: [Promise.State] { [.notFound, .awaited, .returned] }
}

extension Promise {
  /// `Minute 7, for the Chief Inspector, due next meeting`; nothing that the minute does not say.
  ///
  /// - Parameter minute: nil on the minute's own page.
  package func detail(minute: Link? = nil) -> HTML {
    var pieces: [HTML] = minute.map { [$0.html] } ?? []
    if let owner { pieces.append("for \(owner)") }
    if let due { pieces.append("due \(due)") }
    if let returnedOn {
      let link = Link(
        returnedOn.inWords, to: MeetingAddress.of(body: body, day: returnedOn))
      pieces.append(
        returnedAs.map { "came back on \(link) as \(ReadingCase.of($0))" } ?? "came back on \(link)"
      )
    }
    pieces.append(SourceLine(sourceID, line).html)
    return pieces.joined(separator: ", ")
  }
}
