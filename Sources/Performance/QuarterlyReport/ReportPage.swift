import Civic
import Pages

/// The report of one quarter, in words.
struct ReportPage {
  var quarter: Period
  var area: String
  var picker: MunicipalYearPicker
  var summary: ReportSummary
  var chart: ChangeBars?
  var tables: [HTML]
  var notes: [HTML]
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
      title: "Performance, \(quarter.name)", section: .performance,
      breadcrumbs: [SiteSection.performance.link],
      description: "The figures of \(quarter.name) beside those of the year before.",
      banner: standing.map { NotificationBanner(.important, $0.inWords(of: quarter)) },
      isUnlisted: standing != nil,
      body: """
        \(PageHeading("Performance in \(quarter.name)", caption: area))
        \(picker)
        <h2>What moved</h2>
        <p>\(summary.inWords)</p>
        \(moves)\
        \(chart)\
        \(tables)
        <h2>Where the figures come from</h2>
        <ul>
        \(notes)</ul>
        """)
  }
}

extension ReportPage {
  private var moves: HTML {
    guard !summary.moves.isEmpty else { return .empty }
    let items = summary.moves.map { move -> HTML in
      "<li><strong>\(move.inWords)</strong> \(move.reason)</li>\n"
    }
    return "<ul>\n\(items)</ul>\n"
  }

  /// - Parameter quarters: those that can be chosen.
  init(_ report: QuarterlyReport, quarters: [Period], standing: Standing? = nil) {
    quarter = report.quarter
    self.standing = standing
    area = report.area.name
    picker = MunicipalYearPicker(
      label: "Quarters with figures",
      years: quarters.map { Link($0.shortName, to: $0.reportAddress) },
      current: report.quarter.shortName)
    summary = ReportSummary(report)
    chart = ReportCharts.kinds(report)
    tables = ReportTables.all(report).map(\.html)
    notes = report.notes.map { "<li>\($0)</li>\n" as HTML }
  }
}

extension ReportPage.Standing {
  fileprivate func inWords(of quarter: Period) -> HTML {
    let preparation = Link("Go on preparing it", to: quarter.preparationAddress)
    return switch self {
    case .working:
      """
      Working figures, not for publication: they may change, and small counts of people are shown. \
      \(Link("See the report as everybody will", to: quarter.reportAddress)).
      """
    case .unpublished:
      "This report is not published yet. It is what everybody will see. \(preparation)."
    }
  }
}
