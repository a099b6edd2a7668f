import Civic
import Intake

/// One figure as a file gives it: the cells by what they are, not yet read.
struct SentFigure {
  let sheet: String
  let line: Int
  var cells: [ColumnRole: Cell] = [:]
  /// What stands for all rows of the table.
  var measure: String?
  var area: String?
  var period: Period?
  var noHeading: [SpreadsheetDoubt] = []

  /// Where the row stands when no cell can be pointed at: `Figures!A5`, `line 5`.
  private let rowPlace: String

  init(sheet: String, row: SuppliedTable.Row) {
    (self.sheet, line) = (sheet, row.line)
    rowPlace =
      sheet.isEmpty
      ? "line \(row.line)"
      : CellPlace(sheet: sheet, row: row.line, column: 0).description
    noHeading = row.doubts.filter { $0.kind == .noHeading }
  }

  func place(_ role: ColumnRole) -> String { cells[role]?.place.description ?? rowPlace }

  /// The text of a cell, nil when it is empty. An apostrophe that keeps a spreadsheet from running a
  /// text is no part of it.
  func text(_ role: ColumnRole) -> String? {
    guard let cell = cells[role] else { return nil }
    var text = cell.text.singleSpaced
    if text.hasPrefix("'"), let next = text.dropFirst().first, "=+-@".contains(next) {
      text.removeFirst()
    }
    return text.isEmpty ? nil : text
  }

  /// What may be wrong with its cells. A number kept as text matters only where a number belongs.
  var doubts: [SpreadsheetDoubt] {
    let numbers: Set<ColumnRole> = [.count, .whole, .figure, .value]
    let told = cells.sorted { $0.value.place.column < $1.value.place.column }.flatMap {
      role, cell in
      cell.toldDoubts.filter {
        numbers.contains(role) || ($0.kind != .numberAsText && $0.kind != .percentageAsText)
      }
    }
    return told + noHeading
  }
}

extension SentTable {
  /// The figures of the table, a row at a time, or several of a row that has months as columns.
  ///
  /// - Parameter map: nil for Headland's own form.
  func figures(by map: ReturnMap?, financialYear: Int?) -> [SentFigure] {
    let roles = map.map { Array(zip(otherColumns, $0.columnRoles)) } ?? ownRoles
    let periods = periodColumns.compactMap { column in
      Period(words: column.heading, financialYear: financialYear).map { (column, $0) }
    }
    return table.rows.flatMap { row -> [SentFigure] in
      var figure = SentFigure(sheet: sheet, row: row)
      for (column, role) in roles where role != .ignored {
        if let cell = row.cell(in: column) { figure.cells[role] = cell }
      }
      if let map { figure.stands(for: map, sheet: sheet) }
      return map == nil || periods.isEmpty ? [figure] : figure.spread(over: periods, of: row)
    }
  }

  private var ownRoles: [(SuppliedTable.Column, ColumnRole)] {
    table.columns.compactMap { column in
      ColumnRole(ownHeading: column.heading).map { (column, $0) }
    }
  }
}

extension SentFigure {
  fileprivate mutating func stands(for map: ReturnMap, sheet: String) {
    if map.measureIsSheet { measure = sheet }
    if !map.measure.isEmpty { measure = map.measure }
    if !map.area.isEmpty { area = map.area }
  }

  /// One figure for each month in which something stands; a month that is still empty is no figure.
  fileprivate func spread(
    over periods: [(SuppliedTable.Column, Period)], of row: SuppliedTable.Row
  ) -> [SentFigure] {
    periods.compactMap { column, period in
      guard let cell = row.cell(in: column), !cell.text.isEmpty || !cell.doubts.isEmpty else {
        return nil
      }
      var figure = self
      figure.cells[.value] = cell
      figure.period = period
      return figure
    }
  }
}
