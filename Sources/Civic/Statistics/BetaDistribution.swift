import Foundation

/// The beta distribution; its tails are the regularised incomplete beta functions.
public enum BetaDistribution {
  /// I_x(a, b) and its complement for a, b > 0, by the continued fraction DLMF 8.17.22, taken from the
  /// end at which it is quick. `complement` is 1 - x, given apart so that it keeps its digits.
  public static func tails(
    _ a: Double, _ b: Double, at x: Double, complement y: Double
  ) -> Tails {
    if x <= 0 { return Tails(lower: 0) }
    if y <= 0 { return Tails(upper: 0) }
    let mass = SaddlePoint.binomialMass(a, against: b, chance: x, otherwise: y)
    if x * (a + b + 2) < a + 1 {
      return Tails(lower: mass * b / (a + b) / fraction(a, b, x))
    }
    return Tails(upper: mass * a / (a + b) / fraction(b, a, y))
  }

  private static func fraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
    ContinuedFraction.value(1) { place in
      let m = Double(place / 2)
      let top = place % 2 == 0 ? m * (b - m) : -(a + m) * (a + b + m)
      let first = place % 2 == 0 ? a + 2 * m - 1 : a + 2 * m
      return (top * x / (first * (first + 1)), 1)
    }
  }

  /// The odds x/(1-x) of the value x that has the given chance below it.
  public static func odds(_ a: Double, _ b: Double, lowerTail tail: Double) -> Double {
    odds(a, b, lower: tail, upper: 1 - tail)
  }

  /// The odds x/(1-x) of the value x that has the given chance above it.
  public static func odds(_ a: Double, _ b: Double, upperTail tail: Double) -> Double {
    odds(a, b, lower: 1 - tail, upper: tail)
  }

  /// Sought as the logarithm of the odds: neither x nor 1 - x loses digits near 0 or 1.
  private static func odds(_ a: Double, _ b: Double, lower: Double, upper: Double) -> Double {
    guard lower > 0, upper > 0 else { return lower <= 0 ? 0 : .infinity }
    let z = NormalDistribution.quantile(upperTail: upper)
    let start = log(a / b) + z * (1 / a + 1 / b).squareRoot()
    let logarithm = RootSearch.root(from: start) { t in
      let (x, y) = (1 / (1 + exp(-t)), 1 / (1 + exp(t)))
      let found = tails(a, b, at: x, complement: y)
      let mass = SaddlePoint.binomialMass(a, against: b, chance: x, otherwise: y)
      let density = mass * a * b / (a + b)
      return lower <= upper
        ? (log(found.lower) - log(lower), density / found.lower)
        : (log(upper) - log(found.upper), density / found.upper)
    }
    return exp(logarithm)
  }
}
