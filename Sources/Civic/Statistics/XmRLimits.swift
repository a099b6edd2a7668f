/// The limits of an XmR chart: what a series does by itself, estimated from how far it moves from one
/// point to the next (Shewhart, 1931; Wheeler, "Understanding variation", 1993). In the unit of the series.
public struct XmRLimits: Hashable, Sendable {
  /// Whether moves too long for the series are left out once before the limits are drawn.
  public enum Screening: String, Hashable, Sendable, Codable {
    /// As NHSRplotthedots does: one wild point does not widen the limits that should show it.
    case once
    /// As the NHS's "Making data count" spreadsheet does.
    case none
  }

  public let mean: Double
  public let averageMovingRange: Double
  /// How many points they come from.
  public let points: Int

  /// 2.66 is 3 over the 1.128 by which the mean move of two normal values exceeds their standard
  /// deviation; 3.267 is the same for the moves themselves.
  static let reach = 2.66
  static let moveReach = 3.267

  /// Nil for fewer than two points.
  public init?(_ values: some Collection<Double>, screening: Screening = .once) {
    guard values.count >= 2 else { return nil }
    let moves = zip(values, values.dropFirst()).map { abs($1 - $0) }
    points = values.count
    mean = values.reduce(0, +) / Double(values.count)
    let plain = XmRLimits.average(moves)
    let kept = moves.filter { $0 < XmRLimits.moveReach * plain }
    averageMovingRange = screening == .none || kept.isEmpty ? plain : XmRLimits.average(kept)
  }

  private static func average(_ moves: [Double]) -> Double {
    moves.reduce(0, +) / Double(moves.count)
  }

  public var lower: Double { mean - XmRLimits.reach * averageMovingRange }
  public var upper: Double { mean + XmRLimits.reach * averageMovingRange }
  /// The longest move between two points that is still the series' own.
  public var movingRangeLimit: Double { XmRLimits.moveReach * averageMovingRange }

  /// Drawn from fewer than 12 points, they are on trial: they will still move.
  public var areOnTrial: Bool { points < 12 }

  public func isOutside(_ value: Double) -> Bool { value < lower || value > upper }

  /// Beyond two thirds of the way to a limit, and not outside it.
  public func isCloseToLimit(_ value: Double) -> Bool {
    !isOutside(value) && abs(value - mean) > 2 * XmRLimits.reach / 3 * averageMovingRange
  }

  /// -1 below the mean, 1 above, 0 on it.
  public func side(_ value: Double) -> Int { value > mean ? 1 : value < mean ? -1 : 0 }
}
