import Foundation

/// In what a chart counts, and how its figures are written: `1,204`, `38.5%`, `£12,000`.
public struct ChartUnit: Sendable, Hashable {
  public var before: String
  public var after: String
  public var decimals: Int

  public init(before: String = "", after: String = "", decimals: Int = 0) {
    (self.before, self.after, self.decimals) = (before, after, min(max(decimals, 0), 4))
  }

  public static let count = ChartUnit()
  public static let percent = ChartUnit(after: "%", decimals: 1)
  public static let pounds = ChartUnit(before: "£")
  public static func rate(decimals: Int) -> ChartUnit { ChartUnit(decimals: decimals) }

  /// The smallest step of an axis.
  var leastStep: Double { pow(10, -Double(decimals)) }

  /// In full, for tables: `1,234,567`.
  func words(_ value: Double) -> String {
    let digits = ChartUnit.digits(abs(value), decimals: decimals)
    return sign(value, digits) + before + digits + after
  }

  /// For a label in a chart, where there is little room: from a million on `1.2m`.
  func brief(_ value: Double) -> String {
    guard let size = Size.of(value) else { return words(value) }
    let digits = ChartUnit.digits(abs(value) / size.value, decimals: 1)
    return sign(value, digits) + before + digits + size.letter + after
  }

  /// For the steps of an axis: as many decimals as the step needs.
  func tick(_ value: Double, step: Double, highest: Double) -> String {
    let size = Size.of(highest)
    let unit = size?.value ?? 1
    let decimals = max(0, min(4, Int(-(log10(step / unit) + 1e-9).rounded(.down))))
    let digits = ChartUnit.digits(abs(value) / unit, decimals: decimals)
    let letter = value == 0 ? "" : size?.letter ?? ""
    return sign(value, digits) + before + digits + letter + after
  }

  /// Zero has no sign, and neither has what is rounded to it.
  private func sign(_ value: Double, _ digits: String) -> String {
    value < 0 && digits.contains { ("1"..."9").contains($0) } ? "\u{2212}" : ""
  }

  private struct Size {
    let value: Double
    let letter: String

    static func of(_ value: Double) -> Size? {
      switch abs(value) {
      case 1e12...: Size(value: 1e12, letter: "tn")
      case 1e9...: Size(value: 1e9, letter: "bn")
      case 1e6...: Size(value: 1e6, letter: "m")
      default: nil
      }
    }
  }

  /// With commas every three digits. What no report will ever hold is written with its power of ten.
  private static func digits(_ value: Double, decimals: Int) -> String {
    let power = pow(10.0, Double(decimals))
    guard value * power < 1e15 else { return "\(value)" }
    let scaled = Int((value * power).rounded())
    let whole = String(scaled / Int(power))
    let grouped = whole.reversed().enumerated().reduce(into: "") { text, digit in
      if digit.offset > 0, digit.offset % 3 == 0 { text.append(",") }
      text.append(digit.element)
    }
    let part = String(scaled % Int(power))
    let fraction = String(repeating: "0", count: max(0, decimals - part.count)) + part
    return String(grouped.reversed()) + (decimals > 0 ? "." + fraction : "")
  }
}

/// A figure, or why there is none: never a nought in its place.
public enum ChartValue: Sendable, Hashable {
  case figure(Double)
  /// The reason, as the reader sees it: `awaited from the police`.
  case gap(String)

  /// Nil for a gap, and for what is no number.
  var figure: Double? {
    guard case .figure(let value) = self, value.isFinite else { return nil }
    return min(max(value, -1e300), 1e300)
  }

  var reason: String? {
    switch self {
    case .gap(let reason): reason
    case .figure(let value): value.isFinite ? nil : "no figure"
    }
  }

  /// For the table behind the chart.
  func words(_ unit: ChartUnit) -> HTML {
    HTML(text: figure.map(unit.words) ?? reason ?? "")
  }
}
