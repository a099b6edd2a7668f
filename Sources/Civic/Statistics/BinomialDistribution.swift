import Foundation

/// How many of n trials succeed by chance, each with the same chance.
public struct BinomialDistribution: Sendable {
  public let trials: Int
  public let chance: Double
  /// One less the chance, held beside it so that neither loses digits near 0 or 1.
  private let otherwise: Double

  /// Nil unless there are zero or more trials with weights that are positive.
  ///
  /// The chance is `weight / (weight + otherWeight)`.
  public init?(trials: Int, weight: Double, against otherWeight: Double) {
    let sum = weight + otherWeight
    guard trials >= 0, weight > 0, otherWeight > 0, sum.isFinite else { return nil }
    self.trials = trials
    chance = weight / sum
    otherwise = otherWeight / sum
  }

  /// The chance of exactly this many.
  public func mass(_ count: Int) -> Double {
    guard (0...trials).contains(count) else { return 0 }
    return SaddlePoint.binomialMass(
      Double(count), against: Double(trials - count), chance: chance, otherwise: otherwise)
  }

  /// The chance of this many or fewer (Abramowitz and Stegun 26.5.24).
  public func lowerTail(_ count: Int) -> Double {
    if count < 0 { return 0 }
    if count >= trials { return 1 }
    return tails(count).upper
  }

  /// The chance of more than this many.
  public func upperTail(_ count: Int) -> Double {
    if count < 0 { return 1 }
    if count >= trials { return 0 }
    return tails(count).lower
  }

  private func tails(_ count: Int) -> Tails {
    BetaDistribution.tails(
      Double(count) + 1, Double(trials - count), at: chance, complement: otherwise)
  }

  /// The chance of an outcome no likelier than this one.
  ///
  /// Outcomes whose chances differ by one part in ten million count as equally likely, as in R's
  /// `binom.test`: otherwise a tie is decided by the last digit.
  public func twoSided(_ count: Int) -> Double {
    let most = mass(count) * (1 + 1e-7)
    let middle = Double(trials) * chance
    if Double(count) == middle { return 1 }
    if Double(count) < middle {
      let far = firstIndex(in: Int(middle.rounded(.up))...trials + 1) { mass($0) <= most }
      return min(1, lowerTail(count) + upperTail(far - 1))
    }
    let near = firstIndex(in: 0...Int(middle.rounded(.down)) + 1) { mass($0) > most }
    return min(1, lowerTail(near - 1) + upperTail(count - 1))
  }

  /// Twice the smaller tail, at most 1.
  public func doubled(_ count: Int) -> Double {
    min(1, 2 * min(lowerTail(count), upperTail(count - 1)))
  }

  /// The first place from which a question is answered yes, by halving; the end when it never is.
  private func firstIndex(in places: ClosedRange<Int>, _ isTrue: (Int) -> Bool) -> Int {
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if isTrue(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
