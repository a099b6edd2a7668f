/// What a walk along the audit chain found.
public enum AuditFinding: Hashable, Sendable {
  /// Every line is as it was written; the head's hash can be kept outside as a seal.
  case sound(lines: Int, head: String)
  /// The first line that is not as it was written.
  case broken(line: Int64, because: String)

  public var inWords: String {
    switch self {
    case .sound(let lines, let head):
      lines == 0
        ? "The audit log is empty."
        : "The audit log is sound: \(lines) lines, the last with the hash \(head)."
    case .broken(let line, let because): "The audit log is broken at line \(line): \(because)."
    }
  }
}

extension Store {
  /// Walks the audit chain from its first line and names the first that is not as it was written.
  ///
  /// Values that a retention rule erased are no break; values that were changed are.
  public func verifyAudit() async throws -> AuditFinding {
    try await read { reader in
      var walk = AuditWalk()
      while true {
        let lines = try reader.all(
          AuditLine.self,
          "SELECT * FROM auditLine WHERE id > \(walk.lastID) ORDER BY id LIMIT 1000")
        guard let last = lines.last else { break }
        let values = try reader.all(
          AuditValue.self,
          "SELECT * FROM auditValue WHERE lineID > \(walk.lastID) AND lineID <= \(last.id)")
        let valueOfLine = Dictionary(uniqueKeysWithValues: values.map { ($0.lineID, $0) })
        for line in lines {
          if let fault = walk.fault(of: line, valueOfLine[line.id]) {
            return .broken(line: walk.expectedID, because: fault)
          }
          walk.pass(line)
        }
      }
      let head = try reader.rows("SELECT lineID, hash FROM auditHead")[0]
      guard head[place: 0].integer == walk.lastID, head[place: 1].text == walk.lastHash else {
        return .broken(line: walk.expectedID, because: "lines at the end of the log are missing")
      }
      return .sound(lines: Int(walk.lastID), head: walk.lastHash)
    }
  }
}

/// Where the walk stands.
private struct AuditWalk {
  var lastID: Int64 = 0
  var lastHash = ""

  var expectedID: Int64 { lastID + 1 }

  mutating func pass(_ line: AuditLine) { (lastID, lastHash) = (line.id, line.hash) }

  /// What is wrong with the next line, nil when it is as it was written.
  func fault(of line: AuditLine, _ value: AuditValue?) -> String? {
    if line.id != expectedID { return "it is missing" }
    if line.previous != lastHash { return "it does not follow the line before" }
    if AuditChain.hash(of: line) != line.hash { return "its fields were changed" }
    guard let value else { return nil }
    let sound =
      AuditChain.hash(of: value.before, salt: value.salt) == line.beforeHash
      && AuditChain.hash(of: value.after, salt: value.salt) == line.afterHash
    return sound ? nil : "the values beside it were changed"
  }
}
