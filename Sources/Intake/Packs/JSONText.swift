/// Writes JSON text into one buffer, keys in the order in which they are given.
package struct JSONText {
  private var bytes: [UInt8] = []
  private var needsComma = false

  package init() {}

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package mutating func object(_ fill: (inout JSONText) -> Void) {
    open(123)
    fill(&self)
    close(125)
  }

  package mutating func array<Element>(
    _ elements: [Element], _ write: (inout JSONText, Element) -> Void
  ) {
    open(91)
    for element in elements { write(&self, element) }
    close(93)
  }

  package mutating func list<Element>(
    _ name: String, _ elements: [Element], _ write: (inout JSONText, Element) -> Void
  ) {
    key(name)
    array(elements, write)
  }

  package mutating func key(_ name: String) {
    comma()
    quote(name)
    bytes.append(58)
    needsComma = false
  }

  package mutating func field(_ name: String, _ value: String?) {
    key(name)
    if let value { self.value(value) } else { literal("null") }
  }

  package mutating func field(_ name: String, _ value: Int?) {
    key(name)
    literal(value.map(String.init) ?? "null")
  }

  package mutating func field(_ name: String, _ value: Bool) {
    key(name)
    literal(value ? "true" : "false")
  }

  package mutating func value(_ text: String) {
    comma()
    quote(text)
    needsComma = true
  }

  private mutating func literal(_ text: String) {
    comma()
    bytes += text.utf8
    needsComma = true
  }

  private mutating func open(_ byte: UInt8) {
    comma()
    bytes.append(byte)
    needsComma = false
  }

  private mutating func close(_ byte: UInt8) {
    bytes.append(byte)
    needsComma = true
  }

  private mutating func comma() {
    if needsComma { bytes.append(44) }
  }

  private mutating func quote(_ text: String) {
    bytes.append(34)
    for byte in text.utf8 {
      switch byte {
      case 34, 92: bytes += [92, byte]
      case 0..<32: bytes += Array("\\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(34)
  }
}
