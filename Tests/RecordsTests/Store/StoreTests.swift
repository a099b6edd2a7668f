import Access
import Civic
import Records
import Story
import Testing

struct StoreTests {
  @Test func whatWasSavedComesBack() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let day = Day(iso: "2013-07-05")
      let act = AppointChair(holder: "O'Neill; DROP TABLE chair", since: day)
      let chair = try await store.perform(act, as: Cast.administrator, at: Cast.morning)
      let back: Chair? = try await store.read { try $0.record(chair.id) }
      #expect(back == chair)
    }
  }

  @Test func anAbsentValueComesBackAbsent() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let chair = try await store.perform(
        AppointChair(holder: "Ann"), as: Cast.administrator, at: Cast.morning)
      let back: Chair? = try await store.read { try $0.record(chair.id) }
      #expect(back?.since == nil)
    }
  }

  @Test func hundredsOfDetailsAreKeptInOrder() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let chair = try await store.perform(
        AppointChair(holder: "Ann"), as: Cast.administrator, at: Cast.morning)
      try await store.perform(
        NoteOnChair(chair: chair, count: 777), as: Cast.administrator, at: Cast.morning)
      let notes = try await store.read {
        try $0.all(ChairNote.self, "SELECT * FROM chairNote ORDER BY ordinal")
      }
      #expect(notes.map(\.ordinal) == Array(0..<777))
    }
  }

  /// Many rows go another way than few, on PostgreSQL by COPY.
  @Test(arguments: [3, 300])
  func manyRecordsComeBackAsTheyWereWithALineEach(count: Int) async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let names = ["tab\tand\nline\r", #"back\slash \N \."#, "", "O'Neill, “Ñ”", "\u{1F600}"]
      let holders = (0..<count).map { names[$0 % names.count] }
      let chairs = try await store.perform(
        AppointChairs(holders: holders), as: Cast.administrator, at: Cast.morning)
      let back = try await store.read { try $0.all(Chair.self, "SELECT * FROM chair ORDER BY id") }
      #expect(back == chairs)
      let finding = try await store.verifyAudit()
      guard case .sound(let lines, _) = finding else {
        Issue.record("\(finding.inWords)")
        return
      }
      #expect(lines == count)
    }
  }

  @Test func ofManyRecordsNoneStaysWhenOneIsWrong() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      await #expect(throws: DatabaseFault.self) {
        try await store.perform(
          AppointChairs(holders: Array(repeating: "Ann", count: 200), isTwice: true),
          as: Cast.administrator, at: Cast.morning)
      }
      let found = try await store.count("SELECT COUNT(*) FROM chair")
      #expect(found == 0)
      // The connection is of use again.
      try await store.perform(
        AppointChair(holder: "Ben"), as: Cast.administrator, at: Cast.morning)
    }
  }

  @Test func aListBindsEachOfItsValues() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      for holder in ["Ann", "Ben", "Cy"] {
        try await store.perform(
          AppointChair(holder: holder), as: Cast.administrator, at: Cast.morning)
      }
      let found = try await store.count(
        "SELECT COUNT(*) FROM chair WHERE holder IN (\(list: ["Ann", "Cy"]))")
      let none = try await store.count(
        "SELECT COUNT(*) FROM chair WHERE holder IN (\(list: [String]()))")
      #expect(found == 2)
      #expect(none == 0)
    }
  }

  @Test func aNULInATextIsReplacedOnBothEngines() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let chair = try await store.perform(
        AppointChair(holder: "A\0B"), as: Cast.administrator, at: Cast.morning)
      let back: Chair? = try await store.read { try $0.record(chair.id) }
      #expect(back?.holder == "A\u{FFFD}B")
    }
  }

  @Test func aNewerDatabaseIsRefused() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      await #expect(throws: Refusal.newerDatabase(migration: "chair: begin")) {
        try await store.migrate([])
      }
    }
  }

  @Test func migratingTwiceDoesNothingTheSecondTime() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let applied = try await store.migrate([chairMigration])
      #expect(applied.isEmpty)
    }
  }
}
