/// Why a point of an XmR chart is not the series' ordinary variation. The first that applies counts.
///
/// The rules of the NHS's "Making data count", with the windows of NHSRplotthedots: every point of a
/// run is marked, and a point outside the limits is not also "close" to one.
public enum XmRSignal: String, Hashable, Sendable, Codable, CaseIterable {
  case outsideLimits
  /// One of at least 7 points that rise, or fall, each from the one before.
  case trend
  /// Close to a limit, in a window of three points on one side of the mean of which two are close.
  case twoOfThree
  /// One of at least 7 points on one side of the mean.
  case oneSide

  private static let runLength = 7

  /// The signal of each point, with 1 where it points up and -1 where it points down.
  ///
  /// A trend points the way it runs. (NHSRplotthedots judges a point of a trend by its side of the
  /// mean, so that the first points of a fall count there as high.)
  static func all(in values: [Double], _ limits: XmRLimits) -> [(signal: XmRSignal, way: Int)?] {
    let sides = values.map(limits.side)
    let (trends, runs) = (trends(in: values), runs(in: sides))
    return values.indices.map { index in
      if limits.isOutside(values[index]) { return (.outsideLimits, sides[index]) }
      if trends[index] != 0 { return (.trend, trends[index]) }
      if isOneOfTwo(index, values, sides, limits) { return (.twoOfThree, sides[index]) }
      return runs[index] != 0 ? (.oneSide, runs[index]) : nil
    }
  }

  /// 1 or -1 for each point of a long run of that sign, else 0.
  private static func runs(in signs: [Int]) -> [Int] { marks(signs, count: signs.count, reach: 0) }

  /// The same for the points of a long rise or fall: a step joins two points.
  private static func trends(in values: [Double]) -> [Int] {
    let steps = zip(values, values.dropFirst()).map { $1 > $0 ? 1 : $1 < $0 ? -1 : 0 }
    return marks(steps, count: values.count, reach: 1)
  }

  private static func marks(_ signs: [Int], count: Int, reach: Int) -> [Int] {
    var marks = [Int](repeating: 0, count: count)
    var start = 0
    for index in signs.indices {
      if signs[index] != signs[start] { start = index }
      let run = start...index + reach
      if signs[index] != 0, run.count >= runLength {
        for place in run { marks[place] = signs[index] }
      }
    }
    return marks
  }

  private static func isOneOfTwo(
    _ index: Int, _ values: [Double], _ sides: [Int], _ limits: XmRLimits
  ) -> Bool {
    guard limits.isCloseToLimit(values[index]) else { return false }
    return (index - 2...index).contains { start in
      guard start >= 0, start + 2 < values.count else { return false }
      let window = start...start + 2
      return abs(sides[window].reduce(0, +)) == 3
        && values[window].filter(limits.isCloseToLimit).count >= 2
    }
  }
}
