import Access
import Civic
package import Pages
import Records

/// Printed tables cell by cell, and figures that papers tell in words, for programs.
package enum PrintedTableAPI {
  package static func mount(on api: API) {
    api.list(
      "/tables", of: line, by: [.body, .year, .modifiedSince], "Tables printed in papers"
    ) { asked, reader in
      try asked.page(
        of: .table,
        """
        SELECT printedTable.*, firstAt, changedAt
        FROM publicAddress JOIN printedTable ON printedTable.id = recordID
        """, in: reader)
    }
    api.one(
      "/meetings/{body}/{day}/tables/{ordinal}", of: whole, called: "table of this number",
      "A table with its cells"
    ) { enquiry, reader in
      guard let ordinal = Int(enquiry["ordinal"]), String(ordinal) == enquiry["ordinal"] else {
        return nil
      }
      return try TableWhole.at(
        body: enquiry["body"], day: enquiry.day("day"), ordinal: ordinal, in: reader)
    }
    api.list("/figures", of: figure, by: [.body, .year], "Figures that papers tell in words") {
      try $0.page(
        of: "quotedFigure", ofBody: { "body = \($0)" }, by: QuotedFigure.key,
        number: \QuotedFigure.number, in: $1)
    }
  }

  package static let name = APIKind<PrintedTable>(
    "TableName", "A printed table by its name.",
    [
      .address("id", "Its address here.") { $0.webAddress.inAPI },
      .text("name", "As printed, or its place where nothing is printed.") { $0.name },
    ])

  static let line = APIKind<Published<PrintedTable>>(
    "Table", "A table as it was printed.",
    [
      .address("id", "Its address here.") { $0.record.webAddress.inAPI },
      .address("page", "Its page.") { $0.record.webAddress },
      .address("csv", "The same as a file for spreadsheets.") { $0.record.csvAddress },
      .address("meeting", "The meeting in whose papers it stands.") {
        MeetingAddress.of(body: $0.record.body, day: $0.record.day).inAPI
      },
      .day("day", "The day of that meeting.") { $0.record.day },
      .textIfAny("title", "As printed.") { $0.record.title },
      .integer("columns", "How many.") { $0.record.columnCount },
      .integer("rows", "How many, without the head.") { $0.record.rowCount },
    ] + Published<PrintedTable>.dateFields)

  static let whole = APIKind<TableWhole>(
    "TableWithCells", "A table as it was printed, cell by cell.",
    line.of { $0.table } + [
      .texts("head", "The heads of the columns.") { $0.head },
      .grid("cells", "The rows below the head.", cell) { $0.rows },
    ])

  private static let cell = APIKind<TableWhole.Cell>(
    "Cell", "What one cell prints.",
    [
      .text("printed", "As printed, slips included.") { $0.printed },
      .numberIfAny("value", "The number, where one can be read.") { $0.value },
      .choiceIfAny("unit", "What the number counts.") { $0.unit },
    ])

  private static let figure = APIKind<QuotedFigure>(
    "Figure", "A figure that a paper or a minute tells in a sentence.",
    [
      .address("meeting", "The meeting in whose papers it stands.") {
        MeetingAddress.of(body: $0.body, day: $0.day).inAPI
      },
      .day("day", "The day of that meeting.") { $0.day },
      .textIfAny("paper", "The number of the paper.") { $0.paperAddress },
      .textIfAny("minute", "The number of the minute.") { $0.minuteNumber },
      .text("subject", "Of what it tells.") { $0.subject },
      .text("value", "As printed.") { $0.value }, .textIfAny("unit", "As printed.") { $0.unit },
      .textIfAny("period", "As printed.") { $0.period },
      .textIfAny("note", "What has to be known with it.") { $0.note },
      .text("source", "Where it stands in the papers.") { $0.source },
    ])
}

/// A table with its cells in rows.
struct TableWhole: Sendable {
  struct Cell: Sendable {
    var printed = ""
    var value: Double?
    var unit: PrintedFigure.Unit?
  }

  let table: Published<PrintedTable>
  let head: [String]
  let rows: [[Cell]]

  static func at(body: String, day: Day, ordinal: Int, in reader: Reader) throws -> TableWhole? {
    let found: Published<PrintedTable>? = try reader.first(
      """
      SELECT printedTable.*, firstAt, changedAt FROM printedTable
        JOIN publicAddress ON recordID = printedTable.id AND publicAddress.kind = 'table'
      WHERE printedTable.body = \(body) AND printedTable.day = \(day)
        AND printedTable.ordinal = \(ordinal)
      """)
    guard let table = found else { return nil }
    let cells = try table.record.cells(in: reader)
    let width = max(table.record.columnCount, (cells.map(\.columnNumber).max() ?? -1) + 1)
    let height = (cells.map(\.rowNumber).max() ?? 0) + 1
    var grid = Array(repeating: Array(repeating: Cell(), count: width), count: height)
    for cell in cells where cell.rowNumber >= 0 && cell.columnNumber >= 0 {
      grid[cell.rowNumber][cell.columnNumber] = Cell(
        printed: cell.printed, value: cell.value, unit: cell.unit)
    }
    return TableWhole(table: table, head: grid[0].map(\.printed), rows: Array(grid.dropFirst()))
  }
}

extension QuotedFigure {
  /// Figures have no identifier of their own; the file and the place in it stand for one.
  fileprivate var number: Int64 { sourceID.rawValue * 100_000 + Int64(ordinal) }

  fileprivate static let key: Statement = "sourceID * 100000 + ordinal"
}
