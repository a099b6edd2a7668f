/// Areas of different size about their common rate: which of them lie further from it than their size
/// explains (Spiegelhalter, Statistics in Medicine 24, 2005).
///
/// Four districts of one force differ for a hundred reasons, and all will lie outside. It means
/// something in a peer group of about fifteen, or with the dispersion among them.
public struct Funnel: Hashable, Sendable {
  public let areas: [Rate]
  public let dispersion: Dispersion
  /// All areas' events over all their people.
  public let average: Rate

  /// Nil without areas, when nothing was counted, or when the rates are per different numbers.
  public init?(_ areas: [Rate], dispersion: Dispersion = .ofChance) {
    guard let average = Rate.pooled(areas), average.count > 0 else { return nil }
    (self.areas, self.dispersion, self.average) = (areas, dispersion, average)
  }

  /// Events that an area would have at the average rate.
  public func expected(_ area: Rate) -> Double {
    area.population * Double(average.count) / average.population
  }

  /// How far an area lies from the average, in standard deviations of a count: (O - E)/√E, over √φ.
  public func z(_ area: Rate) -> Double {
    let expected = expected(area)
    return (Double(area.count) - expected) / expected.squareRoot() / dispersion.widening
  }

  /// What the rate of an area of this size may be by chance: quantiles of Poisson's distribution about
  /// the expected count, which are whole counts, over the population; drawn apart by √φ.
  ///
  /// PHE interpolates between whole counts, so its limits differ by less than one event.
  public func limits(_ area: Rate, _ confidence: Confidence) -> ConfidenceLimits {
    let expected = expected(area)
    let chances = PoissonDistribution(mean: expected)!
    let low = Double(chances.quantile(lowerTail: confidence.tail)) - expected
    let high = Double(chances.quantile(upperTail: confidence.tail)) - expected
    return ConfidenceLimits(
      lower: max(0, expected + low * dispersion.widening),
      upper: expected + high * dispersion.widening
    ).scaled(by: area.per / area.population)
  }

  /// The dispersion among the areas, from their distances as chance alone measures them. Nil for fewer
  /// than 12 areas.
  public var dispersionAmongAreas: Dispersion? {
    let plain = Funnel(areas)
    return plain.flatMap { plain in Dispersion(ofDistances: areas.map(plain.z)) }
  }
}

/// The same for proportions: the limits are Wilson's about the common proportion, from 0 to 1.
public struct ProportionFunnel: Hashable, Sendable {
  public let areas: [Proportion]
  public let average: Proportion

  /// Nil without areas.
  public init?(_ areas: [Proportion]) {
    let parts = areas.map(\.part).reduce(0, +)
    guard let average = Proportion(parts, of: areas.map(\.whole).reduce(0, +)) else { return nil }
    (self.areas, self.average) = (areas, average)
  }

  public func limits(_ area: Proportion, _ confidence: Confidence) -> ConfidenceLimits {
    let whole = Double(area.whole)
    return Proportion.limits(of: average.value * whole, of: whole, confidence)
  }
}
