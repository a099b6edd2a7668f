import Foundation

/// How counts fall by chance about an expected count, when events come singly and independently.
public struct PoissonDistribution: Sendable {
  /// The expected count, zero or more; not necessarily a whole number.
  public let mean: Double

  /// Nil when the mean is negative or not a number.
  public init?(mean: Double) {
    guard mean >= 0, mean.isFinite else { return nil }
    self.mean = mean
  }

  /// The chance of exactly this count.
  public func mass(_ count: Int) -> Double {
    count < 0 ? 0 : SaddlePoint.poissonMass(Double(count), mean: mean)
  }

  /// The chance of this count or fewer.
  public func lowerTail(_ count: Int) -> Double {
    count < 0 ? 0 : GammaDistribution.tails(shape: Double(count) + 1, at: mean).upper
  }

  /// The chance of more than this count.
  public func upperTail(_ count: Int) -> Double {
    count < 0 ? 1 : GammaDistribution.tails(shape: Double(count) + 1, at: mean).lower
  }

  /// The smallest count that, with all below it, has at least the given chance, 0 to 1.
  public func quantile(lowerTail tail: Double) -> Int {
    precondition((0...1).contains(tail), "a chance is 0 to 1")
    return smallest(near: -NormalDistribution.quantile(upperTail: tail)) { lowerTail($0) >= tail }
  }

  /// The smallest count that is exceeded with at most the given chance, 0 to 1.
  public func quantile(upperTail tail: Double) -> Int {
    precondition((0...1).contains(tail), "a chance is 0 to 1")
    return smallest(near: NormalDistribution.quantile(upperTail: tail)) { upperTail($0) <= tail }
  }

  private func smallest(near z: Double, _ isReached: (Int) -> Bool) -> Int {
    let guess = mean + z * mean.squareRoot() + (z * z - 1) / 6
    var count = guess.isFinite ? max(0, Int(guess)) : 0
    while !isReached(count) { count += 1 }
    while count > 0, isReached(count - 1) { count -= 1 }
    return count
  }
}
