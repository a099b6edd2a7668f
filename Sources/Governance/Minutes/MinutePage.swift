import Civic
import Commons
import Pages

/// The page of one minute, in words.
struct MinutePage {
  var number: String
  var year: String
  var title: String
  var body: Link
  var bodyName: String
  var meeting: Link
  var presenter: String?
  var isUrgent: Bool
  var paper: Link?
  var text: [NumberedPaper.Block]
  var decisions: RecommendationBox
  var promises: [DatedList.Row]
  var citation: CitationBox
  var source: SourceLine
  var address: WebAddress

  var page: Page {
    Page(
      title: "Minute \(number) of \(year), \(title), \(bodyName)", section: .meetings,
      breadcrumbs: [SiteSection.meetings.link, meeting],
      description: "What the \(bodyName) said and decided under \(title).", canonical: address,
      body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(title, caption: "Minute \(number) of \(year), \(body.text)"))
    \(decisions)
    \(SummaryList(rows: facts))
    \(isUrgent ? urgency : nil)\
    <h2 id="minute">What was said</h2>
    \(text.isEmpty ? "<p>The minute records nothing but its title\(decided).</p>\n" : textOfMinute)
    \(promises.isEmpty ? nil : "<h2 id=\"promises\">What was promised</h2>\n\(DatedList(rows: promises))" as HTML)
    \(citation)
    """
  }

  private var textOfMinute: HTML {
    NumberedPaper(blocks: text, showsContents: false).html
  }

  private var decided: String { decisions.recommendations.isEmpty ? "" : " and the decision" }

  private var urgency: HTML {
    InsetText(
      """
      Taken as urgent: it was not on the agenda in time, and the chair ruled that it could not \
      wait (Local Government Act 1972, section 100B(4)(b)).
      """
    ).html
  }

  private var facts: [SummaryList.Row] {
    var rows = [
      SummaryList.Row("Meeting", "\(meeting)" as HTML), SummaryList.Row("Body", "\(body)" as HTML),
    ]
    if let presenter { rows.append(.init("Brought by", presenter)) }
    if let paper { rows.append(.init("Paper", paper.html)) }
    rows.append(.init("Published", "\(source)" as HTML))
    return rows
  }
}

extension MinutePage {
  /// - Parameter base: what stands before the path in a citation.
  init(_ reading: MinuteReading, base: String) {
    let (body, minute) = (reading.body, reading.minute)
    (number, year, title) = (minute.number, minute.year.name, ReadingCase.of(minute.title))
    self.body = Link(body.marked, to: body.address)
    bodyName = body.name
    meeting = Link(reading.meeting.inWords, to: body.address(of: reading.meeting.day))
    (presenter, isUrgent) = (minute.presenter, minute.urgent)
    paper = reading.paper.map { Link(ReadingCase.of($0.subject), to: $0.webAddress) }
    text = MinuteText(reading.blocks).blocks
    decisions = RecommendationBox(
      title: reading.decisions.count == 1 ? "The decision" : "What was decided",
      recommendations: reading.decisions.map {
        .init(number: $0.mark, words: Link($0.inWords, to: body.address(of: $0)).html)
      })
    promises = reading.promises.map { promise in
      DatedList.Row(
        date: promise.due.map { ReadingCase.capitalised($0) },
        link: reading.link(of: promise), detail: promise.detail(),
        state: promise.state.tag)
    }
    address = body.address(of: minute)
    citation = CitationBox(
      text: "\(body.marked), \(reading.meeting.day.inWords), \(minute.citation)",
      permanentAddress: base + address.text)
    source = SourceLine(
      minute.sourceID, minute.line,
      words: reading.source.map { "\($0.inWords), line \(minute.line)" })
  }
}

extension MinuteReading {
  /// What was promised, on the page of the decision that promised it.
  fileprivate func link(of promise: Promise) -> Link {
    let decision = decisions.first { $0.mark == promise.decisionMark }
    return Link(
      ReadingCase.capitalised(promise.text),
      to: decision.map { body.address(of: $0) } ?? body.address(of: minute).at("minute"))
  }
}

/// The blocks of a minute as they are shown: entries that follow each other become one list.
struct MinuteText {
  private(set) var blocks: [NumberedPaper.Block] = []

  init(_ minute: [MinuteBlock]) {
    var list: [NumberedPaper.ListLine] = []
    for block in minute {
      if block.kind != .listEntry, !list.isEmpty {
        blocks.append(.list(list))
        list = []
      }
      switch block.kind {
      // The minute's own heading is the page's second, so these stand below it.
      case .heading:
        blocks.append(.heading(number: nil, text: ReadingCase.of(block.text), depth: 2))
      case .paragraph, .table:
        blocks.append(.paragraph(number: block.number, text: HTML(text: block.text)))
      case .listEntry: list.append(.init(block.number ?? "•", HTML(text: block.text)))
      }
    }
    if !list.isEmpty { blocks.append(.list(list)) }
    // The heading of the decisions, which stand above, is left without words of its own.
    while case .heading = blocks.last { blocks.removeLast() }
  }
}
