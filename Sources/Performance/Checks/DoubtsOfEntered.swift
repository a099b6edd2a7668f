import Civic

/// Figures that cannot be, and figures that are unlike all that was sent before. The latter are doubts: only
/// the supplier knows.
extension EnteredFigures {
  func impossible(_ sent: Observation, _ measure: Measure) -> [Found] {
    guard measure.kind == .proportion, let share = sent.amount, share > 100 else { return [] }
    let said = written(share) + "%"
    return [
      found(
        sent, measure, .shareLimit, .wrong, printed: said, expected: nil,
        "\(said) was sent, and a share is at most 100%.")
    ]
  }

  func unlike(_ sent: Observation, _ measure: Measure) -> [Found] {
    guard let amount = sent.amount else { return [] }
    let earlier = earlier(than: sent, measure)
    if let said = otherUnit(amount, earlier, sent, measure) { return [said] }
    return farOutside(amount, earlier, sent, measure).map { [$0] } ?? []
  }

  /// A share as a fraction where it was sent in per cent, or the other way round: a hundred times less, or more,
  /// than the middle of what was sent before.
  private func otherUnit(
    _ amount: Double, _ earlier: [Double], _ sent: Observation, _ measure: Measure
  ) -> Found? {
    let known = earlier.filter { $0 > 0 }.sorted()
    guard [.proportion, .ratio, .score].contains(measure.kind), known.count >= 2, amount > 0 else {
      return nil
    }
    let usual = known[known.count / 2]
    let isFraction = (50...200).contains(usual / amount)
    guard isFraction || (50...200).contains(amount / usual) else { return nil }
    let meant = isFraction ? amount * 100 : amount / 100
    let (said, before) = (FigureWriting.short(amount), FigureWriting.short(usual))
    return found(
      sent, measure, .unit, .doubt, printed: said, expected: FigureWriting.short(meant),
      """
      \(said) was sent where \(before) is usual; was it sent \
      \(isFraction ? "as a fraction in place of per cent" : "in per cent in place of a fraction")?
      """)
  }

  /// At twice the distance of the limits within which a series varies by itself (XmR), from twelve figures:
  /// quarterly counts have a season, and the limits themselves would find that.
  private func farOutside(
    _ amount: Double, _ earlier: [Double], _ sent: Observation, _ measure: Measure
  ) -> Found? {
    guard earlier.count >= 12, let limits = XmRLimits(earlier.suffix(20)),
      limits.upper > limits.lower, abs(amount - limits.mean) > limits.upper - limits.lower
    else { return nil }
    let places = measure.kind == .count || measure.kind == .rate ? 0 : 1
    let said = FigureWriting.written(amount, places: places)
    let (low, high) = (
      FigureWriting.written(max(0, limits.lower), places: places),
      FigureWriting.written(limits.upper, places: places)
    )
    return found(
      sent, measure, .ownLimits, .doubt, printed: said, expected: nil,
      """
      \(said) was sent, far outside of \(low) to \(high), within which the \(limits.points) figures \
      before it would let it vary. Is it right, or is something counted in another way?
      """)
  }
}
