/// A cohort's proven reoffending (Ministry of Justice, "Guide to proven reoffending statistics"): everyone
/// cautioned, convicted without custody or released in the cohort's period, and who of them offended
/// within 12 months and was cautioned or convicted for it within those or 6 more.
///
/// The retrospective local measures (arrested or detected, two or more offences in a window) are
/// something else and never stand in one series with it.
public struct ProvenReoffending: Hashable, Sendable {
  public let cohortEnd: Day
  public let offenders: Int
  public let reoffenders: Int
  public let reoffences: Int

  /// Nil unless reoffenders are among a cohort of at least one, each with at least one reoffence.
  public init?(cohortEnd: Day, offenders: Int, reoffenders: Int, reoffences: Int) {
    guard offenders > 0, (0...offenders).contains(reoffenders), reoffences >= reoffenders,
      reoffenders > 0 || reoffences == 0
    else { return nil }
    (self.cohortEnd, self.offenders) = (cohortEnd, offenders)
    (self.reoffenders, self.reoffences) = (reoffenders, reoffences)
  }

  /// The binary rate: reoffenders of all offenders. Its limits are Wilson's.
  public var binaryRate: Proportion { Proportion(reoffenders, of: offenders)! }

  /// The frequency rate: reoffences per reoffender; nil when nobody reoffended.
  public var frequency: Double? {
    reoffenders == 0 ? nil : Double(reoffences) / Double(reoffenders)
  }

  /// Reoffences per offender of the cohort.
  public var reoffencesPerOffender: Double { Double(reoffences) / Double(offenders) }

  /// Whether a cohort's figures can be final yet.
  public enum Maturity: Hashable, Sendable {
    /// Offences or their outcomes can still come in; to be expected from this day.
    case maturing(expected: Day)
    case matured
  }

  /// Known of a cohort before anything is counted: 12 months to offend and 6 for the outcome, or another
  /// measure's own number of months.
  public static func maturity(
    ofCohortEnding end: Day, asOf today: Day, months: Int = 18
  ) -> Maturity {
    let expected = day(months: months, after: end)
    return today < expected ? .maturing(expected: expected) : .matured
  }

  public func maturity(asOf today: Day) -> Maturity {
    ProvenReoffending.maturity(ofCohortEnding: cohortEnd, asOf: today)
  }

  /// The last day of a month leads to the last day of a month: 30 June 2017 to 31 December 2018.
  private static func day(months count: Int, after day: Day) -> Day {
    let months = day.month - 1 + count
    let (year, month) = (day.year + months / 12, months % 12 + 1)
    let last = Day.lengthOfMonth(month, in: year)
    let isLast = day.day == Day.lengthOfMonth(day.month, in: day.year)
    return Day(year: year, month: month, day: isLast ? last : min(day.day, last))!
  }
}
