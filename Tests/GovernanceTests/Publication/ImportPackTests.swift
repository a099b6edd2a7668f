import Access
import Civic
import Commons
import Intake
import Records
import Story
import Testing

@testable import Governance

struct ImportPackTests {
  private func importing(
    _ submission: PackSubmission, into store: Store
  ) async throws -> ImportPack.Outcome {
    try await store.perform(ImportPack(submission), as: Cast.clerk, at: Cast.morning)
  }

  @Test func aPackIsFiledWithEverythingThatItHolds() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      let outcome = try await importing(Marrowby.submission(), into: store)
      #expect(outcome.kind == .imported)
      #expect(outcome.counts.papers == 1)
      #expect(outcome.counts.tables == 1)
      #expect(outcome.counts.minutes == 2)
      #expect(outcome.counts.decisions == 2)
      #expect(outcome.counts.doubts == 1)
      let states = try await store.read { reader in
        try reader.all(Meeting.self, "SELECT * FROM meeting ORDER BY day").map(\.state)
      }
      #expect(states == [.minuted, .called, .mentioned])
      let cells = try await store.read { reader in
        try reader.all(
          PrintedCell.self, "SELECT * FROM printedCell WHERE rowNumber = 2 ORDER BY columnNumber")
      }
      #expect(cells.map(\.printed) == ["Total", "1,204", "--17.4"])
      #expect(cells.map(\.value) == [nil, 1204, -17.4])
      #expect(cells.map(\.line) == [93, 93, 93])
      let blocks = try await store.read { reader in
        try Paper.at(body: Marrowby.slug, day: Marrowby.december, address: "4.1", in: reader)?
          .blocks(in: reader)
      }
      #expect(blocks?.map(\.kind) == [.section, .paragraph, .table, .appendix, .paragraph])
    }
  }

  @Test func aDecisionHasAnAddressOfItsOwn() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await importing(Marrowby.submission(), into: store)
      let decision = try await store.read { reader in
        let body = try Body.at(slug: Marrowby.slug, in: reader)!
        return try Decision.at(
          "18/ii", year: MunicipalYear(start: 2019), of: body.id, in: reader)
      }
      #expect(decision?.text.hasPrefix("That a report on off-road bikes") == true)
      #expect(decision?.line == 61)
    }
  }

  @Test func aContactIsKeptByPostOnly() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await importing(Marrowby.submission(), into: store)
      let posts = try await store.read { reader in
        try reader.all(ContactPost.self, "SELECT * FROM contactPost").map(\.post)
      }
      #expect(posts == ["Inspector"])
      let officer = try await store.read { reader in
        try reader.first(Attendance.self, "SELECT * FROM attendance WHERE role = 'officer'")
      }
      #expect(officer?.printedName == nil)
      #expect(officer?.post == "Democratic Officer")
    }
  }

  @Test func theSameFileAgainChangesNothing() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await importing(Marrowby.submission(), into: store)
      let lines = try await store.count("SELECT COUNT(*) FROM auditLine")
      let again = try await importing(Marrowby.submission(), into: store)
      #expect(again.kind == .unchanged)
      let after = try await store.count("SELECT COUNT(*) FROM auditLine")
      #expect(after == lines)
    }
  }

  @Test func aCorrectedFileReplacesAndTheEarlierOneIsKept() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await importing(Marrowby.submission(), into: store)
      var corrected = Marrowby.pack
      corrected.minutes?.items[0].decisions[0].text = "That the patrols be noted with thanks."
      corrected.members[2].name = "Ola Nwosu"
      let outcome = try await importing(Marrowby.submission(corrected, edition: 2), into: store)
      #expect(outcome.kind == .replaced)
      let texts = try await store.read { reader in
        try reader.all(Decision.self, "SELECT * FROM decision ORDER BY ordinal").map(\.text)
      }
      #expect(texts.first == "That the patrols be noted with thanks.")
      #expect(texts.count == 2)
      let sources = try await store.read { reader in
        try SourceDocument.all(of: Marrowby.slug, in: reader)
      }
      #expect(sources.map(\.fileName) == ["pack-2.md", "pack-1.md"])
      #expect(sources[1].replacedBy == sources[0].id)
      #expect(sources[0].replaces == sources[1].id)
      let kept = try await store.read { try SourceContent.of(sources[1].id, in: $0)?.text }
      #expect(kept == "Pack, edition 1\n")
      guard case .sound = try await store.verifyAudit() else {
        Issue.record("the audit chain broke")
        return
      }
    }
  }

  @Test func aPackThatWasCutOffDoesNotReplaceAWholeOne() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await importing(Marrowby.submission(), into: store)
      var cut = Marrowby.pack
      cut.minutes = nil
      cut.reports = []
      cut.tables = []
      cut.exemptItems = []
      var submission = Marrowby.submission(cut, edition: 7)
      await #expect(throws: Refusal.self) { try await importing(submission, into: store) }
      let kept = try await store.count("SELECT COUNT(*) FROM decision")
      #expect(kept == 2)
      submission.mayLoseFacts = true
      let outcome = try await importing(submission, into: store)
      #expect(outcome.kind == .replaced)
    }
  }

  @Test func goingBackToTheFirstFileIsACorrectionToo() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await importing(Marrowby.submission(), into: store)
      _ = try await importing(Marrowby.submission(edition: 2), into: store)
      let back = try await importing(Marrowby.submission(), into: store)
      #expect(back.kind == .replaced)
      let decisions = try await store.count("SELECT COUNT(*) FROM decision")
      #expect(decisions == 2)
    }
  }

  @Test func aPackOfAnotherBodyIsRefusedUnlessItIsWanted() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await importing(Marrowby.submission(), into: store)
      var other = Marrowby.pack
      other.body = "Thornmere Community Safety Partnership"
      var submission = Marrowby.submission(other, edition: 3)
      await #expect(throws: Refusal.self) { try await importing(submission, into: store) }
      submission.mayBeNewBody = true
      let taken = try await importing(submission, into: store)
      #expect(taken.body == "thornmere-community-safety-partnership")
      submission.body = Marrowby.slug
      await #expect(throws: Refusal.self) { try await importing(submission, into: store) }
    }
  }

  @Test func aPackWithoutADayIsRefusedAndNothingIsStored() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      var pack = Marrowby.pack
      pack.meeting.date = nil
      pack.minutes = nil
      await #expect(throws: Refusal.self) {
        try await importing(Marrowby.submission(pack), into: store)
      }
      let bodies = try await store.count("SELECT COUNT(*) FROM body")
      #expect(bodies == 0)
    }
  }

  @Test func minutesThatAreHeldAlreadyAreLeftWithADoubt() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await importing(Marrowby.submission(), into: store)
      var later = Marrowby.pack
      later.meeting.date = Day(iso: "2020-02-07")
      later.nextMeeting = Pack.Announcement()
      _ = try await importing(Marrowby.submission(later, edition: 4), into: store)
      let minutes = try await store.count("SELECT COUNT(*) FROM minute")
      #expect(minutes == 2)
      let doubts = try await store.read { reader in
        try reader.all(SourceDoubt.self, "SELECT * FROM sourceDoubt WHERE line = 40")
      }
      #expect(doubts.count == 1)
    }
  }

  @Test func aNumberUsedTwiceInAYearGetsAnAddressOfItsOwn() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      var pack = Marrowby.pack
      pack.minutes?.items[1].number = "18"
      _ = try await importing(Marrowby.submission(pack), into: store)
      let addresses = try await store.read { reader in
        try reader.all(Minute.self, "SELECT * FROM minute ORDER BY ordinal").map(\.address)
      }
      #expect(addresses == ["18", "18-2"])
    }
  }

  @Test func aReaderOfTheRecordMayNotImport() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      await #expect(throws: Refusal.notPermitted(.importPacks)) {
        try await store.perform(
          ImportPack(Marrowby.submission()), as: Cast.reader, at: Cast.morning)
      }
    }
  }
}
