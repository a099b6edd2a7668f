import Foundation

/// How sure a pair of limits is meant to be.
///
/// Public health draws both 95% and 99.8%, and flags what lies beyond the second (PHE funnel plots).
public struct Confidence: Hashable, Sendable {
  /// The chance left out on each side: 0.025 for 95%.
  public let tail: Double

  /// Nil unless the tail lies between 0 and one half.
  public init?(tail: Double) {
    guard tail > 0, tail < 0.5 else { return nil }
    self.tail = tail
  }

  private init(ofTail tail: Double) { self.tail = tail }

  public static let percent95 = Confidence(ofTail: 0.025)
  public static let percent998 = Confidence(ofTail: 0.001)

  /// 0.95 for 95%.
  public var level: Double { 1 - 2 * tail }

  /// The standard deviations of a normal distribution to the limit: 1.959964 for 95%, 3.090232 for 99.8%.
  public var z: Double { NormalDistribution.quantile(upperTail: tail) }
}

/// The lower and the upper limit of what a figure may well be, in the unit of that figure.
public struct ConfidenceLimits: Hashable, Sendable {
  public let lower: Double
  /// Infinite where nothing bounds it from above.
  public let upper: Double

  public init(lower: Double, upper: Double) { (self.lower, self.upper) = (lower, upper) }

  public func scaled(by factor: Double) -> ConfidenceLimits {
    ConfidenceLimits(lower: lower * factor, upper: upper * factor)
  }

  public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }
}
