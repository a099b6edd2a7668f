import Civic
import Commons
import Foundation
import Records
import Story
import Testing

@testable import Governance

struct DemonstrationTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Demo")

  private func withDemonstration(_ test: (Store) async throws -> Void) async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      let demonstration = Demonstration(
        folder: DemonstrationTests.folder, into: store, at: Cast.morning)
      _ = try await demonstration.load { _ in }
      try await test(store)
    }
  }

  @Test func theDemonstrationIsLoadedThroughActsAndVerifies() async throws {
    try await withDemonstration { store in
      let packs = try await store.count(
        "SELECT COUNT(*) FROM sourceDocument WHERE body = \(Marrowby.slug)")
      #expect(packs == 3)
      let tables = try await store.count(
        "SELECT COUNT(*) FROM printedTable WHERE body = 'safer-hartlepool-partnership'")
      #expect(tables == 30)
      guard case .sound(let lines, _) = try await store.verifyAudit() else {
        Issue.record("the audit log of the demonstration is broken")
        return
      }
      #expect(lines > 400)
    }
  }

  @Test func everybodyInTheDemonstrationIsMarkedAsInvented() async throws {
    try await withDemonstration { store in
      let people = try await store.count("SELECT COUNT(*) FROM person")
      let unmarked = try await store.count("SELECT COUNT(*) FROM person WHERE invented = 0")
      #expect(people > 40)
      #expect(unmarked == 0)
    }
  }

  @Test func nobodyInventedIsSaidToHaveBeenAtARealMeeting() async throws {
    try await withDemonstration { store in
      let named = try await store.count(
        """
        SELECT COUNT(*) FROM attendance JOIN meeting ON meeting.id = meetingID
        JOIN body ON body.id = bodyID
        WHERE body.invented = 0 AND (personID IS NOT NULL OR printedName IS NOT NULL)
        """)
      #expect(named == 0)
    }
  }

  @Test func loadingTwiceChangesNothing() async throws {
    try await withDemonstration { store in
      let lines = try await store.count("SELECT COUNT(*) FROM auditLine")
      _ = try await Demonstration(
        folder: DemonstrationTests.folder, into: store, at: Cast.morning
      ).load { _ in }
      let after = try await store.count("SELECT COUNT(*) FROM auditLine")
      #expect(after == lines)
    }
  }

  @Test func publishedDataCarryTheirLicence() throws {
    let words = try String(
      contentsOf: DemonstrationTests.folder.appendingPathComponent("README.md"), encoding: .utf8)
    #expect(
      words.contains(
        "Contains public sector information licensed under the Open Government Licence v3.0."))
    #expect(
      words.contains(
        "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"))
  }

  @Test func theInventedPacksLeaveFewDoubts() async throws {
    try await withDemonstration { store in
      let doubts = try await store.count("SELECT COUNT(*) FROM sourceDoubt")
      let names = try await store.count("SELECT COUNT(*) FROM nameDoubt")
      #expect(doubts <= 12)
      #expect(names <= 6)
    }
  }
}
