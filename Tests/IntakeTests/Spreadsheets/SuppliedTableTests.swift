import Intake
import Story
import Testing

struct SuppliedTableTests {
  private func table(_ text: String, headingsIn row: Int? = nil) throws -> SuppliedTable {
    try Workbook(Array(text.utf8)).sheets[0].table(headingsIn: row)
  }

  @Test func aTextFileAndAWorkbookLookAlike() throws {
    let csv = try table("area,count\nNorth Bay,12\n")
    let bytes = try HandmadeWorkbook.xlsx(
      rows: """
        <row r="3"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row>\
        <row r="4"><c t="s"><v>2</v></c><c><v>12</v></c></row>
        """, strings: "<si><t>area</t></si><si><t>count</t></si><si><t>North Bay</t></si>")
    let sheet = try Workbook(bytes).sheets[0].table()
    for table in [csv, sheet] {
      #expect(table.columns.map(\.heading) == ["area", "count"])
      #expect(table.rows.map { $0["area"] } == ["North Bay"])
      #expect(table.rows.map { $0["count"] } == ["12"])
      #expect(table.doubts.isEmpty)
    }
    #expect(csv.rows[0].line == 2)
    #expect(sheet.rows[0].line == 4)
    #expect(csv.rows[0].cell(under: "count")?.place.description == "line 2, column B")
    #expect(sheet.rows[0].cell(under: "count")?.place.description == "Returns!B4")
  }

  @Test func aHeadingThatStandsTwiceIsToldAndNeitherIsTaken() throws {
    let table = try table("area,count,count\nNorth Bay,12,13\n")
    #expect(table.doubts.map(\.place) == ["line 1, column B", "line 1, column C"])
    #expect(table.doubts[0].sentence == "The heading “count” stands above two columns.")
    #expect(table.rows[0]["count"] == nil)
    #expect(table.rows[0].cell(in: table.columns[2])?.text == "13")
  }

  @Test func aCellUnderNoHeadingIsDoubted() throws {
    let table = try table("area,\nNorth Bay,12\n")
    #expect(table.rows[0].doubts.map(\.kind) == [.noHeading])
    #expect(table.rows[0].doubts.map(\.place) == ["line 2, column B"])
  }

  @Test func theHeadingsMayStandInARowThatIsNamed() throws {
    let text = "Return of figures,\n,\narea,count\nNorth Bay,12\n"
    #expect(try table(text, headingsIn: 3).rows.map { $0["count"] } == ["12"])
    #expect(throws: SpreadsheetFault("The sheet has no row 9 for the headings.")) {
      try table(text, headingsIn: 9)
    }
  }

  @Test(arguments: [",", ";", "\t"])
  func theHeadingsTellWhatDividesTheCells(divider: String) throws {
    let text = "area\(divider)\"note, or; none\"\nNorth Bay\(divider)\"1,204; all\"\n"
    #expect(try table(text).rows[0]["note, or; none"] == "1,204; all")
  }

  @Test func headingsWithTwoDividersAreRefused() {
    #expect(throws: SpreadsheetFault.self) { try table("area;count, all\nNorth Bay;12\n") }
  }

  @Test func eachWayOfWritingLettersIsRead() throws {
    let text = "area,cost\nNorth Bay,£12\n"
    let utf16 = Array(text.utf16)
    let ways: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] },
    ]
    for bytes in ways {
      let book = try Workbook(bytes)
      #expect(try book.sheets[0].table().rows[0]["cost"] == "£12")
      #expect(book.notes.isEmpty)
    }
  }

  @Test func windowsLettersAreReadAndDoubted() throws {
    let book = try Workbook(Array("area,cost\nBay,".utf8) + [0xA3, 0x31, 0x20, 0x96, 0x20, 0x80])
    #expect(try book.sheets[0].table().rows[0]["cost"] == "£1 – €")
    #expect(book.notes == ["The file is not in UTF-8; it was read as Windows-1252."])
    #expect(throws: SpreadsheetFault.self) { try Workbook(Array("a\n".utf8) + [0x81]) }
  }

  @Test func aRowOfAnotherWidthIsToldByItsLine() {
    #expect(
      throws: SpreadsheetFault("The row has 3 cells under 2 headings.", at: "line 2")
    ) { try table("a,b\n1,2,3\n") }
  }
}
