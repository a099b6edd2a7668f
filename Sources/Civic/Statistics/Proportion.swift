/// So many out of so many: 14 reoffenders out of 26.
public struct Proportion: Hashable, Sendable {
  public let part: Int
  public let whole: Int

  /// Nil when the part is negative or more than the whole, or the whole is nothing.
  public init?(_ part: Int, of whole: Int) {
    guard whole > 0, (0...whole).contains(part) else { return nil }
    (self.part, self.whole) = (part, whole)
  }

  /// 0 to 1.
  public var value: Double { Double(part) / Double(whole) }
  public var percent: Double { 100 * Double(part) / Double(whole) }

  /// Limits from 0 to 1 (Wilson, JASA 22, 1927). 14 of 26, 95%: 0.355 to 0.712.
  public func limits(_ confidence: Confidence = .percent95) -> ConfidenceLimits {
    Proportion.limits(of: Double(part), of: Double(whole), confidence)
  }

  /// Wilson's limits where part and whole need not be whole numbers.
  static func limits(
    of part: Double, of whole: Double, _ confidence: Confidence
  ) -> ConfidenceLimits {
    let z = confidence.z
    let reach = z * (z * z + 4 * part * (1 - part / whole)).squareRoot()
    let (middle, scale) = (2 * part + z * z, 2 * (whole + z * z))
    return ConfidenceLimits(
      lower: max(0, (middle - reach) / scale), upper: min(1, (middle + reach) / scale))
  }

  /// The difference from an earlier proportion in percentage points, never in per cent of it.
  public func points(since earlier: Proportion) -> Double { percent - earlier.percent }

  /// Limits of that difference, in points, from the Wilson limits of both (Newcombe, Statistics in
  /// Medicine 17, 1998, method 10).
  public func pointLimits(
    since earlier: Proportion, _ confidence: Confidence = .percent95
  ) -> ConfidenceLimits {
    let (now, then) = (limits(confidence), earlier.limits(confidence))
    let down = Proportion.length(value - now.lower, then.upper - earlier.value)
    let up = Proportion.length(now.upper - value, earlier.value - then.lower)
    let points = points(since: earlier)
    return ConfidenceLimits(lower: points - 100 * down, upper: points + 100 * up)
  }

  private static func length(_ a: Double, _ b: Double) -> Double { (a * a + b * b).squareRoot() }
}
