import Testing

@testable import Documents

struct CSVDocumentTests {
  private func text(_ csv: CSVDocument) -> String {
    String(decoding: csv.utf8.dropFirst(3), as: UTF8.self)
  }

  @Test func linesEndAsTheStandardSays() {
    let csv = CSVDocument(columns: ["Type", "2019"], rows: [["Arson", "12"]])
    #expect(text(csv) == "Type,2019\r\nArson,12\r\n")
  }

  @Test func theFileSaysThatItIsUTF8() {
    #expect(CSVDocument(columns: ["£"], rows: []).utf8.prefix(3) == [0xEF, 0xBB, 0xBF])
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""), ("two\nlines", "\"two\nlines\""),
    ("two\r\nlines", "\"two\r\nlines\""), ("", ""), ("£1,200", "\"£1,200\""),
  ])
  func cellsAreQuotedWhereTheyMustBe(printed: String, written: String) {
    #expect(CSVDocument.cell(printed) == written)
  }

  @Test(arguments: [
    "=1+1", "+SUM(A1)", "-cmd|' /C calc'!A0", "@now", "--17.4", "-", "\t=1", "\r=1", "\n=1",
  ])
  func aCellThatASpreadsheetWouldRunIsText(printed: String) {
    #expect(CSVDocument.disarmed(printed) == "'" + printed)
  }

  @Test(arguments: ["-33.3%", "-1", "+4.5", "-£1,200", "12", "17.4%", "n/a", "", "2019-21"])
  func aPlainNumberStaysAsItIsPrinted(printed: String) {
    #expect(CSVDocument.disarmed(printed) == printed)
  }
}
