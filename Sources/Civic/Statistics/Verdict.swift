/// What a change of two counts says, in words that an analyst would stand by. It never says why the
/// counts changed: that recording was changed looks the same from here.
public struct Verdict: Hashable, Sendable {
  public enum Finding: Hashable, Sendable {
    /// The rate is higher, or lower, than chance explains.
    case realChange(isRise: Bool)
    /// Chance alone makes a difference like this often enough.
    case probablyNoise
    /// No difference of so few events could stand out, or there is nothing to compare with.
    case cannotBeSaid
  }

  public let finding: Finding
  /// One sentence, with the figures.
  public let reason: String
  /// The chance of a difference so large by itself, before any correction; nil with nothing to compare.
  public let pValue: Double?
  /// The same corrected for the rows of its table.
  public let adjustedPValue: Double?
  /// False where the two were counted in different ways, and nothing can be judged.
  public let isComparable: Bool

  /// `real change`, `probably noise`, `cannot be said`.
  public var inWords: String {
    switch finding {
    case .realChange: "real change"
    case .probablyNoise: "probably noise"
    case .cannotBeSaid: "cannot be said"
    }
  }

  /// How often chance makes a difference so large: `about one time in five`; nil with nothing to compare.
  public var chanceInWords: String? { pValue.map(OddsInWords.text) }

  /// One line of a table: two counts, or none to compare, and how such counts scatter.
  public struct Row: Hashable, Sendable {
    public let change: CountChange?
    public let dispersion: Dispersion

    public init(_ change: CountChange?, dispersion: Dispersion = .ofChance) {
      (self.change, self.dispersion) = (change, dispersion)
    }
  }

  /// A change shown by itself.
  public init(
    _ change: CountChange, dispersion: Dispersion = .ofChance, at level: FlagLevel = .alone
  ) {
    self = Verdict.table([Row(change, dispersion: dispersion)], at: level)[0]
  }

  /// All lines of a table, in their order, judged together: the more lines, the more a difference must
  /// be to stand out. Lines with nothing to compare, or nothing counted, do not count as looked at.
  public static func table(_ rows: [Row], at level: FlagLevel = .ofTables) -> [Verdict] {
    let judged = rows.indices.filter { (rows[$0].change?.total ?? 0) > 0 }
    let pValues = judged.map { rows[$0].change!.pValue(rows[$0].dispersion) }
    let adjusted = level.adjusted(pValues)
    var verdicts = rows.map { Verdict(withoutComparison: $0.change) }
    for (place, index) in judged.enumerated() {
      let finding = Finding(rows[index], at: place, among: pValues, adjusted[place], level)
      let sentence = VerdictSentence(
        row: rows[index], pValue: pValues[place], rows: judged.count, level: level)
      verdicts[index] = Verdict(
        finding: finding, reason: sentence.text(finding), pValue: pValues[place],
        adjustedPValue: adjusted[place])
    }
    return verdicts
  }

  /// Two figures that were counted in different ways, with the reason as a sentence.
  public init(notComparable reason: String) {
    self.init(
      finding: .cannotBeSaid, reason: reason, pValue: nil, adjustedPValue: nil, isComparable: false)
  }

  private init(
    finding: Finding, reason: String, pValue: Double?, adjustedPValue: Double?,
    isComparable: Bool = true
  ) {
    (self.finding, self.reason) = (finding, reason)
    (self.pValue, self.adjustedPValue) = (pValue, adjustedPValue)
    self.isComparable = isComparable
  }

  private init(withoutComparison change: CountChange?) {
    let reason =
      change == nil
      ? "There are no two counts to compare." : "0 after 0: nothing was counted in either period."
    self.init(finding: .cannotBeSaid, reason: reason, pValue: nil, adjustedPValue: nil)
  }
}

extension Verdict.Finding {
  /// A row that would not be flagged even with all its events in one period, beside the other rows as they
  /// are, cannot be judged: to call it noise would say that nothing happened.
  fileprivate init(
    _ row: Verdict.Row, at place: Int, among pValues: [Double], _ adjusted: Double,
    _ level: FlagLevel
  ) {
    let change = row.change!
    if adjusted <= level.level {
      self = .realChange(isRise: change.z > 0)
    } else {
      var extreme = pValues
      extreme[place] = change.smallestPValue(row.dispersion)
      self = level.adjusted(extreme)[place] > level.level ? .cannotBeSaid : .probablyNoise
    }
  }
}
