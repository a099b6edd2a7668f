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

  static let empty = Page(
    title: "Performance",
    body: """
      \(PageHeading("Performance"))
      \(EmptyState("No figures are on record yet.", toDo: "Take in a return first."))
      """)

  var page: Page {
    Page(
      title: "Performance, \(quarter.name)",
      description: "The figures of \(quarter.name) beside those of the year before.",
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

  init(_ report: QuarterlyReport, quarters: [Period]) {
    quarter = report.quarter
    area = report.area.name
    picker = MunicipalYearPicker(
      label: "Quarters with figures",
      years: quarters.map { Link($0.shortName, to: $0.reportAddress) },
      current: report.quarter.shortName)
    summary = ReportSummary(report)
    chart = ReportCharts.kinds(report)
    tables = ReportTables.all(report).map(\.html)
    notes = ReportNotes.all(report).map { "<li>\($0)</li>\n" as HTML }
  }
}
