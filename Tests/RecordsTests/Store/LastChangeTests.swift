import Access
import Civic
import Records
import Story
import Testing

struct LastChangeTests {
  @Test func anActOnTheRecordMovesItAndOneOfASessionDoesNot() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let before = try await store.lastChange()
      #expect(before.revision == 0)
      try await store.perform(
        AppointChair(holder: "Ann"), as: Cast.administrator, at: Cast.morning)
      let after = try await store.lastChange()
      #expect(after.at == Cast.morning)
      #expect(after.revision == 1)
      #expect(!Permission.keepOwnAccount.changesPublishedRecord)
      #expect(Permission.arrangeMeetings.changesPublishedRecord)
    }
  }

  /// Who asks for what changed since the last line's moment would miss a line that is dated before it.
  @Test func anActThatWaitedIsDatedByTheOneBeforeIt() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let chair = try await store.perform(
        AppointChair(holder: "Ann"), as: Cast.administrator, at: Cast.morning)
      try await store.perform(
        RenameChair(chair: chair, holder: "Ben"), as: Cast.administrator,
        at: Cast.morning.adding(seconds: -30))
      let dates = try await store.read { try $0.dates(of: [chair]) }
      #expect(dates[chair.id]?.created == Cast.morning)
      #expect(dates[chair.id]?.modified == Cast.morning)
    }
  }
}
