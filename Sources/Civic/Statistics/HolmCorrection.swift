/// Correction of p-values for the number of rows that were looked at: of 35 rows that did not change,
/// about two lie beyond 5% by chance.
///
/// Holm's step-down method (Scandinavian Journal of Statistics 6, 1979): the chance that any row is flagged
/// wrongly stays below the level, whatever ties there are between rows.
public enum HolmCorrection {
  /// The p-values so adjusted that each can be held against the level by itself, in the order given.
  /// 0.01, 0.04, 0.03, 0.005 become 0.03, 0.06, 0.06, 0.02.
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    var adjusted = pValues
    var least = 0.0
    for (index, factor) in zip(order(pValues), (1...max(1, pValues.count)).reversed()) {
      least = max(least, min(1, pValues[index] * Double(factor)))
      adjusted[index] = least
    }
    return adjusted
  }

  /// What each p-value is multiplied by: the number of rows for the smallest, then one less each.
  public static func factors(_ pValues: [Double]) -> [Int] {
    var factors = pValues.map { _ in 1 }
    for (rank, index) in order(pValues).enumerated() { factors[index] = pValues.count - rank }
    return factors
  }

  private static func order(_ pValues: [Double]) -> [Int] {
    pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
  }
}
