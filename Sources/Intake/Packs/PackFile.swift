/// The bytes of a pack file and the text they hold.
public enum PackFile {
  /// No pack of papers comes near this; noise does.
  public static let limit = 20_000_000

  public static func isPDF(_ bytes: [UInt8]) -> Bool {
    bytes.prefix(1024).starts(with: Array("%PDF-".utf8))
  }

  /// The text of a text or Markdown file: UTF-8, UTF-16 with a byte order mark, or Windows-1252.
  ///
  /// - Throws: `PackRefusal` for an empty, binary or too large file.
  public static func text(of bytes: [UInt8]) throws(PackRefusal) -> String {
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    guard bytes.contains(where: { $0 > 32 }) else { throw .empty }
    if bytes.starts(with: [0xFF, 0xFE]) { return try wide(bytes.dropFirst(2), isLittle: true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try wide(bytes.dropFirst(2), isLittle: false) }
    guard !isBinary(bytes) else { throw .binary }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    if let text = String(validating: bytes[start...], as: UTF8.self) { return text }
    return windows(bytes[start...])
  }

  /// The printed lines of a text, as the reader counts them: CR, LF and CRLF end a line.
  public static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line: [UInt8] = []
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte == 13 || (byte == 10 && last != 13) {
        lines.append(String(decoding: line, as: UTF8.self))
        line.removeAll(keepingCapacity: true)
      } else if byte != 10 {
        line.append(byte)
      }
      last = byte
    }
    return lines + [String(decoding: line, as: UTF8.self)]
  }

  private static func wide(_ bytes: ArraySlice<UInt8>, isLittle: Bool) throws(PackRefusal) -> String
  {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var at = bytes.startIndex
    while at + 1 < bytes.endIndex {
      let (low, high) = isLittle ? (bytes[at], bytes[at + 1]) : (bytes[at + 1], bytes[at])
      units.append(UInt16(high) << 8 | UInt16(low))
      at += 2
    }
    let text = String(decoding: units, as: UTF16.self)
    guard !isBinary(Array(text.utf8.prefix(100_000))) else { throw .binary }
    return text
  }

  /// More than a few control characters, or any nought: not a text.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    var controls = 0
    for byte in bytes where byte < 32 && byte != 9 && byte != 10 && byte != 13 && byte != 12 {
      if byte == 0 { return true }
      controls += 1
    }
    return controls * 50 > bytes.count
  }

  /// Windows-1252, with its quotes and dashes; the five bytes it leaves open become U+FFFD.
  private static func windows(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      let isMapped = (0x80...0x9F).contains(byte)
      text.append(isMapped ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }

  private static let upper: [Unicode.Scalar] = [
    "\u{20AC}", "\u{FFFD}", "\u{201A}", "\u{0192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
    "\u{02C6}", "\u{2030}", "\u{0160}", "\u{2039}", "\u{0152}", "\u{FFFD}", "\u{017D}", "\u{FFFD}",
    "\u{FFFD}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}",
    "\u{02DC}", "\u{2122}", "\u{0161}", "\u{203A}", "\u{0153}", "\u{FFFD}", "\u{017E}", "\u{0178}",
  ]
}
