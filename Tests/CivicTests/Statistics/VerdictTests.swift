import Civic
import Testing

struct VerdictTests {
  private func change(_ now: Int, _ then: Int) -> CountChange { CountChange(now, after: then)! }

  private func table(_ pairs: [(Int, Int)], at level: FlagLevel = .ofTables) -> [Verdict] {
    Verdict.table(pairs.map { Verdict.Row(change($0.0, $0.1)) }, at: level)
  }

  @Test func aDifferenceThatChanceMakesOftenIsProbablyNoise() {
    let verdict = Verdict(change(30, 20))
    #expect(verdict.finding == .probablyNoise && verdict.inWords == "probably noise")
    #expect(
      verdict.reason
        == "30 after 20: a difference this large comes about by chance about one time in five.")
    #expect(Verdict(change(40, 40)).reason == "40 after 40: no difference.")
  }

  @Test func aDifferenceBeyondChanceIsARealChange() {
    let verdict = Verdict(change(268, 151))
    #expect(verdict.finding == .realChange(isRise: true) && verdict.inWords == "real change")
    #expect(
      verdict.reason == """
        268 after 151: a difference this large comes about by chance less than one time in a million.
        """)
    #expect(Verdict(change(1_327, 1_611)).finding == .realChange(isRise: false))
  }

  @Test func ofTooFewEventsNothingCanBeSaid() {
    let verdict = Verdict(change(3, 1))
    #expect(verdict.finding == .cannotBeSaid && verdict.inWords == "cannot be said")
    #expect(
      verdict.reason == """
        3 after 1: with 4 in both periods together, even all in one of them would not stand out.
        """)
    let empty = Verdict.table([Verdict.Row(nil), Verdict.Row(change(0, 0))])
    #expect(empty.map(\.finding) == [.cannotBeSaid, .cannotBeSaid])
    #expect(empty[0].reason == "There are no two counts to compare.")
    #expect(empty[1].reason == "0 after 0: nothing was counted in either period.")
    #expect(empty[1].pValue == nil)
  }

  @Test func theMoreRowsAreLookedAtTheMoreADifferenceMustBe() {
    // 11 after 1 comes about by chance once in 160 times.
    let pair = table([(11, 1), (40, 41)])
    #expect(pair[0].finding == .realChange(isRise: true))
    #expect(
      pair[0].reason == """
        11 after 1: a difference this large comes about by chance about one time in 160, and stands \
        out among the 2 changes looked at together.
        """)
    let long = table([(11, 1)] + Array(repeating: (40, 41), count: 34))
    #expect(long[0].finding == .probablyNoise)
    #expect(
      long[0].reason == """
        11 after 1: a difference this large comes about by chance about one time in 160, but 35 \
        changes were looked at together, and among so many that is not rare.
        """)
    expectClose(long[0].adjustedPValue, 35 * 0.00634765625)
    expectClose(long[0].pValue, 0.00634765625)
  }

  @Test func rowsOfAsFewEventsAreJudgedAlike() {
    // All of 8 in one period come about once in 128 times: enough alone, too little among 20 rows.
    let few = [(5, 3), (4, 4)]
    #expect(table(few).map(\.finding) == [.probablyNoise, .probablyNoise])
    let long = table(few + Array(repeating: (40, 41), count: 18))
    #expect(long.prefix(2).map(\.finding) == [.cannotBeSaid, .cannotBeSaid])
    #expect(
      long[0].reason == """
        5 after 3: with 8 in both periods together, even all in one of them would not stand out among \
        20 changes looked at together.
        """)
  }

  @Test func eachRowCanBeHeldAgainstTheOuterLimits() {
    let rows = table([(11, 1), (268, 151)], at: .eachRow(0.002))
    #expect(rows.map(\.finding) == [.probablyNoise, .realChange(isRise: true)])
  }

  @Test func rowsWithNothingToCompareDoNotCountAsLookedAt() {
    let rows = [Verdict.Row(change(11, 1)), Verdict.Row(nil), Verdict.Row(change(0, 0))]
    expectClose(Verdict.table(rows)[0].adjustedPValue, 0.00634765625)
  }

  @Test func countsThatScatterAndBasesThatDifferAreSaid() throws {
    let wide = try #require(Dispersion(phi: 4))
    let change = try #require(
      CountChange(60, after: 40, currentExposure: 99, previousExposure: 100))
    let verdict = Verdict(change, dispersion: wide)
    #expect(verdict.finding == .probablyNoise)
    #expect(
      verdict.reason.hasPrefix(
        "60 after 40, allowing for their different bases, of counts whose variance is 4.0 times that of "
          + "chance: a difference this large"))
  }
}
