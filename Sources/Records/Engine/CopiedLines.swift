import Civic

/// Rows in the text form of PostgreSQL's COPY (its manual, COPY, "Text Format"): cells divided by tabs, a
/// row a line, `\N` for nothing.
struct CopiedLines {
  var bytes: [UInt8] = []

  /// After so many bytes they are sent.
  static let most = 1 << 16

  mutating func append(_ row: [Value]) {
    for (index, value) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\t")) }
      append(value)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(_ value: Value) {
    switch value {
    case .null: bytes.append(contentsOf: "\\N".utf8)
    case .integer(let number): bytes.append(contentsOf: String(number).utf8)
    case .real(let number): bytes.append(contentsOf: String(number).utf8)
    case .text(let text): for byte in text.utf8 { append(byte) }
    case .bytes(let content):
      bytes.append(contentsOf: "\\\\x".utf8)
      bytes.append(contentsOf: Hexadecimal.text(content).utf8)
    }
  }

  private mutating func append(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\\\".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    default: bytes.append(byte)
    }
  }
}
