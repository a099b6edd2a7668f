/// The share of a survey's answers that say something: 62% of 1,005 asked feel safe after dark.
public struct SurveyShare: Hashable, Sendable {
  /// 0 to 100, after weighting where the survey weights.
  public let percent: Double
  /// How many answered, before weighting.
  public let base: Int
  /// How many times the variance of a simple random sample this design has (Kish, "Survey sampling",
  /// 1965); 1 for a simple random sample.
  public let designEffect: Double

  /// Nil unless somebody answered, the share is one, and the design effect is positive.
  public init?(percent: Double, base: Int, designEffect: Double = 1) {
    guard base > 0, (0...100).contains(percent), designEffect > 0, designEffect.isFinite else {
      return nil
    }
    (self.percent, self.base, self.designEffect) = (percent, base, designEffect)
  }

  /// How many of a simple random sample would tell as much.
  public var effectiveBase: Double { Double(base) / designEffect }

  /// The margin that survey reports print, plus or minus, in percentage points: z √(p(1-p)/n). Near 0
  /// and 100 it is too small, and `limits` hold.
  public func margin(_ confidence: Confidence = .percent95) -> Double {
    confidence.z * (percent * (100 - percent) / effectiveBase).squareRoot()
  }

  /// The largest margin of any share of this base, which is that of 50%.
  public func largestMargin(_ confidence: Confidence = .percent95) -> Double {
    confidence.z * 50 / effectiveBase.squareRoot()
  }

  /// Wilson's limits on the effective base, in per cent.
  public func limits(_ confidence: Confidence = .percent95) -> ConfidenceLimits {
    Proportion.limits(of: percent / 100 * effectiveBase, of: effectiveBase, confidence)
      .scaled(by: 100)
  }
}
