import Civic
import Commons
import Pages

/// The page of one decision, in words: what was decided, how to cite it, and what became of it.
struct DecisionPage {
  /// `7 (ii)`.
  var number: String
  /// `2019/20`.
  var year: String
  var body: Link
  var bodyName: String
  var meeting: Link
  var minute: Link
  var minuteTitle: String
  var text: String
  var citation: CitationBox
  var thread: DecisionThread
  /// The other decisions of the same minute.
  var siblings: [Link]
  var source: SourceLine
  var address: WebAddress

  var page: Page {
    Page(
      title: "Decision \(number) of \(year), \(minuteTitle), \(bodyName)", section: .decisions,
      breadcrumbs: [SiteSection.decisions.link, meeting, minute], description: text,
      canonical: address, body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(minuteTitle, caption: "Decision \(number) of \(year), \(body.text)"))
    <blockquote class="hl-decision"><p class="hl-decision__text">\(text)</p></blockquote>
    \(SummaryList(rows: facts))
    <h2 id="thread">How it came about, and what became of it</h2>
    \(thread)
    \(citation)
    \(siblings.isEmpty ? nil : siblingsSection)
    """
  }

  private var facts: [SummaryList.Row] {
    [
      .init("Decided by", "\(body)" as HTML),
      .init("Meeting", "\(meeting)" as HTML),
      .init("Minute", "\(minute)" as HTML),
      .init("Published", "\(source)" as HTML),
    ]
  }

  private var siblingsSection: HTML {
    """
    <h2 id="siblings">Decided under the same minute</h2>
    <ul>\(siblings.map { "<li>\($0)</li>\n" as HTML })</ul>

    """
  }
}

extension DecisionPage {
  /// - Parameter base: what stands before the path in a citation.
  init(_ reading: DecisionReading, base: String) {
    let (body, decision, minute) = (reading.body, reading.decision, reading.minute)
    number = decision.citedNumber(in: minute)
    year = decision.year.name
    self.body = Link(body.marked, to: body.address)
    bodyName = body.name
    meeting = Link(decision.day.inWordsWithWeekday, to: body.address(of: decision.day))
    self.minute = Link("Minute \(minute.number)", to: body.address(of: minute))
    minuteTitle = ReadingCase.of(minute.title)
    text = decision.inWords
    address = body.address(of: decision)
    citation = CitationBox(
      text: reading.citation, permanentAddress: base + address.text)
    thread = DecisionThread(steps: reading.steps)
    siblings = reading.ofMinute.filter { $0.id != decision.id }.map {
      Link(
        [$0.mark, $0.inWords].compactMap(\.self).joined(separator: " "), to: body.address(of: $0))
    }
    source = SourceLine(
      decision.sourceID, decision.line,
      words: reading.source.map { "\($0.inWords), line \(decision.line)" })
  }
}
