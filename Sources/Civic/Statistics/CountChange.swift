/// A count now beside the count of the period before: 268 after 151.
public struct CountChange: Hashable, Sendable {
  public let current: Int
  public let previous: Int
  /// What each count was open to (people, days, or people times days), in any one unit.
  public let currentExposure: Double
  public let previousExposure: Double

  /// Nil for a negative count, or for an exposure of nothing.
  public init?(
    _ current: Int, after previous: Int, currentExposure: Double = 1, previousExposure: Double = 1
  ) {
    guard current >= 0, previous >= 0, currentExposure > 0, previousExposure > 0,
      (currentExposure + previousExposure).isFinite
    else { return nil }
    (self.current, self.previous) = (current, previous)
    (self.currentExposure, self.previousExposure) = (currentExposure, previousExposure)
  }

  /// In events.
  public var difference: Int { current - previous }

  /// Events in both periods.
  public var total: Int { current + previous }

  /// In per cent of the earlier count; nil after nothing, when there is no such thing.
  public var percent: Double? {
    previous == 0 ? nil : 100 * Double(difference) / Double(previous)
  }

  /// The rate now over the rate before; nil after nothing.
  public var ratio: Double? {
    previous == 0 ? nil : Double(current) / Double(previous) * basis
  }

  /// Exact limits of the ratio: Clopper and Pearson's limits (Biometrika 26, 1934) of the share of all
  /// events that fell in the current period, as odds. Infinite above after nothing; nil when both
  /// counts are zero.
  public func ratioLimits(_ confidence: Confidence = .percent95) -> ConfidenceLimits? {
    let (now, then) = (Double(current), Double(previous))
    if total == 0 { return nil }
    let lower =
      current == 0 ? 0 : BetaDistribution.odds(now, then + 1, lowerTail: confidence.tail)
    let upper =
      previous == 0
      ? .infinity : BetaDistribution.odds(now + 1, then, upperTail: confidence.tail)
    return ConfidenceLimits(lower: lower, upper: upper).scaled(by: basis)
  }

  private var basis: Double { previousExposure / currentExposure }
  var hasEqualExposures: Bool { currentExposure == previousExposure }

  /// The chance of a split of all the events at least as unlikely as this one, were the underlying
  /// rate the same (Przyborowski and Wilenski, Biometrika 31, 1940): exact, two-sided. 25 after 16: 0.211.
  public var pValue: Double { split?.twoSided(current) ?? 1 }

  /// The same test by doubling the smaller tail; differs only where the exposures do.
  public var doubledPValue: Double { split?.doubled(current) ?? 1 }

  private var split: BinomialDistribution? {
    total == 0
      ? nil
      : BinomialDistribution(trials: total, weight: currentExposure, against: previousExposure)
  }

  /// Standard deviations of the difference when both counts vary: √2(√a - √b) for equal exposures
  /// (the square root steadies a count's variance at 1/4: Bartlett, 1936). 25 after 16: 1.41.
  public var z: Double {
    let now = (Double(current) / currentExposure).squareRoot()
    let then = (Double(previous) / previousExposure).squareRoot()
    return 2 * (now - then) / (1 / currentExposure + 1 / previousExposure).squareRoot()
  }

  /// Wheeler's 2(√a - √b) (International Journal of Police Science and Management 18, 2016), which
  /// takes the earlier count as a known level. Of two single quarters both vary, and it overstates: 25
  /// after 16 gives 2.0. For comparing with reports that print it. Exposures play no part.
  public var wheelerZ: Double {
    2 * (Double(current).squareRoot() - Double(previous).squareRoot())
  }

  /// The z of two counts that scatter more than chance does: divided by √φ where φ is above 1.
  public func z(_ dispersion: Dispersion) -> Double { z / dispersion.widening }

  /// The exact p-value of two counts that scatter more than chance does: taken as the z it stands
  /// for, divided by √φ, and turned back. Where φ is at most 1 it stays as it is.
  public func pValue(_ dispersion: Dispersion) -> Double {
    let exact = pValue
    if dispersion.widening == 1 || exact >= 1 { return exact }
    // So far out that a number cannot hold the chance, the z of the counts itself serves.
    let far = exact > 1e-200 ? NormalDistribution.quantile(upperTail: exact / 2) : abs(z)
    return NormalDistribution.twoSided(far / dispersion.widening)
  }

  /// The smallest p-value that so many events could give, however they fell: all in one period.
  /// Of 3 events 0.25, so no split of 3 is beyond chance.
  public func smallestPValue(_ dispersion: Dispersion = .ofChance) -> Double {
    let ends = [(total, 0), (0, total)].compactMap { now, then in
      CountChange(
        now, after: then, currentExposure: currentExposure, previousExposure: previousExposure)
    }
    return ends.map { $0.pValue(dispersion) }.min() ?? 1
  }
}
