import Civic

/// What the changes of a report say, each table judged as one: the more lines are looked at, the more a
/// difference must be to stand out (`docs/decisions/0011`).
enum ReportVerdicts {
  /// One for each pair, in their order.
  static func of(_ pairs: [(before: Figure, now: Figure)]) -> [Verdict] {
    Verdict.table(pairs.map { Verdict.Row(change(from: $0.before, to: $0.now)) })
  }

  /// Nil for anything but two counts over stretches of equal length.
  private static func change(from before: Figure, to now: Figure) -> CountChange? {
    guard let then = before.wholeCount, let count = now.wholeCount else { return nil }
    return CountChange(count, after: then)
  }
}

extension Figure {
  /// How many were counted; nil for what is no count, and for a count that is only a part of a share.
  fileprivate var wholeCount: Int? {
    guard denominator == nil, let numerator, amount != nil else { return nil }
    return Int(exactly: numerator)
  }
}

/// The report on one page: what moved more than chance explains, and how much did not.
struct ReportSummary: Sendable {
  /// A figure that moved.
  struct Move: Sendable, Hashable {
    let name: String
    let reason: String
    let isRise: Bool
    /// Whether that is the way in which the partnership wants it to go; nil where it has not said.
    let isWanted: Bool?
  }

  let moves: [Move]
  let noise: Int
  let unsaid: Int

  init(_ report: QuarterlyReport) {
    let indicators = report.objectives.flatMap(\.rows).map {
      Judged(name: $0.indicator.name, polarity: $0.indicator.polarity, verdict: $0.verdict)
    }
    let told = Set(report.objectives.flatMap(\.rows).map(\.measure.slug))
    let kinds = report.kinds.filter { !told.contains($0.measure.slug) }.map {
      Judged(name: $0.measure.name, polarity: nil, verdict: $0.verdict)
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

    var move: Move? {
      guard case .realChange(let isRise) = verdict.finding else { return nil }
      return Move(
        name: name, reason: verdict.reason, isRise: isRise, isWanted: polarity?.wants(isRise))
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
  /// `Vehicle crime rose, which is not wanted.`
  var inWords: String {
    let way = isRise ? "rose" : "fell"
    let wish = isWanted.map { $0 ? ", as is wanted" : ", which is not wanted" } ?? ""
    return "\(name) \(way)\(wish)."
  }
}
