/// A figure as a paper prints it, and what it says: `--17.4` stays `--17.4` beside -17.4.
///
/// What is printed is never repaired; the value is nil when no number can be read from it.
public struct PrintedFigure: Hashable, Sendable, Codable {
  /// What a printed number counts.
  public enum Unit: String, Sendable, Codable, CaseIterable {
    case number, percent, pounds
  }

  public let printed: String
  public let value: Double?
  public let unit: Unit

  public init(printed: String) {
    self.printed = printed
    if let whole = PrintedFigure.digits(printed) {
      (value, unit) = (whole, .number)
      return
    }
    let (body, unit) = PrintedFigure.withoutUnit(PrintedFigure.plain(printed))
    self.unit = unit
    value = PrintedFigure.number(in: body)
  }

  /// A count in digits alone, as nearly all figures of a return are.
  private static func digits(_ text: String) -> Double? {
    guard (1...15).contains(text.utf8.count) else { return nil }
    var number = 0
    for byte in text.utf8 {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return Double(number)
  }

  private static func plain(_ text: String) -> String {
    var plain = ""
    for character in text where !character.isWhitespace {
      switch character {
      case "\u{2212}", "\u{2013}", "\u{2014}": plain.append("-")
      default: plain.append(character)
      }
    }
    return plain
  }

  private static func withoutUnit(_ text: String) -> (String, Unit) {
    if text.hasSuffix("%") { return (String(text.dropLast()), .percent) }
    if text.hasPrefix("£") { return (String(text.dropFirst()), .pounds) }
    if text.hasPrefix("-£") { return ("-" + text.dropFirst(2), .pounds) }
    return (text, .number)
  }

  /// A run of signs counts as one: a doubled minus is a slip of the pen, not a plus.
  private static func number(in text: String) -> Double? {
    var digits = Substring(text)
    var sign = 1.0
    while let first = digits.first, first == "-" || first == "+" {
      if first == "-" { sign = -1 }
      digits = digits.dropFirst()
    }
    guard let first = digits.first, first.isNumber || first == ".",
      digits.allSatisfy({ ("0"..."9").contains($0) || $0 == "," || $0 == "." }),
      let value = Double(digits.filter { $0 != "," }), thousandsAreGrouped(digits)
    else { return nil }
    return sign * value
  }

  /// Commas stand every three digits or not at all: `6,492` is a number, `1,2` is not.
  private static func thousandsAreGrouped(_ digits: Substring) -> Bool {
    let whole = digits.prefix { $0 != "." }
    let groups = whole.split(separator: ",", omittingEmptySubsequences: false)
    return groups.count == 1
      || (groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count))
  }
}
