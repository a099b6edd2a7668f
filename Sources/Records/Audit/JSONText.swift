import Civic

/// A record's columns as one JSON object, always written alike, so that its hash can be checked.
enum JSONText {
  static func object(_ columns: [Work.Column]) -> String {
    // Bytes, and no texts in between: a return writes ten thousand of these.
    var text: [UInt8] = []
    text.reserveCapacity(32 * columns.count)
    text.append(UInt8(ascii: "{"))
    for (index, column) in columns.enumerated() {
      if index > 0 { text.append(UInt8(ascii: ",")) }
      quote(column.name, into: &text)
      text.append(UInt8(ascii: ":"))
      write(column.value, into: &text)
    }
    text.append(UInt8(ascii: "}"))
    return String(decoding: text, as: UTF8.self)
  }

  private static func write(_ value: Value, into text: inout [UInt8]) {
    switch value {
    case .null: text.append(contentsOf: "null".utf8)
    case .integer(let number): text.append(contentsOf: String(number).utf8)
    case .real(let number):
      text.append(contentsOf: (number.isFinite ? String(number) : "null").utf8)
    case .text(let words): quote(words, into: &text)
    case .bytes(let bytes): quote("\(bytes.count) bytes", into: &text)
    }
  }

  private static func quote(_ words: String, into text: inout [UInt8]) {
    text.append(UInt8(ascii: "\""))
    if words.utf8.allSatisfy({ isPlain($0) }) {
      text.append(contentsOf: words.utf8)
    } else {
      for byte in words.utf8 { escape(byte, into: &text) }
    }
    text.append(UInt8(ascii: "\""))
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func escape(_ byte: UInt8, into text: inout [UInt8]) {
    if isPlain(byte) { return text.append(byte) }
    text.append(UInt8(ascii: "\\"))
    if byte >= 0x20 { return text.append(byte) }
    text.append(contentsOf: "u00".utf8)
    text.append(contentsOf: Hexadecimal.text(CollectionOfOne(byte)).utf8)
  }
}
