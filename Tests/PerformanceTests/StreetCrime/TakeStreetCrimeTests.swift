import Access
import Civic
import Foundation
import Intake
import Records
import Story
import Testing

@testable import Performance

struct TakeStreetCrimeTests {
  private func file(_ rows: [(month: String, kind: String)]) throws -> StreetFile {
    let lines = rows.map {
      ",\($0.month),Westmarch Police,Westmarch Police,,,,M01000001,Marrowby 001A,\($0.kind),,"
    }
    let heading =
      "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,"
      + "Crime type,Last outcome category,Context"
    let url = FileManager.default.temporaryDirectory.appending(path: "street-\(UUID()).csv")
    try Data(([heading] + lines).joined(separator: "\n").utf8).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    return try StreetFile(url)
  }

  private func take(
    _ file: StreetFile, mayLoseRows: Bool = false, in store: Store
  ) async throws -> TakeStreetCrime.Outcome {
    try await store.perform(
      TakeStreetCrime(file, fileName: "street.csv", mayLoseRows: mayLoseRows),
      as: Cast.analyst, at: Cast.morning)
  }

  @Test func aMonthIsReplacedAsAWholeAndTheSameFileChangesNothing() async throws {
    try await withStore(migrations: FiguresStory.migrations) { store in
      let first = try file([("2019-02", "Drugs"), ("2019-02", "Robbery"), ("2018-02", "Drugs")])
      let taken = try await take(first, in: store)
      let again = try await take(first, in: store)
      #expect((taken.added, taken.replaced, taken.unchanged) == (2, 0, 0))
      #expect((again.added, again.replaced, again.unchanged) == (0, 0, 2))
      let corrected = try file([("2019-02", "Drugs"), ("2019-02", "Drugs")])
      let outcome = try await take(corrected, in: store)
      #expect(outcome.replaced == 1)
      let rows = try await store.read {
        try StreetQuarterRow.all(of: Period.quarter(4, of: 2018)!, in: $0)
      }
      #expect(
        rows == [StreetQuarterRow(district: "Marrowby", kind: "Drugs", before: 1, now: 2)])
      let table = try await store.read {
        try StreetTable.csv(of: Period.year(2018)!, in: $0).split(whereSeparator: \.isNewline)
      }
      #expect(table.last == "2018-19/Q4,Marrowby,Drugs,1,2,1,100.0")
      let before = try await store.read {
        try StreetTable.csv(of: Period.year(2018)!, in: $0)
      }
      try await store.perform(RollUpStreetQuarters(), as: Cast.analyst, at: Cast.morning)
      let after = try await store.read { try StreetTable.csv(of: Period.year(2018)!, in: $0) }
      #expect(after == before)
      #expect(table.count == 2)
    }
  }

  @Test func aMonthThatLosesHalfItsRowsIsAskedAbout() async throws {
    try await withStore(migrations: FiguresStory.migrations) { store in
      let many = try file(Array(repeating: ("2019-02", "Drugs"), count: 9))
      _ = try await take(many, in: store)
      let few = try file(Array(repeating: ("2019-02", "Drugs"), count: 4))
      await #expect(throws: Refusal.self) { try await take(few, in: store) }
      let outcome = try await take(few, mayLoseRows: true, in: store)
      #expect(outcome.replaced == 1)
    }
  }

  /// The real files of a force, against counts that three other programs agree on.
  @Test(.enabled(if: corpus != nil, "HEADLAND_CORPUS names the folder of real files"))
  func fiveMonthsOfAForceComeOutAsExpected() async throws {
    let folder = try #require(Self.corpus).appending(path: "data")
    let expected = try CSV(
      String(
        decoding: Data(
          contentsOf: folder.appending(path: "expected/expected_cleveland_month_district_type.csv")),
        as: UTF8.self))
    try await withStore(migrations: FiguresStory.migrations) { store in
      for month in ["2018-10", "2018-11", "2018-12", "2019-01", "2019-02"] {
        let url = folder.appending(path: "police_uk/\(month)-cleveland-street.csv")
        _ = try await take(try StreetFile(url), in: store)
      }
      let found = try await store.read { reader in
        try reader.rows(
          """
          SELECT month, district, kind, number
          FROM streetDistrictCount JOIN streetMonth ON monthID = streetMonth.id
          WHERE district <> ''
          """)
      }
      let ours = Set(
        found.map { row in
          (0..<4).map { row[place: $0].inWords }.joined(separator: "|")
            .replacing("-01/P1M", with: "")
        })
      #expect(ours == Set(expected.rows.map { $0.cells.joined(separator: "|") }))
    }
  }

  private static let corpus = ProcessInfo.processInfo.environment["HEADLAND_CORPUS"]
    .map { URL(fileURLWithPath: $0) }
}
