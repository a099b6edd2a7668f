public import Civic

/// One line of the audit log: who did what to which record, and when.
///
/// The line itself holds no value, only salted hashes of the values before and after; those lie in
/// `auditValue` and may be erased by a retention rule without breaking the chain.
public struct AuditLine: TableRow, Hashable {
  public static let table = "auditLine"

  /// Counts on from 1 without a gap.
  public let id: Int64
  public let at: Instant
  /// Who: the account's name, or who operates the console.
  public let who: String
  public let role: String
  public let act: String
  /// What kind of record, and which.
  public let subject: String
  public let subjectID: Int64
  public let beforeHash: String
  public let afterHash: String
  /// The hash of the line before; empty for the first.
  public let previous: String
  /// SHA-256 over all of the above, in lower-case hexadecimal.
  public let hash: String

  /// Its columns and values by hand: every change writes a line.
  static let columns = [
    "id", "at", "who", "role", "act", "subject", "subjectID", "beforeHash", "afterHash",
    "previous", "hash",
  ]

  var values: [Value] {
    [
      .integer(id), at.bound, who.bound, role.bound, .text(act), .text(subject),
      .integer(subjectID), .text(beforeHash), .text(afterHash), .text(previous), .text(hash),
    ]
  }
}

/// The values of an audit line, each a JSON object of its columns; empty where there was none.
public struct AuditValue: TableRow, Hashable {
  public static let table = "auditValue"

  public let lineID: Int64
  /// 16 random bytes in hexadecimal: without them a hash could be guessed from a short value.
  public let salt: String
  public let before: String
  public let after: String

  static let columns = ["lineID", "salt", "before", "after"]

  var values: [Value] { [.integer(lineID), .text(salt), .text(before), .text(after)] }

  /// What it takes to hold it until it is written.
  var size: Int { before.utf8.count + after.utf8.count }
}
