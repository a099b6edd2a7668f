/// A count for so many of what it is counted among: 3,342 crimes of 93,242 people are 35.84 per 1,000.
public struct Rate: Hashable, Sendable {
  public let count: Int
  /// People, households or whatever the rate is out of.
  public let population: Double
  /// 1,000 for a rate per 1,000.
  public let per: Double

  /// Nil for a negative count, or where there is nobody to count among.
  public init?(count: Int, population: Double, per: Double = 1_000) {
    guard count >= 0, population > 0, population.isFinite, per > 0 else { return nil }
    (self.count, self.population, self.per) = (count, population, per)
  }

  /// Events per `per`.
  public var value: Double { per * Double(count) / population }

  /// The limits of the count (`CountLimits.published`), over the population, which is taken as known.
  public func limits(_ confidence: Confidence = .percent95) -> ConfidenceLimits {
    CountLimits.published(count, confidence)!.scaled(by: per / population)
  }

  /// The rate of several areas together: all events over all people, never the mean of rates
  /// (HMIC, "Crime and policing comparator: about the data"). Nil when there is none, or when they are
  /// per different numbers.
  public static func pooled(_ rates: [Rate]) -> Rate? {
    guard let first = rates.first, rates.allSatisfy({ $0.per == first.per }) else { return nil }
    return Rate(
      count: rates.map(\.count).reduce(0, +), population: rates.map(\.population).reduce(0, +),
      per: first.per)
  }

  /// The average of a most similar group, which is the exception: the mean of its members' rates (HMIC).
  /// Nil when there is none, or when they are per different numbers.
  public static func groupAverage(_ rates: [Rate]) -> Double? {
    guard let first = rates.first, rates.allSatisfy({ $0.per == first.per }) else { return nil }
    return rates.map(\.value).reduce(0, +) / Double(rates.count)
  }
}
