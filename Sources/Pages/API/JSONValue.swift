import Foundation

/// A value as programs exchange it (RFC 8259).
public enum JSONValue: Sendable, Hashable {
  case null
  case text(String)
  case integer(Int64)
  case real(Double)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  /// The keys of each object in the order of the alphabet, so that the same gives the same bytes.
  ///
  /// - Parameter isSpread: over many lines, for people.
  public func utf8(isSpread: Bool = false) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if isSpread { encoder.outputFormatting.insert(.prettyPrinted) }
    // Only a number that is none cannot be encoded, and none is put in.
    return [UInt8]((try? encoder.encode(self)) ?? Data())
  }
}

extension JSONValue: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .text(let text): try container.encode(text)
    case .integer(let number): try container.encode(number)
    case .real(let number): try container.encode(number)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    case .object(let pairs): try container.encode(pairs)
    }
  }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral
{
  public init(stringLiteral text: String) { self = .text(text) }
  public init(arrayLiteral values: JSONValue...) { self = .list(values) }
  public init(booleanLiteral flag: Bool) { self = .flag(flag) }
  public init(integerLiteral number: Int64) { self = .integer(number) }
  public init(dictionaryLiteral pairs: (String, JSONValue)...) {
    self = .object(Dictionary(pairs) { first, _ in first })
  }
}
