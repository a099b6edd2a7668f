import Civic
import Crypto

/// How the audit log is chained: each line's hash covers its fields and the hash of the line before.
enum AuditChain {
  /// SHA-256 over the fields, each preceded by its length, so that no two lines read alike.
  static func hash(of line: AuditLine) -> String {
    let fields = [
      String(line.id), String(line.at.milliseconds), line.who, line.role, line.act, line.subject,
      String(line.subjectID), line.beforeHash, line.afterHash, line.previous,
    ]
    var bytes: [UInt8] = []
    bytes.reserveCapacity(384)
    for field in fields {
      bytes.append(contentsOf: String(field.utf8.count).utf8)
      bytes.append(UInt8(ascii: ":"))
      bytes.append(contentsOf: field.utf8)
    }
    return text(SHA256.hash(data: bytes))
  }

  /// The salted hash of a value; empty for a value that was not there.
  static func hash(of value: String, salt: String) -> String {
    value.isEmpty ? "" : text(SHA256.hash(data: Array(salt.utf8) + value.utf8))
  }

  static func newSalt() -> String {
    // Two words and not sixteen bytes: each asks the kernel.
    var source = SystemRandomNumberGenerator()
    let words = (source.next(), source.next())
    return withUnsafeBytes(of: words) { Hexadecimal.text($0) }
  }

  private static func text(_ digest: SHA256.Digest) -> String {
    digest.withUnsafeBytes { Hexadecimal.text($0) }
  }
}
