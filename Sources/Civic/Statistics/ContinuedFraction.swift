import Foundation

/// b0 + a1/(b1 + a2/(b2 + ...)), evaluated from the front.
enum ContinuedFraction {
  /// Lentz's method (Applied Optics 15, 1976) as Thompson and Barnett mended it for zeros (Journal of
  /// Computational Physics 64, 1986). `term` gives (a, b) of the place 1, 2, ...
  static func value(_ first: Double, _ term: (Int) -> (a: Double, b: Double)) -> Double {
    var value = kept(first)
    var (c, d) = (value, 0.0)
    for place in 1...10_000_000 {
      let (a, b) = term(place)
      d = 1 / kept(b + a * d)
      c = kept(b + a / c)
      value *= c * d
      if abs(c * d - 1) < 3e-16 { break }
    }
    return value
  }

  private static func kept(_ value: Double) -> Double { value == 0 ? 1e-300 : value }
}
