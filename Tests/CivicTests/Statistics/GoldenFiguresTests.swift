import Civic
import Testing

@Suite(.enabled(if: GoldenFigures.folder != nil, "HEADLAND_CORPUS names the folder of the figures"))
struct GoldenFiguresTests {
  private let golden: GoldenFigures

  init() throws { golden = try GoldenFigures.read() }

  private func confidence(_ level: Double) -> Confidence {
    level == 0.95 ? .percent95 : .percent998
  }

  @Test func limitsOfCountsAgree() throws {
    #expect(golden.poissonCi.count == 30)
    for row in golden.poissonCi {
      let limits = try #require(CountLimits.published(row.o, confidence(row.conf)))
      expectClose(limits.lower, row.lower, "\(row.o)")
      expectClose(limits.upper, row.upper, "\(row.o)")
      let exact = try #require(CountLimits.exact(row.o, confidence(row.conf)))
      expectClose(exact.lower, row.exactLower, "\(row.o)")
      expectClose(exact.upper, row.exactUpper, "\(row.o)")
      #expect((row.method == "exact") == (limits == exact))
    }
  }

  @Test func ratesAgree() throws {
    #expect(golden.ratePer1000.count == 4)
    for row in golden.ratePer1000 {
      let rate = try #require(Rate(count: row.n, population: row.pop))
      expectClose(rate.value, row.rate, row.name)
      expectClose(rate.limits().lower, row.lower, row.name)
      expectClose(rate.limits().upper, row.upper, row.name)
    }
  }

  @Test func limitsOfProportionsAgree() throws {
    #expect(golden.wilson.count == 12)
    for row in golden.wilson {
      let share = try #require(Proportion(row.x, of: row.n))
      let limits = share.limits(confidence(row.conf))
      expectClose(share.value, row.p, "\(row.x)/\(row.n)")
      expectClose(limits.lower, row.lower, "\(row.x)/\(row.n)")
      expectClose(limits.upper, row.upper, "\(row.x)/\(row.n)")
    }
  }

  @Test func changesAgree() throws {
    #expect(golden.change.count == 11)
    for row in golden.change {
      let change = try #require(CountChange(row.current, after: row.previous))
      #expect(change.difference == row.change)
      expectClose(change.percent, row.percent, row.what)
      expectClose(change.wheelerZ, row.zWheeler, row.what)
      expectClose(change.z, row.zTwoCounts, row.what)
      expectClose(change.pValue, row.pConditional, row.what)
      expectClose(change.doubledPValue, row.pDoubled, row.what)
      // statsmodels leaves out counts beyond a chance of 1e-13: compared by difference.
      let eTest = try #require(ETest.pValue(row.current, row.previous))
      #expect(abs(eTest - row.pEtestScore) < 1e-9, "\(row.what)")
      expectClose(change.ratio, row.ratio, row.what)
      let limits = try #require(change.ratioLimits())
      expectClose(limits.lower, row.ratioLower, row.what)
      expectClose(limits.upper, row.ratioUpper ?? .infinity, row.what)
    }
  }

  @Test func limitsOfSeriesAgree() throws {
    #expect(golden.xmr.count == 3)
    for row in golden.xmr {
      let limits = try #require(
        XmRLimits(row.series, screening: row.name.contains("unscreened") ? .none : .once))
      #expect(limits.points == row.n)
      expectClose(limits.mean, row.mean, row.name)
      expectClose(limits.averageMovingRange, row.amr, row.name)
      expectClose(limits.lower, row.lower, row.name)
      expectClose(limits.upper, row.upper, row.name)
      expectClose(limits.movingRangeLimit, row.mrUpper, row.name)
    }
  }

  @Test func funnelsAgree() throws {
    let rows = golden.funnel.areas
    #expect(rows.count == 4)
    let areas = rows.compactMap { Rate(count: $0.n, population: $0.pop) }
    let funnel = try #require(Funnel(areas))
    expectClose(funnel.average.value, golden.funnel.averagePer1000)
    for (row, area) in zip(rows, areas) {
      expectClose(area.value, row.rate, row.area)
      expectClose(funnel.expected(area), row.expected, row.area)
      expectClose(funnel.z(area), row.zApprox, row.area)
      let (inner, outer) = (funnel.limits(area, .percent95), funnel.limits(area, .percent998))
      expectClose(inner.lower, row.lower95, row.area)
      expectClose(inner.upper, row.upper95, row.area)
      expectClose(outer.lower, row.lower998, row.area)
      expectClose(outer.upper, row.upper998, row.area)
    }
  }

  @Test func concentrationsAgree() throws {
    #expect(golden.gini.count == 5)
    for row in golden.gini {
      let found = try #require(Concentration(row.counts))
      expectClose(found.gini, row.gini, "\(row.counts)")
      expectClose(found.generalisedGini, row.giniGeneralised, "\(row.counts)")
      expectClose(found.share(ofTopPercent: 20), row.top20, "\(row.counts)")
    }
  }

  @Test func hotspotsAgree() throws {
    #expect(golden.pai.count == 2)
    for row in golden.pai {
      let found = try #require(
        HotspotAccuracy(
          caught: row.caught, of: row.crimes, hotspotArea: row.area, of: row.whole))
      expectClose(found.hitRate, row.hitRate)
      expectClose(found.coverage, row.coverage)
      expectClose(found.accuracyIndex, row.pai)
      expectClose(found.penalisedIndex(power: 0.5), row.ppaiHalf)
      #expect(row.rri == nil)
    }
  }

  @Test func displacementAgrees() throws {
    func counts(_ pair: [Int]) -> DisplacementDifference.Counts {
      DisplacementDifference.Counts(before: pair[0], after: pair[1])
    }
    let row = golden.wdd
    let found = try #require(
      DisplacementDifference(
        treated: counts(row.intervention), control: counts(row.control),
        displacement: counts(row.displacement),
        displacementControl: counts(row.controlDisplacement)))
    #expect(found.value == row.wdd)
    expectClose(found.standardError, row.se)
    // The file's z divides by √1268, a slip of the pen: its own standard error is √1368.
    expectClose(found.z, Double(row.wdd) / row.se)
    expectClose(Double(found.value) / 1_268.0.squareRoot(), row.z)
  }
}
