import Foundation

/// The standard normal distribution.
public enum NormalDistribution {
  /// The chance of a value above z. The C library's `erfc` keeps full precision far out.
  public static func upperTail(_ z: Double) -> Double { erfc(z / 2.0.squareRoot()) / 2 }

  /// The chance of a value as far from zero as z, on either side.
  public static func twoSided(_ z: Double) -> Double { min(1, erfc(abs(z) / 2.0.squareRoot())) }

  /// The z that a value exceeds with the given chance: 1.959964 for 0.025.
  ///
  /// A chance outside 0 to 1 has none: not a number.
  public static func quantile(upperTail tail: Double) -> Double {
    guard tail > 0, tail < 1 else {
      return tail == 0 ? .infinity : tail == 1 ? -.infinity : .nan
    }
    if tail > 0.5 { return -quantile(upperTail: 1 - tail) }
    // From the leading term of the tail, exp(-z²/2); Newton on its logarithm does the rest.
    return RootSearch.root(from: max(0, (-2 * log(2 * tail)).squareRoot())) { z in
      let chance = upperTail(z)
      return (log(tail) - log(chance), exp(-z * z / 2) / (2 * Double.pi).squareRoot() / chance)
    }
  }
}
