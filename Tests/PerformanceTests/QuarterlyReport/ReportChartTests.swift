import Civic
import Pages
import Records
import Story
import Testing

@testable import Performance

/// What the report draws of twenty quarters, and what it says instead where there are too few.
struct ReportChartTests {
  private func charts(_ store: Store) async throws -> [ReportChart] {
    let report = try await LongRecord.report(in: store)
    return ReportSection.all(try #require(report)).flatMap(\.charts)
  }

  @Test func twentyQuartersAreDrawnEachKindOfChartOnce() async throws {
    try await LongRecord.with { store in
      let names = try await charts(store).map(\.id)
      #expect(
        names == [
          "kinds-that-moved", "indicators-over-time", "control-vehicle-crime", "kinds-over-time",
          "control-all-crime", "districts-funnel",
        ])
    }
  }

  /// Run with HEADLAND_UPDATE_SNAPSHOTS=1 to write them anew; look at each.
  @Test func theChartsKeepTheirMarkup() async throws {
    try await LongRecord.with { store in
      for chart in try await charts(store) {
        try Snapshot("report-\(chart.id).html").mustBe(chart.html.description)
      }
    }
  }

  @Test func aLeapIsOutOfItsLimitsOnceTheSeasonIsLeftOut() async throws {
    try await LongRecord.with { store in
      let charts = try await charts(store)
      let control = try #require(charts.first { $0.id == "control-vehicle-crime" })
      #expect(control.title == "Vehicle Crime: the last quarter is out of its limits")
      let html = control.html.description
      #expect(html.contains("Difference from the same quarter of the year before"))
      #expect(html.contains("above the limit"))
    }
  }

  @Test func aSuppressedQuarterIsAGapWithItsReason() async throws {
    try await LongRecord.with { store in
      let charts = try await charts(store)
      let small = try #require(charts.first { $0.id == "kinds-over-time" })
      #expect(small.html.description.contains("Not shown: small numbers"))
      let report = try #require(try await LongRecord.report(in: store))
      let burglary = try #require(report.history.drawn("burglary"))
      let gap = burglary.figures[LongRecord.suppressed].drawn(as: .count)
      #expect(gap == .gap("Not shown: small numbers"))
    }
  }

  /// Whoever suppresses a figure leaves its counts where they are; no chart may draw from them.
  @Test func whatHasNoAmountIsNeverDrawnFromItsCounts() {
    let hidden = Figure(
      content: .absent(Absence(.suppressed)), numerator: 3, denominator: nil, base: nil,
      observations: [], way: .sent)
    #expect(hidden.drawn(as: .count) == .gap("Not shown: small numbers"))
    let measure = FiguresStory.fires
    #expect(ReportIntervals.limits(of: hidden, measure, as: .count) == nil)
    #expect(ReportIntervals.limits(of: hidden, measure, as: .rate) == nil)
  }

  @Test func fewQuartersAreNotDrawnAndTheReportSaysHowMany() async throws {
    try await FiguresStory.withDemonstration { store in
      let quarter = try #require(Period(address: "2019-20/Q2"))
      let found = try await store.read { try QuarterlyReport.of(quarter, in: $0) }
      let report = try #require(found)
      let names = ReportSection.all(report).flatMap(\.charts).map(\.id)
      #expect(names == ["kinds-that-moved", "control-youth-reoffending", "districts-funnel"])
      #expect(HistoryNote.words(report).contains("1 of 17 indicators and 0 of 34 kinds"))
    }
  }

  @Test func trialLimitsAreSaidToBeTrial() async throws {
    try await FiguresStory.withDemonstration { store in
      let quarter = try #require(Period(address: "2019-20/Q2"))
      let found = try await store.read { try QuarterlyReport.of(quarter, in: $0) }
      let chart = ReportSection.chart("control-youth-reoffending", of: try #require(found))
      #expect(try #require(chart).html.description.contains("Trial limits, from few figures"))
    }
  }

  @Test func theFunnelSaysHowLittleFewDistrictsSay() async throws {
    try await LongRecord.with { store in
      let report = try #require(try await LongRecord.report(in: store))
      let section = try #require(ReportSection.all(report).first { $0.id == "districts" })
      let isTold = section.blocks.contains {
        if case .words(DistrictFunnel.caution) = $0 { true } else { false }
      }
      #expect(isTold)
      let funnel = try #require(DistrictFunnel.chart(report))
      // 354 crimes of 50,000 people.
      #expect(funnel.heading.title.hasPrefix("Marrowby: 7.1 crimes per 1,000 people, "))
      #expect(funnel.areas.map(\.name) == ["Marrowby", "Dunsmere", "Holmwrath"])
    }
  }

  @Test func theSentenceBelowATableIsComputed() async throws {
    try await LongRecord.with { store in
      let report = try #require(try await LongRecord.report(in: store))
      let row = try #require(report.districts.first { $0.kind.measure == "all-crime" })
      let (now, then) = (row.figures[0].numerator ?? 0, row.before[0].numerator ?? 1)
      let percent = FigureWriting.written(100 * (now - then) / then, places: 1)
      let sentence = try #require(YearOnYear.sentence([.society, .total], of: report))
      #expect(
        sentence.hasPrefix(
          "All crime beside July to September 2018: in Marrowby it rose by \(percent)% ("))
      #expect(sentence.contains("; in Westmarch it "))
      // No kind sums up the three of this table.
      #expect(YearOnYear.sentence([.victim], of: report) == nil)
    }
  }

  @Test func whatIsNotOnRecordIsNotCompared() async throws {
    try await FiguresStory.withDemonstration { store in
      let quarter = try #require(Period(address: "2019-20/Q2"))
      let found = try await store.read { try QuarterlyReport.of(quarter, in: $0) }
      let sentence = YearOnYear.sentence([.antisocial], of: try #require(found))
      #expect(sentence?.contains("in Hartlepool it fell by 17.6% (1,327 after 1,611).") == true)
      #expect(sentence?.contains("No comparison for Middlesbrough, Redcar") == true)
    }
  }
}
