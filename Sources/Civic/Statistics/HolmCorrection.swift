/// Correction of p-values for the number of rows that were looked at: of 35 rows that did not change,
/// about two lie beyond 5% by chance.
///
/// Holm's step-down method (Scandinavian Journal of Statistics 6, 1979): the chance that any row is flagged
/// wrongly stays below the level, whatever ties there are between rows.
public enum HolmCorrection {
  /// The p-values so adjusted that each can be held against the level by itself, in the order given: the
  /// smallest times the number of rows, the next times one less, and none smaller than the one before.
  /// 0.01, 0.04, 0.03, 0.005 become 0.03, 0.06, 0.06, 0.02.
  public static func adjusted(_ pValues: [Double]) -> [Double] {
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var (adjusted, least) = (pValues, 0.0)
    for (rank, index) in order.enumerated() {
      least = max(least, min(1, pValues[index] * Double(pValues.count - rank)))
      adjusted[index] = least
    }
    return adjusted
  }
}
