/// The rate that an area would have with the ages of a standard population.
public struct DirectlyStandardisedRate: Hashable, Sendable {
  /// One age group: its events, its people, and its people in the standard population.
  public struct Stratum: Hashable, Sendable {
    public let rate: Rate
    public let standard: Double

    public init(rate: Rate, standard: Double) { (self.rate, self.standard) = (rate, standard) }
  }

  public let value: Double
  public let count: Int
  private let variance: Double
  private let per: Double

  /// Nil under 10 events, for which OHID gives no standardised rate, and without a standard.
  public init?(_ strata: [Stratum], per: Double = 1_000) {
    let whole = strata.map(\.standard).reduce(0, +)
    count = strata.map(\.rate.count).reduce(0, +)
    guard count >= 10, whole > 0, strata.allSatisfy({ $0.standard >= 0 }) else { return nil }
    self.per = per
    let parts = strata.map { part in
      let share = part.standard / whole / part.rate.population
      return (Double(part.rate.count) * share, Double(part.rate.count) * share * share)
    }
    value = per * parts.map(\.0).reduce(0, +)
    variance = parts.map(\.1).reduce(0, +)
  }

  /// Dobson and others (Statistics in Medicine 10, 1991): the limits of the count, stretched to the
  /// variance of the rate.
  public func limits(_ confidence: Confidence = .percent95) -> ConfidenceLimits {
    let limits = CountLimits.published(count, confidence)!
    let stretch = per * (variance / Double(count)).squareRoot()
    return ConfidenceLimits(
      lower: value + stretch * (limits.lower - Double(count)),
      upper: value + stretch * (limits.upper - Double(count)))
  }
}
