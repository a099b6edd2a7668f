import Civic
import Testing

struct ConcentrationTests {
  @Test func fewCrimesInManyPlacesAreNotThereforeConcentrated() throws {
    let spread = try #require(Concentration([0, 0, 0, 0, 0, 0, 0, 1, 1, 1]))
    expectClose(spread.gini, 0.7)
    #expect(abs(spread.generalisedGini) < 1e-15)
    let heaped = try #require(Concentration([3, 0, 0, 0, 0, 0, 0, 0, 0, 0]))
    expectClose(heaped.gini, 0.9)
    expectClose(heaped.generalisedGini, 2.0 / 3)
    let many = try #require(Concentration([7, 2, 1, 0, 0]))
    expectClose(many.gini, 0.64)
    expectClose(many.generalisedGini, 0.64)
  }

  @Test func theTopFifthIsRoundedUpToWholePlaces() throws {
    #expect(Concentration([7, 2, 1, 0, 0])?.share(ofTopPercent: 20) == 0.7)
    #expect(Concentration([1, 1, 1, 1])?.share(ofTopPercent: 20) == 0.25)
    #expect(Concentration([1, 1, 1, 1, 6, 0])?.share(ofTopPercent: 20) == 0.7)
  }

  @Test func theLorenzCurveRunsFromNothingToAll() throws {
    let curve = try #require(Concentration([3, 1])).lorenz
    #expect(curve.map(\.places) == [0, 0.5, 1])
    #expect(curve.map(\.crimes) == [0, 0.25, 1])
    #expect(Concentration([]) == nil && Concentration([0, 0]) == nil)
    #expect(Concentration([5, -1]) == nil)
  }

  @Test func thirtyCrimesOfAHundredInFivePerCentGiveSix() throws {
    let now = try #require(HotspotAccuracy(caught: 30, of: 100, hotspotArea: 5, of: 100))
    expectClose(now.accuracyIndex, 6)
    expectClose(now.penalisedIndex(power: 0.5), 1.3416407864998738)
    expectClose(now.penalisedIndex(power: 1), now.accuracyIndex)
    let before = try #require(HotspotAccuracy(caught: 40, of: 100, hotspotArea: 5, of: 100))
    expectClose(now.recaptureIndex(since: before), 0.75)
    let blind = try #require(HotspotAccuracy(caught: 0, of: 9, hotspotArea: 5, of: 100))
    #expect(now.recaptureIndex(since: blind) == nil)
    #expect(HotspotAccuracy(caught: 3, of: 2, hotspotArea: 1, of: 2) == nil)
    #expect(HotspotAccuracy(caught: 1, of: 2, hotspotArea: 3, of: 2) == nil)
  }

  @Test func displacementIsWeighedAgainstItsControls() throws {
    let test = try #require(
      DisplacementDifference(
        treated: .init(before: 250, after: 160), control: .init(before: 245, after: 225),
        displacement: .init(before: 120, after: 130),
        displacementControl: .init(before: 118, after: 120)))
    #expect(test.value == -62)
    expectClose(test.standardError, 36.98648401781386)
    // -62 over the root of 1,368, the sum of the eight counts.
    expectClose(test.z, -1.676288018351213)
    #expect(test.limits().contains(0) && test.pValue > 0.09)
    #expect(
      DisplacementDifference(
        treated: .init(before: 0, after: 0), control: .init(before: 0, after: 0)) == nil)
  }
}
