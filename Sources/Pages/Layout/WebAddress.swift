/// Where a link leads. What is put into a literal is percent-encoded as one part of the path, so a
/// name with a slash or a question mark in it stays in its place:
///
///     let meeting: WebAddress = "/meetings/\(body.slug)/\(day.iso)"
///
/// An address that came from outside is checked when it is made; `javascript:` never becomes one.
public struct WebAddress: Sendable, Hashable {
  /// As it stands in `href`, before HTML's own escaping.
  public let text: String

  private init(checked text: String) { self.text = text }

  /// A path on this site that came with a request, such as the page to return to after signing in.
  /// Nil unless it starts with a single slash, so it cannot lead to another site.
  public init?(path: String) {
    guard path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.allSatisfy(WebAddress.mayStand)
    else { return nil }
    text = path
  }

  /// A link to another site, or a mail address; nil unless it is http, https or mailto.
  public init?(external: String) {
    guard ["https://", "http://", "mailto:"].contains(where: external.lowercased().hasPrefix),
      external.utf8.allSatisfy(WebAddress.mayStand)
    else { return nil }
    text = external
  }

  /// The same page with a query; names and values are percent-encoded.
  public func query(_ pairs: (name: String, value: String)...) -> WebAddress {
    let written = pairs.map {
      "\(WebAddress.encoded($0.name))=\(WebAddress.encoded($0.value))"
    }
    guard !written.isEmpty else { return self }
    return WebAddress(
      checked: text + (text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?")
        + written.joined(separator: "&"))
  }

  /// A place on the page: `decision.at("minute-12")`.
  public func at(_ fragment: String) -> WebAddress {
    WebAddress(checked: "\(text)#\(WebAddress.encoded(fragment))")
  }

  /// One part of a path or a query's value: everything but RFC 3986's unreserved characters becomes
  /// `%XX`.
  public static func encoded(_ part: some StringProtocol) -> String {
    if part.utf8.allSatisfy(isUnreserved) { return String(part) }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in part.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }

  /// Printable ASCII without the backslash, which browsers read as a slash.
  private static func mayStand(_ byte: UInt8) -> Bool {
    (0x21...0x7e).contains(byte) && byte != UInt8(ascii: "\\")
  }
}

extension WebAddress: ExpressibleByStringInterpolation {
  public init(stringLiteral literal: StaticString) { text = literal.description }

  public init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  public struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    public init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    public mutating func appendLiteral(_ literal: StaticString) { text += literal.description }

    public mutating func appendInterpolation(_ part: String) { text += WebAddress.encoded(part) }

    public mutating func appendInterpolation(_ part: Substring) { text += WebAddress.encoded(part) }

    public mutating func appendInterpolation(_ number: Int) { text += String(number) }

    /// An address is put in as it is: `"\(meeting)/minutes"`.
    public mutating func appendInterpolation(_ address: WebAddress) { text += address.text }
  }
}

extension WebAddress: CustomStringConvertible {
  public var description: String { text }
}
