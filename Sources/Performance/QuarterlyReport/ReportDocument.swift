package import Civic
import Documents
import Foundation
package import Records

/// The report as a file: for people who write, for programs, for spreadsheets.
package enum ReportDocument {
  package enum Format: String, Sendable, CaseIterable {
    case markdown = "md"
    case csv, json
  }

  /// The report of a quarter, nil where nothing is on record for it.
  ///
  /// - Parameter isWorking: with what is not signed off, and with small counts of people.
  package static func text(
    of quarter: Period, as format: Format, isWorking: Bool = false, in reader: Reader
  ) throws -> String? {
    let readership: Readership = isWorking ? .staff : .everyone(through: quarter)
    guard let report = try QuarterlyReport.of(quarter, for: readership, in: reader) else {
      return nil
    }
    let tables = ReportTables.all(report)
    return switch format {
    case .markdown: markdown(report, tables)
    case .csv: csv(report, tables)
    case .json: try json(report, tables)
    }
  }

  static func markdown(_ report: QuarterlyReport, _ tables: [ReportTable]) -> String {
    let summary = ReportSummary(report)
    let moves = summary.moves.map { "- **\($0.inWords)** \($0.reason)\n" }.joined()
    let notes = report.notes.map { "- \($0)\n" }.joined()
    return """
      # \(report.title), \(report.area.name)

      ## What moved

      \(summary.inWords)

      \(moves)
      \(tables.map(\.markdown).joined(separator: "\n"))
      ## Where the figures come from

      \(notes)
      """
  }

  /// One figure a line, so that a program can find each.
  private static func csv(_ report: QuarterlyReport, _ tables: [ReportTable]) -> String {
    let head = ["quarter", "table", "row", "column", "text", "number"]
    let lines = tables.flatMap { table in
      table.rows.flatMap { row in
        zip(table.columns, row).dropFirst().map { column, cell in
          [
            report.quarter.address, table.title, row[0].text, column.head, cell.text,
            cell.number.map { "\($0)" } ?? "",
          ]
        }
      }
    }
    return String(decoding: CSVDocument(columns: head, rows: lines).utf8, as: UTF8.self)
  }

  private struct Whole: Encodable {
    let quarter: String
    let area: String
    let summary: String
    let moves: [String]
    let tables: [ReportTable]
    let notes: [String]
  }

  private static func json(_ report: QuarterlyReport, _ tables: [ReportTable]) throws -> String {
    let summary = ReportSummary(report)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = try encoder.encode(
      Whole(
        quarter: report.quarter.address, area: report.area.name, summary: summary.inWords,
        moves: summary.moves.map { "\($0.inWords) \($0.reason)" }, tables: tables,
        notes: report.notes))
    return String(decoding: data, as: UTF8.self) + "\n"
  }
}
