/// A file that somebody sent as a table: a workbook, .xlsx or .ods, as sheets of cells, or a text file
/// as one sheet without a name. Its bytes tell which it is, never its name.
///
/// Nothing in it is run, fetched or computed: a formula's saved value is taken and doubted, another
/// file is never opened. What could do harm or cannot be read is a `SpreadsheetFault`; what can be
/// read but may not mean what it seems is a doubt with its sheet and cell.
public struct Workbook: Hashable, Sendable {
  public let sheets: [Sheet]
  /// Doubts about the file as a whole: that it draws on other files, or which letters it was read in.
  public let notes: [String]

  public init(
    _ bytes: [UInt8], limits: SpreadsheetLimits = .standard
  ) throws(SpreadsheetFault) {
    let result = bytes.withUnsafeBytes { bytes -> Result<Workbook, SpreadsheetFault> in
      do throws(SpreadsheetFault) {
        return .success(try Workbook(bytes, limits: limits))
      } catch {
        return .failure(error)
      }
    }
    self = try result.get()
  }

  /// - Parameter bytes: mapped or read; they are not copied.
  public init(
    _ bytes: UnsafeRawBufferPointer, limits: SpreadsheetLimits = .standard
  ) throws(SpreadsheetFault) {
    guard bytes.count <= limits.fileBytes else {
      throw SpreadsheetFault("The file is larger than \(limits.fileBytes >> 20) MB.")
    }
    guard Workbook.isPacked(bytes) else {
      let text = try SuppliedText(bytes, limits: limits)
      (sheets, notes) = ([text.sheet], text.notes)
      return
    }
    try Workbook.refuseOldKinds(bytes)
    let parts = try ZipParts(bytes, limits: limits)
    try Workbook.refuseMacros(parts)
    if parts.contains("[Content_Types].xml") {
      var book = try OfficeOpenBook(parts, limits: limits)
      sheets = try book.sheets()
      notes = book.notes
    } else if parts.contains("content.xml") {
      var book = try OpenDocumentBook(parts, limits: limits)
      sheets = try book.sheets()
      notes = book.notes
    } else {
      throw .noWorkbook
    }
    guard !sheets.isEmpty else { throw SpreadsheetFault("The workbook has no sheet with cells.") }
  }

  /// The sheet of a name, whatever its capitals.
  public subscript(_ name: String) -> Sheet? {
    sheets.first { $0.name.lowercased() == name.lowercased() }
  }

  private static func isPacked(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.starts(with: zip) || bytes.starts(with: compound)
  }

  private static let zip: [UInt8] = [0x50, 0x4B, 3, 4]
  private static let compound: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  /// Excel keeps its old workbooks and its protected new ones in the same kind of file; the protected
  /// ones have a stream of that name (MS-OFFCRYPTO 2.3.4).
  private static func refuseOldKinds(_ bytes: UnsafeRawBufferPointer) throws(SpreadsheetFault) {
    guard bytes.starts(with: compound) else { return }
    let name = Array("EncryptedPackage".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
    throw holds(name, bytes) ? .encrypted : .legacy
  }

  /// Names of streams begin every 128 bytes.
  private static func holds(_ name: [UInt8], _ bytes: UnsafeRawBufferPointer) -> Bool {
    stride(from: 0, to: max(0, bytes.count - name.count), by: 128).contains {
      bytes[$0..<$0 + name.count].elementsEqual(name)
    }
  }

  private static func refuseMacros(_ parts: ZipParts) throws(SpreadsheetFault) {
    for name in parts.names {
      let name = name.lowercased()
      if name.hasSuffix("vbaproject.bin") || name.hasPrefix("basic/") || name.hasPrefix("scripts/")
        || name.contains("macrosheets/")
      {
        throw .macros
      }
    }
  }
}
