package import Civic
import Documents
import Intake

/// The rows of a file that were not accepted, in their own columns with what is wrong beside them: to be
/// mended and sent again as it is.
package struct RejectFile: Sendable {
  private struct Part {
    let sheet: String
    let columns: [SuppliedTable.Column]
    let rows: [(row: SuppliedTable.Row, wrong: String)]
  }

  private let parts: [Part]

  init(_ reading: ReturnReading) {
    let rejected = reading.rows.filter { $0.verdict != .accepted }
    parts = reading.tables.compactMap { table in
      let reasons = Dictionary(grouping: rejected.filter { $0.sheet == table.sheet }, by: \.number)
        .mapValues { $0.flatMap(\.reasons).map(RejectFile.told) }
      let rows = table.table.rows.compactMap { row in
        reasons[row.line].map { (row, $0.joined(separator: " ")) }
      }
      let columns = table.table.columns.filter { folded($0.heading) != "what is wrong" }
      return rows.isEmpty ? nil : Part(sheet: table.sheet, columns: columns, rows: rows)
    }
  }

  private static func told(_ reason: ReturnReading.Reason) -> String {
    "\(reason.place): \(reason.sentence)"
  }

  package var isEmpty: Bool { parts.isEmpty }

  /// Disarmed as every CSV is; rows of several sheets stand under all their headings together.
  package var csv: [UInt8] {
    guard parts.count != 1 else {
      return CSVDocument(
        columns: parts[0].columns.map(\.heading) + [ColumnRole.whatIsWrong],
        rows: parts[0].rows.map { row, wrong in
          parts[0].columns.map { row.cell(in: $0)?.text ?? "" } + [wrong]
        }
      ).utf8
    }
    var headings: [String] = []
    for column in parts.flatMap(\.columns) where !headings.contains(column.heading) {
      headings.append(column.heading)
    }
    return CSVDocument(
      columns: headings + [ColumnRole.whatIsWrong],
      rows: parts.flatMap { part in
        part.rows.map { row, wrong in headings.map { row[$0] ?? "" } + [wrong] }
      }
    ).utf8
  }

  /// The sheets keep their names, and numbers stay numbers; a formula is written as its value.
  package func workbook(named name: String, dated day: Day) throws -> [UInt8] {
    let sheets = parts.map { part in
      SheetDocument(
        name: part.sheet.isEmpty ? "Rows" : part.sheet,
        columns: part.columns.map {
          .init($0.heading, width: 20, choices: ColumnRole.choices(under: $0.heading))
        }
          + [.init(ColumnRole.whatIsWrong, width: 70)],
        rows: part.rows.map { row, wrong in
          part.columns.map { RejectFile.content(row.cell(in: $0)) } + [.text(wrong)]
        })
    }
    return try WorkbookDocument(title: "Rows to mend of \(name)", sheets: sheets, dated: day)
      .bytes()
  }

  private static func content(_ cell: Cell?) -> SheetDocument.Content {
    guard let cell, !cell.text.isEmpty else { return .empty }
    switch cell.value {
    case .number(let number): return .number(number)
    case .percentage(let part): return .percentage(part, decimals: 2)
    case .day(let day): return .day(day)
    default: return .text(cell.text)
    }
  }
}
