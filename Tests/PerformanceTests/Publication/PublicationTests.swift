import Access
import Civic
import Foundation
import Pages
import Records
import Story
import Testing

@testable import Performance

/// What staff do to get a report out, and what everybody reads then.
struct PublicationTests {
  private static let house: @Sendable (Routes) -> Void = { PerformanceHouse.mount(on: $0) }

  private func withSite(_ test: (StorySite) async throws -> Void) async throws {
    try await Story.withSite(migrations: FiguresStory.migrations, mount: Self.house) { story in
      try await test(story)
    }
  }

  private func loadDemonstration(_ story: StorySite) async throws {
    let folder = FiguresStory.root.appending(path: "Demo/figures")
    _ = try await FiguresDemonstration(folder: folder, into: story.store, at: Cast.morning).load()
  }

  private func perform<A: Act>(_ act: A, _ story: StorySite) async throws {
    _ = try await story.store.perform(act, as: Cast.analyst, at: Cast.morning)
  }

  private let quarter = Period.quarter(2, of: 2019)!
  private let preparation = "/performance/preparation/2019-20/Q2"

  @Test func beforeAReportIsOutThereIsNothingToRead() async throws {
    try await withSite { story in
      var visitor = story.browser()
      let page = try await visitor.get("/performance")
      #expect(page.text.contains("No performance report has been published yet."))
      #expect(try await visitor.get("/performance/2019-20/Q2").status == 404)
      #expect(try await visitor.get("/performance/2019-20/Q2/working").status != 200)
      #expect(try await visitor.get(preparation).status != 200)
    }
  }

  @Test func anAnalystSignsOffLooksAndPublishes() async throws {
    try await withSite { story in
      try await loadDemonstration(story)
      try await perform(WithdrawReport(quarter), story)
      try await perform(
        ReopenFigures(quarter, of: "fire", because: "Two fires were counted twice."), story)
      var analyst = try await story.browser(as: .analyst)
      let start = try await analyst.get("/performance/preparation")
      #expect(start.location == preparation)
      let steps = try await analyst.get(preparation)
      #expect(PageCheck(steps.text).faults.isEmpty)
      #expect(steps.text.contains("Two fires were counted twice."))
      let nobody = try await analyst.post("\(preparation)/sign-off")
      #expect(nobody.text.contains("Choose whose figures are right."))
      try await analyst.get(preparation)
      let signed = try await analyst.post("\(preparation)/sign-off", [("suppliers", "fire")])
      #expect(signed.location == preparation)
      let look = try await analyst.get("/performance/2019-20/Q2")
      #expect(look.text.contains("This report is not published yet."))
      var visitor = story.browser()
      #expect(try await visitor.get("/performance/2019-20/Q2").status == 404)
      try await analyst.get(preparation)
      let published = try await analyst.post("\(preparation)/publication")
      #expect(published.location == preparation)
      let page = try await visitor.get("/performance/2019-20/Q2")
      #expect(page.status == 200)
      #expect(PageCheck(page.text).faults.isEmpty)
      #expect(page.text.contains("were corrected on"))
    }
  }

  @Test func aLateSupplierDoesNotHoldUpTheReport() async throws {
    try await FiguresStory.withMarrowby { store in
      try await FiguresStory.submit(
        [
          FiguresStory.line(2, .count(57)),
          FiguresStory.line(3, .parts(40, of: 90), measure: "safe-after-dark"),
        ], to: store)
      func perform<A: Act>(_ act: A) async throws {
        _ = try await store.perform(act, as: Cast.analyst, at: Cast.morning)
      }
      await #expect(throws: Refusal.self) { try await perform(PublishReport(quarter)) }
      try await perform(SignOffFigures(quarter, of: ["fire"]))
      try await perform(PublishReport(quarter))
      let open = try await store.read { reader in
        let measures = try Measure.all(in: reader)
        let disclosure = try Disclosure(for: .everyone(through: quarter), in: reader)
        let all = try Observation.all(of: measures.map(\.id), in: reader)
        return disclosure?.open(all, of: measures) ?? []
      }
      #expect(open.map(\.content) == [.count(57)])
    }
  }

  @Test func smallNumbersOfPeopleAreForStaffAlone() async throws {
    try await withSite { story in
      try await loadDemonstration(story)
      var visitor = story.browser()
      let page = try await visitor.get("/performance/2019-20/Q2")
      #expect(page.text.contains("Not shown: small numbers"))
      #expect(page.text.contains("not shown because small numbers of people"))
      #expect(page.text.contains("the Home Office and police.uk publish"))
      let hidden = try await visitor.get(
        "/performance/figures/first-time-entrants/E06000001/2019-20-Q2")
      #expect(hidden.text.contains("Not shown: small numbers"))
      #expect(!hidden.text.contains("Counted"))
      var analyst = try await story.browser(as: .analyst)
      let working = try await analyst.get("/performance/2019-20/Q2/working")
      #expect(working.text.contains("Working figures, not for publication"))
      #expect(!working.text.contains("Not shown: small numbers"))
      let seen = try await analyst.get(
        "/performance/working/figures/first-time-entrants/E06000001/2019-20-Q2")
      #expect(seen.text.contains("2 young people") || seen.text.contains("<strong>2</strong>"))
    }
  }

  @Test func everyFigureLeadsToItsCountsItsFormulaAndTheLineOfItsFile() async throws {
    try await withSite { story in
      try await loadDemonstration(story)
      var visitor = story.browser()
      let report = try await visitor.get("/performance/2019-20/Q2")
      let address = "/performance/figures/vehicle-crime/E06000001/2019-20-Q2"
      #expect(report.text.contains(address))
      let page = try await visitor.get(address)
      #expect(PageCheck(page.text).faults.isEmpty)
      #expect(page.text.contains("294 ÷ 93,"))
      #expect(page.text.contains("2019-11-22.csv"))
      #expect(page.text.contains("line "))
      let wrong = try await visitor.get("/performance/figures/vehicle-crime/E06000001/2019-20-Q9")
      #expect(wrong.status == 404)
    }
  }

  @Test func aMemberSeesHowThingsStandAndAnIndicatorTellsItsHistory() async throws {
    try await withSite { story in
      try await loadDemonstration(story)
      var visitor = story.browser()
      let dashboard = try await visitor.get("/performance")
      #expect(PageCheck(dashboard.text).faults.isEmpty)
      #expect(dashboard.text.contains("Got worse"))
      #expect(dashboard.text.contains("294"))
      let indicator = try await visitor.get("/performance/indicators/vehicle-crime")
      #expect(PageCheck(indicator.text).faults.isEmpty)
      #expect(indicator.text.contains("Are fewer cars broken into or stolen?"))
      #expect(indicator.text.contains("July to September 2018"))
      let objective = try await visitor.get("/performance/objectives/crime")
      #expect(PageCheck(objective.text).faults.isEmpty)
      #expect(objective.text.contains("Shoplifting"))
      #expect(try await visitor.get("/performance/indicators/nothing").status == 404)
      #expect(try await visitor.get("/performance/objectives/nothing").status == 404)
    }
  }

  @Test func everyIndicatorAndObjectiveHasAPage() async throws {
    try await withSite { story in
      try await loadDemonstration(story)
      let slugs = try await story.store.read { reader in
        try reader.all(String.self, "SELECT slug FROM indicator ORDER BY slug")
      }
      var visitor = story.browser()
      for slug in slugs {
        let page = try await visitor.get("/performance/indicators/\(slug)")
        #expect(page.status == 200, "\(slug)")
        #expect(PageCheck(page.text).faults.isEmpty, "\(slug)")
      }
    }
  }
}
