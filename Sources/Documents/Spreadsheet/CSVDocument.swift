/// A table as a file that any spreadsheet opens: comma-separated values after RFC 4180, in UTF-8.
///
/// The file holds the data and nothing else; its source and licence travel in the answer's headers.
/// It begins with the byte order mark, without which spreadsheets take a pound sign for two letters.
public struct CSVDocument: Sendable, Hashable {
  public var columns: [String]
  public var rows: [[String]]

  public init(columns: [String], rows: [[String]]) { (self.columns, self.rows) = (columns, rows) }

  public var utf8: [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    for line in [columns] + rows {
      bytes.append(contentsOf: line.map(CSVDocument.cell).joined(separator: ",").utf8)
      bytes.append(contentsOf: [13, 10])
    }
    return bytes
  }

  /// One cell as it stands in the file, disarmed and in quotation marks where it needs them.
  static func cell(_ text: String) -> String {
    let safe = disarmed(text)
    // By bytes: Swift takes a carriage return and a line feed for one character.
    let needsQuotes = safe.utf8.contains { $0 == 44 || $0 == 34 || $0 == 10 || $0 == 13 }
    guard needsQuotes else { return safe }
    return
      "\"\(safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\""))\""
  }

  /// A spreadsheet runs a cell that begins with = + - or @ as a formula (OWASP, "CSV injection"); an
  /// apostrophe before it makes it text. A plain number such as `-33.3%` stays one; `--17.4` does
  /// not, as a spreadsheet would turn its sign round.
  static func disarmed(_ text: String) -> String {
    guard let first = text.utf8.first else { return text }
    let mayRun = [
      UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 9, 10, 13,
    ]
    guard mayRun.contains(first), !isPlainNumber(text) else { return text }
    return "'" + text
  }

  /// `-33.3%`, `£1,204`: a sign, a pound sign, digits with commas, a point with digits, a per cent sign. By
  /// bytes: a pattern took longer than the whole rest of a long table.
  static func isPlainNumber(_ text: String) -> Bool {
    var rest = text.utf8[...]
    if let sign = rest.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      rest.removeFirst()
    }
    if rest.starts(with: "£".utf8) { rest.removeFirst(2) }
    guard let first = rest.first, isDigit(first) else { return false }
    rest = rest.drop { isDigit($0) || $0 == UInt8(ascii: ",") }
    if rest.first == UInt8(ascii: ".") {
      let decimals = rest.dropFirst().prefix(while: isDigit)
      guard !decimals.isEmpty else { return false }
      rest = rest.dropFirst(1 + decimals.count)
    }
    return rest.isEmpty || rest.elementsEqual("%".utf8)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
