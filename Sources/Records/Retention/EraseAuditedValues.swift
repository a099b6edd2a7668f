public import Access
public import Civic

/// Erases the values of audit lines before a moment, as a retention rule demands; the lines stay
/// and the chain still verifies. The erasure leaves a line of its own.
public struct EraseAuditedValues: Act {
  public static let permission = Permission.eraseAuditedValues
  public let moment: Instant
  /// The rule by whose authority they are erased, as the retention schedule names it.
  public let rule: String

  public init(before moment: Instant, by rule: String) {
    (self.moment, self.rule) = (moment, rule)
  }

  /// - Returns: how many lines lost their values.
  public func carryOut(in work: Work) throws -> Int {
    guard !rule.isEmpty else {
      throw Refusal.invalid([
        Problem(field: "rule", sentence: "Say which retention rule demands the erasure.")
      ])
    }
    let erased = try work.eraseAuditedValues(before: moment)
    if erased > 0 {
      try work.note("auditValue", what: "\(erased) values before \(moment.iso) erased: \(rule)")
    }
    return erased
  }
}
