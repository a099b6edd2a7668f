import Foundation

/// The chance below and above a value; each is computed so that the smaller keeps its digits.
public struct Tails: Hashable, Sendable {
  public let lower: Double
  public let upper: Double

  init(lower: Double) { (self.lower, upper) = (lower, 1 - lower) }
  init(upper: Double) { (lower, self.upper) = (1 - upper, upper) }
}

/// The gamma distribution of unit scale; its tails are the regularised incomplete gamma functions.
public enum GammaDistribution {
  /// P(a, x) and Q(a, x) for a shape a > 0 at x >= 0.
  ///
  /// Below a + 1 the series DLMF 8.7.1, above it the continued fraction DLMF 8.9.2.
  public static func tails(shape a: Double, at x: Double) -> Tails {
    if x <= 0 { return Tails(lower: 0) }
    let mass = SaddlePoint.poissonMass(a, mean: x)
    if x < a + 1 { return Tails(lower: mass * series(a, x)) }
    let fraction = ContinuedFraction.value(x + 1 - a) { place in
      let i = Double(place)
      return (i * (a - i), x + 1 - a + 2 * i)
    }
    return Tails(upper: mass * a / fraction)
  }

  /// 1 + x/(a+1) + x²/((a+1)(a+2)) + ...
  private static func series(_ a: Double, _ x: Double) -> Double {
    var (sum, term, place) = (1.0, 1.0, a)
    repeat {
      place += 1
      term *= x / place
      sum += term
    } while term > sum * 1e-17
    return sum
  }

  /// The value that has the given chance below it.
  public static func quantile(shape a: Double, lowerTail tail: Double) -> Double {
    quantile(shape: a, lower: tail, upper: 1 - tail)
  }

  /// The value that has the given chance above it.
  public static func quantile(shape a: Double, upperTail tail: Double) -> Double {
    quantile(shape: a, lower: 1 - tail, upper: tail)
  }

  /// Newton on the logarithm of the smaller tail against ln x, where the curve is nearly straight.
  private static func quantile(shape a: Double, lower: Double, upper: Double) -> Double {
    guard lower > 0, upper > 0 else { return lower <= 0 ? 0 : .infinity }
    let z = NormalDistribution.quantile(upperTail: upper)
    let logarithm = RootSearch.root(from: log(a) + z / a.squareRoot()) { t in
      let x = exp(t)
      let found = tails(shape: a, at: x)
      let density = a * SaddlePoint.poissonMass(a, mean: x)
      return lower <= upper
        ? (log(found.lower) - log(lower), density / found.lower)
        : (log(upper) - log(found.upper), density / found.upper)
    }
    return exp(logarithm)
  }
}

/// The chi-squared distribution, which is the gamma distribution of half the degrees, doubled.
public enum ChiSquareDistribution {
  public static func quantile(degrees: Double, lowerTail tail: Double) -> Double {
    2 * GammaDistribution.quantile(shape: degrees / 2, lowerTail: tail)
  }

  public static func quantile(degrees: Double, upperTail tail: Double) -> Double {
    2 * GammaDistribution.quantile(shape: degrees / 2, upperTail: tail)
  }
}
