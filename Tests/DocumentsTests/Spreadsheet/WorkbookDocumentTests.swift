import Civic
import Foundation
import Testing

@testable import Documents

struct WorkbookDocumentTests {
  private let day = Day(iso: "2019-11-22")!

  private func book(_ sheets: [SheetDocument]) -> WorkbookDocument {
    WorkbookDocument(title: "Return of figures", sheets: sheets, dated: day)
  }

  @Test func theSameContentMakesTheSameBytes() throws {
    let sheet = SheetDocument(
      name: "Returns", columns: [.init("area"), .init("rate", choices: ["high", "low"])],
      rows: [[.text("North Bay"), .percentage(0.125)]])
    let first = try book([sheet]).bytes()
    #expect(first.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(try book([sheet]).bytes() == first)
    var other = book([sheet])
    other.day = day.adding(days: 1)
    #expect(try other.bytes() != first)
  }

  @Test(arguments: [
    (["Crime/ASB: 2019?", "[x]"], ["Crime ASB 2019", "x"]),
    (["'quoted'", "", "history"], ["quoted", "Sheet2", "history (2)"]),
    (["Same", "same", "SAME"], ["Same", "same (2)", "SAME (3)"]),
  ])
  func namesOfSheetsAreMadeSafe(names: [String], safe: [String]) {
    #expect(WorkbookDocument.safeNames(names) == safe)
  }

  @Test func longNamesAreCutAndStayApart() {
    let long = String(repeating: "measure ", count: 10)
    let names = WorkbookDocument.safeNames([long, long])
    #expect(names.allSatisfy { $0.utf16.count <= 31 })
    #expect(Set(names).count == 2)
  }

  @Test func whatASheetCannotHoldIsAFault() {
    let number = SheetDocument(name: "a", columns: [.init("n")], rows: [[.number(.nan)]])
    let text = SheetDocument(
      name: "a", columns: [.init("n")], rows: [[.text(String(repeating: "x", count: 40_000))]])
    for sheet in [number, text] {
      #expect(throws: WorkbookDocument.Fault.self) { try book([sheet]).bytes() }
    }
    #expect(throws: WorkbookDocument.Fault.self) { try book([]).bytes() }
  }
}
