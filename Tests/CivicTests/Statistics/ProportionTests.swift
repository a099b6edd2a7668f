import Civic
import Testing

struct ProportionTests {
  @Test func fourteenOfTwentySixSaysLittle() throws {
    let youth = try #require(Proportion(14, of: 26))
    expectClose(youth.limits().lower, 0.3545793874685879)
    expectClose(youth.limits().upper, 0.7124414646960878)
    #expect(Proportion(0, of: 20)?.limits().lower == 0)
    #expect(Proportion(20, of: 20)?.limits().upper == 1)
    #expect(Proportion(3, of: 2) == nil && Proportion(0, of: 0) == nil)
  }

  /// Newcombe, Statistics in Medicine 17, 1998: 81 of 263, method 3; and 56 of 70 against 48 of 80, method 10.
  @Test func theExamplesOfNewcombeAreFound() throws {
    let single = try #require(Proportion(81, of: 263)).limits()
    #expect(Rounding.text(single.lower, to: 4) == "0.2553")
    #expect(Rounding.text(single.upper, to: 4) == "0.3662")
    let now = try #require(Proportion(56, of: 70))
    let then = try #require(Proportion(48, of: 80))
    expectClose(now.points(since: then), 20)
    let limits = now.pointLimits(since: then)
    #expect(Rounding.text(limits.lower, to: 2) == "5.24")
    #expect(Rounding.text(limits.upper, to: 2) == "33.39")
  }

  @Test func aSurveysMarginGrowsWithItsDesign() throws {
    let plain = try #require(SurveyShare(percent: 50, base: 1_000))
    // The "plus or minus 3 points" of a thousand answers.
    expectClose(plain.margin(), 1.959963984540054 * 50 / 1_000.0.squareRoot(), to: 1e-12)
    #expect(plain.margin() == plain.largestMargin())
    let clustered = try #require(SurveyShare(percent: 50, base: 1_000, designEffect: 4))
    expectClose(clustered.margin(), 2 * plain.margin(), to: 1e-12)
    let wilson = try #require(Proportion(125, of: 250)).limits()
    expectClose(clustered.limits().upper, 100 * wilson.upper, to: 1e-12)
    #expect(SurveyShare(percent: 101, base: 10) == nil)
    #expect(SurveyShare(percent: 10, base: 0) == nil)
  }

  @Test func victimsAreCountedThreeWays() throws {
    let homes = try #require(Victimisation(crimes: 30, victims: 20, population: 400))
    #expect(homes.prevalence.percent == 5)
    #expect(homes.incidence == 0.075)
    #expect(homes.concentration == 1.5)
    #expect(Victimisation(crimes: 3, victims: 4, population: 10) == nil)
  }
}
