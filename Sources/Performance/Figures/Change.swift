/// How a figure differs from the one that it is compared with. It is computed, never typed.
package struct Change: Hashable, Sendable {
  /// Now less before, in the figure's own unit: percentage points for a proportion.
  package let difference: Double
  /// Of the figure before, in per cent; nil where that was 0, for nothing can be said then.
  package let percent: Double?

  /// - Returns: nil when one of the two is missing.
  package init?(from before: Figure, to now: Figure) {
    guard let then = before.amount, let amount = now.amount else { return nil }
    difference = amount - then
    percent = then == 0 ? nil : 100 * difference / then
  }
}

extension Figure {
  /// A rate as the count behind it: rows of a table are compared by what they count.
  func counted(_ measure: Measure) -> Figure {
    guard measure.kind == .rate, let numerator else { return self }
    return Figure(
      content: .amount(numerator), numerator: numerator, denominator: nil, base: base,
      observations: observations, way: way)
  }
}
