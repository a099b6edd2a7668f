import Foundation

/// The scale of an axis: steps of 1, 2 or 5 times a power of ten that cover the figures.
struct ChartScale: Sendable, Hashable {
  let low: Double
  let high: Double
  let step: Double

  /// Counts begin at nought; what can be negative reaches below it.
  ///
  /// - Parameters:
  ///   - steps: about how many.
  ///   - least: the smallest step: there is no half offence.
  init(
    covering values: [Double], fromZero: Bool = true, steps: Int = 5, least smallest: Double = 0
  ) {
    let drawn = values.filter(\.isFinite).map { min(max($0, -1e300), 1e300) }
    var least = drawn.min() ?? 0
    var most = drawn.max() ?? 0
    if fromZero { (least, most) = (min(least, 0), max(most, 0)) }
    if most - least <= max(abs(most), abs(least)) * 1e-9 || most - least < 1e-9 {
      most = least + max(abs(least), 1)
    }
    let step = max(ChartScale.nice((most - least) / Double(max(steps, 1))), smallest)
    self.step = step
    low = (least / step + 1e-9).rounded(.down) * step
    high = (most / step - 1e-9).rounded(.up) * step
  }

  /// The nearest of 1, 2, 5 and 10 times a power of ten: 21 is 20, 37 is 50, as near
  /// is meant by how many times.
  static func nice(_ raw: Double) -> Double {
    let power = pow(10, log10(raw).rounded(.down))
    let share = raw / power
    let factor: Double = share < 1.41 ? 1 : share < 3.16 ? 2 : share < 7.07 ? 5 : 10
    return factor * power
  }

  var ticks: [Double] {
    let count = min(max(Int(((high - low) / step).rounded()), 1), 30)
    return (0...count).map { index in
      let value = low + Double(index) * step
      // Nought, not the rest of a sum of tenths.
      return abs(value) < step * 1e-6 ? 0 : value
    }
  }

  /// How far up the axis a figure stands, from 0 to 1.
  func share(_ value: Double) -> Double { min(max((value - low) / (high - low), 0), 1) }
}
