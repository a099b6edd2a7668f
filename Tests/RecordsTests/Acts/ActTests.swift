import Access
import Civic
import Records
import Story
import Testing

struct ActTests {
  @Test func anActWithoutPermissionIsRefusedAndChangesNothing() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      await #expect(throws: Refusal.notPermitted(.changeSettings)) {
        try await store.perform(AppointChair(holder: "Ann"), as: Cast.clerk, at: Cast.morning)
      }
      let found = try await store.count("SELECT COUNT(*) FROM chair")
      #expect(found == 0)
    }
  }

  @Test func anActThatFailsLeavesNothingBehind() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      await #expect(throws: Refusal.self) {
        try await store.perform(
          AppointChair(holder: "Ann", failing: true), as: Cast.administrator, at: Cast.morning)
      }
      let found = try await store.count("SELECT COUNT(*) FROM chair")
      #expect(found == 0)
      let lines = try await store.count("SELECT COUNT(*) FROM auditLine")
      #expect(lines == 0)
    }
  }

  @Test func aSaveOnAStaleVersionShowsBothValues() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let chair = try await store.perform(
        AppointChair(holder: "Ann"), as: Cast.administrator, at: Cast.morning)
      try await store.perform(
        RenameChair(chair: chair, holder: "Ben"), as: Cast.administrator, at: Cast.morning)
      let conflict = Conflict(
        subject: "chair", differences: [.init(field: "holder", yours: "Cy", theirs: "Ben")],
        currentVersion: 2)
      await #expect(throws: Refusal.conflict(conflict)) {
        try await store.perform(
          RenameChair(chair: chair, holder: "Cy"), as: Cast.administrator, at: Cast.morning)
      }
      let back: Chair? = try await store.read { try $0.record(chair.id) }
      #expect(back?.holder == "Ben")
      #expect(back?.version == 2)
    }
  }

  @Test func twoWritersAtOnceDoNotLoseASave() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<20 {
          group.addTask {
            _ = try await store.perform(
              AppointChair(holder: "Holder \(number)"), as: Cast.administrator, at: Cast.morning)
          }
        }
        try await group.waitForAll()
      }
      let ids = try await store.count("SELECT COUNT(DISTINCT id) FROM chair")
      #expect(ids == 20)
      guard case .sound(lines: 20, _) = try await store.verifyAudit() else {
        Issue.record("the chain broke between two writers")
        return
      }
    }
  }
}
