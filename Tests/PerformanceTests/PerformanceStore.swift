import Access
import Civic
import Commons
import Foundation
import Records
import Story

@testable import Performance

/// A store with the demonstration's figures in it.
enum FiguresStory {
  static let migrations = CommonsFloor.migrations + PerformanceHouse.migrations

  /// The project's own folder.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func withDemonstration(_ test: (Store) async throws -> Void) async throws {
    try await withStore(migrations: migrations) { store in
      let folder = root.appending(path: "Demo/figures")
      _ = try await FiguresDemonstration(folder: folder, into: store, at: Cast.morning).load()
      try await test(store)
    }
  }

  /// Two districts of an invented force and a measure to count in them.
  static func withMarrowby(_ test: (Store) async throws -> Void) async throws {
    try await withStore(migrations: migrations) { store in
      try await fillMarrowby(store)
      try await test(store)
    }
  }

  static func fillMarrowby(_ store: Store) async throws {
    for act in areas { _ = try await store.perform(act, as: Cast.analyst, at: Cast.morning) }
    _ = try await store.perform(
      RecordBase(
        .population, of: "M1", name: "mid-2018", amount: 50_000,
        usedFrom: Day(iso: "2019-04-01")!,
        source: "invented"), as: Cast.analyst, at: Cast.morning)
    for measure in [fires, fear] {
      _ = try await store.perform(DefineMeasure(measure), as: Cast.analyst, at: Cast.morning)
    }
  }

  private static let areas = [
    RegisterArea(code: "F1", name: "Westmarch", level: .force, parent: nil),
    RegisterArea(code: "M1", name: "Marrowby", level: .district, parent: "F1"),
    RegisterArea(code: "M2", name: "Dunsmere", level: .district, parent: "F1"),
  ]

  static let fires = Measure(
    id: Measure.ID(rawValue: 0), slug: "deliberate-fires", name: "Deliberate fires", kind: .rate,
    unit: "fires", per: 1_000, base: .population, supplier: "fire", lagDays: 30)

  static let fear = Measure(
    id: Measure.ID(rawValue: 0), slug: "safe-after-dark", name: "People who feel safe after dark",
    kind: .proportion, unit: "per cent of those asked", supplier: "council", yearToDate: .pooled)

  static let quarter = Period.quarter(2, of: 2019)!

  static func line(
    _ number: Int, _ content: Observation.Content, measure: String = "deliberate-fires",
    area: String = "M1", period: Period = quarter
  ) -> SubmitReturn.Line {
    SubmitReturn.Line(
      number, measure: measure, area: area, period: period, content, asAt: Day(iso: "2019-10-10")!)
  }

  @discardableResult
  static func submit(_ lines: [SubmitReturn.Line], to store: Store) async throws -> FiguresReturn {
    try await store.perform(
      SubmitReturn(lines, from: "fire", fileName: "fires.csv", sha256: "00"), as: Cast.analyst,
      at: Cast.morning)
  }
}
