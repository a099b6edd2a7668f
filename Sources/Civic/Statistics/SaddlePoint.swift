import Foundation

/// Chances of single outcomes without loss of digits at large counts, after Loader, "Fast and
/// accurate computation of binomial probabilities" (2000): Stirling's formula leaves its error, and
/// the rest is a deviance that is small near the mean.
enum SaddlePoint {
  /// m^x e^-m / x!, for any real x of zero or more.
  static func poissonMass(_ x: Double, mean m: Double) -> Double {
    if m == 0 { return x == 0 ? 1 : 0 }
    if x == 0 { return exp(-m) }
    return exp(-stirlingError(x) - deviance(x, m)) / (2 * Double.pi * x).squareRoot()
  }

  /// (x+y)! / (x! y!) p^x q^y, for any real x and y of zero or more; q is 1 - p.
  static func binomialMass(
    _ x: Double, against y: Double, chance p: Double, otherwise q: Double
  ) -> Double {
    let n = x + y
    if x == 0 { return exp(n * (p < q ? log1p(-p) : log(q))) }
    if y == 0 { return exp(n * (q < p ? log1p(-q) : log(p))) }
    let logarithm =
      stirlingError(n) - stirlingError(x) - stirlingError(y) - deviance(x, n * p)
      - deviance(y, n * q)
    return exp(logarithm) * (n / (2 * Double.pi * x * y)).squareRoot()
  }

  /// ln x! less Stirling's ln(√(2πx) (x/e)^x). The series is DLMF 5.11.1; below 15 it is reached by
  /// multiplying up.
  static func stirlingError(_ x: Double) -> Double {
    if x >= 15 {
      let (r, s) = (1 / x, 1 / (x * x))
      return r * (1 / 12.0 - s * (1 / 360.0 - s * (1 / 1260.0 - s * (1 / 1680.0 - s / 1188))))
    }
    var (y, product) = (x, 1.0)
    while y < 15 {
      y += 1
      product *= y
    }
    return stirlingError(y) + (y + 0.5) * log(y) - (y - x) - log(product) - (x + 0.5) * log(x)
  }

  /// x ln(x/m) + m - x. Near x = m the logarithm is 2 artanh v, v = (x-m)/(x+m), as a series.
  static func deviance(_ x: Double, _ m: Double) -> Double {
    let v = (x - m) / (x + m)
    guard abs(v) < 0.1 else { return x * log(x / m) + m - x }
    var (sum, power) = (v * (x - m), 2 * x * v)
    for odd in stride(from: 3.0, through: 61, by: 2) {
      power *= v * v
      let next = sum + power / odd
      if next == sum { break }
      sum = next
    }
    return sum
  }
}
