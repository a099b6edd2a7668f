import Civic
import Testing

struct RateTests {
  @Test func limitsAreExactBelowTenEventsAndByarsFromTen() throws {
    // PHE's rule; values of scipy.
    let nine = try #require(CountLimits.published(9, .percent95))
    expectClose(nine.lower, 4.115373097378334)
    expectClose(nine.upper, 17.084803451419166)
    let ten = try #require(CountLimits.published(10, .percent95))
    expectClose(ten.lower, 4.787449913967563)
    expectClose(ten.upper, 18.391458605756473)
    expectClose(CountLimits.exact(10, .percent95)?.lower, 4.7953886961324335)
    #expect(CountLimits.exact(0, .percent95)?.lower == 0)
    // At no event the upper limit is the natural logarithm of 1/0.025.
    expectClose(CountLimits.exact(0, .percent95)?.upper, 3.6888794541139354, to: 1e-12)
    #expect(CountLimits.published(-1, .percent95) == nil)
    #expect(CountLimits.byar(0, .percent95) == nil)
    #expect(CountLimits.byar(1, .percent998)?.lower == 0)
  }

  @Test func aRateHasTheLimitsOfItsCount() throws {
    let crime = try #require(Rate(count: 3_342, population: 93_242))
    expectClose(crime.value, 35.84221702666181)
    expectClose(crime.limits().lower, 34.637226225489385)
    expectClose(crime.limits().upper, 37.078429742962044)
    #expect(Rate(count: 3, population: 0) == nil)
  }

  @Test func aPooledRateIsNotTheMeanOfRates() throws {
    let small = try #require(Rate(count: 10, population: 1_000))
    let large = try #require(Rate(count: 20, population: 9_000))
    #expect(Rate.pooled([small, large])?.value == 3)
    expectClose(Rate.groupAverage([small, large]), (10 + 20.0 / 9) / 2, to: 1e-14)
    let households = try #require(Rate(count: 1, population: 100, per: 100))
    #expect(Rate.pooled([small, households]) == nil)
    #expect(Rate.pooled([]) == nil)
  }

  @Test func aStandardWithTheSameAgesLeavesARateAsItIs() throws {
    let young = try #require(Rate(count: 10, population: 1_000))
    let old = try #require(Rate(count: 20, population: 2_000))
    let same = try #require(
      DirectlyStandardisedRate([.init(rate: young, standard: 5), .init(rate: old, standard: 10)]))
    let crude = try #require(Rate.pooled([young, old]))
    expectClose(same.value, crude.value, to: 1e-12)
    expectClose(same.limits().lower, crude.limits().lower, to: 1e-12)
    expectClose(same.limits().upper, crude.limits().upper, to: 1e-12)
  }

  @Test func aStandardisedRateIsWorkedByHand() throws {
    let young = try #require(Rate(count: 10, population: 1_000))
    let old = try #require(Rate(count: 20, population: 500))
    let rate = try #require(
      DirectlyStandardisedRate([.init(rate: young, standard: 600), .init(rate: old, standard: 400)])
    )
    // 0.6 × 10 + 0.4 × 40; its variance 0.36 × 10/1,000² + 0.16 × 20/500² is 1.64e-5.
    expectClose(rate.value, 22)
    let count = try #require(CountLimits.published(30, .percent95))
    expectClose(rate.limits().upper, 22 + 1_000 * (1.64e-5 / 30).squareRoot() * (count.upper - 30))
  }

  @Test func underTenEventsNoStandardisedRateIsGiven() throws {
    let few = try #require(Rate(count: 9, population: 1_000))
    #expect(DirectlyStandardisedRate([.init(rate: few, standard: 1)]) == nil)
  }
}
