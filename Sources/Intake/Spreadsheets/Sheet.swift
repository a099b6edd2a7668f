/// One sheet of a workbook: the rows in which something stands.
public struct Sheet: Hashable, Sendable {
  public let name: String
  public let hidden: Bool
  public let rows: [SheetRow]

  /// The cell at a place; nil where nothing stands.
  public subscript(_ reference: String) -> Cell? {
    guard let reference = CellReference(reference.utf8),
      let row = rows.first(where: { $0.number == reference.row })
    else { return nil }
    return row[reference.column]
  }

  /// The doubts of all cells, from the first row to the last.
  public var doubts: some Sequence<SpreadsheetDoubt> {
    rows.lazy.flatMap { $0.cells.lazy.flatMap(\.toldDoubts) }
  }
}

/// A row with something in it.
public struct SheetRow: Hashable, Sendable {
  /// Counted from 1, as spreadsheets do.
  public let number: Int
  /// By column; there are gaps where nothing stands.
  public internal(set) var cells: [Cell]

  /// The cell in a column, counted from 0.
  public subscript(_ column: Int) -> Cell? {
    // Most rows have no gap.
    if column >= 0, column < cells.count, cells[column].place.column == column {
      return cells[column]
    }
    let index = firstIndex(from: column)
    guard index < cells.count, cells[index].place.column == column else { return nil }
    return cells[index]
  }

  /// Where the first cell stands that is not before the column.
  func firstIndex(from column: Int) -> Int {
    var (low, high) = (0, cells.count)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].place.column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// Gathers the rows of one sheet as they are read, counts them against the limits, and marks what is
/// hidden or merged.
struct SheetBuilder {
  let name: String
  let hidden: Bool
  let limits: SpreadsheetLimits
  private var hiddenColumns: [Bool]
  var merged: [CellRange] = []
  private(set) var rows: [SheetRow] = []
  /// Of all sheets so far.
  private(set) var cellCount: Int

  init(name: String, hidden: Bool, cellsBefore: Int, limits: SpreadsheetLimits) {
    (self.name, self.hidden, cellCount, self.limits) = (name, hidden, cellsBefore, limits)
    hiddenColumns = Array(repeating: false, count: limits.columns)
  }

  /// A place within the limits.
  func place(row: Int, column: Int) throws(SpreadsheetFault) -> CellPlace {
    let place = CellPlace(sheet: name, row: row, column: column)
    guard row <= limits.rows else {
      throw SpreadsheetFault("A sheet has more than \(limits.rows) rows.", at: place.description)
    }
    guard column < limits.columns else {
      throw SpreadsheetFault(
        "A sheet has more than \(limits.columns) columns.", at: place.description)
    }
    return place
  }

  /// The marks of every cell in a row.
  func marks(ofHiddenRow hiddenRow: Bool) -> CellMarks {
    var marks: CellMarks = hidden ? CellMarks(.hiddenSheet) : []
    if hiddenRow { marks.insert(CellMarks(.hiddenRow)) }
    return marks
  }

  mutating func hide(_ columns: ClosedRange<Int>) {
    for column in columns.clamped(to: 0...limits.columns - 1) where columns.contains(column) {
      hiddenColumns[column] = true
    }
  }

  /// - Parameter column: one within the limits.
  func isHidden(column: Int) -> Bool { hiddenColumns[column] }

  mutating func append(_ row: SheetRow) throws(SpreadsheetFault) {
    guard !row.cells.isEmpty else { return }
    if let last = rows.last, last.number >= row.number {
      throw SpreadsheetFault(
        "The file gives row \(row.number) twice or out of its order.",
        at: row.cells[0].place.description)
    }
    try count(row.cells.count)
    rows.append(row)
  }

  private mutating func count(_ more: Int) throws(SpreadsheetFault) {
    cellCount += more
    guard cellCount <= limits.cells else {
      throw SpreadsheetFault("The file has more than \(limits.cells) cells.", at: name)
    }
  }

  mutating func finish() throws(SpreadsheetFault) -> Sheet {
    let width = (rows.lazy.compactMap { $0.cells.last?.place.column }.max() ?? -1) + 1
    for range in merged { try mark(range, width: width) }
    merged = []
    return Sheet(name: name, hidden: hidden, rows: rows)
  }

  /// Marks all cells of a merged range; those that were left out of the file are put in, so that a
  /// row knows that its empty cell is no plain empty one.
  ///
  /// Ranges that overlap are refused, so that the work is never more than there are cells.
  private mutating func mark(_ range: CellRange, width: Int) throws(SpreadsheetFault) {
    let columns = range.columns.lowerBound..<min(range.columns.upperBound + 1, width)
    guard range.columns.lowerBound < width else { return }
    var index = firstRow(from: range.rows.lowerBound)
    while index < rows.count, rows[index].number <= range.rows.upperBound {
      for column in columns { try mark(column, inRowAt: index) }
      index += 1
    }
  }

  private mutating func mark(_ column: Int, inRowAt index: Int) throws(SpreadsheetFault) {
    let place = try place(row: rows[index].number, column: column)
    let cell = rows[index].firstIndex(from: column)
    guard cell < rows[index].cells.count, rows[index].cells[cell].place == place else {
      try count(1)
      let marks = marks(ofHiddenRow: false).union(.merged)
      rows[index].cells.insert(Cell(place: place, text: "", value: .empty, marks: marks), at: cell)
      return
    }
    guard !rows[index].cells[cell].marks.contains(.merged) else {
      throw SpreadsheetFault("Two merged ranges overlap.", at: place.description)
    }
    rows[index].cells[cell].marks.insert(.merged)
  }

  private func firstRow(from number: Int) -> Int {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
