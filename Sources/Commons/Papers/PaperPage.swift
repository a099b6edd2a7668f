import Civic
import Pages

/// A paper in words: what it asks for first, then the paper as it was written, then what became of it.
struct PaperPage {
  var title: String
  /// `Paper 5.1, Safer Marrowby Partnership, 13 September 2019`.
  var caption: String
  var body: MeetingBody
  var meeting: Link
  var reportOf: String?
  var agendaItem: String?
  var recommendations: RecommendationBox
  var withheld: [PaperSetting.Withheld]
  var text: NumberedPaper
  var outcome: Outcome
  var backgroundPapers: [String]
  var contactPosts: [String]
  var source: SourceLine
  var address: WebAddress
  /// The paper as PDF, nil where none can be made.
  var printed: PrintedLink?

  /// What the minutes say of it.
  struct Outcome: Hashable {
    var minute: Link?
    var decisions: [Link]
  }

  var page: Page {
    Page(
      title: "\(title), paper for \(meeting.text)", section: .meetings,
      breadcrumbs: [SiteSection.meetings.link, meeting],
      description: "A paper put to the \(body.name): \(title).", canonical: address, body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(title, caption: caption))
    \(recommendations)
    \(withheld.map(withheldLine))\
    \(SummaryList(rows: facts))
    \(text)
    \(outcomeSection)
    \(backgroundPapers.isEmpty ? nil : list("Background papers", backgroundPapers))\
    \(contactPosts.isEmpty ? nil : list("Whom to ask", contactPosts))\
    <p class="hl-provenance">\(source)</p>
    """
  }

  private var facts: [SummaryList.Row] {
    var rows = [SummaryList.Row("Meeting", "\(meeting), \(body.marked)" as HTML)]
    if let reportOf { rows.append(.init("From", reportOf)) }
    if let agendaItem { rows.append(.init("Agenda item", agendaItem)) }
    if let minute = outcome.minute { rows.append(.init("Minute", minute.html)) }
    if let printed { rows.append(.init("To print or keep", printed.html)) }
    return rows
  }

  private func withheldLine(_ withheld: PaperSetting.Withheld) -> HTML {
    """
    <p class="hl-paper__withheld"><strong>Not for publication.</strong> A part of this paper is \
    withheld from the public: \(withheld.ground). \(withheld.source)</p>

    """
  }

  private var outcomeSection: HTML {
    """
    <h2 id="outcome">What became of it</h2>
    \(outcome.decisions.isEmpty ? nil : decisions)\
    \(outcome.decisions.isEmpty ? noDecision : nil)
    """
  }

  private var decisions: HTML {
    """
    <p>The meeting decided:</p>
    <ul>\(outcome.decisions, item)</ul>
    \(outcome.minute.map { "<p>\($0)</p>\n" } as HTML?)
    """
  }

  private var noDecision: HTML {
    guard let minute = outcome.minute else {
      return "<p>The minutes on this paper are not on record yet.</p>\n"
    }
    return "<p>No decision is recorded under it. What was said: \(minute)</p>\n"
  }

  private func list(_ title: String, _ lines: [String]) -> HTML {
    "<h2>\(title)</h2>\n<ul>\(lines.map { "<li>\($0)</li>" as HTML })</ul>\n"
  }

  private func item(_ link: Link) -> HTML { "<li>\(link)</li>\n" }
}
