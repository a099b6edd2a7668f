import Civic
import Foundation
import Testing

@testable import Intake

struct StreetFileTests {
  private func reading(_ text: String) throws -> StreetFile {
    let url = FileManager.default.temporaryDirectory.appending(path: "street-\(UUID()).csv")
    try Data(text.utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try StreetFile(url)
  }

  private func row(
    _ month: String = "2019-02", area: String = "M01000001", name: String = "Marrowby 001A",
    place: String = "On or near Quay Lane", kind: String = "Bicycle theft"
  ) -> String {
    ",\(month),Westmarch Police,Westmarch Police,-1.2,54.7,\(place),\(area),\(name),\(kind),,\n"
  }

  private let heading = StreetFile.heading + "\n"

  @Test func rowsThatReadAlikeAreCountedEach() throws {
    let file = try reading(heading + row() + row() + row(kind: "Robbery"))
    #expect(file.rows == 3)
    #expect(file.counts.count == 2)
    let group = StreetFile.Group(
      force: "Westmarch Police", month: .month(2, of: 2019)!, area: "M01000001",
      district: "Marrowby", kind: "Bicycle theft")
    #expect(file.counts[group] == 2)
  }

  @Test func aPlaceWithACommaStandsInQuotationMarks() throws {
    let file = try reading(heading + row(place: "\"On or near Hall, \"\"Old\"\"\"") + row())
    #expect(file.counts.values.sorted() == [2])
  }

  @Test func aDistrictMayHaveSeveralWordsAndAPlaceNone() throws {
    let file = try reading(
      heading + row(name: "Dunsmere and the Havens 012B") + row(area: "", name: ""))
    #expect(Set(file.counts.keys.map(\.district)) == ["Dunsmere and the Havens", ""])
  }

  @Test func linesMayEndAsWindowsEndsThemAndTheLastNotAtAll() throws {
    let text = (heading + row() + row()).replacing("\n", with: "\r\n")
    #expect(try reading(text).rows == 2)
    #expect(try reading(String((heading + row() + row()).dropLast())).rows == 2)
  }

  @Test func piecesThatEndWithinARowAreJoined() throws {
    let rows = (0..<20_000).map { row(kind: $0.isMultiple(of: 3) ? "Drugs" : "Robbery") }
    let file = try reading(heading + rows.joined())
    #expect(file.rows == 20_000)
    #expect(file.counts.values.sorted() == [6_667, 13_333])
  }

  @Test(arguments: [
    ("", 0, "The file is empty."),
    ("a,b,c\n", 1, "It does not begin as files of police.uk do."),
    (StreetFile.heading + "\n,2019-02,x\n", 2, "The row has 3 cells and not 12."),
    (
      StreetFile.heading + "\n,2019-13,F,F,,,,,,Drugs,,\n", 0,
      "“2019-13” is no month such as 2019-02."
    ),
    (
      StreetFile.heading + "\n,2019-02,F,,,,,,,Drugs,,\n", 0,
      "A row names no force or no kind of crime."
    ),
  ])
  func whatIsNoSuchFileIsRefused(text: String, line: Int, sentence: String) {
    #expect(throws: StreetFile.Fault(line: line, sentence: sentence)) { try reading(text) }
  }

  @Test func aQuotationMarkThatIsNeverClosedIsToldByItsLine() {
    let text = heading + row() + ",\"" + String(repeating: "x", count: 2 << 20)
    #expect(throws: StreetFile.Fault(line: 3, sentence: "A quotation mark is not closed.")) {
      try reading(text)
    }
  }
}
