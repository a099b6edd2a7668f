import Civic

/// What the changes of a report say, each table judged as one: the more lines are looked at, the more a
/// difference must be to stand out (`docs/decisions/0011`).
enum ReportVerdicts {
  /// Two figures of a measure, and what has to be known to compare them.
  struct Line {
    let measure: Measure
    let before: Figure
    let now: Figure
    /// How widely its counts scatter by themselves.
    var dispersion = Dispersion.ofChance
    /// From when on it is counted so that the two do not compare.
    var broken: MeasureChange?
  }

  /// One for each line, in their order.
  static func of(_ lines: [Line]) -> [Verdict] {
    let verdicts = Verdict.table(
      lines.map { line in
        let change = change(of: line.measure, from: line.before, to: line.now)
        return Verdict.Row(line.broken == nil ? change : nil, dispersion: line.dispersion)
      })
    return zip(lines, verdicts).map { line, verdict in
      guard let change = line.broken else { return verdict }
      return Verdict(
        notComparable:
          "Counted in another way from \(change.day.inWords), so the two do not compare.")
    }
  }

  /// Nil for anything but two counts of events over stretches of equal length. People on a list are
  /// mostly the same people a year later, and what is counted on and on only grows: chance says nothing
  /// of either.
  private static func change(
    of measure: Measure, from before: Figure, to now: Figure
  ) -> CountChange? {
    guard measure.yearToDate == .sum, let then = before.wholeCount, let count = now.wholeCount
    else { return nil }
    return CountChange(count, after: then)
  }
}

/// The report on one page: what moved more than chance explains, and how much did not.
struct ReportSummary: Sendable {
  /// A figure that moved.
  struct Move: Sendable, Hashable {
    let name: String
    /// `294 after 151, 94.7%`.
    let figures: String
    /// How often chance alone does so: `about one time in 1,400`.
    let chance: String
    let isRise: Bool
    /// Whether that is the way in which the partnership wants it to go; nil where it has not said.
    let isWanted: Bool?
  }

  let moves: [Move]
  let noise: Int
  let unsaid: Int

  init(_ report: QuarterlyReport) {
    let indicators = report.objectives.flatMap(\.rows).map {
      Judged(
        name: $0.indicator.name, polarity: $0.indicator.polarity, verdict: $0.verdict,
        before: $0.before, now: $0.now, change: $0.change)
    }
    let told = Set(report.objectives.flatMap(\.rows).map(\.measure.slug))
    let kinds = report.kinds.filter { !told.contains($0.measure.slug) }.map {
      Judged(
        name: $0.measure.name, polarity: nil, verdict: $0.verdict, before: $0.before,
        now: $0.now, change: $0.change)
    }
    let all = indicators + kinds
    moves = all.compactMap(\.move)
    noise = all.count { $0.verdict.finding == .probablyNoise }
    unsaid = all.count { $0.verdict.finding == .cannotBeSaid && $0.verdict.pValue != nil }
  }

  private struct Judged {
    let name: String
    let polarity: Polarity?
    let verdict: Verdict
    let before: Figure
    let now: Figure
    let change: Change?

    var move: Move? {
      guard case .realChange(let isRise) = verdict.finding else { return nil }
      let share = change?.percentInWords(as: .count) ?? ""
      return Move(
        name: name,
        figures: "\(now.inWords(as: .count)) after \(before.inWords(as: .count)), \(share)",
        chance: verdict.chanceInWords ?? "", isRise: isRise, isWanted: polarity?.wants(isRise))
    }
  }

  /// `2 figures moved more than chance explains. 31 did not, and of 12 too little was counted to say.`
  var inWords: String {
    let moved =
      switch moves.count {
      case 0: "No figure moved more than chance explains."
      case 1: "1 figure moved more than chance explains."
      default: "\(moves.count) figures moved more than chance explains."
      }
    let rest = noise == 1 ? "1 did not" : "\(noise) did not"
    return unsaid == 0
      ? "\(moved) \(rest)." : "\(moved) \(rest), and of \(unsaid) too little was counted to say."
  }
}

extension Polarity {
  fileprivate func wants(_ rise: Bool) -> Bool? {
    switch self {
    case .reduce: !rise
    case .increase: rise
    case .neutral: nil
    }
  }
}

extension ReportSummary.Move {
  /// `294 after 151, 94.7%. By chance less than one time in a million.`
  var reason: String { "\(figures). By chance \(chance)." }

  /// `Vehicle crime rose, which is not wanted.`
  var inWords: String {
    let way = isRise ? "rose" : "fell"
    let wish = isWanted.map { $0 ? ", as is wanted" : ", which is not wanted" } ?? ""
    return "\(name) \(way)\(wish)."
  }
}
