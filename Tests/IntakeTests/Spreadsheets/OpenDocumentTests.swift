import Civic
import Intake
import Story
import Testing

struct OpenDocumentTests {
  private func sheet(
    _ inTable: String, styles: String = "", style: String = ""
  ) throws -> Sheet {
    let tables = """
      <table:table table:name="Quarter 2" table:style-name="\(style)">\(inTable)</table:table>
      """
    return try Workbook(try HandmadeWorkbook.ods(tables: tables, styles: styles)).sheets[0]
  }

  private func cell(_ attributes: String, _ text: String = "") -> String {
    let paragraph = text.isEmpty ? "" : "<text:p>\(text)</text:p>"
    return "<table:table-cell \(attributes)>\(paragraph)</table:table-cell>"
  }

  @Test func eachKindOfValueIsRead() throws {
    let sheet = try sheet(
      "<table:table-row>"
        + cell("office:value-type=\"float\" office:value=\"1204\"", "1,204")
        + cell("office:value-type=\"percentage\" office:value=\"0.125\"", "12.5%")
        + cell("office:value-type=\"date\" office:date-value=\"2019-11-22\"", "22/11/19")
        + cell("office:value-type=\"time\" office:time-value=\"PT01H01M00S\"", "01:01")
        + cell("office:value-type=\"boolean\" office:boolean-value=\"true\"", "TRUE")
        + cell(
          "office:value-type=\"string\"",
          "a<text:s text:c=\"2\"/>b<text:line-break/><text:span>c</text:span>")
        + "</table:table-row>")
    #expect(sheet["A1"]?.value == .number(1204))
    #expect(sheet["A1"]?.text == "1,204")
    #expect(sheet["B1"]?.value == .percentage(0.125))
    #expect(sheet["C1"]?.value == .day(Day(iso: "2019-11-22")!))
    #expect(sheet["C1"]?.text == "22/11/19")
    #expect(sheet["D1"]?.value == .time(seconds: 3_660))
    #expect(sheet["E1"]?.value == .truth(true))
    #expect(sheet["F1"]?.text == "a  b\nc")
    #expect(sheet["F1"]?.place.description == "'Quarter 2'!F1")
  }

  @Test func cellsAndRowsThatRepeatStandAsOftenAsTheyShould() throws {
    let number = "office:value-type=\"float\" office:value=\"7\""
    let sheet = try sheet(
      """
      <table:table-row>\(cell("table:number-columns-repeated=\"2\" " + number, "7"))\
      \(cell("table:number-columns-repeated=\"16382\""))</table:table-row>\
      <table:table-row table:number-rows-repeated="3">\(cell("table:number-columns-repeated=\"3\""))\
      \(cell(number, "7"))</table:table-row>\
      <table:table-row table:number-rows-repeated="1048572">\(cell(""))</table:table-row>
      """)
    #expect(sheet.rows.map(\.number) == [1, 2, 3, 4])
    #expect(sheet.rows[0].cells.map(\.place.column) == [0, 1])
    #expect(sheet["D4"]?.value == .number(7))
  }

  @Test func aFullRowThatRepeatsWithoutEndIsRefused() {
    let row = """
      <table:table-row table:number-rows-repeated="1048576">\
      \(cell("office:value-type=\"float\" office:value=\"7\" table:number-columns-repeated=\"900\""))\
      </table:table-row>
      """
    #expect(throws: SpreadsheetFault.self) { try sheet(row) }
  }

  @Test func doubtsAreTheSameAsForExcel() throws {
    let sheet = try sheet(
      "<table:table-column/><table:table-column table:visibility=\"collapse\"/>"
        + "<table:table-row table:visibility=\"filter\">"
        + cell("table:formula=\"of:=1+1\" office:value-type=\"float\" office:value=\"2\"", "2")
        + cell("office:value-type=\"string\"", "12.5%")
        + cell("office:value-type=\"string\" calcext:value-type=\"error\"", "#DIV/0!")
        + cell("table:number-columns-spanned=\"2\" office:value-type=\"string\"", "both")
        + "<table:covered-table-cell/>" + cell("office:value-type=\"string\"", "after")
        + "</table:table-row>",
      styles: """
        <style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>
        """, style: "ta2")
    #expect(sheet["A1"]?.doubts == [.formula, .hiddenRow, .hiddenSheet])
    #expect(sheet["B1"]?.doubts == [.hiddenRow, .hiddenColumn, .hiddenSheet, .percentageAsText])
    #expect(sheet["C1"]?.value == .fault)
    #expect(sheet["D1"]?.doubts.contains(.merged) == true)
    #expect(sheet["E1"]?.doubts == [.merged, .hiddenSheet])
    #expect(sheet["F1"]?.text == "after")
  }

  @Test func whatIsNotedBesideACellIsNotItsText() throws {
    let sheet = try sheet(
      """
      <table:table-row><table:table-cell office:value-type="string"><office:annotation><text:p>by Ann</text:p>\
      </office:annotation><text:p>one</text:p><text:p>two</text:p></table:table-cell></table:table-row>
      """)
    #expect(sheet["A1"]?.text == "one\ntwo")
  }

  @Test func aSheetThatDrawsOnAnotherFileIsDoubted() throws {
    let attributes =
      "table:formula=\"of:=['file:///tmp/x.ods'#$A.B1]\" office:value-type=\"float\" office:value=\"2\""
    let row = "<table:table-row>\(cell(attributes, "2"))</table:table-row>"
    let book = try Workbook(
      try HandmadeWorkbook.ods(tables: "<table:table table:name=\"A\">\(row)</table:table>"))
    #expect(book.notes == ["The workbook draws on other files, which were not opened."])
    #expect(book.sheets[0]["A1"]?.doubts == [.formula, .externalLink])
  }
}
