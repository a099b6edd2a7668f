import Access
import Civic
import Records
import Story

@testable import Performance

/// Marrowby counts deliberate fires, and is judged by them.
struct FiresStory {
  let store: Store
  static let quarter = FiguresStory.quarter

  static func run(_ test: (FiresStory) async throws -> Void) async throws {
    try await FiguresStory.withMarrowby { store in
      let story = FiresStory(store: store)
      try await story.base(50_000, named: "mid-2018", of: "M1", from: "2010-04-01")
      try await story.perform(SetObjective("safety", name: "Safety", ordinal: 1, source: "plan"))
      for measure in ["deliberate-fires", "safe-after-dark"] {
        let indicator = Indicator(
          id: Indicator.ID(rawValue: 0), slug: measure, name: measure, objective: "safety",
          measure: measure, area: "M1", polarity: .reduce, ordinal: 1, firstYear: 2010)
        try await story.perform(ChooseIndicator(indicator))
      }
      let kind = CrimeTree.Kind(
        year: 2010, measure: "deliberate-fires", parent: nil, label: "Deliberate fires",
        ordinal: 1, section: .victim, source: "invented")
      try await story.perform(PlantCrimeTree(from: 2010, [kind]))
      try await test(story)
    }
  }

  func perform<A: Act>(_ act: A) async throws {
    _ = try await store.perform(act, as: Cast.analyst, at: Cast.morning)
  }

  /// Fires in Marrowby up to and with the quarter of the story, the last of the list.
  func count(_ fires: [Double], in area: String = "M1") async throws {
    let quarters = FiresStory.quarter.run(of: fires.count)
    try await FiguresStory.submit(
      zip(quarters, fires).enumerated().map { number, pair in
        FiguresStory.line(number + 2, .count(pair.1), area: area, period: pair.0)
      }, to: store)
  }

  func base(_ amount: Int, named name: String, of area: String, from day: String) async throws {
    try await perform(
      RecordBase(
        .population, of: area, name: name, amount: amount, usedFrom: Day(iso: day)!,
        source: "invented"))
  }

  func report(asOf today: String? = nil) async throws -> QuarterlyReport? {
    let day = today.flatMap { Day(iso: $0) }
    return try await store.read {
      try QuarterlyReport.of(FiresStory.quarter, for: .staff, asOf: day, in: $0)
    }
  }

  /// What is said of the fires.
  func verdict() async throws -> Verdict? { try await report()?.kinds.first?.verdict }
}
