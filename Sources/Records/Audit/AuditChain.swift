import Civic
import Crypto

/// How the audit log is chained: each line's hash covers its fields and the hash of the line before.
enum AuditChain {
  /// SHA-256 over the fields, each preceded by its length, so that no two lines read alike.
  static func hash(of line: AuditLine) -> String {
    var digest = SHA256()
    let fields = [
      String(line.id), String(line.at.milliseconds), line.who, line.role, line.act, line.subject,
      String(line.subjectID), line.beforeHash, line.afterHash, line.previous,
    ]
    for field in fields {
      digest.update(data: Array("\(field.utf8.count):".utf8))
      digest.update(data: Array(field.utf8))
    }
    return hexadecimal(digest.finalize())
  }

  /// The salted hash of a value; empty for a value that was not there.
  static func hash(of value: String, salt: String) -> String {
    value.isEmpty ? "" : hexadecimal(SHA256.hash(data: Array((salt + value).utf8)))
  }

  static func newSalt() -> String {
    // Two words and not sixteen bytes: each asks the kernel.
    var source = SystemRandomNumberGenerator()
    let words = (source.next(), source.next())
    return withUnsafeBytes(of: words) { hexadecimal($0) }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(2 * bytes.underestimatedCount)
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
