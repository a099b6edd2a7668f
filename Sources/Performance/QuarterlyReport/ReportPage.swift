import Civic
import Pages

/// The report of one quarter, in words.
struct ReportPage {
  var quarter: Period
  var area: String
  var picker: MunicipalYearPicker
  /// What can be done with it: download it, show intervals, write on it.
  var offers: [HTML]
  var sections: [ReportSection]
  /// Where the PNG of a chart stands; nil where none can be made.
  var pictureAddress: ((ReportChart) -> WebAddress)?
  var notes: [HTML]
  var hasIntervals: Bool
  /// Who may read it, where that is not everybody.
  var standing: Standing?

  enum Standing {
    /// All that is on record.
    case working
    /// What everybody will see, before they do.
    case unpublished
  }

  var page: Page {
    Page(
      title: "Performance, \(quarter.name)\(hasIntervals ? ", with 95% intervals" : "")",
      section: .performance,
      breadcrumbs: [SiteSection.performance.link],
      description: "The figures of \(quarter.name) beside those of the year before.",
      banner: standing.map { NotificationBanner(.important, $0.inWords(of: quarter)) },
      isUnlisted: standing != nil,
      body: """
        \(PageHeading("Performance in \(quarter.name)", caption: area))
        \(picker)
        \(offers.map { "<p class=\"govuk-body hl-source\">\($0)</p>\n" as HTML })\
        \(sections, section)\
        <h2 id="sources">Where the figures come from</h2>
        <ul>
        \(notes)</ul>
        """)
  }
}

extension ReportPage {
  private func section(_ section: ReportSection) -> HTML {
    """
    <h2 id="\(section.id)">\(section.title)</h2>
    \(section.blocks, block)
    """
  }

  private func block(_ block: ReportSection.Block) -> HTML {
    switch block {
    case .words(let words): "<p class=\"govuk-body\">\(words)</p>\n"
    case .moves(let summary): "<p>\(summary.inWords)</p>\n\(moves(summary))"
    case .table(let table): table.html
    case .chart(let chart): "\(chart.html)\(picture(of: chart))"
    case .commentary(let commentary): CommentaryBox(commentary: commentary).html
    }
  }

  private func moves(_ summary: ReportSummary) -> HTML {
    guard !summary.moves.isEmpty else { return .empty }
    let items = summary.moves.map { move -> HTML in
      "<li><strong>\(move.inWords)</strong> \(move.reason)</li>\n"
    }
    return "<ul>\n\(items)</ul>\n"
  }

  private func picture(of chart: ReportChart) -> HTML {
    guard let pictureAddress else { return .empty }
    return """
      <p class="govuk-body hl-source"><a class="govuk-link" href="\(pictureAddress(chart))">Copy as a picture \
      (PNG)<span class="govuk-visually-hidden">: \(chart.title)</span></a></p>

      """
  }

  init(_ report: QuarterlyReport, quarters: [Period], intervals: Bool = false, offers: [HTML] = [])
  {
    quarter = report.quarter
    area = report.area.name
    picker = MunicipalYearPicker(
      label: "Quarters with figures",
      years: quarters.map { Link($0.shortName, to: $0.reportAddress) },
      current: report.quarter.shortName)
    self.offers = offers
    hasIntervals = intervals
    sections = ReportSection.all(report, intervals: intervals)
    notes = ReportPage.notes(report, intervals: intervals).map { "<li>\($0)</li>\n" as HTML }
  }

  private static let tables = """
    Each table is judged with its own number of lines: the more there are, the more a change must be to \
    stand out. So one change can be more than chance among a few indicators, and probably noise among \
    many kinds of crime.
    """

  /// What has to be known with the figures, whatever the report is written as.
  static func notes(_ report: QuarterlyReport, intervals: Bool) -> [String] {
    [ReportPage.tables] + report.notes + (intervals ? [ReportIntervals.note] : [])
  }
}

/// What somebody wrote on the figures, with who and when.
struct CommentaryBox: Part {
  let commentary: Commentary

  var html: HTML {
    InsetText(
      """
      <p class="govuk-body"><strong>Commentary</strong> by \(commentary.signature)</p>
      \(commentary.paragraphs, paragraph)
      """
    ).html
  }

  private func paragraph(_ words: String) -> HTML { "<p class=\"govuk-body\">\(words)</p>\n" }
}

extension ReportPage.Standing {
  fileprivate func inWords(of quarter: Period) -> HTML {
    switch self {
    case .working:
      """
      Working figures, not for publication: they may change, and small counts of people are shown. \
      \(Link("See the report as everybody will", to: quarter.reportAddress)).
      """
    case .unpublished:
      """
      This report is not published yet. It is what everybody will see. \
      \(Link("Go on preparing it", to: quarter.preparationAddress)).
      """
    }
  }
}
