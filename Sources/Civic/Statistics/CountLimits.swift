import Foundation

/// The limits of a count of events that come singly and independently: what the underlying level
/// may well be, given the count that was observed. In events.
///
/// Counts of crimes are not wholly so (one night can bring ten), so the limits are the least that
/// chance does.
public enum CountLimits {
  /// As public health prints them (OHID, "Technical guide: confidence intervals", 2018;
  /// PHEindicatormethods 2.1.0): Byar's approximation from 10 events, exact below.
  ///
  /// 16 events, 95%: 9.14 to 25.98. Nil for a negative count.
  public static func published(_ count: Int, _ confidence: Confidence) -> ConfidenceLimits? {
    count < 10 ? exact(count, confidence) : byar(count, confidence)
  }

  /// Exact limits (Garwood, Biometrika 28, 1936): halves of quantiles of chi squared with 2O and
  /// 2O + 2 degrees. At no event the lower limit is 0. Nil for a negative count.
  public static func exact(_ count: Int, _ confidence: Confidence) -> ConfidenceLimits? {
    guard count >= 0 else { return nil }
    let (degrees, tail) = (2 * Double(count), confidence.tail)
    let lower =
      count == 0 ? 0 : ChiSquareDistribution.quantile(degrees: degrees, lowerTail: tail) / 2
    let upper = ChiSquareDistribution.quantile(degrees: degrees + 2, upperTail: tail) / 2
    return ConfidenceLimits(lower: lower, upper: upper)
  }

  /// Byar's approximation (Breslow and Day, "Statistical methods in cancer research" II, 1987), within
  /// 0.2% of the exact 95% limits from 10 events. Nil below one event, where it has no meaning.
  public static func byar(_ count: Int, _ confidence: Confidence) -> ConfidenceLimits? {
    guard count > 0 else { return nil }
    let (below, above, z) = (Double(count), Double(count) + 1, confidence.z)
    return ConfidenceLimits(
      lower: below * pow(max(0, 1 - 1 / (9 * below) - z / (3 * below.squareRoot())), 3),
      upper: above * pow(1 - 1 / (9 * above) + z / (3 * above.squareRoot()), 3))
  }
}
