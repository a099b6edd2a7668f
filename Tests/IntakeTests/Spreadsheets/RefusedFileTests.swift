import Intake
import Story
import Testing

/// What is refused: each with one sentence that says what to do or what is wrong.
struct RefusedFileTests {
  private func sentence(
    _ bytes: [UInt8], limits: SpreadsheetLimits = .standard
  ) -> String? {
    do throws(SpreadsheetFault) {
      _ = try Workbook(bytes, limits: limits)
      return nil
    } catch {
      return error.sentence
    }
  }

  private let row = "<row><c><v>1</v></c></row>"

  @Test func macrosAreRefused() throws {
    let told = "The file holds macros: save it as a workbook without macros (.xlsx or .ods)."
    let byPart = try HandmadeWorkbook.xlsx(rows: row, parts: [("xl/vbaProject.bin", "x")])
    let byType = try HandmadeWorkbook.xlsx(
      rows: row,
      types: "<Override ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>")
    let basic = try HandmadeWorkbook.ods(tables: "", parts: [("Basic/Standard/Module1.xml", "x")])
    for bytes in [byPart, byType, basic] { #expect(sentence(bytes) == told) }
  }

  @Test(arguments: [
    "<!DOCTYPE worksheet [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>",
    "<!DOCTYPE worksheet SYSTEM \"http://example.invalid/x.dtd\"><worksheet/>",
    """
    <!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">\
    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><w a="&c;">&c;</w>
    """,
  ])
  func aDocumentTypeIsRefused(part: String) throws {
    let relation = HandmadeWorkbook.relation("rId1", "worksheet", "other.xml")
    let bytes = try HandmadeWorkbook.xlsx(
      rows: row, relations: relation, parts: [("xl/other.xml", part)])
    #expect(
      sentence(bytes)
        == "The part xl/other.xml declares a document type or an entity, which no workbook does.")
  }

  @Test func aBombIsNotUnpacked() throws {
    let bomb = String(repeating: " ", count: 3 << 20)
    let bytes = try HandmadeWorkbook.xlsx(rows: row, more: bomb)
    #expect(bytes.count < 20_000)
    #expect(
      sentence(bytes)
        == "The file unpacks to far more than its size tells: it was not read further.")
  }

  @Test func partsThatAreTooLargeTogetherAreNotReadToTheEnd() throws {
    var limits = SpreadsheetLimits.standard
    limits.allBytes = 1_500
    let bytes = try HandmadeWorkbook.xlsx(rows: String(repeating: "<row/>", count: 200))
    #expect(sentence(bytes) == nil)
    #expect(
      sentence(bytes, limits: limits)
        == "The file unpacks to far more than its size tells: it was not read further.")
  }

  @Test func theLimitsAreToldWithTheCell() throws {
    var limits = SpreadsheetLimits.standard
    (limits.rows, limits.columns) = (10, 3)
    let far = try HandmadeWorkbook.xlsx(rows: "<row r=\"11\"><c r=\"A11\"><v>1</v></c></row>")
    let wide = try HandmadeWorkbook.xlsx(rows: "<row r=\"1\"><c r=\"D1\"><v>1</v></c></row>")
    #expect(throws: SpreadsheetFault("A sheet has more than 10 rows.", at: "Returns!A11")) {
      try Workbook(far, limits: limits)
    }
    #expect(throws: SpreadsheetFault("A sheet has more than 3 columns.", at: "Returns!D1")) {
      try Workbook(wide, limits: limits)
    }
    limits = .standard
    limits.cells = 1
    let two = try HandmadeWorkbook.xlsx(rows: "<row><c><v>1</v></c><c><v>2</v></c></row>")
    #expect(sentence(two, limits: limits) == "The file has more than 1 cells.")
    limits = .standard
    (limits.fileBytes, limits.parts) = (1 << 20, 5)
    #expect(
      sentence(two, limits: limits) == "The file holds more parts than any workbook needs.")
    #expect(
      sentence(Array(repeating: 65, count: 1 << 20 + 1), limits: limits)
        == "The file is larger than 1 MB.")
  }

  /// Its list of parts would be larger than its parts; it is looked at before it is listed.
  @Test func aFileThatSaysItHasManyPartsIsNotListed() {
    let end: [UInt8] = [0x50, 0x4B, 5, 6, 0, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0xFF]
    let bytes: [UInt8] = [0x50, 0x4B, 3, 4] + end + Array(repeating: 0, count: 10)
    #expect(sentence(bytes) == "The file holds more parts than any workbook needs.")
  }

  @Test func textsThatAreTooLongTogetherAreRefused() throws {
    var limits = SpreadsheetLimits.standard
    limits.allTextBytes = 20
    let texts = "<si><t>eleven lett</t></si><si><t>eleven lett</t></si>"
    let bytes = try HandmadeWorkbook.xlsx(rows: row, strings: texts)
    #expect(sentence(bytes) == nil)
    #expect(sentence(bytes, limits: limits)?.contains("far more than its size") == true)
  }

  @Test func aTextFileKeepsToTheLimitsToo() {
    var limits = SpreadsheetLimits.standard
    limits.cells = 10
    let commas = Array(String(repeating: ",", count: 30).utf8)
    #expect(sentence(commas, limits: limits) == "The file has more than 10 cells.")
    limits.allTextBytes = 20
    #expect(sentence(commas, limits: limits) == "The text file is larger than 0 MB.")
  }

  @Test func aTextThatIsTooLongIsRefused() throws {
    var limits = SpreadsheetLimits.standard
    limits.textBytes = 8
    let cell = "<row><c t=\"inlineStr\"><is><t>nine lett</t></is></c></row>"
    #expect(
      sentence(try HandmadeWorkbook.xlsx(rows: cell), limits: limits)
        == "A text in xl/worksheets/sheet1.xml is longer than any cell can be.")
  }

  @Test func oldAndProtectedWorkbooksAreTold() throws {
    let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    let old = compound + Array(repeating: 0, count: 1_016)
    #expect(
      sentence(old) == "The file is a workbook of the old kind (.xls): save it as .xlsx or .ods.")
    var locked = old
    let name = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 255), 0] })
    locked.replaceSubrange(512..<512 + name.count, with: name)
    let told = "The file is protected with a password: save it without one."
    #expect(sentence(locked) == told)
    #expect(
      sentence(
        try HandmadeWorkbook.ods(tables: "", manifest: "<manifest:encryption-data/>")) == told)
  }

  @Test func whatIsNoWorkbookIsTold() throws {
    #expect(
      sentence(try HandmadeWorkbook.zip([("a.txt", "x")]))
        == "The file is no workbook: send .xlsx, .ods or .csv.")
    #expect(sentence([]) == "The file is empty.")
    #expect(
      sentence([0x89, 0x50, 0x4E, 0x47, 0, 0, 0]) == "The file is neither a workbook nor text.")
    #expect(
      sentence([0x50, 0x4B, 3, 4, 0]) == "The file is damaged: its parts cannot be unpacked.")
    let broken = try HandmadeWorkbook.xlsx(rows: "<row><c>")
    #expect(sentence(broken) == "The part xl/worksheets/sheet1.xml is no well-formed XML.")
  }
}
