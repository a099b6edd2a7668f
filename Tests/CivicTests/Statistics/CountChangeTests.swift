import Civic
import Testing

struct CountChangeTests {
  /// Wheeler's example of 16 robberies and then 25.
  @Test func twoCountsThatBothVaryAreLessSureThanOne() throws {
    let robbery = try #require(CountChange(25, after: 16))
    #expect(robbery.wheelerZ == 2)
    expectClose(robbery.z, 1.4142135623730951, to: 1e-14)
    expectClose(robbery.pValue, 0.21102359760880063)
    expectClose(ETest.pValue(25, 16), 0.1647963178547281)
    #expect(robbery.percent == 56.25 && robbery.ratio == 1.5625)
    expectClose(robbery.ratioLimits()?.lower, 0.8019570732632083)
    expectClose(robbery.ratioLimits()?.upper, 3.132044145179799)
  }

  @Test func afterNothingThereIsNoPercentage() throws {
    let alcohol = try #require(CountChange(8, after: 0))
    #expect(alcohol.percent == nil && alcohol.ratio == nil)
    #expect(alcohol.difference == 8)
    // Eight coins all heads, or all tails.
    expectClose(alcohol.pValue, 2.0 / 256, to: 1e-13)
    expectClose(alcohol.ratioLimits()?.lower, 1.7069705889662692)
    #expect(alcohol.ratioLimits()?.upper == .infinity)
    let nothing = try #require(CountChange(0, after: 0))
    #expect(nothing.pValue == 1 && nothing.ratioLimits() == nil && nothing.z == 0)
    #expect(ETest.pValue(0, 0) == 1 && ETest.pValue(7, 7) == 1)
  }

  /// The example of R's help for `poisson.test`: 11 of 800 against 21 of 3,011.
  @Test func differentExposuresAreAllowedFor() throws {
    let cases = try #require(
      CountChange(11, after: 21, currentExposure: 800, previousExposure: 3_011))
    #expect(Rounding.text(cases.pValue, to: 5) == "0.07967")
    #expect(Rounding.text(cases.ratio ?? 0, to: 6) == "1.971488")
    let limits = try #require(cases.ratioLimits())
    #expect(Rounding.text(limits.lower, to: 4) == "0.8584")
    #expect(Rounding.text(limits.upper, to: 4) == "4.2773")
    #expect(cases.doubledPValue > cases.pValue)
    // Twice as many among twice as many people is no change.
    let grown = try #require(CountChange(60, after: 30, currentExposure: 2, previousExposure: 1))
    #expect(grown.z == 0 && grown.ratio == 1 && grown.pValue == 1)
    #expect(CountChange(1, after: 1, currentExposure: 0) == nil)
    #expect(CountChange(-1, after: 1) == nil)
  }

  @Test func countsThatScatterMoreAreLessSure() throws {
    let theft = try #require(CountChange(268, after: 151))
    let wide = try #require(Dispersion(phi: 4))
    expectClose(theft.z(wide), theft.z / 2, to: 1e-14)
    #expect(theft.pValue(wide) > theft.pValue)
    expectClose(
      NormalDistribution.quantile(upperTail: theft.pValue(wide) / 2),
      NormalDistribution.quantile(upperTail: theft.pValue / 2) / 2, to: 1e-9)
    let narrow = try #require(Dispersion(phi: 0.5))
    #expect(theft.pValue(narrow) == theft.pValue && theft.z(narrow) == theft.z)
    // A chance too small for a number does not hide how far the counts scatter.
    let vast = try #require(CountChange(100_000, after: 50_000))
    #expect(vast.pValue == 0)
    let scattered = try #require(Dispersion(phi: 20_000))
    #expect(vast.pValue(scattered) > 0.3)
  }

  @Test func scatterIsEstimatedFromThreeYearsOfQuarters() throws {
    // Six counts of 8 and six of 12: variance 4 × 12/11 about a mean of 10.
    let counts = [8, 12, 8, 12, 8, 12, 8, 12, 8, 12, 8, 12]
    expectClose(Dispersion(ofPeriods: counts)?.phi, 48.0 / 11 / 10, to: 1e-13)
    #expect(Dispersion(ofPeriods: Array(counts.dropLast())) == nil)
    #expect(Dispersion(ofPeriods: Array(repeating: 0, count: 12)) == nil)
    // One area at 20 is drawn in to the next: twelve distances of 1.
    let distances = [-1.0, 1, -1, 1, -1, 1, -1, 1, -1, 1, -1, 20]
    expectClose(Dispersion(ofDistances: distances)?.phi, 1, to: 1e-13)
  }

  @Test func holmsCorrectionGoesStepByStep() {
    let adjusted = HolmCorrection.adjusted([0.01, 0.04, 0.03, 0.005])
    for (found, expected) in zip(adjusted, [0.03, 0.06, 0.06, 0.02]) {
      expectClose(found, expected, to: 1e-13)
    }
    #expect(HolmCorrection.adjusted([]).isEmpty)
    #expect(HolmCorrection.adjusted([0.9, 0.8]) == [1, 1])
  }

  @Test func theFewestEventsThatCanStandOutAreKnown() throws {
    expectClose(CountChange(2, after: 1)?.smallestPValue(), 0.25, to: 1e-13)
    expectClose(CountChange(4, after: 4)?.smallestPValue(), 2.0 / 256, to: 1e-13)
  }
}
