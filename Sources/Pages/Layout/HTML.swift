/// A piece of a page. Text that is put into it is escaped; only what stands in the Swift source
/// as a literal, or is `HTML` already, reaches the reader's browser as markup.
///
///     let row: HTML = "<li>\(person.name)</li>"
///     let page: HTML = "<ul>\(people, row)</ul>"
///
/// Outside Pages there is no way round the escaping: literals are `StaticString`, which cannot be
/// made while the program runs, and the bytes are internal.
public struct HTML: Sendable, Hashable {
  let bytes: [UInt8]

  /// For Pages alone, and only for bytes that are known to be markup.
  init(raw bytes: [UInt8]) { self.bytes = bytes }

  public static let empty = HTML(raw: [])

  public var isEmpty: Bool { bytes.isEmpty }

  /// The finished page as it is sent, in UTF-8.
  public var utf8: [UInt8] { bytes }

  /// Text as text: `HTML(text: "a < b")` is `a &lt; b`.
  public init(text: some StringProtocol) {
    var interpolation = StringInterpolation(literalCapacity: 0, interpolationCount: 1)
    interpolation.append(escaping: text)
    bytes = interpolation.bytes
  }
}

extension HTML: CustomStringConvertible {
  public var description: String { String(decoding: bytes, as: UTF8.self) }
}

extension HTML: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  public init(stringInterpolation: StringInterpolation) { bytes = stringInterpolation.bytes }

  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + interpolationCount * 32)
    }

    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    public mutating func appendInterpolation(_ text: String) { append(escaping: text) }

    public mutating func appendInterpolation(_ text: Substring) { append(escaping: text) }

    public mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    public mutating func appendInterpolation(_ address: WebAddress) {
      append(escaping: address.text)
    }

    public mutating func appendInterpolation(_ html: HTML) {
      bytes.append(contentsOf: html.bytes)
    }

    public mutating func appendInterpolation(_ html: HTML?) {
      if let html { bytes.append(contentsOf: html.bytes) }
    }

    public mutating func appendInterpolation(_ pieces: [HTML]) {
      for piece in pieces { bytes.append(contentsOf: piece.bytes) }
    }

    /// `\(rows, row)`: each row through the function that draws one.
    public mutating func appendInterpolation<Rows: Sequence>(
      _ rows: Rows, _ draw: (Rows.Element) -> HTML
    ) {
      for row in rows { bytes.append(contentsOf: draw(row).bytes) }
    }
  }
}

extension HTML.StringInterpolation {
  mutating func append(escaping text: some StringProtocol) {
    let appended: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
    if appended == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      guard let replacement = HTML.replacement(for: text[index]) else { continue }
      bytes.append(contentsOf: text[start..<index])
      replacement.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }
}

extension HTML {
  /// What stands for a byte that would end text or an attribute's value; nothing at all for the
  /// control characters, which HTML does not allow (WHATWG HTML, 13.2.3.5).
  fileprivate static func replacement(for byte: UInt8) -> StaticString? {
    guard byte <= UInt8(ascii: ">") else { return nil }
    return switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"): nil
    case 0..<0x20: ""
    default: nil
    }
  }
}

extension [HTML] {
  public func joined(separator: HTML = .empty) -> HTML {
    var bytes: [UInt8] = []
    for (index, piece) in enumerated() {
      if index > 0 { bytes.append(contentsOf: separator.bytes) }
      bytes.append(contentsOf: piece.bytes)
    }
    return HTML(raw: bytes)
  }
}
