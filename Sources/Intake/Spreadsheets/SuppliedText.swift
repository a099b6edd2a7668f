/// A text file of rows and columns, in whichever letters it was saved: UTF-8, UTF-16 with its mark,
/// or Windows-1252, which is taken with a doubt.
struct SuppliedText {
  let sheet: Sheet
  private(set) var notes: [String] = []

  init(_ bytes: UnsafeRawBufferPointer, limits: SpreadsheetLimits) throws(SpreadsheetFault) {
    guard !bytes.isEmpty else { throw SpreadsheetFault("The file is empty.") }
    guard bytes.count <= limits.allTextBytes else {
      throw SpreadsheetFault("The text file is larger than \(limits.allTextBytes >> 20) MB.")
    }
    let text = try SuppliedText.utf8(bytes, &notes)
    let divider = try SuppliedText.divider(ofHeadingIn: text)
    // Counted before they are divided; those in quotation marks do not matter much.
    guard text.lazy.filter({ $0 == divider || $0 == 10 }).count <= 2 * limits.cells else {
      throw SpreadsheetFault("The file has more than \(limits.cells) cells.")
    }
    let records: [CSV.Record]
    do {
      records = try CSV.records(in: text, dividedBy: divider)
    } catch {
      throw SpreadsheetFault(error.sentence, at: "line \(error.line)")
    }
    sheet = try SuppliedText.sheet(records, limits)
  }

  private static func sheet(
    _ records: [CSV.Record], _ limits: SpreadsheetLimits
  ) throws(SpreadsheetFault) -> Sheet {
    var builder = SheetBuilder(name: "", hidden: false, cellsBefore: 0, limits: limits)
    let width = records.first?.cells.count ?? 0
    for (line, cells) in records {
      guard cells.count == width else {
        throw SpreadsheetFault(
          "The row has \(cells.count) cells under \(width) headings.", at: "line \(line)")
      }
      guard cells.allSatisfy({ $0.utf8.count <= limits.textBytes }) else {
        throw SpreadsheetFault("A text is longer than any cell can be.", at: "line \(line)")
      }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      var row: [Cell] = []
      for (column, text) in cells.enumerated() {
        let place = try builder.place(row: line, column: column)
        row.append(Cell(place: place, text: text, value: text.isEmpty ? .empty : .text))
      }
      try builder.append(SheetRow(number: line, cells: row))
    }
    return try builder.finish()
  }

  private static func utf8(
    _ bytes: UnsafeRawBufferPointer, _ notes: inout [String]
  ) throws(SpreadsheetFault) -> [UInt8] {
    var text: [UInt8]
    if bytes.starts(with: [0xFF, 0xFE]) {
      text = try fromUTF16(bytes.dropFirst(2), low: 0)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      text = try fromUTF16(bytes.dropFirst(2), low: 1)
    } else if String(validating: bytes, as: UTF8.self) != nil {
      text = Array(bytes)
    } else {
      text = try fromWindows(bytes)
      notes.append(CellDoubt.windows1252.sentence(""))
    }
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    guard !text.contains(where: { $0 < 32 && $0 != 9 && $0 != 10 && $0 != 13 }) else {
      throw SpreadsheetFault("The file is neither a workbook nor text.")
    }
    return text
  }

  private static func fromUTF16(
    _ bytes: Slice<UnsafeRawBufferPointer>, low: Int
  ) throws(SpreadsheetFault) -> [UInt8] {
    let start = bytes.startIndex
    let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[start + $0 + low]) | UInt16(bytes[start + $0 + 1 - low]) << 8
    }
    guard bytes.count.isMultiple(of: 2), let text = String(validating: units, as: UTF16.self) else {
      throw SpreadsheetFault("The file says that it is in UTF-16, but is not.")
    }
    return Array(text.utf8)
  }

  /// Windows-1252 leaves five bytes without a letter; a file that has one is in something else.
  private static func fromWindows(
    _ bytes: UnsafeRawBufferPointer
  ) throws(SpreadsheetFault) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 128 else {
        text.append(byte)
        continue
      }
      let code = byte < 160 ? windowsLetters[Int(byte) - 128] : UInt32(byte)
      guard let scalar = Unicode.Scalar(code), code != 0 else {
        throw SpreadsheetFault(
          "The letters of the file are neither UTF-8 nor Windows-1252: save it as “CSV UTF-8”.")
      }
      text.append(contentsOf: UTF8.encode(scalar)!)
    }
    return text
  }

  /// What stands at 0x80 to 0x9F; 0 where nothing does.
  private static let windowsLetters: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122,
    0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// What divides the headings divides the rows. It is told from the headings alone: rows hold
  /// amounts with commas and notes with semicolons, by which a guess would go wrong.
  private static func divider(ofHeadingIn text: [UInt8]) throws(SpreadsheetFault) -> UInt8 {
    var (found, inQuotes): (Set<UInt8>, Bool) = ([], false)
    for byte in text {
      if byte == UInt8(ascii: "\"") { inQuotes.toggle() }
      if inQuotes { continue }
      if byte == 10 || byte == 13 { break }
      if byte == 9 || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { found.insert(byte) }
    }
    guard found.count < 2 else {
      throw SpreadsheetFault(
        "The headings hold two of comma, semicolon and tab, so that nobody can tell which divides "
          + "them: put quotation marks round the heading that holds one.", at: "line 1")
    }
    return found.first ?? UInt8(ascii: ",")
  }
}
