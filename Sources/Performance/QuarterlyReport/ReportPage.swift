import Civic
import Pages

/// The report of one quarter, in words.
struct ReportPage {
  var quarter: Period
  var area: String
  var picker: MunicipalYearPicker
  var summary: ReportSummary
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
    tables =
      report.objectives.map { ReportTables.indicators($0, of: report) }
      + [
        ReportTables.district(report, [.victim], "Crimes with a victim"),
        ReportTables.district(report, [.society, .total], "Offences found by the police"),
        ReportTables.areas(report, [.victim], "Crimes with a victim"),
        ReportTables.areas(report, [.society, .total], "Offences found by the police"),
        ReportTables.district(report, [.antisocial], "Antisocial behaviour"),
        ReportTables.areas(report, [.antisocial], "Antisocial behaviour"),
      ].compactMap(\.self)
    notes = ReportNotes.all(report)
  }
}

/// What has to be known with the figures.
enum ReportNotes {
  static func all(_ report: QuarterlyReport) -> [HTML] {
    bases(report).map { "<li>\($0)</li>\n" as HTML }
      + report.returns.map { source in
        let from = source.source.isEmpty ? source.fileName : source.source
        return "<li>\(from), taken in on \(source.receivedAt.day.inWords).</li>\n"
      }
  }

  /// Which counts of people and households the rates were divided by.
  private static func bases(_ report: QuarterlyReport) -> [String] {
    var told: [String] = []
    for row in report.districts {
      for (area, figure) in zip(report.areas, row.figures) {
        guard let base = figure.base else { continue }
        let amount = FigureWriting.written(Double(base.amount), places: 0)
        let line = "\(area.name): \(amount) \(base.base.inWords), \(base.name) (\(base.source))."
        if !told.contains(line) { told.append(line) }
      }
    }
    return told
  }
}
