import Access
import Civic
import Commons
import Documents
import Foundation
import Records
import Story

@testable import Performance

/// Files that the suppliers of Marrowby send.
enum ReturnStory {
  static let asAt = Day(iso: "2019-10-10")!

  /// A store with measures, areas and the two suppliers that send them.
  static func withSuppliers(_ test: (Store) async throws -> Void) async throws {
    try await FiguresStory.withMarrowby { store in
      try await addSuppliers(to: store)
      try await test(store)
    }
  }

  static func addSuppliers(to store: Store) async throws {
    for (slug, name) in [("fire", "Westmarch Fire Brigade"), ("council", "Marrowby Council")] {
      _ = try await store.perform(
        NameSupplier(slug, name: name, post: "Analyst"), as: Cast.analyst, at: Cast.morning)
    }
  }

  static func reading(
    _ bytes: [UInt8], named name: String = "file.xlsx", from supplier: String = "",
    financialYear: Int? = nil, in store: Store
  ) async throws -> ReturnReading {
    let file = try SentFile(bytes, named: name)
    let terms = ReturnReading.Terms(
      supplier: supplier, asAt: asAt, financialYear: financialYear)
    return try await store.read { try ReturnReading(file, terms, in: $0) }
  }

  static func reading(
    _ text: String, from supplier: String = "", in store: Store
  ) async throws -> ReturnReading {
    try await reading(Array(text.utf8), named: "file.csv", from: supplier, in: store)
  }

  /// Sends a file as the command line does.
  @discardableResult
  static func submit(
    _ bytes: [UInt8], named name: String = "file.xlsx", from supplier: String = "",
    financialYear: Int? = nil, withDoubtful: Bool = false, to store: Store
  ) async throws -> FiguresReturn {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let url = folder.appending(path: name)
    try Data(bytes).write(to: url)
    return try await FiguresFile.submit(
      url, from: supplier, asAt: asAt, source: "", financialYear: financialYear,
      withDoubtful: withDoubtful, to: store, as: Cast.analyst, at: Cast.morning)
  }

  static let headings = ["Measure", "Area", "Period", "Count", "Figure", "Note"]

  /// An .xlsx with the sheet `Returns`, its rows under the headings of a template.
  ///
  /// - Parameter row: the cells of row 2, as XML.
  static func handmade(
    row: String, rowAttributes: String = "", columns: String = "", more: String = "",
    state: String = "", styles: String = "", headings: [String] = headings,
    parts: [(name: String, text: String)] = []
  ) throws -> [UInt8] {
    let head = headings.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined()
    return try HandmadeWorkbook.xlsx(
      rows: "<row r=\"1\">\(head)</row><row r=\"2\" \(rowAttributes)>\(row)</row>",
      columns: columns, more: more, state: state, styles: styles, parts: parts)
  }

  static func text(_ text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }

  /// Deliberate fires in Marrowby in the second quarter, before its count.
  static let subject = text("Deliberate fires") + text("Marrowby") + text("Q2 2019/20")

  static func workbook(_ sheets: [(name: String, rows: [[String]])]) throws -> [UInt8] {
    try WorkbookDocument(
      title: "Figures",
      sheets: sheets.map { sheet in
        SheetDocument(
          name: sheet.name, columns: sheet.rows[0].map { .init($0) },
          rows: sheet.rows.dropFirst().map { row in
            row.map { Double($0).map { .number($0) } ?? ($0.isEmpty ? .empty : .text($0)) }
          })
      }, dated: Day(iso: "2019-11-22")!
    ).bytes()
  }

  static func stored(_ store: Store) async throws -> Int {
    try await store.count("SELECT COUNT(*) FROM observation")
  }
}
