import CXLSXWriter
import Civic
import Foundation

/// Writes a workbook with libxlsxwriter, which can only write to a file: it stands in a folder that
/// nobody else can open, and is removed whatever happens.
struct WorkbookWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let heading: UnsafeMutablePointer<lxw_format>
  private let names: [String]
  private var formats: [String: UnsafeMutablePointer<lxw_format>] = [:]
  /// Lists of choices too long to stand in a cell's rule, each a column of a sheet of their own.
  private var lists: [[String]] = []

  private static let listSheet = "Lists"
  /// How far down choices are offered: blank sheets are filled in below what is written.
  private static let lastRowOfChoices: UInt32 = 9_999

  static func bytes(of document: WorkbookDocument) throws -> [UInt8] {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "workbook.xlsx").path
    let made = FileManager.default.createFile(
      atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
    guard made else { throw WorkbookDocument.Fault(sentence: "No file can be made for it.") }
    try write(document, to: file, in: folder.path)
    return [UInt8](try Data(contentsOf: URL(filePath: file)))
  }

  private static func write(
    _ document: WorkbookDocument, to file: String, in folder: String
  ) throws {
    // libxlsxwriter keeps the pointer to the folder until the workbook is closed.
    try folder.withCString { folder in
      var options = lxw_workbook_options()
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      guard let workbook = workbook_new_opt(file, &options) else {
        throw WorkbookDocument.Fault(sentence: "There is no memory for it.")
      }
      do {
        var writer = try WorkbookWriter(workbook, document)
        try writer.write(document)
      } catch {
        lxw_workbook_free(workbook)
        throw error
      }
      try check(workbook_close(workbook))
    }
  }

  private init(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, _ document: WorkbookDocument
  ) throws {
    guard let heading = workbook_add_format(workbook) else {
      throw WorkbookDocument.Fault(sentence: "There is no memory for it.")
    }
    format_set_bold(heading)
    format_set_text_wrap(heading)
    format_set_align(heading, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    format_set_bg_color(heading, 0xDDDDDD)
    (self.workbook, self.heading) = (workbook, heading)
    names = WorkbookDocument.safeNames([Self.listSheet] + document.sheets.map(\.name))
  }

  private mutating func write(_ document: WorkbookDocument) throws {
    guard !document.sheets.isEmpty else {
      throw WorkbookDocument.Fault(sentence: "A workbook has at least one sheet.")
    }
    try describe(document)
    for (sheet, name) in zip(document.sheets, names.dropFirst()) {
      guard let worksheet = workbook_add_worksheet(workbook, name) else {
        throw WorkbookDocument.Fault(sentence: "No sheet can be called \(name).")
      }
      try write(sheet, on: worksheet)
    }
    try writeLists()
  }

  private func describe(_ document: WorkbookDocument) throws {
    try document.title.withCString { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = document.day.dayNumber * 86_400 + 43_200
      try Self.check(workbook_set_properties(workbook, &properties))
    }
  }

  private mutating func write(
    _ sheet: SheetDocument, on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws {
    worksheet_freeze_panes(worksheet, 1, 0)
    for (index, column) in sheet.columns.enumerated() {
      let place = try Self.column(index)
      try Self.check(worksheet_set_column(worksheet, place, place, column.width, nil))
      try Self.check(
        worksheet_write_string(worksheet, 0, place, Self.escaped(column.heading), heading))
      if !column.choices.isEmpty { try offer(column.choices, in: place, of: worksheet) }
    }
    for (index, row) in sheet.rows.enumerated() {
      for (column, content) in row.enumerated() {
        try write(content, at: (UInt32(index + 1), try Self.column(column)), on: worksheet)
      }
    }
  }

  private static func column(_ index: Int) throws -> UInt16 {
    guard index < 16_384 else {
      throw WorkbookDocument.Fault(sentence: "A sheet has at most 16,384 columns.")
    }
    return UInt16(index)
  }

  private mutating func write(
    _ content: SheetDocument.Content, at place: (row: UInt32, column: UInt16),
    on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws {
    let (row, column) = place
    switch content {
    case .empty: return
    case .text(let text):
      try Self.check(worksheet_write_string(worksheet, row, column, Self.escaped(text), nil))
    case .number(let number, let decimals):
      let format = try decimals.map { try self.format("#,##0" + Self.places($0)) }
      try write(number, format, at: place, on: worksheet)
    case .percentage(let part, let decimals):
      try write(part, try format("0\(Self.places(decimals))%"), at: place, on: worksheet)
    case .day(let day):
      // Before 1 March 1900 spreadsheets count days in different ways.
      guard let first = Day(year: 1900, month: 3, day: 1), day >= first else {
        return try write(.text(day.iso), at: place, on: worksheet)
      }
      let number = Double(day.dayNumber + 25_569)
      try write(number, try format("d mmm yyyy"), at: place, on: worksheet)
    case .truth(let truth):
      try Self.check(worksheet_write_boolean(worksheet, row, column, truth ? 1 : 0, nil))
    }
  }

  /// A text that reads like the sign for what XML cannot hold, `_x000D_`, is told apart from it
  /// (ECMA-376, part 1, 22.9.2.19); libxlsxwriter writes those signs, but passes such texts on.
  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(0) || text.utf8.contains(UInt8(ascii: "_")) else { return text }
    return text.replacing(/_(x[0-9A-Fa-f]{4}_)/) { "_x005F_\($0.1)" }
      .replacing("\0", with: "_x0000_")
  }

  private func write(
    _ number: Double, _ format: UnsafeMutablePointer<lxw_format>?,
    at place: (row: UInt32, column: UInt16), on worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws {
    guard number.isFinite else {
      throw WorkbookDocument.Fault(sentence: "A sheet cannot hold the number \(number).")
    }
    try Self.check(worksheet_write_number(worksheet, place.row, place.column, number, format))
  }

  private static func places(_ decimals: Int) -> String {
    decimals > 0 ? "." + String(repeating: "0", count: min(decimals, 12)) : ""
  }

  private mutating func format(_ code: String) throws -> UnsafeMutablePointer<lxw_format> {
    if let format = formats[code] { return format }
    guard let format = workbook_add_format(workbook) else {
      throw WorkbookDocument.Fault(sentence: "There is no memory for it.")
    }
    format_set_num_format(format, code)
    formats[code] = format
    return format
  }

  /// A list of at most 255 letters without commas stands in the rule itself; a longer one on a sheet
  /// that anybody can see, as a hidden one would only raise doubts when the sheet comes back.
  private mutating func offer(
    _ choices: [String], in column: UInt16, of worksheet: UnsafeMutablePointer<lxw_worksheet>
  ) throws {
    var rule = lxw_data_validation()
    let message = "Choose one from the list."
    try message.withCString { message in
      rule.error_message = UnsafeMutablePointer(mutating: message)
      let joined = choices.joined(separator: ",")
      if joined.utf16.count <= 255, !choices.contains(where: Self.isUnfitForRule) {
        rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        try Self.withCStrings(choices) { list in
          rule.value_list = list
          try Self.check(
            worksheet_data_validation_range(
              worksheet, 1, column, Self.lastRowOfChoices, column, &rule))
        }
        return
      }
      let formula = reference(to: choices)
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      try formula.withCString {
        rule.value_formula = UnsafeMutablePointer(mutating: $0)
        try Self.check(
          worksheet_data_validation_range(
            worksheet, 1, column, Self.lastRowOfChoices, column, &rule))
      }
    }
  }

  private static func isUnfitForRule(_ choice: String) -> Bool {
    choice.contains(",") || choice.contains("\"") || choice.hasPrefix("=") || choice.isEmpty
  }

  /// The rule copies the texts.
  private static func withCStrings(
    _ texts: [String],
    _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) throws -> Void
  ) throws {
    var copies = texts.map { strdup($0) } + [nil]
    defer { for copy in copies { free(copy) } }
    try copies.withUnsafeMutableBufferPointer { try body($0.baseAddress!) }
  }

  private mutating func reference(to choices: [String]) -> String {
    let index: Int
    if let known = lists.firstIndex(of: choices) {
      index = known
    } else {
      index = lists.count
      lists.append(choices)
    }
    let letters = Self.letters(index)
    return "=\(names[0])!$\(letters)$2:$\(letters)$\(choices.count + 1)"
  }

  private static func letters(_ column: Int) -> String {
    let last = String(UnicodeScalar(UInt8(65 + column % 26)))
    return column < 26 ? last : letters(column / 26 - 1) + last
  }

  private mutating func writeLists() throws {
    guard !lists.isEmpty else { return }
    guard let worksheet = workbook_add_worksheet(workbook, names[0]) else {
      throw WorkbookDocument.Fault(sentence: "No sheet can be called \(names[0]).")
    }
    for (index, list) in lists.enumerated() {
      let column = try Self.column(index)
      try Self.check(
        worksheet_write_string(worksheet, 0, column, "Choices \(index + 1)", heading))
      for (row, choice) in list.enumerated() {
        try Self.check(worksheet_write_string(worksheet, UInt32(row + 1), column, choice, nil))
      }
    }
  }

  private static func check(_ status: lxw_error) throws {
    guard status != LXW_NO_ERROR else { return }
    let reason = lxw_strerror(status).map { String(cString: $0) } ?? "unknown"
    throw WorkbookDocument.Fault(sentence: "The workbook cannot be written: \(reason)")
  }
}
