import Foundation

/// The E-test of two counts of equal exposure (Krishnamoorthy and Thomson, Journal of Statistical Planning and
/// Inference 119, 2004): less cautious than the exact conditional test. For comparing with reports
/// and programs that use it; verdicts do not.
public enum ETest {
  /// The chance, were both counts drawn about their common mean, of a difference as large for its size.
  /// 25 and 16: 0.165. Two counts of zero: 1. Nil for a negative count.
  public static func pValue(_ a: Int, _ b: Int) -> Double? {
    guard a >= 0, b >= 0 else { return nil }
    if a + b == 0 { return 1 }
    let mean = Double(a + b) / 2
    let chances = PoissonDistribution(mean: mean)!
    let end = Int(mean + 12 * mean.squareRoot()) + 60
    let masses = (0...end).map(chances.mass)
    var sums = [0.0]
    for mass in masses { sums.append(sums.last! + mass) }
    // As x grows, so does the largest y that lies as far below it: one pass finds them all.
    var (reached, chance) = (0, 0.0)
    for (x, mass) in masses.enumerated() {
      while reached < x, isAsFar(x, reached, a, b) { reached += 1 }
      chance += mass * sums[reached]
    }
    return min(1, a == b ? 1 : 2 * chance)
  }

  /// (x-y)²/(x+y) >= (a-b)²/(a+b), without dividing; a tie is not left to the last digit.
  private static func isAsFar(_ x: Int, _ y: Int, _ a: Int, _ b: Int) -> Bool {
    let (found, given) = (Double(x - y), Double(a - b))
    return found * found * Double(a + b) >= given * given * Double(x + y) * (1 - 1e-12)
  }
}
