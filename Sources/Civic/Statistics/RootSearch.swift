import Foundation

/// Where a rising curve crosses zero.
enum RootSearch {
  /// Newton's steps, held between the last point below zero and the last above; where a step leaves
  /// that room, or where the curve is too flat or too low to be told, the room is halved or widened.
  static func root(
    from start: Double, of curve: (Double) -> (value: Double, slope: Double)
  ) -> Double {
    var (low, high) = (-Double.infinity, Double.infinity)
    var (x, reach) = (start, 0.5)
    for _ in 0..<400 {
      let (value, slope) = curve(x)
      if value == 0 { return x }
      if value < 0 { low = x } else { high = x }
      var next = x - value / slope
      if !next.isFinite || next <= low || next >= high {
        // A step smaller than the last digit ends on the point itself.
        if next == x { return x }
        reach *= 2
        next = low.isFinite && high.isFinite ? (low + high) / 2 : value < 0 ? x + reach : x - reach
      }
      let step = abs(next - x)
      x = next
      if step <= 1e-13 * max(1, abs(x)) { return x }
    }
    return x
  }
}
