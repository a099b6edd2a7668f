import Civic
import Foundation
import Intake
import Records
import Story
import Testing

@testable import Performance

struct JudgingTests {
  @Test func twoCountsAloneAreJudgedByChance() async throws {
    try await FiresStory.run { story in
      try await story.count([40, 41, 39, 40, 80])
      let verdict = try await story.verdict()
      #expect(verdict?.finding == .realChange(isRise: true))
    }
  }

  /// 80 after 40 is nothing where quarters swing between 20 and 110 by themselves.
  @Test func countsThatScatterByThemselvesAreJudgedLessSurely() async throws {
    try await FiresStory.run { story in
      try await story.count([20, 110, 25, 95, 30, 105, 20, 90, 25, 100, 35, 40, 90, 30, 100, 80])
      let verdict = try await story.verdict()
      #expect(verdict?.finding == .probablyNoise)
      let reason = try #require(verdict?.reason)
      #expect(reason.contains("of counts whose variance is"))
    }
  }

  @Test func elevenQuartersTellNothingOfTheScatter() async throws {
    try await FiresStory.run { story in
      try await story.count([20, 110, 25, 95, 30, 105, 20, 40, 90, 30, 100, 80])
      let verdict = try await story.verdict()
      #expect(verdict?.finding == .realChange(isRise: true))
    }
  }

  @Test func aSeriesThatBreaksBetweenTheTwoIsNotJudgedAndTheReportSaysWhy() async throws {
    try await FiresStory.run { story in
      try await story.count([40, 41, 39, 40, 80])
      let change = DefineMeasure.Change(
        from: Day(iso: "2019-04-01")!, "Fires in bins are counted too.", breaksSeries: true,
        source: "invented")
      try await story.perform(DefineMeasure(FiguresStory.fires, changes: [change]))
      let report = try #require(try await story.report())
      #expect(report.kinds.first?.verdict.finding == .cannotBeSaid)
      #expect(report.kinds.first.map { ReportTables.said($0.verdict) } == "counted in another way")
      let notes = ReportNotes.all(report)
      let told = """
        Deliberate fires: counted in another way from 1 April 2019 (Fires in bins are counted too). \
        The figures before and after do not compare, so the change is not judged.
        """
      #expect(notes.contains(told))
    }
  }

  /// After the break the old figures say nothing of the scatter either; before both periods it is history.
  @Test func aBreakBeforeBothPeriodsLeavesThemComparable() async throws {
    try await FiresStory.run { story in
      try await story.count([20, 110, 25, 95, 30, 105, 20, 90, 25, 100, 35, 40, 39, 41, 40, 80])
      let change = DefineMeasure.Change(
        from: Day(iso: "2018-07-01")!, "Other fires.", breaksSeries: true, source: "invented")
      try await story.perform(DefineMeasure(FiguresStory.fires, changes: [change]))
      let verdict = try await story.verdict()
      #expect(verdict?.finding == .realChange(isRise: true))
    }
  }

  @Test func aNewDefinitionThatBreaksNothingIsToldAndJudged() async throws {
    try await FiresStory.run { story in
      try await story.count([40, 41, 39, 40, 80])
      let change = DefineMeasure.Change(
        from: Day(iso: "2019-04-01")!, "Bins are named apart.", breaksSeries: false, source: "")
      try await story.perform(DefineMeasure(FiguresStory.fires, changes: [change]))
      let report = try #require(try await story.report())
      #expect(report.kinds.first?.verdict.finding == .realChange(isRise: true))
      #expect(ReportNotes.all(report).contains { $0.contains("compared all the same") })
    }
  }

  @Test func aChangeOfTheBaseIsPrinted() async throws {
    try await FiresStory.run { story in
      try await story.count([40, 41, 39, 40, 80])
      try await story.base(45_000, named: "mid-2017", of: "M1", from: "2018-04-01")
      let report = try #require(try await story.report())
      let told = """
        Marrowby: rates of Jul–Sep 2019 are divided by 50,000 people (mid-2018), those of Jul–Sep 2018 by \
        45,000 (mid-2017). A part of each difference between such rates is that of the base.
        """
      #expect(ReportNotes.all(report).contains(told))
    }
  }

  @Test func aBaselineThatWasCountedInAnotherWayIsTold() async throws {
    try await FiresStory.run { story in
      try await story.count([40, 41, 39, 40, 80])
      let indicator = Indicator(
        id: Indicator.ID(rawValue: 0), slug: "deliberate-fires", name: "Fires",
        objective: "safety", measure: "deliberate-fires", area: "M1", polarity: .reduce,
        ordinal: 1, firstYear: 2010)
      try await story.perform(
        ChooseIndicator(indicator, targets: [.init(2019, .direction, from: .year(2016))]))
      let change = DefineMeasure.Change(
        from: Day(iso: "2018-04-01")!, "Other fires.", breaksSeries: true, source: "invented")
      try await story.perform(DefineMeasure(FiguresStory.fires, changes: [change]))
      let report = try #require(try await story.report())
      #expect(
        ReportNotes.all(report).contains {
          $0.contains("the baseline of 2016/17 was counted in another way")
        })
    }
  }
}

struct CohortAndSurveyTests {
  private func cohort(_ months: Int?) -> Measure {
    Measure(
      id: Measure.ID(rawValue: 0), slug: "safe-after-dark", name: "Young people who offend again",
      kind: .proportion, unit: "per cent", supplier: "youth", lagDays: 30, yearToDate: .pooled,
      maturesAfter: months)
  }

  @Test func aCohortMaturesByItselfAndIsAwaitedAfterThat() async throws {
    try await FiresStory.run { story in
      try await story.count([40, 41, 39, 40, 80])
      try await story.perform(DefineMeasure(cohort(18)))
      let early = try await story.report(asOf: "2021-03-30")?.figure("safe-after-dark")
      #expect(early?.inWords(as: .percent) == "Maturing, expected 31 March 2021")
      let late = try await story.report(asOf: "2021-03-31")?.figure("safe-after-dark")
      #expect(late?.absence?.reason == .notYetReturned)
      let unasked = try await story.report()?.figure("safe-after-dark")
      #expect(unasked?.absence?.reason == .maturing)
    }
  }

  @Test func aCohortIsMatureWithinFiveYearsAndOnlySharesAreAskedAbout() {
    #expect(cohort(61).problems.map(\.field) == ["maturesAfter"])
    var fires = FiguresStory.fires
    fires.isSurvey = true
    #expect(fires.problems.map(\.field) == ["isSurvey"])
  }

  @Test func aShareThatPeopleWereAskedAboutHasItsMargin() async throws {
    try await FiresStory.run { story in
      var fear = FiguresStory.fear
      fear.isSurvey = true
      try await story.perform(DefineMeasure(fear))
      try await FiguresStory.submit(
        [FiguresStory.line(2, .parts(623, of: 1_005), measure: "safe-after-dark")], to: story.store)
      let report = try #require(try await story.report())
      let table = ReportTables.indicators(report.objectives[0], of: report)
      let row = table.rows.first { $0[0].text == "safe-after-dark" }
      #expect(row?.contains { $0.text == "62.0% ±3.0" } == true)
      let told = """
        People who feel safe after dark: 62.0% of 1,005 who answered, plus or minus 3.0 points; the \
        share of all lies with 95% confidence between 58.9% and 64.9%.
        """
      #expect(ReportNotes.all(report).contains(told))
    }
  }
}

extension QuarterlyReport {
  fileprivate func figure(_ slug: String) -> Figure? {
    objectives.flatMap(\.rows).first { $0.measure.slug == slug }?.now
  }
}
