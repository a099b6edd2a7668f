import Access
import Civic
import Foundation
import Intake
import Records
import Story
import Testing

@testable import Commons
@testable import Governance

/// The index never lags behind the record: what the acts keep is what an index made anew would hold.
struct SearchUpToDateTests {
  private func index(of store: Store) async throws -> [[String]] {
    try await store.read { reader in
      try reader.rows(
        """
        SELECT place, kind, body, year, day, title, caption, address, text, anchors
        FROM searchEntry JOIN searchText ON entryID = searchEntry.id
          JOIN searchGroup ON searchGroup.id = groupID
        """
      ).map { row in (0..<row.count).map { row[place: $0].inWords } }
        .sorted { $0.joined() < $1.joined() }
    }
  }

  /// The index now, and all of its words, are what they would be if they were made anew.
  private func mustBeUpToDate(_ store: Store) async throws {
    let kept = try await index(of: store)
    let words = try await SearchedRecord.found("the", in: store)
    let count = try await store.perform(
      Reindex([.ofGovernance]), as: Cast.clerk, at: Cast.morning)
    let made = try await index(of: store)
    let wordsMade = try await SearchedRecord.found("the", in: store)
    #expect(kept == made)
    #expect(words == wordsMade)
    #expect(count == made.count)
    #expect(count > 0)
  }

  private func finds(_ text: String, in store: Store) async throws -> Int {
    try await SearchedRecord.found(text, in: store).count
  }

  @Test func afterAnImportAndACorrection() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      try await mustBeUpToDate(store)
      let thanks = try await finds("thanks", in: store)
      let priya = try await finds("Raman Priya", in: store)
      #expect(thanks == 0)
      #expect(priya > 0)
      var corrected = Marrowby.pack
      corrected.minutes?.items[0].decisions[0].text = "That the patrols be noted with thanks."
      corrected.minutes?.date = Day(iso: "2019-09-20")
      corrected.minutes?.substitutes = []
      corrected.members[2].name = "Ola Nwosu"
      corrected.nextMeeting.date = Day(iso: "2020-02-14")
      try await store.perform(
        ImportPack(Marrowby.submission(corrected, edition: 2)), as: Cast.clerk, at: Cast.morning)
      let after = try await finds("thanks", in: store)
      let gone = try await finds("Raman", in: store)
      let came = try await finds("nwosu ola", in: store)
      #expect(after == 1)
      #expect(gone == 0)
      #expect(came > 0)
      try await mustBeUpToDate(store)
    }
  }

  @Test func afterANameWasSettled() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      var later = Marrowby.pack
      later.meeting.date = Day(iso: "2020-02-07")
      (later.minutes, later.nextMeeting) = (nil, .init())
      later.members = [
        .init(
          name: "Priya Raman", post: "Station Manager", organisation: "Wearside Fire Brigade",
          line: 8)
      ]
      try await store.perform(
        ImportPack(Marrowby.submission(later, edition: 3)), as: Cast.clerk, at: Cast.morning)
      let two = try await finds("\"station manager\" raman", in: store)
      let doubt = try await store.read { try NameDoubt.open(in: $0).first }
      let open = try #require(doubt)
      try await store.perform(
        SettleName(open.id, version: open.version, ruling: .samePerson), as: Cast.clerk,
        at: Cast.morning)
      let joined = try await finds("\"station manager\" \"public health\" raman", in: store)
      #expect(two == 1)
      #expect(joined == 1)
      try await mustBeUpToDate(store)
    }
  }

  @Test func afterABodyWasRegisteredAndAMeetingMentioned() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      for about in ["Looks after the quay.", "Looks after the harbour."] {
        try await store.perform(
          RegisterBody(
            slug: "quay-group", name: "Quay Group", kind: .group, regime: .none, parent: nil,
            invented: true, about: about, source: ""), as: Cast.administrator, at: Cast.morning)
      }
      for venue in [nil, "Old Customs House"] {
        try await store.perform(
          MentionMeeting(body: "quay-group", day: Day(iso: "2019-10-04")!, venue: venue),
          as: Cast.clerk, at: Cast.morning)
      }
      let harbour = try await finds("harbour", in: store)
      let quay = try await finds("\"the quay\"", in: store)
      let meeting = try await finds("customs october 2019", in: store)
      #expect(harbour == 1 && quay == 0 && meeting == 1)
      try await mustBeUpToDate(store)
    }
  }

  @Test func afterAMeetingWasArrangedMovedAndCancelled() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      let arranged = try await store.perform(
        ArrangeMeeting(
          body: Marrowby.slug, plan: .init(day: Day(iso: "2020-03-06")!, venue: "Corn Exchange")),
        as: Cast.clerk, at: Cast.morning)
      let called = try await finds("corn exchange march 2020", in: store)
      let cancelled = try await store.perform(
        CancelMeeting(arranged.id, version: arranged.version, reason: "Snow on the moor"),
        as: Cast.clerk, at: Cast.morning)
      let snow = try await finds("snow", in: store)
      try await store.perform(
        RestoreMeeting(arranged.id, version: cancelled.version), as: Cast.clerk, at: Cast.morning)
      let restored = try await finds("snow", in: store)
      #expect(called == 1 && snow == 1 && restored == 0)
      let december = try await store.read {
        try Meeting.on(Marrowby.december, of: arranged.bodyID, in: $0)
      }
      let moved = try #require(december)
      try await store.perform(
        ChangeMeeting(
          moved.id, version: moved.version, plan: .init(day: Day(iso: "2019-12-13")!)),
        as: Cast.clerk, at: Cast.morning)
      let addresses = try await SearchedRecord.found("autumn", in: store)
      #expect(addresses.contains { $0.contains("/2019-12-13/papers/4.1") })
      #expect(!addresses.contains { $0.contains("/2019-12-06/") })
      try await mustBeUpToDate(store)
    }
  }

  @Test func afterTheDemonstrationWasLoaded() async throws {
    let folder = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Demo")
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await Demonstration(folder: folder, into: store, at: Cast.morning).load { _ in }
      let kinds = try await store.read { reader in
        try reader.all(SearchEntry.Kind.self, "SELECT DISTINCT kind FROM searchGroup")
      }
      #expect(Set(kinds) == Set(SearchEntry.Kind.allCases))
      try await mustBeUpToDate(store)
    }
  }

  @Test func aRecordThatIsOlderThanTheSearchIsTold() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      let record: Statement = "SELECT id FROM body LIMIT 1"
      let empty = try await store.read { try Reindex.isNeeded(by: record, in: $0) }
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      let indexed = try await store.read { try Reindex.isNeeded(by: record, in: $0) }
      try await store.perform(LoseTheIndex(), as: Cast.clerk, at: Cast.morning)
      let lost = try await store.read { try Reindex.isNeeded(by: record, in: $0) }
      #expect([empty, indexed, lost] == [false, false, true])
    }
  }

  private struct LoseTheIndex: Act {
    static let permission = Permission.importPacks
    func carryOut(in work: Work) throws { try SearchDesk(work: work).clear() }
  }

  /// PostgreSQL keeps the places of a word up to the 256th in one entry.
  @Test func aPhraseIsFoundAtTheEndOfAPaperOfAnyLength() async throws {
    var pack = Marrowby.pack
    let long = Array(repeating: "the rate of the ward", count: 400).joined(separator: " ")
    pack.reports[0].sections[0].blocks.append(
      .init(.paragraph, number: "1.2", text: "\(long) fell by the quay", line: 86))
    pack.reports[0].sections[0].blocks += (3...2_000).map {
      .init(.paragraph, number: "1.\($0)", text: "Of ward \($0) the same can be said.", line: 86)
    }
    pack.reports[0].sections[0].blocks.append(
      .init(.paragraph, number: "1.9999", text: "And the lamp stays lit.", line: 87))
    let submission = Marrowby.submission(pack)
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(ImportPack(submission), as: Cast.clerk, at: Cast.morning)
      let middle = try await finds("\"by the quay\"", in: store)
      let end = try await finds("\"the lamp\"", in: store)
      #expect(middle == 1 && end == 1)
      try await mustBeUpToDate(store)
    }
  }
}
