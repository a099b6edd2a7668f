import Access
import Civic
import Records

/// What somebody looks for in the audit log; empty is all.
struct AuditFilter: Sendable, Hashable {
  var who = ""
  var act = ""
  var subject = ""
  var from: Day?
  /// The last day that is looked at.
  var to: Day?

  /// For the line that the reading itself leaves.
  var inWords: String {
    let parts = [
      who.isEmpty ? nil : "who “\(who)”", act.isEmpty ? nil : "act “\(act)”",
      subject.isEmpty ? nil : "subject “\(subject)”", from.map { "from \($0.iso)" },
      to.map { "to \($0.iso)" },
    ].compactMap { $0 }
    return parts.isEmpty ? "all lines" : parts.joined(separator: ", ")
  }
}

/// One line of the log with the values beside it; those are nil when a retention rule erased them.
struct AuditEntry: Sendable {
  let line: AuditLine
  let value: AuditValue?
}

/// Reads a page of the audit log, newest first. Reading it is itself in the log.
struct ReadAuditLog: Act {
  static let permission = Permission.readAuditLog
  static let pageLength = 50

  let filter: AuditFilter
  /// Lines below this number; nil starts with the newest.
  let below: Int64?

  struct Outcome: Sendable {
    let entries: [AuditEntry]
    /// Where the page after this one starts, nil on the last.
    let next: Int64?
  }

  func carryOut(in work: Work) throws -> Outcome {
    let lines = try work.reader.all(
      AuditLine.self,
      """
      SELECT * FROM auditLine WHERE \(condition) ORDER BY id DESC
      LIMIT \(ReadAuditLog.pageLength + 1)
      """)
    let page = Array(lines.prefix(ReadAuditLog.pageLength))
    let values = try work.reader.all(
      AuditValue.self, "SELECT * FROM auditValue WHERE lineID IN (\(list: page.map(\.id)))")
    let valueOfLine = Dictionary(uniqueKeysWithValues: values.map { ($0.lineID, $0) })
    try work.note("auditLog", what: "read: \(filter.inWords); \(page.count) lines shown")
    return Outcome(
      entries: page.map { AuditEntry(line: $0, value: valueOfLine[$0.id]) },
      next: lines.count > page.count ? page.last?.id : nil)
  }

  /// Names and acts are found by a part of them, in small or capital letters.
  private var condition: Statement {
    let first = filter.from.map { Instant($0) } ?? Instant(milliseconds: 0)
    let end = filter.to.map { Instant($0.adding(days: 1)) } ?? Instant(milliseconds: Int64.max)
    return """
      id < \(below ?? Int64.max) AND at >= \(first) AND at < \(end)
        AND LOWER(who) LIKE \(ReadAuditLog.pattern(filter.who)) ESCAPE '!'
        AND LOWER(act) LIKE \(ReadAuditLog.pattern(filter.act)) ESCAPE '!'
        AND LOWER(subject) LIKE \(ReadAuditLog.pattern(filter.subject)) ESCAPE '!'
      """
  }

  private static func pattern(_ text: String) -> String {
    let escaped = text.lowercased().flatMap { "!%_".contains($0) ? "!\($0)" : String($0) }
    return "%\(String(escaped))%"
  }
}
