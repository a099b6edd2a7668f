import Access
import Civic
import Pages

/// What the page of a report offers above its first section, to whom it is shown.
enum ReportOffers {
  static func all(
    _ quarter: Period, for asker: Asker, intervals: Bool, canPrint: Bool
  ) -> [HTML] {
    var offers = [downloads(quarter, intervals: intervals, canPrint: canPrint)]
    let address = quarter.reportAddress
    offers.append(
      intervals
        ? "\(Link("Hide the 95% intervals", to: address))"
        : "\(Link("Show 95% intervals", to: address.query(("intervals", "yes"))))")
    if asker.may(.writeCommentary) {
      offers.append("\(Link("Write commentary", to: quarter.commentaryAddress))")
    }
    return offers
  }

  private static func downloads(_ quarter: Period, intervals: Bool, canPrint: Bool) -> HTML {
    let files = ReportFile.allCases.filter { canPrint || $0 != .pdf }
    let links = files.map { file -> HTML in
      let address = quarter.address(of: file)
      return "\(Link(file.name, to: intervals ? address.query(("intervals", "yes")) : address))"
    }
    return "Download this report: \(links.joined(separator: ", "))."
  }
}

/// As what the report can be taken along.
package enum ReportFile: String, Sendable, CaseIterable {
  case pdf, xlsx, html, csv
  case markdown = "md"
  case json

  var name: String {
    switch self {
    case .pdf: "PDF"
    case .xlsx: "Excel"
    case .html: "one page of HTML"
    case .csv: "CSV"
    case .markdown: "Markdown"
    case .json: "JSON"
    }
  }

  /// That CSV, Markdown and JSON have as text, the others not.
  var text: ReportDocument.Format? { ReportDocument.Format(rawValue: rawValue) }
}

extension Period {
  /// Where a file of the report stands: `/performance/2019-20/Q2/report.pdf`.
  func address(of file: ReportFile) -> WebAddress { "\(reportAddress)/report.\(file.rawValue)" }

  /// Where the PNG of a chart stands.
  func address(of chart: ReportChart) -> WebAddress { "\(reportAddress)/charts/\(chart.id).png" }
}
