import Civic
import Commons
import Pages

/// The report on paper: what moved on one page, then the tables in their order, each section with its
/// charts, and at the end the figures behind these and where all come from.
struct PrintedReport {
  let report: QuarterlyReport
  let letterhead: Letterhead
  let intervals: Bool

  init(_ writing: ReportWriting) {
    (report, letterhead, intervals) = (writing.report, writing.letterhead, writing.intervals)
  }

  var document: PrintedDocument {
    let sections = ReportSection.all(report, intervals: intervals)
    let title = "Performance in \(report.quarter.name)"
    return PrintedDocument(
      title: title, over: letterhead.name, under: report.area.name,
      fileTitle: "\(title), \(report.area.name)", author: letterhead.name, isLong: true,
      parts: sections.flatMap(parts) + [behind(sections), sources].compactMap(\.self),
      colophon: [
        "The same in HTML, with each table as a file for spreadsheets: \(letterhead.link(report.quarter.reportAddress))",
        "\(letterhead.attribution)",
      ])
  }

  /// The same as a page of HTML that needs nothing but itself.
  var page: PrintedDocument {
    var document = document
    (document.notice, document.style) = (letterhead.notice, PrintedReport.style)
    return document
  }

  /// Tables that need the long side of the paper stand on turned pages of their own; charts never do.
  private func parts(of section: ReportSection) -> [PrintedPart] {
    guard section.isWide, let place = section.firstChart else {
      return [part(section.id, section.title, section.blocks[...], isWide: section.isWide)]
    }
    return [
      part(section.id, section.title, section.blocks[..<place], isWide: true),
      part("\(section.id)-charts", "\(section.title): charts", section.blocks[place...]),
    ]
  }

  private func part(
    _ id: String, _ title: String, _ blocks: ArraySlice<ReportSection.Block>, isWide: Bool = false
  ) -> PrintedPart {
    var part = PrintedPart(id: id, title: title, running: title, content: "\(blocks, block)")
    part.isWide = isWide
    return part
  }

  private func block(_ block: ReportSection.Block) -> HTML {
    switch block {
    case .words(let words): return "<p class=\"remark\">\(words)</p>\n"
    case .moves(let summary):
      let moves = summary.moves.map {
        "<li><strong>\($0.inWords)</strong> \($0.reason)</li>\n" as HTML
      }
      return "<p>\(summary.inWords)</p>\n\(moves.isEmpty ? .empty : "<ul>\(moves)</ul>\n" as HTML)"
    case .table(let table): return PrintedFigures(table: table.printed).html
    case .chart(let chart): return chart.picture?.printed ?? .empty
    case .commentary(let commentary):
      return PrintedBox(
        title: "Commentary by \(commentary.signature)", level: 3,
        lines: commentary.paragraphs.map { (nil, $0) }
      ).html
    }
  }

  /// The table behind each chart.
  private func behind(_ sections: [ReportSection]) -> PrintedPart? {
    let tables = sections.flatMap(\.charts).map(\.behind)
    guard !tables.isEmpty else { return nil }
    var part = PrintedPart(
      id: "figures", title: "The figures behind the charts", running: "Figures",
      content: "\(tables.map { PrintedFigures(table: $0).html })")
    part.isWide = tables.contains { $0.columns.count > 8 }
    return part
  }

  private var sources: PrintedPart {
    let notes = ReportPage.notes(report, intervals: intervals).map { "<li>\($0)</li>\n" as HTML }
    return PrintedPart(
      id: "sources", title: "Where the figures come from", running: "Sources",
      content: "<ul>\(notes)</ul>")
  }

  /// Quiet, readable on a phone, and the same on paper.
  private static let style: HTML = """
    body{font:1rem/1.5 "Open Sans",system-ui,sans-serif;color:#111;background:#fff;max-width:60rem;\
    margin:0 auto;padding:1rem}\
    h1,h2,h3{line-height:1.25}h2{margin-top:2.5rem;border-top:2px solid #111;padding-top:.75rem}\
    .cover .body,.cover .meeting,.chart-subtitle,.chart-note,.colophon{color:#333}\
    .contents ol{list-style:none;padding:0}a{color:#0b5a73}\
    .notice{border:2px solid #111;padding:.5rem 1rem}\
    table{border-collapse:collapse;font-size:.9rem;margin:1.5rem 0;display:block;overflow-x:auto}\
    caption{text-align:left;font-weight:600;padding-bottom:.5rem}\
    th,td{text-align:left;vertical-align:top;padding:.3rem .75rem .3rem 0;border-bottom:1px solid #bbb}\
    thead th{vertical-align:bottom;border-bottom:2px solid #111}tbody th{font-weight:400}\
    .figure{text-align:right;font-variant-numeric:tabular-nums}\
    .asks{border-left:.4rem solid #777;padding:.1rem 1rem;margin:1.5rem 0}.asks h3{font-size:1rem}\
    .chart{margin:2rem 0}.chart p{margin:.25rem 0}.chart svg{width:100%;height:auto;margin:.5rem 0}\
    @media print{table{display:table}section.part{break-before:page}.chart{break-inside:avoid}}
    """
}
