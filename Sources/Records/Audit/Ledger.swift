import Access
import Civic

/// Writes the audit lines of one act at the end of the chain.
final class Ledger {
  private let connection: any Connection
  private let act: String
  private let asker: Asker
  private let now: Instant
  private var lastID: Int64
  private var lastHash: String
  private let firstID: Int64
  private var lines: [AuditLine] = []
  private var values: [AuditValue] = []

  init(connection: any Connection, act: String, asker: Asker, now: Instant) throws {
    (self.connection, self.act, self.asker, self.now) = (connection, act, asker, now)
    let head = try connection.rows("SELECT lineID, hash FROM auditHead").first
    lastID = head?[place: 0].integer ?? 0
    lastHash = head?[place: 1].text ?? ""
    firstID = lastID
  }

  func note(subject: String, id: Int64, before: [Work.Column]?, after: [Work.Column]?) throws {
    let salt = AuditChain.newSalt()
    let was = before.map(JSONText.object) ?? ""
    let isNow = after.map(JSONText.object) ?? ""
    append(
      subject: subject, id: id, before: AuditChain.hash(of: was, salt: salt),
      after: AuditChain.hash(of: isNow, salt: salt))
    values.append(AuditValue(lineID: lastID, salt: salt, before: was, after: isNow))
    if lines.count >= 50 { try flush() }
  }

  private func append(subject: String, id: Int64, before: String, after: String) {
    var line = AuditLine(
      id: lastID + 1, at: now, who: asker.name, role: asker.roleName, act: act, subject: subject,
      subjectID: id, beforeHash: before, afterHash: after, previous: lastHash, hash: "")
    line = line.sealed()
    lines.append(line)
    (lastID, lastHash) = (line.id, line.hash)
  }

  /// Writes what is left and moves the head of the chain. An act that changed nothing leaves nothing.
  func keep() throws {
    try flush()
    guard lastID != firstID else { return }
    try connection.run("UPDATE auditHead SET lineID = \(lastID), hash = \(lastHash)")
  }

  private func flush() throws {
    guard !lines.isEmpty else { return }
    try connection.insert(lines)
    try connection.insert(values)
    lines = []
    values = []
  }
}

extension AuditLine {
  /// The same line with its hash.
  fileprivate func sealed() -> AuditLine {
    AuditLine(
      id: id, at: at, who: who, role: role, act: act, subject: subject, subjectID: subjectID,
      beforeHash: beforeHash, afterHash: afterHash, previous: previous,
      hash: AuditChain.hash(of: self))
  }
}
