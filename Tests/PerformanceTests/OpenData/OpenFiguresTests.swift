import Civic
import Foundation
import Intake
import Pages
import Records
import Story
import Testing

@testable import Performance

/// The published figures for those who reckon themselves.
struct OpenFiguresTests {
  private func withDemonstration(_ test: (inout Browser, Store) async throws -> Void) async throws {
    let house: @Sendable (Routes) -> Void = { PerformanceHouse.mount(on: $0) }
    try await withSite(migrations: FiguresStory.migrations, mount: house) { story in
      let folder = FiguresStory.root.appending(path: "Demo/figures")
      _ = try await FiguresDemonstration(folder: folder, into: story.store, at: Cast.morning).load()
      var visitor = story.browser()
      try await test(&visitor, story.store)
    }
  }

  @Test func aSpreadsheetHasEveryFigureWithItsCountAndItsSource() async throws {
    try await withDemonstration { visitor, _ in
      let reply = try await visitor.get("/performance/figures.csv")
      let csv = try CSV(reply.text)
      #expect(csv.columns == FiguresDescription.columns.map(\.name))
      let row = try #require(
        csv.rows.first {
          $0["measure"] == "vehicle-crime" && $0["area"] == "E06000001"
            && $0["period"] == "2019-07-01/P3M"
        })
      #expect(row["count"] == "294")
      #expect(row["file"] == "2019-11-22.csv")
      #expect(row["divided_by"] != nil)
    }
  }

  @Test func smallNumbersOfPeopleAreInNoForm() async throws {
    try await withDemonstration { visitor, _ in
      let csv = try CSV(try await visitor.get("/performance/figures.csv").text)
      let rows = csv.rows.filter {
        $0["measure"] == "first-time-entrants" && $0["absence"] == "suppressed"
      }
      #expect(!rows.isEmpty)
      #expect(rows.allSatisfy { $0["count"] == nil && $0["figure"] == nil })
    }
  }

  @Test func theDescriptionNamesTheFileAndEveryColumn() async throws {
    try await withDemonstration { visitor, _ in
      let reply = try await visitor.get("/performance/figures.csv-metadata.json")
      let read = try JSONSerialization.jsonObject(with: Data(reply.text.utf8)) as? [String: Any]
      #expect((read?["url"] as? String)?.hasSuffix("/performance/figures.csv") == true)
      let schema = read?["tableSchema"] as? [String: Any]
      #expect((schema?["columns"] as? [Any])?.count == FiguresDescription.columns.count)
    }
  }

  @Test func aProgramReadsTheSameFigures() async throws {
    try await withDemonstration { visitor, _ in
      let csv = try CSV(try await visitor.get("/performance/figures.csv").text)
      let reply = try await visitor.get("/performance/figures.json")
      let read = try JSONSerialization.jsonObject(with: Data(reply.text.utf8)) as? [String: Any]
      #expect((read?["figures"] as? [Any])?.count == csv.rows.count)
      #expect(csv.rows.count > 200)
    }
  }
}
