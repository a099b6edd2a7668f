import Civic
package import Commons
import Intake
import Pages
import Records

extension PaperOffer {
  /// The reports that are out, each as a paper that asks the meeting to note it and to comment.
  package static let ofPerformance = PaperOffer(
    ready: { reader in
      try ReportPublication.all(in: reader).map {
        ReadyPaper(PerformancePaper.name(of: $0.quarter), PerformancePaper.subject(of: $0.quarter))
      }
    },
    paper: { name, reader in
      guard
        let quarter = try ReportPublication.all(in: reader).map(\.quarter)
          .first(where: { PerformancePaper.name(of: $0) == name }),
        let report = try QuarterlyReport.of(quarter, in: reader)
      else { return nil }
      return PerformancePaper(report).offered
    })
}

/// The report of a quarter as a paper for a meeting.
struct PerformancePaper {
  private let report: QuarterlyReport
  private let tables: [ReportTable]
  private let text: String
  private let lines: [Substring]

  init(_ report: QuarterlyReport) {
    self.report = report
    tables = ReportTables.all(report)
    text = ReportDocument.markdown(report)
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  static func name(of quarter: Period) -> String {
    "performance-\(quarter.address.replacing("/", with: "-"))"
  }

  static func subject(of quarter: Period) -> String { "Performance in \(quarter.name)" }

  var offered: OfferedPaper {
    OfferedPaper(
      fileName: "\(PerformancePaper.name(of: report.quarter)).md", text: text, report: paper,
      tables: tables.map { table in
        let line = self.line(of: "### \(table.title)")
        return Pack.Table(
          title: table.title, columns: table.columns.map(\.head),
          rows: table.rows.map { $0.map(\.text) },
          // A heading, an empty line, the detail, an empty line, the head and its rule stand above.
          rowLines: table.rows.indices.map { line + 6 + $0 }, line: line)
      })
  }

  private func line(of heading: String) -> Int { (lines.firstIndex { $0 == heading } ?? 0) + 1 }

  private var paper: Pack.Report {
    var paper = Pack.Report(line: 1)
    paper.subject = PerformancePaper.subject(of: report.quarter)
    paper.reportOf = "Community safety analyst"
    paper.sections = [purpose, moved] + written + [recommended]
    paper.recommendations = [
      Pack.Numbered(number: nil, text: PerformancePaper.recommendation, line: 1)
    ]
    paper.backgroundPapers = [
      "The report with its charts and sources: \(report.quarter.reportAddress.text)"
    ]
    paper.appendices = [
      Pack.Appendix(
        title: "Figures",
        blocks: tables.indices.map {
          Pack.Block(.table, table: $0, line: line(of: "### \(tables[$0].title)"))
        }, line: line(of: "### \(tables.first?.title ?? "")"))
    ]
    return paper
  }

  static let recommendation =
    "That the partnership notes the performance of the quarter and comments on it."

  private var purpose: Pack.Section {
    section(
      "1", "Purpose of report",
      [
        "To tell the partnership how it did in \(report.quarter.name), beside the same months of the year before."
      ],
      line: 1)
  }

  private var moved: Pack.Section {
    let summary = ReportSummary(report)
    return section(
      "2", "What moved",
      [summary.inWords] + summary.moves.map { "\($0.inWords) \($0.reason)" },
      line: line(of: "## What moved"))
  }

  /// What was written on the figures, with who and when.
  private var written: [Pack.Section] {
    let paragraphs = report.commentary.filter { !$0.words.isEmpty }.flatMap { commentary in
      commentary.paragraphs + ["Written by \(commentary.signature)."]
    }
    return paragraphs.isEmpty
      ? [] : [section("3", "Commentary", paragraphs, line: line(of: "## What moved"))]
  }

  private var recommended: Pack.Section {
    section(
      written.isEmpty ? "3" : "4", "Recommendation", [PerformancePaper.recommendation], line: 1)
  }

  private func section(
    _ number: String, _ title: String, _ paragraphs: [String], line: Int
  ) -> Pack.Section {
    var section = Pack.Section(number: number, title: title, line: line)
    section.blocks = paragraphs.enumerated().map {
      Pack.Block(.paragraph, number: "\(number).\($0 + 1)", text: $1, line: line)
    }
    return section
  }
}
