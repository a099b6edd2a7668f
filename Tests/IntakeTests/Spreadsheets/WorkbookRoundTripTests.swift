import Civic
import Documents
import Foundation
import Intake
import Testing

/// What Headland writes is what it reads.
struct WorkbookRoundTripTests {
  private let day = Day(iso: "2019-11-22")!

  private var sheets: [SheetDocument] {
    let longList = (1...60).map { "Small area number \($0)" }
    return [
      SheetDocument(
        name: "Quarter 2",
        columns: [
          .init("measure", width: 30), .init("count"), .init("rate"), .init("day"), .init("told"),
          .init("area", choices: longList), .init("why", choices: ["late", "not collected"]),
        ],
        rows: [
          [
            .text("Arson"), .number(1204), .percentage(0.125), .day(day), .truth(true),
            .text("=1+1"), .text("£12 <b> & \u{1}_x0041_"),
          ],
          [.text(" two\nlines "), .number(-33.25, decimals: 1), .percentage(-0.5, decimals: 0)],
          [.empty, .number(0.1), .empty, .day(Day(iso: "1899-12-31")!)],
        ]),
      SheetDocument(name: "Quarter/3", columns: [.init("measure")]),
    ]
  }

  @Test func aWorkbookOfOursIsReadBackWithoutADoubt() throws {
    let bytes = try WorkbookDocument(title: "Figures", sheets: sheets, dated: day).bytes()
    let book = try Workbook(bytes)
    #expect(book.sheets.map(\.name) == ["Quarter 2", "Quarter 3", "Lists"])
    #expect(book.notes.isEmpty)
    #expect(book.sheets.allSatisfy { Array($0.doubts).isEmpty && !$0.hidden })
    #expect(book["lists"]?["A61"]?.text == "Small area number 60")
  }

  @Test func everyKindOfCellIsReadBack() throws {
    let bytes = try WorkbookDocument(title: "Figures", sheets: sheets, dated: day).bytes()
    let sheet = try Workbook(bytes).sheets[0]
    #expect(sheet["B2"]?.value == .number(1204))
    #expect(sheet["C2"]?.value == .percentage(0.125))
    #expect(sheet["C2"]?.text == "12.5%")
    #expect(sheet["D2"]?.value == .day(day))
    #expect(sheet["E2"]?.value == .truth(true))
    #expect(sheet["F2"]?.value == .text)
    #expect(sheet["F2"]?.text == "=1+1")
    #expect(sheet["G2"]?.text == "£12 <b> & \u{1}_x0041_")
    #expect(sheet["A3"]?.text == " two\nlines ")
    #expect(sheet["B3"]?.text == "-33.3")
    #expect(sheet["B3"]?.value == .number(-33.25))
    #expect(sheet["C3"]?.text == "-50%")
    #expect(sheet["B4"]?.text == "0.1")
    #expect(sheet["D4"]?.text == "1899-12-31")
  }

  @Test func itsRowsAreFoundUnderTheirHeadings() throws {
    let bytes = try WorkbookDocument(title: "Figures", sheets: sheets, dated: day).bytes()
    let table = try Workbook(bytes).sheets[0].table()
    #expect(table.rows.map(\.line) == [2, 3, 4])
    #expect(table.rows[0]["measure"] == "Arson")
    #expect(table.rows[2]["measure"] == nil)
  }

  private static let office = ["/usr/bin/soffice", "/usr/local/bin/soffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  /// Another maker's program opens what we write, and writes the .ods that we read.
  @Test(.enabled(if: WorkbookRoundTripTests.office != nil))
  func libreOfficeReadsItAndWritesWhatWeRead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let bytes = try WorkbookDocument(title: "Figures", sheets: sheets, dated: day).bytes()
    try Data(bytes).write(to: folder.appending(path: "figures.xlsx"))
    let office = Process()
    office.executableURL = URL(filePath: try #require(Self.office))
    office.arguments = [
      "-env:UserInstallation=file://\(folder.path)/profile", "--headless", "--convert-to", "ods",
      "--outdir", folder.path, folder.appending(path: "figures.xlsx").path,
    ]
    office.standardOutput = FileHandle.nullDevice
    try office.run()
    office.waitUntilExit()
    let sheet = try Workbook([UInt8](Data(contentsOf: folder.appending(path: "figures.ods"))))
      .sheets[0]
    #expect(sheet["B2"]?.value == .number(1204))
    #expect(sheet["C2"]?.value == .percentage(0.125))
    #expect(sheet["D2"]?.value == .day(day))
    #expect(sheet["E2"]?.value == .truth(true))
    #expect(sheet["F2"]?.text == "=1+1")
  }
}
