import Foundation

/// What a form sent: texts by the name of their field, and files.
public struct PostedForm: Sendable {
  /// A file as it was sent. Its name and type are the sender's word, not to be believed.
  public struct File: Sendable, Hashable {
    public let field: String
    public let name: String
    public let bytes: [UInt8]
  }

  /// In the order in which they were sent.
  public private(set) var texts: [(field: String, text: String)] = []
  public private(set) var files: [File] = []

  public init() {}

  /// As it was sent, nil when the field is not there.
  public subscript(_ field: String) -> String? { texts.first { $0.field == field }?.text }

  /// Without spaces around it; empty when the field is not there.
  public func text(_ field: String) -> String {
    (self[field] ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// All that was ticked under one name.
  public func all(_ field: String) -> [String] {
    texts.filter { $0.field == field }.map(\.text)
  }

  /// The first file of a field that is not empty.
  public func file(_ field: String) -> File? {
    files.first { $0.field == field && !$0.bytes.isEmpty }
  }

  mutating func add(_ field: String, _ text: String) {
    texts.append((field, text.replacingOccurrences(of: "\r\n", with: "\n")))
  }

  mutating func add(_ file: File) { files.append(file) }
}

extension PostedForm {
  /// A form has at most this many fields.
  static let mostFields = 2_000

  /// Reads `application/x-www-form-urlencoded`; nil when it is not that, or is not UTF-8.
  init?(urlEncoded bytes: some Sequence<UInt8>) {
    self.init()
    for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
      guard texts.count < PostedForm.mostFields else { return nil }
      let halves = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let field = PercentDecoding.formText(halves[0]),
        let text = PercentDecoding.formText(halves.count == 2 ? halves[1] : [])
      else { return nil }
      add(field, text)
    }
  }
}

/// `%41` is `A`. Anything that is not two hexadecimal digits, no UTF-8, or a NUL, is refused.
enum PercentDecoding {
  static func text(_ bytes: some Sequence<UInt8>, plusIsSpace: Bool = false) -> String? {
    var decoded: [UInt8] = []
    var rest = bytes.makeIterator()
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit)
        else { return nil }
        decoded.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsSpace: decoded.append(UInt8(ascii: " "))
      default: decoded.append(byte)
      }
    }
    guard !decoded.contains(0) else { return nil }
    return String(validating: decoded, as: UTF8.self)
  }

  static func formText(_ bytes: some Sequence<UInt8>) -> String? {
    text(bytes, plusIsSpace: true)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
