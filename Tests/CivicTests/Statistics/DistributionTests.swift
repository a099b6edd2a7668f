import Civic
import Testing

struct DistributionTests {
  /// Tables of Abramowitz and Stegun, 26.2 and 26.8, to more digits.
  @Test func theTablesOfStatisticiansAreFound() {
    expectClose(NormalDistribution.quantile(upperTail: 0.025), 1.959963984540054, to: 1e-12)
    expectClose(NormalDistribution.quantile(upperTail: 0.001), 3.090232306167813, to: 1e-12)
    expectClose(NormalDistribution.quantile(upperTail: 0.9), -1.2815515655446004, to: 1e-12)
    expectClose(
      ChiSquareDistribution.quantile(degrees: 10, upperTail: 0.05), 18.307038053275146, to: 1e-12)
    expectClose(
      ChiSquareDistribution.quantile(degrees: 1, lowerTail: 0.95), 3.841458820694124, to: 1e-12)
  }

  @Test func chancesThatCanBeWorkedByHandAreSo() throws {
    let two = try #require(PoissonDistribution(mean: 2))
    expectClose(two.mass(3), 4.0 / 3 * 0.1353352832366127, to: 1e-13)
    expectClose(two.lowerTail(2), 5 * 0.1353352832366127, to: 1e-13)
    expectClose(two.upperTail(0), 1 - 0.1353352832366127, to: 1e-13)
    let coins = try #require(BinomialDistribution(trials: 10, weight: 1, against: 1))
    expectClose(coins.mass(4), 210.0 / 1024, to: 1e-13)
    expectClose(coins.lowerTail(1), 11.0 / 1024, to: 1e-13)
    expectClose(coins.upperTail(8), 11.0 / 1024, to: 1e-13)
    // I_x(2, 1) is x², and P(1, x) is 1 - e^-x.
    expectClose(BetaDistribution.tails(2, 1, at: 0.3, complement: 0.7).lower, 0.09, to: 1e-13)
    expectClose(GammaDistribution.tails(shape: 1, at: 2).upper, 0.1353352832366127, to: 1e-13)
  }

  @Test(arguments: [0.01, 0.5, 3, 14.9, 15, 250, 20_000])
  func quantilesUndoTheirTails(shape: Double) {
    for tail in [1e-9, 0.001, 0.025, 0.3, 0.5] {
      let high = GammaDistribution.quantile(shape: shape, upperTail: tail)
      expectClose(GammaDistribution.tails(shape: shape, at: high).upper, tail, to: 1e-11)
      let odds = BetaDistribution.odds(shape, 7, upperTail: tail)
      let tails = BetaDistribution.tails(
        shape, 7, at: odds / (1 + odds), complement: 1 / (1 + odds))
      expectClose(tails.upper, tail, to: 1e-11)
    }
  }

  @Test func quantilesOfCountsAreTheFirstToReachTheirChance() throws {
    let areas = try #require(PoissonDistribution(mean: 2970.2802623837892))
    let low = areas.quantile(lowerTail: 0.025)
    #expect(areas.lowerTail(low) >= 0.025 && areas.lowerTail(low - 1) < 0.025)
    #expect(areas.quantile(upperTail: 0.5) == areas.quantile(lowerTail: 0.5))
    let nothing = try #require(PoissonDistribution(mean: 0))
    #expect(nothing.quantile(upperTail: 0.001) == 0)
    #expect(nothing.mass(0) == 1 && nothing.mass(1) == 0)
  }

  /// The example of R's help for `binom.test` (Conover, 1971): 682 of 925 where three in four are expected.
  @Test func twoSidedChancesOfUnevenOddsAgreeWithR() throws {
    let plants = try #require(BinomialDistribution(trials: 925, weight: 3, against: 1))
    #expect(Rounding.text(plants.twoSided(682), to: 4) == "0.3825")
    let odds = BetaDistribution.odds(682, 244, lowerTail: 0.025)
    #expect(Rounding.text(odds / (1 + odds), to: 7) == "0.7076683")
  }

  @Test func whatIsNoDistributionIsRefused() {
    #expect(PoissonDistribution(mean: -1) == nil)
    #expect(BinomialDistribution(trials: -1, weight: 1, against: 1) == nil)
    #expect(BinomialDistribution(trials: 1, weight: 0, against: 1) == nil)
    #expect(Confidence(tail: 0.5) == nil)
    #expect(NormalDistribution.quantile(upperTail: 2).isNaN)
  }
}
