import Civic
import Crypto
import Foundation

/// Marks what we hand out to browsers, so that we know it again: HMAC-SHA-256 with a key of the
/// database's own. What it marks is not hidden.
public struct Seal: Sendable {
  /// What a mark is good for; a mark made for one is worthless for another.
  enum Purpose: String {
    case session, form, told
  }

  private let key: SymmetricKey

  /// - Parameter key: 32 random bytes.
  public init(key: [UInt8]) { self.key = SymmetricKey(data: key) }

  func mark(_ text: String, for purpose: Purpose) -> String {
    Data(HMAC<SHA256>.authenticationCode(for: Seal.message(text, purpose), using: key))
      .base64ForAddresses
  }

  /// Compares in constant time.
  func isMark(_ mark: String, of text: String, for purpose: Purpose) -> Bool {
    guard let code = Data(base64ForAddresses: mark) else { return false }
    return HMAC<SHA256>.isValidAuthenticationCode(
      code, authenticating: Seal.message(text, purpose), using: key)
  }

  /// The text with its mark after a full stop.
  func sealed(_ text: String, for purpose: Purpose) -> String {
    "\(text).\(mark(text, for: purpose))"
  }

  /// The text of a sealed one, nil when the mark is not ours.
  func opened(_ sealed: String, for purpose: Purpose) -> String? {
    guard let stop = sealed.lastIndex(of: ".") else { return nil }
    let text = String(sealed[..<stop])
    let isOurs = isMark(String(sealed[sealed.index(after: stop)...]), of: text, for: purpose)
    return isOurs ? text : nil
  }

  private static func message(_ text: String, _ purpose: Purpose) -> Data {
    Data("\(purpose.rawValue):\(text)".utf8)
  }
}

/// A long random text that nobody can guess: a session's key, a one-time link.
public enum Secret {
  /// 32 random bytes in 43 letters, digits, hyphens and underscores.
  public static func make() -> String {
    var source = SystemRandomNumberGenerator()
    return Data((0..<32).map { _ in UInt8.random(in: 0...255, using: &source) })
      .base64ForAddresses
  }

  /// What is stored of it: SHA-256 in hexadecimal. A stolen copy of the database opens no door.
  public static func hash(of secret: String) -> String {
    Hexadecimal.text(SHA256.hash(data: Data(secret.utf8)))
  }
}

extension Data {
  /// Base 64 as RFC 4648 section 5 writes it, without padding.
  var base64ForAddresses: String {
    base64EncodedString()
      .replacingOccurrences(of: "+", with: "-")
      .replacingOccurrences(of: "/", with: "_")
      .replacingOccurrences(of: "=", with: "")
  }

  init?(base64ForAddresses text: String) {
    let plain = text.replacingOccurrences(of: "-", with: "+")
      .replacingOccurrences(of: "_", with: "/")
    self.init(base64Encoded: plain + String(repeating: "=", count: (4 - plain.utf8.count % 4) % 4))
  }
}
