package import Access
package import Civic
package import Records

/// Says from which day on counts of people below which number are held back.
package struct SetSuppressionRule: Act {
  package static let permission = Permission.defineFigures
  let rule: SuppressionRule

  package init(_ rule: SuppressionRule) { self.rule = rule }

  package func carryOut(in work: Work) throws {
    guard (2...100).contains(rule.below) else {
      throw Refusal.invalid([
        Problem(field: "below", sentence: "Counts below 2 to 100 can be held back.")
      ])
    }
    guard !rule.source.isEmpty else {
      throw Refusal.invalid([Problem(field: "source", sentence: "Say by what authority.")])
    }
    try work.change(
      details: SuppressionRule.self,
      "DELETE FROM suppressionRule WHERE usedFrom = \(rule.usedFrom)")
    try work.insert(details: [rule])
    try work.note("suppressionRule", what: "below \(rule.below) from \(rule.usedFrom.iso)")
  }
}
