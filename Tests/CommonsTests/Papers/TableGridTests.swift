import Civic
import Pages
import Testing

@testable import Commons

struct TableGridTests {
  private let table = PrintedTable(
    id: PrintedTable.ID(rawValue: 1), body: "b", day: Day(iso: "2019-09-13")!, ordinal: 1,
    paperID: nil, title: nil, columnCount: 3, rowCount: 2, sourceID: SourceDocument.ID(rawValue: 2),
    line: 10)

  private func cell(_ row: Int, _ column: Int, _ printed: String) -> PrintedCell {
    PrintedCell(
      tableID: table.id, rowNumber: row, columnNumber: column, printed: printed, line: 10)
  }

  private var grid: TableGrid {
    TableGrid(
      table,
      [
        cell(0, 0, "Type"), cell(0, 1, "2019"), cell(0, 2, "Note"), cell(1, 0, "Arson"),
        cell(1, 1, "1,204"), cell(1, 2, "see below"), cell(2, 0, "Rape"), cell(2, 1, "-"),
        cell(2, 2, "12"),
      ])
  }

  @Test func aColumnOfFiguresIsOneInWhichMostCanBeRead() {
    #expect(grid.isFigures == [false, true, false])
  }

  @Test func cellsStandAsTheyWerePrinted() {
    #expect(grid.rows == [["Arson", "1,204", "see below"], ["Rape", "-", "12"]])
  }

  @Test func figuresStandAtTheRight() {
    let html = grid.htmlTable(id: "t", caption: "Crime").html.description
    #expect(html.contains("govuk-table__cell--numeric\">1,204</td>"))
    #expect(html.contains("scope=\"row\""))
    #expect(html.contains("Crime</span></caption>"))
  }

  @Test func aTableWithoutATitleIsNamedByItsPlace() {
    #expect(table.name == "Table 1, printed without a title")
  }
}
