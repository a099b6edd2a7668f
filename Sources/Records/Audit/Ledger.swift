import Access
import Civic

/// Writes the audit lines of one act at the end of the chain.
final class Ledger {
  private let connection: any Connection
  private let act: String
  private let asker: Asker
  /// The moment by which the act is dated.
  let now: Instant
  private var lastID: Int64
  private var lastHash: String
  private let firstID: Int64
  private var lines: [AuditLine] = []
  private var values: [AuditValue] = []
  private var waitingBytes = 0

  /// Lines that are written together, and the bytes after which fewer are.
  private static let mostLines = 1_000
  private static let mostBytes = 1 << 20

  /// The lines stand in the order in which acts were kept, so no line may be dated before the one
  /// above it: an act that waited for its turn is dated by the act that went before. Who asks for
  /// all that changed since some line's moment misses nothing.
  init(connection: any Connection, act: String, asker: Asker, now: Instant) throws {
    (self.connection, self.act, self.asker) = (connection, act, asker)
    let head = try connection.rows(
      """
      SELECT lineID, auditHead.hash, at FROM auditHead
        LEFT JOIN auditLine ON auditLine.id = auditHead.lineID
      """
    ).first
    lastID = head?[place: 0].integer ?? 0
    lastHash = head?[place: 1].text ?? ""
    firstID = lastID
    let last = head?[place: 2].integer.map { Instant(milliseconds: $0) }
    self.now = max(now, last ?? now)
  }

  func note(subject: String, id: Int64, before: [Work.Column]?, after: [Work.Column]?) throws {
    let salt = AuditChain.newSalt()
    let was = before.map(JSONText.object) ?? ""
    let isNow = after.map(JSONText.object) ?? ""
    append(
      subject: subject, id: id, before: AuditChain.hash(of: was, salt: salt),
      after: AuditChain.hash(of: isNow, salt: salt))
    let value = AuditValue(lineID: lastID, salt: salt, before: was, after: isNow)
    values.append(value)
    waitingBytes += value.size
    if lines.count >= Ledger.mostLines || waitingBytes >= Ledger.mostBytes { try flush() }
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
  ///
  /// - Parameter isPublished: the act may have changed what the public reads.
  func keep(isPublished: Bool) throws {
    try flush()
    guard lastID != firstID else { return }
    try connection.run("UPDATE auditHead SET lineID = \(lastID), hash = \(lastHash)")
    guard isPublished else { return }
    try connection.run("UPDATE lastChange SET revision = \(lastID), at = \(now)")
  }

  /// Writes the lines that wait.
  func flush() throws {
    guard !lines.isEmpty else { return }
    try connection.insert(into: AuditLine.table, AuditLine.columns, lines.map(\.values))
    try connection.insert(into: AuditValue.table, AuditValue.columns, values.map(\.values))
    lines.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    waitingBytes = 0
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
