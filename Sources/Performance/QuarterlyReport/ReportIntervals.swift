import Civic

/// Between which values the level behind a figure may well lie, at 95%, for who asks for it.
enum ReportIntervals {
  /// Nil where chance says nothing: no figure, people on a list, a figure without its counts, a score.
  static func limits(
    of figure: Figure, _ measure: Measure, as shape: Figure.Shape
  ) -> ConfidenceLimits? {
    guard figure.amount != nil, let count = figure.numerator.flatMap({ Int(exactly: $0) }) else {
      return nil
    }
    switch shape {
    case .count where figure.denominator == nil && measure.yearToDate == .sum:
      return CountLimits.published(count, .percent95)
    case .rate where measure.yearToDate == .sum:
      guard let base = figure.base else { return nil }
      return Rate(
        count: count, population: Double(base.amount), per: Double(measure.per ?? 1_000))?
        .limits(.percent95)
    case .percent:
      let whole = figure.denominator.flatMap { Int(exactly: $0) }
      return whole.flatMap { Proportion(count, of: $0) }?.limits(.percent95).scaled(by: 100)
    default: return nil
    }
  }

  /// How they are worked out, for the notes.
  static let note = """
    In brackets stand 95% confidence limits: of counts by Byar’s approximation, exact below 10; of rates \
    the same over the base; of shares Wilson’s. They hold what chance does to events that come singly, and \
    are not given for people on a list.
    """
}
