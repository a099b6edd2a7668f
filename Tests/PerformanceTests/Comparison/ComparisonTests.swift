import Access
import Civic
import Foundation
import Records
import Story
import Testing

@testable import Performance

struct ComparisonTests {
  private static let peers = (1...15).map { "P\($0)" }

  /// Marrowby and fifteen invented areas, whose rates run from 0.6 to 2.0 per 1,000.
  private func withPeers(
    _ fires: Double = 200, peers count: Int = 15, _ test: (FiresStory) async throws -> Void
  ) async throws {
    try await FiresStory.run { story in
      try await story.count([40, 41, 39, 40, fires])
      for (place, code) in Self.peers.prefix(count).enumerated() {
        try await story.perform(
          RegisterArea(code: code, name: "Peer \(place + 1)", level: .district, parent: nil))
        try await story.base(100_000, named: "mid-2018", of: code, from: "2019-04-01")
        try await story.count([60 + 10 * Double(place)], in: code)
      }
      try await story.perform(
        FormComparisonGroup(
          "most-similar", name: "fifteen invented areas", for: "M1",
          members: Array(Self.peers.prefix(count)), usedFrom: Day(iso: "2019-04-01")!,
          source: "invented"))
      try await test(story)
    }
  }

  @Test func aDistrictStandsBesideTheMeanRateOfThoseMostLikeIt() async throws {
    try await withPeers { story in
      let report = try #require(try await story.report())
      let row = try #require(report.comparison?.rows.first)
      // 60, 70 … 200 to 100,000 each: the mean rate is 1.3.
      #expect(abs(row.average - 1.3) < 1e-9)
      #expect(row.own.value == 4)
      #expect((row.place, row.members) == (1, 15))
      #expect(row.standing == "higher than chance explains")
      // The peers are looked at, and are no districts of the partnership.
      #expect(report.areas.map(\.code) == ["M1", "M2", "F1"])
    }
  }

  @Test func theReportPrintsTheTable() async throws {
    try await withPeers(65) { story in
      let report = try #require(try await story.report())
      let table = try #require(ReportTables.all(report).first { $0.id == "comparison" })
      #expect(table.title == "Beside fifteen invented areas")
      let row = table.rows[0].map(\.text)
      #expect(row.prefix(6) == ["Deliberate fires", "1.3", "1.3", "0.6", "2.0", "8 of 16"])
      #expect(row.last == "within the limits")
    }
  }

  @Test func ofFewAreasTheScatterCannotBeTold() async throws {
    try await withPeers(peers: 5) { story in
      let row = try await story.report()?.comparison?.rows.first
      #expect(row?.limits == nil)
      #expect(row?.standing == "too few areas to say")
    }
  }

  @Test func aGroupIsOfOtherAreasThatAreOnRecord() async throws {
    try await FiresStory.run { story in
      for members in [["M2"], ["M1", "M2"], ["M2", "M2"], ["M2", "X"]] {
        await #expect(throws: Refusal.self) {
          try await story.perform(
            FormComparisonGroup(
              "g", name: "Group", for: "M1", members: members, usedFrom: Day(iso: "2019-04-01")!,
              source: ""))
        }
      }
    }
  }

  @Test func aGroupBeforeItsTimeIsNotUsed() async throws {
    try await withPeers { story in
      let early = try await story.store.read {
        try ComparisonGroup.standing(for: "M1", in: Period.quarter(4, of: 2018)!, in: $0)
      }
      #expect(early == nil)
      try await story.perform(
        FormComparisonGroup(
          "most-similar", name: "three invented areas", for: "M1", members: ["P1", "P2", "P3"],
          usedFrom: Day(iso: "2019-04-01")!, source: "invented"))
      let comparison = try await story.report()?.comparison
      #expect(comparison?.members == 3)
    }
  }

  @Test func areasBasesAndGroupsComeInAsFiles() async throws {
    try await FiresStory.run { story in
      try await story.count([40, 41, 39, 40, 80])
      let codes = (1...15).map { "Q\($0)" }
      let files = [
        ("areas.csv", "code,name,level,parent", codes.map { "\($0),Peer \($0),district," }),
        (
          "bases.csv", "base,area,name,amount,used_from,source",
          codes.map { "population,\($0),mid-2018,100000,2019-04-01,invented" }
        ),
        (
          "groups.csv", "group,name,area,member,used_from,source",
          codes.map { "most-similar,fifteen areas,M1,\($0),2019-04-01,invented" }
        ),
      ]
      let kinds = try await files.mapInTurn { name, head, lines in
        try await take(name, ([head] + lines).joined(separator: "\n") + "\n", story).kind
      }
      #expect(kinds == [.areas, .bases, .groups])
      for code in codes { try await story.count([100], in: code) }
      let comparison = try await story.report()?.comparison
      #expect(comparison?.rows.first?.members == 15)
      await #expect(throws: Refusal.self) { try await take("x.csv", "a,b\n1,2\n", story) }
      // One line that is wrong leaves nothing of its file.
      await #expect(throws: Refusal.self) {
        try await take(
          "areas.csv", "code,name,level,parent\nZ1,Zed,district,\nZ2,Zed,county,\n", story)
      }
      let none = try await story.store.count("SELECT COUNT(*) FROM area WHERE code = 'Z1'")
      #expect(none == 0)
      let lines = try await story.store.count(
        "SELECT COUNT(*) FROM auditLine WHERE act = 'TakeAreas'")
      #expect(lines > 30)
    }
  }

  @discardableResult
  private func take(
    _ name: String, _ text: String, _ story: FiresStory
  ) async throws -> (kind: AreasFile.Kind, lines: Int) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try await AreasFile.submit(file, to: story.store, as: Cast.analyst, at: Cast.morning)
  }
}

extension Array {
  fileprivate func mapInTurn<T>(_ change: (Element) async throws -> T) async throws -> [T] {
    var made: [T] = []
    for element in self { made.append(try await change(element)) }
    return made
  }
}
