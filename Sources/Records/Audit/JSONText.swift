/// A record's columns as one JSON object, always written alike, so that its hash can be checked.
enum JSONText {
  static func object(_ columns: [Work.Column]) -> String {
    var text = "{"
    for (index, column) in columns.enumerated() {
      if index > 0 { text += "," }
      text += quoted(column.name)
      text += ":"
      text += json(column.value)
    }
    return text + "}"
  }

  private static func json(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .integer(let number): String(number)
    case .real(let number): number.isFinite ? String(number) : "null"
    case .text(let text): quoted(text)
    case .bytes(let bytes): quoted("\(bytes.count) bytes")
    }
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "\"")]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20: bytes += Array("\\u00".utf8) + Array(AuditChain.hexadecimal([byte]).utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
    return String(decoding: bytes, as: UTF8.self)
  }
}
