import Foundation

/// How well hotspots drawn on one period caught the crimes of the next. The areas (or lengths of street)
/// are in any one unit.
public struct HotspotAccuracy: Hashable, Sendable {
  public let caught: Int
  public let crimes: Int
  public let hotspotArea: Double
  public let wholeArea: Double

  /// Nil unless there are crimes, the caught are among them, and the hotspots lie within the whole.
  public init?(caught: Int, of crimes: Int, hotspotArea: Double, of wholeArea: Double) {
    guard crimes > 0, (0...crimes).contains(caught), hotspotArea > 0, hotspotArea <= wholeArea,
      wholeArea.isFinite
    else { return nil }
    (self.caught, self.crimes) = (caught, crimes)
    (self.hotspotArea, self.wholeArea) = (hotspotArea, wholeArea)
  }

  /// The share of crimes caught, 0 to 1.
  public var hitRate: Double { Double(caught) / Double(crimes) }
  /// The share of the area in hotspots, 0 to 1.
  public var coverage: Double { hotspotArea / wholeArea }

  /// The prediction accuracy index, hit rate over coverage (Chainey, Tompson and Uhlig, Security Journal 21,
  /// 2008): 30 of 100 crimes in 5% of the area give 6; 1 is no better than chance.
  public var accuracyIndex: Double { hitRate / coverage }

  /// The penalised index, hit rate over coverage to a power from 0 to 1 (Joshi and others, 2021): at 1 it is
  /// the accuracy index, which small hotspots win too easily.
  public func penalisedIndex(power: Double) -> Double { hitRate / pow(coverage, power) }

  /// The recapture rate index, this accuracy over that of an earlier period (Levine, Security Journal 21,
  /// 2008): 1 when the hotspots stay as good. Nil when the earlier caught nothing.
  public func recaptureIndex(since earlier: HotspotAccuracy) -> Double? {
    earlier.caught == 0 ? nil : accuracyIndex / earlier.accuracyIndex
  }
}
