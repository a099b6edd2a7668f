package import Civic
import Documents
import Foundation
import Pages
package import Records

/// The report as text: for people who write, for programs, for spreadsheets.
package enum ReportDocument {
  package enum Format: String, Sendable, CaseIterable {
    case markdown = "md"
    case csv, json
  }

  /// The report of a quarter as everybody may read it, nil where nothing of it is signed off.
  package static func text(
    of quarter: Period, as format: Format, in reader: Reader
  ) throws -> String? {
    try QuarterlyReport.of(quarter, in: reader).map { try text(of: $0, as: format) }
  }

  /// - Parameter intervals: with confidence limits.
  static func text(
    of report: QuarterlyReport, as format: Format, intervals: Bool = false
  ) throws -> String {
    switch format {
    case .markdown: markdown(report, intervals)
    case .csv: csv(report, ReportTables.all(report, intervals: intervals), intervals)
    case .json: try json(report, intervals)
    }
  }

  static func markdown(_ report: QuarterlyReport, _ intervals: Bool = false) -> String {
    let sections = ReportSection.all(report, intervals: intervals).map { section in
      "## \(section.title)\n\n\(section.blocks.compactMap(markdown).joined(separator: "\n"))"
    }
    let notes = ReportPage.notes(report, intervals: intervals).map { "- \($0)\n" }.joined()
    return """
      # \(report.title), \(report.area.name)

      \(sections.joined(separator: "\n"))
      ## Where the figures come from

      \(notes)
      """
  }

  /// Charts have no form in text; their figures are in the workbook.
  private static func markdown(_ block: ReportSection.Block) -> String? {
    switch block {
    case .words(let words): "\(words)\n"
    case .moves(let summary):
      "\(summary.inWords)\n\n"
        + summary.moves.map { "- **\($0.inWords)** \($0.reason)\n" }.joined()
    case .table(let table): table.markdown
    case .chart: nil
    case .commentary(let commentary):
      "> **Commentary** by \(escaped(commentary.signature))\n"
        + commentary.paragraphs.map { ">\n> \(escaped($0))\n" }.joined()
    }
  }

  /// Words as words: none of their signs means anything.
  private static func escaped(_ words: String) -> String {
    String(words.flatMap { "\\`*_[]<>#|&~".contains($0) ? ["\\", $0] : [$0] })
  }

  /// One figure a line, so that a program can find each.
  private static func csv(
    _ report: QuarterlyReport, _ tables: [ReportTable], _ intervals: Bool
  ) -> String {
    let head =
      ["quarter", "table", "row", "column", "text", "number"]
      + (intervals ? ["lower", "upper"] : [])
    let lines = tables.flatMap { table in
      table.rows.flatMap { row in
        zip(table.columns, row).dropFirst().map { column, cell in
          [report.quarter.address, table.title, row[0].text, column.head, cell.text]
            + ([cell.number] + (intervals ? [cell.lower, cell.upper] : [])).map { number in
              number.map { "\($0)" } ?? ""
            }
        }
      }
    }
    return String(decoding: CSVDocument(columns: head, rows: lines).utf8, as: UTF8.self)
  }

  private struct Written: Encodable {
    let place: String
    let words: String
    let writtenBy: String
    let writtenOn: String

    init(_ commentary: Commentary) {
      (place, words) = (commentary.place, commentary.words)
      (writtenBy, writtenOn) = (commentary.writtenBy, commentary.writtenAt.day.iso)
    }
  }

  /// What the charts over time are drawn from.
  private struct Line: Encodable {
    struct Point: Encodable {
      let quarter: String
      let number: Double?
      /// Why there is none.
      let absence: String?
    }

    let measure: String
    let name: String
    let unit: String
    let points: [Point]

    init(_ series: ReportHistory.Series, _ quarters: [Period]) {
      (measure, name) = (series.measure.slug, series.measure.name)
      let shape = series.measure.shape
      unit = shape == .percent ? "per cent" : series.measure.unit
      points = zip(quarters, series.figures).map { quarter, figure in
        switch figure.drawn(as: shape) {
        case .figure(let number): Point(quarter: quarter.address, number: number, absence: nil)
        case .gap(let reason): Point(quarter: quarter.address, number: nil, absence: reason)
        }
      }
    }
  }

  private struct Whole: Encodable {
    let quarter: String
    let area: String
    let summary: String
    let moves: [String]
    let tables: [ReportTable]
    let yearOnYear: [String]
    let history: [Line]
    let commentary: [Written]
    let notes: [String]
  }

  private static func json(_ report: QuarterlyReport, _ intervals: Bool) throws -> String {
    let summary = ReportSummary(report)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(
      Whole(
        quarter: report.quarter.address, area: report.area.name, summary: summary.inWords,
        moves: summary.moves.map { "\($0.inWords) \($0.reason)" },
        tables: ReportTables.all(report, intervals: intervals),
        yearOnYear: CrimeTree.tables.compactMap { YearOnYear.sentence($0, of: report) },
        history: report.history.series.filter { $0.count > 0 }
          .map { Line($0, report.history.quarters) },
        commentary: report.commentary.map(Written.init),
        notes: ReportPage.notes(report, intervals: intervals)))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
