/// How much more widely counts scatter than chance alone would make them: φ, variance over mean.
public struct Dispersion: Hashable, Sendable {
  /// 1 where counts are as chance makes them, 4 where they scatter twice as far.
  public let phi: Double

  /// Chance alone.
  public static let ofChance = Dispersion(phi: 1)!

  /// Nil unless φ is a positive number.
  public init?(phi: Double) {
    guard phi > 0, phi.isFinite else { return nil }
    self.phi = phi
  }

  /// Estimated from at least 12 quarters (or other equal periods): the sample variance over the mean.
  /// A trend or a season in them counts as scatter, so it errs to the side of noise.
  ///
  /// Nil for fewer than 12, and where nothing was counted or nothing varied.
  public init?(ofPeriods counts: [Int]) {
    guard counts.count >= 12 else { return nil }
    let mean = Double(counts.reduce(0, +)) / Double(counts.count)
    let squares = counts.map { (Double($0) - mean) * (Double($0) - mean) }.reduce(0, +)
    guard mean > 0, squares > 0 else { return nil }
    phi = squares / Double(counts.count - 1) / mean
  }

  /// Estimated from areas' standardised distances from their average: the mean of z², after each end
  /// of the list has been drawn in to its tenth (Spiegelhalter, Quality and Safety in Health Care 14,
  /// 2005), so that the outliers to be found do not hide themselves. Nil for fewer than 12 areas.
  public init?(ofDistances distances: [Double], drawnIn share: Double = 0.1) {
    guard distances.count >= 12, (0..<0.5).contains(share) else { return nil }
    let sorted = distances.sorted()
    let cut = Int(share * Double(sorted.count))
    let (low, high) = (sorted[cut], sorted[sorted.count - 1 - cut])
    let squares = sorted.map { min(max($0, low), high) }.map { $0 * $0 }
    self.init(phi: squares.reduce(0, +) / Double(sorted.count))
  }

  /// What limits are multiplied and z divided by: √φ, and never less than 1.
  public var widening: Double { max(1, phi).squareRoot() }
}
