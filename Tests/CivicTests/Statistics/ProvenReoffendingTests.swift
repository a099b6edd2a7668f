import Civic
import Testing

struct ProvenReoffendingTests {
  private let end = Day(year: 2017, month: 6, day: 30)!

  @Test func aCohortHasABinaryRateAndAFrequency() throws {
    let youth = try #require(
      ProvenReoffending(cohortEnd: end, offenders: 26, reoffenders: 14, reoffences: 63))
    expectClose(youth.binaryRate.percent, 53.84615384615385)
    #expect(youth.frequency == 4.5)
    expectClose(youth.reoffencesPerOffender, 63.0 / 26)
    let none = ProvenReoffending(cohortEnd: end, offenders: 5, reoffenders: 0, reoffences: 0)
    #expect(none?.frequency == nil && none?.binaryRate.value == 0)
    #expect(ProvenReoffending(cohortEnd: end, offenders: 5, reoffenders: 3, reoffences: 2) == nil)
    #expect(ProvenReoffending(cohortEnd: end, offenders: 5, reoffenders: 0, reoffences: 2) == nil)
    #expect(ProvenReoffending(cohortEnd: end, offenders: 0, reoffenders: 0, reoffences: 0) == nil)
  }

  @Test func aCohortMaturesForEighteenMonths() {
    let due = Day(year: 2018, month: 12, day: 31)!
    #expect(maturity(of: end, asOf: due.adding(days: -1)) == .maturing(expected: due))
    #expect(maturity(of: end, asOf: due) == .matured)
    let mid = Day(year: 2016, month: 8, day: 30)!
    let february = Day(year: 2018, month: 2, day: 28)!
    #expect(maturity(of: mid, asOf: mid) == .maturing(expected: february))
  }

  private func maturity(of end: Day, asOf today: Day) -> ProvenReoffending.Maturity {
    ProvenReoffending.maturity(ofCohortEnding: end, asOf: today)
  }
}
