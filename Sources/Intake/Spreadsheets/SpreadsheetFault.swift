/// Why a file cannot be taken as a table at all, in words for who sent it.
public struct SpreadsheetFault: Error, Hashable, Sendable {
  public let sentence: String
  /// The sheet and cell, `Returns!B7`, where there is one to point at.
  public let place: String?

  public init(_ sentence: String, at place: String? = nil) {
    (self.sentence, self.place) = (sentence, place)
  }

  static let tooLarge = SpreadsheetFault(
    "The file unpacks to far more than its size tells: it was not read further.")
  static let macros = SpreadsheetFault(
    "The file holds macros: save it as a workbook without macros (.xlsx or .ods).")
  static let encrypted = SpreadsheetFault(
    "The file is protected with a password: save it without one.")
  static let legacy = SpreadsheetFault(
    "The file is a workbook of the old kind (.xls): save it as .xlsx or .ods.")
  static let binary = SpreadsheetFault(
    "The file is a binary workbook (.xlsb): save it as .xlsx or .ods.")
  static let damaged = SpreadsheetFault("The file is damaged: its parts cannot be unpacked.")
  static let noWorkbook = SpreadsheetFault("The file is no workbook: send .xlsx, .ods or .csv.")
}

/// How much is read of a file that somebody sent, whatever it says of itself.
public struct SpreadsheetLimits: Sendable {
  /// The file as it came.
  public var fileBytes = 200 << 20
  /// One part of it unpacked, and all parts together.
  public var partBytes = 256 << 20
  public var allBytes = 320 << 20
  /// How many times its packed size a part may be; asked of parts above a mebibyte.
  public var ratio = 250
  public var parts = 2_000
  public var sheets = 100
  public var rows = 200_000
  public var columns = 1_000
  /// Of all sheets together.
  public var cells = 2_000_000
  /// Bytes of the text in one cell; a spreadsheet itself allows 32,767 letters.
  public var textBytes = 131_072
  /// Bytes of all texts together, as they are what stays in memory.
  public var allTextBytes = 96 << 20

  public init() {}

  public static let standard = SpreadsheetLimits()
}
