import Access
import Civic
import Foundation
import Records
import Story

@testable import Performance

/// Twenty quarters of an invented district beside two others, with a season, a leap in the last quarter and
/// a quarter that was suppressed.
enum LongRecord {
  static let quarter = FiguresStory.quarter
  static let quarters = quarter.run(of: 20)
  static let suppressed = 10

  static func with(_ test: (Store) async throws -> Void) async throws {
    try await withStore(migrations: FiguresStory.migrations) { store in
      try await fill(store)
      try await test(store)
    }
  }

  static func report(in store: Store) async throws -> QuarterlyReport? {
    try await store.read { try QuarterlyReport.of(quarter, in: $0) }
  }

  static func fill(_ store: Store) async throws {
    try await perform(
      [RegisterArea(code: "F1", name: "Westmarch", level: .force, parent: nil)]
        + districts.map { RegisterArea(code: $0.0, name: $0.1, level: .district, parent: "F1") },
      in: store)
    try await perform(
      districts.map { code, _, people in
        RecordBase(
          .population, of: code, name: "mid-2014", amount: people,
          usedFrom: Day(iso: "2014-04-01")!,
          source: "invented")
      }, in: store)
    try await perform(measures.map { DefineMeasure($0) }, in: store)
    try await perform(
      [SetObjective("safety", name: "Safety", ordinal: 1, source: "plan")], in: store)
    try await perform(indicators, in: store)
    try await perform([PlantCrimeTree(from: 2014, kinds)], in: store)
    try await perform(
      [
        SubmitReturn(
          lines, from: "police", fileName: "twenty-quarters.csv", sha256: "00", source: "invented")
      ], in: store)
    let suppliers = try await store.read { try SentQuarter.all(in: $0) }
      .filter { $0.quarter == quarter }.map(\.supplier)
    try await perform([SignOffFigures(quarter, of: suppliers, withEarlier: true)], in: store)
  }

  private static func perform<A: Act>(_ acts: [A], in store: Store) async throws {
    for act in acts { _ = try await store.perform(act, as: Cast.analyst, at: Cast.morning) }
  }

  private static let districts = [
    ("M1", "Marrowby", 50_000), ("M2", "Dunsmere", 80_000), ("M3", "Holmwrath", 120_000),
  ]

  private static let measures =
    ["All crime", "Burglary", "Shoplifting", "Vehicle crime"].map {
      Measure(
        id: Measure.ID(rawValue: 0), slug: Slug($0).text, name: $0, kind: .rate, unit: "offences",
        per: 1_000, base: .population, supplier: "police")
    } + [FiguresStory.fear]

  private static let indicators = ["burglary", "vehicle-crime", "safe-after-dark"].enumerated().map
  {
    place, slug in
    ChooseIndicator(
      Indicator(
        id: Indicator.ID(rawValue: 0), slug: slug, name: slug.replacing("-", with: " ").capitalized,
        objective: "safety", measure: slug, area: "M1",
        polarity: slug == "safe-after-dark" ? .increase : .reduce, ordinal: place + 1,
        firstYear: 2014))
  }

  private static let kinds = [
    ("burglary", "Burglary"), ("shoplifting", "Shoplifting"), ("vehicle-crime", "Vehicle crime"),
    ("all-crime", "TOTAL"),
  ].enumerated().map { place, kind in
    CrimeTree.Kind(
      year: 2014, measure: kind.0, parent: kind.0 == "all-crime" ? nil : "all-crime", label: kind.1,
      ordinal: place + 1, section: kind.0 == "all-crime" ? .total : .victim, source: "invented")
  }

  /// More in winter; vehicle crime doubles at the end.
  private static func count(_ kind: Int, _ district: Int, _ place: Int) -> Double {
    let season = [0.0, 6, 14, 4][place % 4]
    let wobble = Double((place * 7 + kind * 3 + district * 5) % 11)
    let leap = kind == 2 && district == 0 && place == 19 ? 90.0 : 0
    return 60 + Double(kind * 20 + district * 25) + season + wobble + leap
  }

  private static var lines: [SubmitReturn.Line] {
    var lines: [SubmitReturn.Line] = []
    func add(_ content: Observation.Content, _ measure: String, _ area: String, _ place: Int) {
      lines.append(
        FiguresStory.line(
          lines.count + 2, content, measure: measure, area: area, period: quarters[place]))
    }
    for place in quarters.indices {
      for (number, district) in districts.enumerated() {
        for (kind, slug) in ["burglary", "shoplifting", "vehicle-crime"].enumerated() {
          let isGap = number == 0 && kind == 0 && place == suppressed
          add(
            isGap ? .absent(Absence(.suppressed)) : .count(count(kind, number, place)), slug,
            district.0, place)
        }
      }
      add(.parts(Double(300 + place % 5 * 9), of: 500), "safe-after-dark", "M1", place)
    }
    return lines
  }
}
