import Intake
import Testing

struct CSVTests {
  @Test func aQuotedCellMayHoldCommasQuotesAndLines() throws {
    let csv = try CSV("name,note\r\n\"Smith, Ann\",\"said \"\"no\"\"\ntwice\"\nBen,\n")
    #expect(csv.rows.count == 2)
    #expect(csv.rows[0]["name"] == "Smith, Ann")
    #expect(csv.rows[0]["note"] == "said \"no\"\ntwice")
    #expect(csv.rows[1]["note"] == nil)
    #expect(csv.rows[1].line == 4)
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    #expect(try CSV("\u{FEFF}name\nAnn").columns == ["name"])
  }

  @Test(arguments: [
    ("", 1, "The file is empty."),
    ("a,a\n1,2", 1, "Two columns have the same heading."),
    ("a,b\n1,2\n1,2,3", 3, "The row has 3 cells under 2 headings."),
    ("a,b\n\"1,2\n", 2, "A quotation mark is opened and never closed."),
    ("a,b\n\"1\"2,3\n", 2, "Something stands behind a closing quotation mark."),
  ])
  func aFileThatIsNotWellFormedIsToldByItsLine(text: String, line: Int, sentence: String) {
    #expect(throws: CSV.Fault(line: line, sentence: sentence)) { try CSV(text) }
  }
}
