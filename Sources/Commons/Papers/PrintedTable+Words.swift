package import Civic
package import Documents
package import Pages

extension PrintedTable {
  package var webAddress: WebAddress {
    "\(MeetingAddress.of(body: body, day: day))/tables/\(ordinal)"
  }

  package var csvAddress: WebAddress {
    "\(MeetingAddress.of(body: body, day: day))/tables/\(ordinal).csv"
  }

  /// The title as printed, or its place where the paper prints none.
  package var name: String {
    guard let title, !title.isEmpty else { return "Table \(ordinal), printed without a title" }
    return ReadingCase.of(title)
  }

  /// `Safer Marrowby, 2019-09-13, table 3` as a file: `safer-marrowby-partnership-2019-09-13-table-3`.
  package var fileName: String { "\(body)-\(day.iso)-table-\(ordinal).csv" }
}

extension Paper {
  /// `address` is the last part of it alone.
  package var webAddress: WebAddress {
    "\(MeetingAddress.of(body: body, day: day))/papers/\(address)"
  }
}

/// The cells of a printed table in rows, with what each column holds.
package struct TableGrid: Sendable, Hashable {
  package var heads: [String]
  package var rows: [[String]]
  var isFigures: [Bool]

  /// A column holds figures when most of what is printed in it can be read as one.
  package init(_ table: PrintedTable, _ cells: [PrintedCell]) {
    let width = max(table.columnCount, (cells.map(\.columnNumber).max() ?? -1) + 1)
    let height = (cells.map(\.rowNumber).max() ?? 0) + 1
    var grid = Array(repeating: Array(repeating: "", count: width), count: height)
    var filled = Array(repeating: 0, count: width)
    var figures = filled
    for cell in cells where cell.columnNumber >= 0 && cell.rowNumber >= 0 {
      grid[cell.rowNumber][cell.columnNumber] = cell.printed
      guard cell.rowNumber > 0, !TableGrid.isBlank(cell.printed) else { continue }
      filled[cell.columnNumber] += 1
      if cell.value != nil { figures[cell.columnNumber] += 1 }
    }
    heads = grid[0]
    rows = Array(grid.dropFirst())
    isFigures = zip(filled, figures).map { $0 > 0 && $1 * 2 > $0 }
    if !isFigures.isEmpty { isFigures[0] = false }
  }

  /// Nothing, or a stroke that stands for nothing.
  private static func isBlank(_ printed: String) -> Bool {
    printed.allSatisfy { $0 == "-" || $0 == "–" || $0.isWhitespace }
  }

  /// The table as a file, every cell as printed.
  package var csv: CSVDocument { CSVDocument(columns: heads, rows: rows) }

  /// The table on paper, with where it was taken from.
  package func printed(_ table: PrintedTable) -> HTML {
    PrintedFigures(
      table: htmlTable(id: "", caption: table.name),
      source: "line \(table.line) of the file that came in; table \(table.ordinal) of the pack"
    ).html
  }

  /// - Parameter captionIsHidden: where the page's own heading says the same.
  func htmlTable(id: String, caption: String, captionIsHidden: Bool = false) -> HTMLTable {
    HTMLTable(
      id: id, caption: caption,
      columns: zip(heads, isFigures).map { HTMLTable.Column($0, $1 ? .figures : .words) },
      rows: rows.map { row in row.map { HTML(text: $0) } }, captionIsHidden: captionIsHidden)
  }
}

extension MunicipalYear {
  /// The first day and the last, where the year begins on 1 May.
  package var days: (first: Day, last: Day) {
    (
      Day(year: start, month: 5, day: 1) ?? Day(dayNumber: 0),
      Day(year: start + 1, month: 4, day: 30) ?? Day(dayNumber: 0)
    )
  }
}
