/// A sheet or text file read as a table: one row of headings, and rows below it. Whoever maps
/// columns sees a workbook and a CSV file alike.
public struct SuppliedTable: Sendable {
  /// A heading and the column below it.
  public struct Column: Hashable, Sendable {
    public let heading: String
    public let place: CellPlace
  }

  public let columns: [Column]
  public let rows: [Row]
  /// Of the headings; each row has its own.
  public let doubts: [SpreadsheetDoubt]

  /// A row that knows its line and its columns' names.
  public struct Row: Sendable {
    fileprivate let row: SheetRow
    fileprivate let places: [String: Int]
    fileprivate let headed: Set<Int>

    /// The line in the file or row of the sheet, counted from 1.
    public var line: Int { row.number }

    /// The text under a heading; nil when there is no such column, when two columns have that
    /// heading, and when the cell is empty.
    public subscript(_ heading: String) -> String? {
      guard let cell = cell(under: heading), !cell.text.isEmpty else { return nil }
      return cell.text
    }

    public func cell(under heading: String) -> Cell? { places[heading].flatMap { row[$0] } }

    public func cell(in column: Column) -> Cell? { row[column.place.column] }

    public var doubts: [SpreadsheetDoubt] {
      row.cells.flatMap { cell -> [SpreadsheetDoubt] in
        guard !headed.contains(cell.place.column), !cell.holdsNothing else {
          return cell.toldDoubts
        }
        return cell.toldDoubts
          + [SpreadsheetDoubt(place: cell.place.description, kind: .noHeading)]
      }
    }
  }
}

extension Sheet {
  /// The sheet as a table.
  ///
  /// - Parameter headingRow: the row of the headings; the first in which something stands when none
  ///   is named.
  public func table(headingsIn headingRow: Int? = nil) throws(SpreadsheetFault) -> SuppliedTable {
    guard let index = rows.firstIndex(where: { $0.number == headingRow ?? $0.number }) else {
      let what = headingRow.map { "no row \($0) for the headings" } ?? "nothing in it"
      throw SpreadsheetFault("The sheet has \(what).", at: name.isEmpty ? nil : name)
    }
    let named = rows[index].cells.filter { !Sheet.heading($0).isEmpty }
    let columns = named.map { SuppliedTable.Column(heading: Sheet.heading($0), place: $0.place) }
    guard !columns.isEmpty else { throw SpreadsheetFault("The row has no headings.", at: name) }
    let byHeading = Dictionary(grouping: columns, by: \.heading)
    let places = byHeading.compactMapValues { $0.count == 1 ? $0[0].place.column : nil }
    let headed = Set(columns.map(\.place.column))
    let repeated = columns.filter { places[$0.heading] == nil }.map {
      SpreadsheetDoubt(place: $0.place.description, kind: .duplicateHeading, text: $0.heading)
    }
    return SuppliedTable(
      columns: columns,
      rows: rows[(index + 1)...].filter { !$0.cells.allSatisfy(\.holdsNothing) }.map {
        SuppliedTable.Row(row: $0, places: places, headed: headed)
      }, doubts: named.flatMap(Sheet.headingDoubts) + repeated)
  }

  /// A year or a percentage is at home in a heading as text.
  private static func headingDoubts(_ cell: Cell) -> [SpreadsheetDoubt] {
    cell.toldDoubts.filter { $0.kind != .numberAsText && $0.kind != .percentageAsText }
  }

  /// A heading on one line.
  private static func heading(_ cell: Cell) -> String {
    cell.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
