import Access
import Commons
import Pages
import Records
import Story
import Testing

@testable import Performance

/// Files as they come, and as somebody might send them to do harm: through the command line's door and
/// through the page, told with sheet and cell, and nothing stored.
struct HostileFileTests {
  struct Hostile: CustomTestStringConvertible, Sendable {
    let name: String
    let told: String
    let make: @Sendable () throws -> [UInt8]
    var testDescription: String { name }
  }

  private static let subject = ReturnStory.subject
  private static let count = "<c><v>57</v></c>"

  /// Refused before a row is read.
  static let refused: [Hostile] = [
    Hostile(name: "zip bomb", told: "unpacks to far more than its size tells") {
      try ReturnStory.handmade(row: subject + count, more: String(repeating: " ", count: 3 << 20))
    },
    Hostile(name: "document type", told: "declares a document type or an entity") {
      try HandmadeWorkbook.xlsx(
        rows: "", relations: HandmadeWorkbook.relation("rId1", "worksheet", "other.xml"),
        parts: [
          ("xl/other.xml", "<!DOCTYPE w [<!ENTITY a \"b\">]><worksheet><sheetData/></worksheet>")
        ])
    },
    Hostile(name: "macros", told: "The file holds macros") {
      try ReturnStory.handmade(row: subject + count, parts: [("xl/vbaProject.bin", "x")])
    },
    Hostile(
      name: "two columns of one heading", told: "Returns!E1: The heading “Count” stands above two"
    ) {
      try ReturnStory.handmade(
        row: subject + count + count, headings: ["Measure", "Area", "Period", "Count", "Count"])
    },
    Hostile(name: "overlapping merges", told: "Two merged ranges overlap") {
      try ReturnStory.handmade(
        row: subject + count,
        more: "<mergeCells><mergeCell ref=\"A1:B2\"/><mergeCell ref=\"B2:C3\"/></mergeCells>")
    },
    Hostile(name: "no workbook", told: "is neither a workbook nor text") { [0, 1, 2, 3] },
    Hostile(name: "empty", told: "no sheet has a row of headings") { [10] },
  ]

  /// Read, but doubted or rejected with the cell.
  static let doubted: [Hostile] = [
    Hostile(name: "formula", told: "Returns!D2: The cell is a formula") {
      try ReturnStory.handmade(row: subject + "<c><f>50+7</f><v>57</v></c>")
    },
    Hostile(name: "merged cells", told: "Returns!C2: The cell is merged") {
      try ReturnStory.handmade(
        row: subject + count, more: "<mergeCells><mergeCell ref=\"C2:C3\"/></mergeCells>")
    },
    Hostile(name: "hidden row", told: "Returns!A2: The cell stands in a hidden row") {
      try ReturnStory.handmade(row: subject + count, rowAttributes: "hidden=\"1\"")
    },
    Hostile(name: "hidden column", told: "Returns!D2: The cell stands in a hidden column") {
      try ReturnStory.handmade(
        row: subject + count, columns: "<cols><col min=\"4\" max=\"4\" hidden=\"1\"/></cols>")
    },
    Hostile(name: "hidden sheet", told: "Returns!A2: The sheet is hidden") {
      try ReturnStory.handmade(row: subject + count, state: "state=\"hidden\"")
    },
    Hostile(name: "number kept as text", told: "Returns!D2: The number 57 is kept as text") {
      try ReturnStory.handmade(row: subject + ReturnStory.text("57"))
    },
    Hostile(name: "percentage in a count", told: "Returns!D2: “57%” is a percentage, not a number")
    {
      try ReturnStory.handmade(
        row: subject + "<c s=\"1\"><v>0.57</v></c>",
        styles: "<cellXfs><xf/><xf numFmtId=\"9\" applyNumberFormat=\"1\"/></cellXfs>")
    },
    Hostile(name: "percentage kept as text", told: "Returns!E2: The percentage 57% is kept as text")
    {
      try ReturnStory.handmade(
        row: ReturnStory.text("safe-after-dark") + ReturnStory.text("M1")
          + ReturnStory.text("2018/19") + "<c/>" + ReturnStory.text("57%"))
    },
    Hostile(
      name: "share as a fraction", told: "Returns!E2: 0.57 is less than one per cent; is 57 meant"
    ) {
      try ReturnStory.handmade(
        row: ReturnStory.text("safe-after-dark") + ReturnStory.text("M1")
          + ReturnStory.text("2018/19") + "<c/><c><v>0.57</v></c>")
    },
    Hostile(name: "two sheets of figures", told: "More!A2: Figures stand on more than one sheet") {
      try ReturnStory.workbook([
        (
          "Figures",
          [["Measure", "Area", "Period", "Count"], ["Deliberate fires", "M1", "2018/19", "4"]]
        ),
        (
          "More",
          [["Measure", "Area", "Period", "Count"], ["Deliberate fires", "M2", "2018/19", "5"]]
        ),
      ])
    },
    Hostile(name: "a sheet beside", told: "Notes: The sheet was not read") {
      try ReturnStory.workbook([
        (
          "Figures",
          [["Measure", "Area", "Period", "Count"], ["Deliberate fires", "M1", "2018/19", "4"]]
        ),
        ("Notes", [["About", "These", "Figures"], ["a", "b", "c"]]),
      ])
    },
    Hostile(name: "Windows-1252", told: "The file is not in UTF-8; it was read as Windows-1252") {
      Array("Measure,Area,Period,Count,Note\ndeliberate-fires,M1,2018-19,4,caf".utf8) + [0xE9, 10]
    },
    Hostile(name: "an error value", told: "Returns!D2: “#DIV/0!” is no number") {
      try ReturnStory.handmade(row: subject + "<c t=\"e\"><v>#DIV/0!</v></c>")
    },
  ]

  @Test(arguments: refused + doubted)
  func theCommandLineTellsItAndStoresNothing(hostile: Hostile) async throws {
    try await ReturnStory.withSuppliers { store in
      let told = try await self.told(hostile, withDoubtful: false, store)
      #expect(told.contains { $0.contains(hostile.told) }, "\(told)")
      let stored = try await ReturnStory.stored(store)
      #expect(stored == 0)
    }
  }

  @Test(arguments: refused)
  func whatIsRefusedIsRefusedToWhoAcceptsDoubtsToo(hostile: Hostile) async throws {
    try await ReturnStory.withSuppliers { store in
      let told = try await self.told(hostile, withDoubtful: true, store)
      #expect(told.contains { $0.contains(hostile.told) }, "\(told)")
    }
  }

  private func told(
    _ hostile: Hostile, withDoubtful: Bool, _ store: Store
  ) async throws -> [String] {
    do {
      try await ReturnStory.submit(try hostile.make(), withDoubtful: withDoubtful, to: store)
      return []
    } catch Refusal.invalid(let problems) {
      return problems.map { $0.sentence.replacing("file.xlsx, ", with: "") }
    } catch Refusal.unreadableFile(let sentence) {
      return [sentence.replacing("file.xlsx, ", with: "")]
    }
  }

  @Test(arguments: refused + doubted)
  func thePageTellsItAndStoresNothing(hostile: Hostile) async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .analyst)
      let reply = try await ReturnPagesStory.send(try hostile.make(), &browser)
      let text = reply.text.replacing("&#39;", with: "'").replacing("&quot;", with: "\"")
      #expect(text.contains(hostile.told), "\(hostile.name)")
      #expect(reply.status == (Self.refused.contains { $0.name == hostile.name } ? 422 : 200))
      #expect(PageCheck(reply.text).faults.isEmpty)
      let stored = try await ReturnStory.stored(story.store)
      #expect(stored == 0)
    }
  }

  @Test func aFileOf200MegabytesIsRefusedByBothDoors() async throws {
    let large = Array(repeating: UInt8(ascii: "1"), count: 200 << 20 | 1)
    try await ReturnPagesStory.withSite { story in
      var told = ""
      do {
        try await ReturnStory.submit(large, named: "f.csv", to: story.store)
      } catch Refusal.unreadableFile(let sentence) { told = sentence }
      #expect(told == "f.csv is larger than 200 MB.")
      var browser = try await story.browser(as: .analyst)
      try await browser.get("/performance/returns")
      let reply = try await ReturnPagesStory.post(Array(large.prefix(22_000_000)), &browser)
      #expect(reply.status == 413)
      let waiting = try await story.store.count("SELECT COUNT(*) FROM waitingReturn")
      #expect(waiting == 0)
    }
  }
}
