import Civic
import Foundation
import Records
import Story
import Testing

/// How far the record has come is known without asking it each time.
struct RevisionTests {
  @Test func itStaysUntilAnActIsKept() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let before = try await store.revision(at: Cast.morning)
      let still = try await store.revision(at: Cast.morning.adding(seconds: 60))
      #expect(still == before)
      try await store.perform(
        AppointChair(holder: "Ada"), as: Cast.administrator, at: Cast.morning)
      let after = try await store.revision(at: Cast.morning.adding(seconds: 60))
      #expect(after != before)
      #expect(after.changedAt == Cast.morning)
    }
  }

  @Test func anActThatWasRefusedLeavesItAsItIs() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let before = try await store.revision(at: Cast.morning)
      await #expect(throws: (any Error).self) {
        try await store.perform(
          AppointChair(holder: "Ada", failing: true), as: Cast.administrator, at: Cast.morning)
      }
      let after = try await store.revision(at: Cast.morning)
      #expect(after == before)
    }
  }

  @Test(.enabled(if: StoryEngine.postgresURL == nil))
  func anotherProcessIsNoticedAQuarterOfASecondLater() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).sqlite")
    defer {
      for end in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: file.path + end)
      }
    }
    let (ours, theirs) = (
      try Store(at: .file(path: file.path)), try Store(at: .file(path: file.path))
    )
    try await ours.migrate([chairMigration])
    let before = try await ours.revision(at: Cast.morning)
    try await theirs.perform(
      AppointChair(holder: "Ada"), as: Cast.administrator, at: Cast.morning)
    let after = try await ours.revision(at: Cast.morning.adding(seconds: 1))
    #expect(after != before)
    await ours.close()
    await theirs.close()
  }
}
