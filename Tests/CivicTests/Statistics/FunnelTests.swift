import Civic
import Testing

struct FunnelTests {
  /// July to September 2019, all recorded crime; populations of mid-2018.
  private let areas = [(3_342, 93_242.0), (3_432, 136_718), (6_167, 140_545), (5_144, 197_213)]
    .compactMap { Rate(count: $0.0, population: $0.1) }

  @Test func fourDistrictsOfOneForceAllLieOutside() throws {
    let funnel = try #require(Funnel(areas))
    expectClose(funnel.average.value, 31.855604366956836)
    expectClose(funnel.expected(areas[0]), 2970.2802623837892)
    expectClose(funnel.z(areas[0]), 6.8205108990445655)
    expectClose(funnel.limits(areas[0], .percent95).lower, 30.715771862465413)
    expectClose(funnel.limits(areas[0], .percent998).upper, 33.67581132965831)
    for area in areas { #expect(!funnel.limits(area, .percent998).contains(area.value)) }
    #expect(funnel.dispersionAmongAreas == nil)
  }

  @Test func dispersionDrawsTheLimitsApart() throws {
    let plain = try #require(Funnel(areas))
    let four = try #require(Dispersion(phi: 4))
    let wide = try #require(Funnel(areas, dispersion: four))
    let (near, far) = (plain.limits(areas[0], .percent95), wide.limits(areas[0], .percent95))
    let average = plain.average.value
    expectClose(far.upper - average, 2 * (near.upper - average))
    expectClose(wide.z(areas[0]), plain.z(areas[0]) / 2)
  }

  @Test func dispersionIsFoundAmongTwelveAreas() throws {
    let peers = [80, 120, 80, 120, 80, 120, 80, 120, 80, 120, 80, 120]
      .compactMap { Rate(count: $0, population: 10_000) }
    // Each lies 20 from 100: z is 2, and its square 4.
    expectClose(try #require(Funnel(peers)).dispersionAmongAreas?.phi, 4)
  }

  @Test func aFunnelOfProportionsIsWilsons() throws {
    let teams = [Proportion(14, of: 26), Proportion(6, of: 14)].compactMap { $0 }
    let funnel = try #require(ProportionFunnel(teams))
    #expect(funnel.average.value == 0.5)
    let half = try #require(Proportion(13, of: 26)).limits()
    expectClose(funnel.limits(teams[0], .percent95).lower, half.lower)
    #expect(ProportionFunnel([]) == nil && Funnel([]) == nil)
  }
}
