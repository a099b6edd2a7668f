/// A series over equal periods with the limits of its own variation: which points say that something
/// changed, and whether a target is within its reach.
///
/// Quarterly counts have a season: chart twelve-month sums or differences from the year before.
public struct XmRChart: Hashable, Sendable {
  /// From where the limits are drawn anew, and why: a change of practice, not a wish for better limits.
  public struct Rebase: Hashable, Sendable {
    public let index: Int
    public let reason: String

    public init(at index: Int, reason: String) { (self.index, self.reason) = (index, reason) }
  }

  /// A stretch of points under one pair of limits.
  public struct Stretch: Hashable, Sendable {
    public let range: Range<Int>
    public let limits: XmRLimits
    /// Nil for the first.
    public let rebase: Rebase?
  }

  /// What a signal says of an indicator with a polarity.
  public enum Meaning: String, Hashable, Sendable, Codable {
    case ordinary, improvement, concern
    /// A change, where neither direction is better.
    case change
  }

  public struct Point: Hashable, Sendable {
    public let value: Double
    /// The move from the point before; nil at the start of a stretch.
    public let movingRange: Double?
    public let signal: XmRSignal?
    public let meaning: Meaning
  }

  /// Whether the process as it runs now will meet a target.
  public enum Assurance: String, Hashable, Sendable, Codable {
    case consistentlyMeets, consistentlyMisses, hitsAndMisses
  }

  public let points: [Point]
  public let stretches: [Stretch]
  public let polarity: Polarity

  /// `fixedAfter` draws each stretch's limits from so many first points and keeps them.
  ///
  /// Nil when a stretch has fewer than two points or is to be fixed after fewer, a rebase gives no reason or lies outside the
  /// series, or a value is not a number.
  public init?(
    _ values: [Double], polarity: Polarity = .neutral,
    screening: XmRLimits.Screening = .once, fixedAfter fixed: Int? = nil, rebases: [Rebase] = []
  ) {
    let rebases = rebases.sorted { $0.index < $1.index }
    guard values.allSatisfy(\.isFinite), rebases.allSatisfy({ !$0.reason.isEmpty }), fixed ?? 2 >= 2
    else {
      return nil
    }
    let starts = [0] + rebases.map(\.index)
    let ends = rebases.map(\.index) + [values.count]
    var (points, stretches): ([Point], [Stretch]) = ([], [])
    for ((start, end), rebase) in zip(zip(starts, ends), [nil] + rebases.map(Optional.some)) {
      guard start >= 0, start < end, end <= values.count,
        let limits = XmRLimits(values[start..<end].prefix(fixed ?? .max), screening: screening)
      else { return nil }
      stretches.append(Stretch(range: start..<end, limits: limits, rebase: rebase))
      points += XmRChart.points(Array(values[start..<end]), limits, polarity)
    }
    (self.points, self.stretches) = (points, stretches)
    self.polarity = polarity
  }

  private static func points(
    _ values: [Double], _ limits: XmRLimits, _ polarity: Polarity
  ) -> [Point] {
    zip(values.indices, XmRSignal.all(in: values, limits)).map { index, found in
      Point(
        value: values[index],
        movingRange: index == 0 ? nil : abs(values[index] - values[index - 1]),
        signal: found?.signal, meaning: found.map { meaning($0.way, polarity) } ?? .ordinary)
    }
  }

  private static func meaning(_ way: Int, _ polarity: Polarity) -> Meaning {
    switch polarity {
    case .neutral: .change
    case .increase: way > 0 ? .improvement : .concern
    case .reduce: way < 0 ? .improvement : .concern
    }
  }

  /// The limits under which the last point stands.
  public var limits: XmRLimits { stretches.last!.limits }

  /// Nil where neither direction is better. A target within the limits is met or missed by chance.
  public func assurance(against target: Double) -> Assurance? {
    if polarity == .neutral { return nil }
    if target >= limits.lower, target <= limits.upper { return .hitsAndMisses }
    let isAbove = target > limits.upper
    return isAbove == (polarity == .reduce) ? .consistentlyMeets : .consistentlyMisses
  }
}
