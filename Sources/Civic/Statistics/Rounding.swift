import Foundation

/// The one rule of rounding for every printed figure: half away from zero, as spreadsheets do and as
/// the published packs did. 6.25 becomes 6.3 and -6.25 becomes -6.3.
///
/// A half is judged on the number as written in decimals: 12.05 cannot be held exactly in binary
/// (it is a hair less) and still becomes 12.1.
public enum Rounding {
  /// The value to so many decimal places, 0 to 12.
  public static func rounded(_ value: Double, to places: Int) -> Double {
    precondition((0...12).contains(places), "a figure is printed to 0 to 12 decimal places")
    let power = pow(10, Double(places))
    let scaled = abs(value) * power
    guard scaled < 0x1p50 else { return value }
    // What the arithmetic before can have lost, and less than anybody prints.
    let lost = min(scaled * 1e-12, 1e-6)
    let whole = (scaled + lost + 0.5).rounded(.down)
    return whole == 0 ? 0 : (value < 0 ? -whole : whole) / power
  }

  /// The value in digits: `6.30` to two places; never `-0.0`, never an exponent.
  public static func text(_ value: Double, to places: Int) -> String {
    String(format: "%.\(places)f", rounded(value, to: places))
  }
}
