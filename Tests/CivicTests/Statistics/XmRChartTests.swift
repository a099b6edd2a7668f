import Civic
import Testing

struct XmRChartTests {
  /// The series of NHSRplotthedots' vignette.
  private let vignette: [Double] = [1, 2, 1, 2, 10, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]

  @Test func oneWildPointIsScreenedUnlessToldOtherwise() throws {
    let screened = try #require(XmRLimits(vignette))
    expectClose(screened.mean, 1.9444444444444444)
    expectClose(screened.lower, -0.7155555555555557)
    expectClose(screened.upper, 4.604444444444445)
    expectClose(screened.movingRangeLimit, 3.267)
    let plain = try #require(XmRLimits(vignette, screening: .none))
    expectClose(plain.lower, -3.062614379084967)
    expectClose(plain.upper, 6.951503267973856)
    #expect(XmRLimits([5]) == nil)
    #expect(XmRLimits([5, 5, 5])?.upper == 5)
  }

  @Test func aPointOutsideTheLimitsIsASignal() throws {
    let chart = try #require(XmRChart(vignette, polarity: .reduce))
    #expect(chart.points.map(\.signal).firstIndex(of: .outsideLimits) == 4)
    #expect(chart.points[4].meaning == .concern && chart.points[0].meaning == .ordinary)
    #expect(chart.points[4].movingRange == 8 && chart.points[0].movingRange == nil)
    #expect(XmRChart(vignette)?.points[4].meaning == .change)
    #expect(XmRChart(vignette, polarity: .increase)?.points[4].meaning == .improvement)
  }

  @Test func sevenRisingPointsAreATrend() throws {
    let series: [Double] = [10, 14, 10, 14, 10, 14, 10, 14, 8, 9, 10, 11, 12, 13, 14]
    let chart = try #require(XmRChart(series, polarity: .reduce))
    #expect(chart.points.map(\.signal) == series.indices.map { $0 < 8 ? nil : .trend })
    #expect(chart.points[8...].allSatisfy { $0.meaning == .concern })
    let six = try #require(XmRChart(Array(series.dropLast())))
    #expect(six.points.allSatisfy { $0.signal == nil })
  }

  @Test func twoOfThreePointsNearALimitAreASignal() throws {
    let series: [Double] = [10, 14, 10, 14, 10, 14, 10, 14, 10, 14, 25, 15, 25]
    let signals = try #require(XmRChart(series)).points.map(\.signal)
    #expect(signals[10] == .twoOfThree && signals[11] == nil && signals[12] == .twoOfThree)
    // With the point between on the other side of the mean they are not.
    let crossing = series.dropLast(2) + [10, 25]
    #expect(try #require(XmRChart(Array(crossing))).points.allSatisfy { $0.signal == nil })
  }

  @Test func sevenPointsOnOneSideAreASignal() throws {
    let series: [Double] = [20, 0, 20, 0, 20, 0, 11, 12, 11, 12, 11, 12, 11]
    let signals = try #require(XmRChart(series)).points.map(\.signal)
    #expect(signals == series.indices.map { $0 < 6 ? nil : .oneSide })
  }

  @Test func aTargetWithinTheLimitsIsHitByChance() throws {
    let down = try #require(XmRChart(vignette, polarity: .reduce))
    #expect(down.assurance(against: 5) == .consistentlyMeets)
    #expect(down.assurance(against: 2) == .hitsAndMisses)
    #expect(down.assurance(against: -1) == .consistentlyMisses)
    let up = try #require(XmRChart(vignette, polarity: .increase))
    #expect(up.assurance(against: 5) == .consistentlyMisses)
    #expect(up.assurance(against: -1) == .consistentlyMeets)
    #expect(XmRChart(vignette)?.assurance(against: 5) == nil)
  }

  @Test func underTwelvePointsTheLimitsAreOnTrial() throws {
    let youth = [60.0, 58.6, 56.3, 55.6, 45.5, 31.0, 44.0, 53.8]
    let limits = try #require(XmRLimits(youth))
    #expect(limits.areOnTrial)
    expectClose(limits.lower, 30.916)
    expectClose(limits.upper, 70.284)
    #expect(XmRLimits(vignette)?.areOnTrial == false)
  }

  @Test func limitsAreDrawnAnewFromARebaseWithItsReason() throws {
    let series: [Double] = [1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12]
    let rebase = XmRChart.Rebase(at: 6, reason: "Recording changed in April")
    let chart = try #require(XmRChart(series, rebases: [rebase]))
    #expect(chart.stretches.map(\.limits.mean) == [1.5, 11.5])
    #expect(chart.stretches[1].rebase == rebase && chart.stretches[0].rebase == nil)
    #expect(chart.points[6].movingRange == nil)
    #expect(chart.limits.mean == 11.5)
    #expect(XmRChart(series, rebases: [.init(at: 6, reason: "")]) == nil)
    #expect(XmRChart(series, rebases: [.init(at: 11, reason: "Too late")]) == nil)
    #expect(XmRChart(series, rebases: [.init(at: 0, reason: "No stretch before")]) == nil)
  }

  @Test func limitsCanBeKeptFromTheFirstPoints() throws {
    let series: [Double] = [1, 2, 1, 2, 1, 2, 11, 12, 11, 12, 11, 12]
    let chart = try #require(XmRChart(series, fixedAfter: 6))
    #expect(chart.limits.mean == 1.5 && chart.limits.points == 6)
    #expect(chart.points[6...].allSatisfy { $0.signal == .outsideLimits })
    #expect(XmRChart(series, fixedAfter: -1) == nil)
    #expect(XmRChart([1, .nan, 2]) == nil)
  }
}
