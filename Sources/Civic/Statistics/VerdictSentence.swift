/// The reason of a verdict as a sentence: `30 after 20: a difference this large comes about by chance
/// one time in five.`
struct VerdictSentence {
  let row: Verdict.Row
  let pValue: Double
  /// How many rows were judged together.
  let rows: Int
  let level: FlagLevel

  private var change: CountChange { row.change! }

  func text(_ finding: Verdict.Finding) -> String {
    switch finding {
    case .realChange: "\(opening): \(difference)\(standing)."
    case .probablyNoise where pValue <= level.level: "\(opening): \(difference), but \(many)."
    case .probablyNoise: "\(opening): \(difference)."
    case .cannotBeSaid: "\(opening): \(tooFew)."
    }
  }

  private var opening: String {
    let bases = change.hasEqualExposures ? "" : ", allowing for their different bases"
    let (now, before) = (Thousands.text(change.current), Thousands.text(change.previous))
    return "\(now) after \(before)\(bases)\(scatter)"
  }

  private var scatter: String {
    let phi = row.dispersion.phi
    return phi > 1
      ? ", of counts whose variance is \(Rounding.text(phi, to: 1)) times that of chance" : ""
  }

  private var difference: String {
    if change.hasEqualExposures, change.difference == 0 { return "no difference" }
    return "a difference this large comes about by chance \(OddsInWords.text(pValue))"
  }

  /// Why it is still a change when many were looked at.
  private var standing: String {
    guard case .holm = level, rows > 1 else { return "" }
    return ", and stands out among the \(rows) changes looked at together"
  }

  private var many: String {
    "\(rows) changes were looked at together, and among so many that is not rare"
  }

  private var tooFew: String {
    let among = rows > 1 ? " among \(rows) changes looked at together" : ""
    return """
      with \(change.total) in both periods together, even all in one of them would not stand out\(among)
      """
  }
}

/// A chance as people say it.
enum OddsInWords {
  private static let numbers = [
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
  ]

  /// `more often than not`, `about one time in six`, `about one time in 1,300`,
  /// `less than one time in a million`.
  static func text(_ chance: Double) -> String {
    if chance > 0.55 { return "more often than not" }
    if chance < 1e-6 { return "less than one time in a million" }
    let times = Rounding.rounded(1 / chance, to: 0)
    if times <= 10 { return "about one time in \(numbers[Int(times) - 2])" }
    return "about one time in \(Thousands.text(toTwoFigures(Int(times))))"
  }

  private static func toTwoFigures(_ number: Int) -> Int {
    var unit = 1
    while number / unit >= 100 { unit *= 10 }
    return Int(Rounding.rounded(Double(number) / Double(unit), to: 0)) * unit
  }
}
