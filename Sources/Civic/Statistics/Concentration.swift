/// How unevenly crimes fall on places, victims or offenders.
public struct Concentration: Hashable, Sendable {
  /// Counts, smallest first.
  public let counts: [Int]
  private let total: Double

  /// Nil when nothing was counted, or a count is negative.
  public init?(_ counts: [Int]) {
    self.counts = counts.sorted()
    total = Double(counts.reduce(0, +))
    guard total > 0, self.counts[0] >= 0 else { return nil }
  }

  /// The Lorenz curve (Lorenz, 1905): with each place, least hit first, the share of places so far and the
  /// share of crimes they carry. Begins at (0, 0) and ends at (1, 1).
  public var lorenz: [(places: Double, crimes: Double)] {
    var sum = 0
    let points = counts.enumerated().map { index, count in
      sum += count
      return (places: Double(index + 1) / Double(counts.count), crimes: Double(sum) / total)
    }
    return [(0, 0)] + points
  }

  /// Gini's coefficient (2 Σ i y_i - n - 1)/n of the shares y, smallest first (Gini, 1912): 0 when all have
  /// the same, nearly 1 when one has all. With fewer crimes than places it cannot be 0: use `generalisedGini`.
  public var gini: Double {
    let n = Double(counts.count)
    return (2 * weightedShare - n - 1) / n
  }

  /// Gini's coefficient against the most even spread that so few crimes allow (Bernasco and Steenbeek,
  /// Journal of Quantitative Criminology 33, 2017): 0 when each crime has a place of its own. The
  /// same as `gini` when there are at least as many crimes as places.
  public var generalisedGini: Double {
    let n = Double(counts.count)
    return max(1 / total, 1 / n) * (2 * weightedShare - n - 1) - max(n / total, 1) + 1
  }

  private var weightedShare: Double {
    counts.enumerated().map { Double($0.offset + 1) * Double($0.element) }.reduce(0, +) / total
  }

  /// The share, 0 to 1, of crimes at the most hit places that make up at least so many per cent of all.
  /// Of ten places, 20% are two; of four, one.
  public func share(ofTopPercent percent: Int) -> Double {
    precondition((1...100).contains(percent), "a share of places is 1 to 100 per cent")
    let places = (counts.count * percent + 99) / 100
    return Double(counts.suffix(places).reduce(0, +)) / total
  }
}
