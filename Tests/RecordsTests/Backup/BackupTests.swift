import Access
import Civic
import Foundation
import Records
import Story
import Testing

struct BackupTests {
  /// A record with three chairs, and its backup in a folder of its own.
  private func withBackup(
    _ test: (Store, URL, BackupManifest) async throws -> Void
  ) async throws {
    try await withStore(migrations: [chairMigration]) { store in
      for holder in ["Ann", "Ben", "Zoë's ☂ \"cat\"\n"] {
        let chair = try await store.perform(
          AppointChair(holder: holder, since: Day(iso: "2019-11-14")), as: Cast.administrator,
          at: Cast.morning)
        try await store.perform(
          NoteOnChair(chair: chair, count: 601), as: Cast.administrator, at: Cast.morning)
      }
      try await withFolder { folder in
        let url = folder.appending(path: "one.backup")
        let manifest = try await store.backUp(to: url, [chairMigration], by: "1", at: Cast.morning)
        try await test(store, url, manifest)
      }
    }
  }

  private func restore(_ url: URL, into address: DatabaseAddress) async throws {
    try await Store.restore(BackupFile(reading: url), into: address, [chairMigration])
  }

  private func holders(_ store: Store) async throws -> [Chair] {
    try await store.read { try $0.all(Chair.self, "SELECT * FROM chair ORDER BY id") }
  }

  @Test func whatWasBackedUpIsRestoredOnEitherEngineAndVerifies() async throws {
    try await withBackup { store, url, manifest in
      let (chairs, finding) = (try await holders(store), try await store.verifyAudit())
      try await withFolder { folder in
        let file = DatabaseAddress.file(path: folder.appending(path: "headland.sqlite").path)
        try await withEmptyPlace { place in
          for address in [file, place] {
            try await restore(url, into: address)
            let restored = try Store(at: address)
            let back = try await holders(restored)
            #expect(back == chairs)
            let notes = try await restored.count("SELECT COUNT(*) FROM chairNote")
            #expect(notes == 1_803)
            let found = try await restored.verifyAudit()
            #expect(found == finding)
            #expect(found == .sound(lines: 3, head: manifest.auditHead))
            let standing = try await restored.standing(to: [chairMigration])
            #expect(standing == .current)
            await restored.close()
          }
        }
      }
    }
  }

  @Test func aRestoredRecordGoesOnWhereItStopped() async throws {
    try await withBackup { store, url, _ in
      try await withEmptyPlace { place in
        try await restore(url, into: place)
        let restored = try Store(at: place)
        let there = try await store.perform(
          AppointChair(holder: "Dee"), as: Cast.administrator, at: Cast.morning)
        let here = try await restored.perform(
          AppointChair(holder: "Dee"), as: Cast.administrator, at: Cast.morning)
        #expect(here.id == there.id)
        let finding = try await restored.verifyAudit()
        #expect(finding.inWords.contains("sound: 4 lines"))
        await restored.close()
      }
    }
  }

  @Test func aBackupIsForItsOwnerAloneAndNothingIsLeftBesideIt() async throws {
    try await withBackup { _, url, _ in
      let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
      let names = try FileManager.default.contentsOfDirectory(
        atPath: url.deletingLastPathComponent().path)
      #expect(names == ["one.backup"])
    }
  }

  @Test func aBackupNeverTakesThePlaceOfAFile() async throws {
    try await withBackup { store, url, _ in
      let before = try Data(contentsOf: url)
      await #expect(throws: Refusal.self) {
        try await store.backUp(to: url, [chairMigration], by: "1", at: Cast.morning)
      }
      #expect(try Data(contentsOf: url) == before)
    }
  }

  @Test func theDatabaseInABackupNeedsNoProgram() async throws {
    try await withBackup { _, url, manifest in
      let bytes = try Data(contentsOf: url)
      let end = try #require(bytes.firstIndex(of: UInt8(ascii: "\n")))
      #expect(bytes[(end + 1)...].starts(with: Data("SQLite format 3".utf8)))
      #expect(manifest.rows["chairNote"] == 1_803)
      #expect(Int64(bytes.count - end - 1) == manifest.bytes)
    }
  }

  /// What becomes of the file, and the word of the refusal.
  static let spoilings: [(@Sendable (Data) -> Data, String)] = [
    ({ $0.dropLast(100) }, "cut off"),
    ({ $0.prefix(40) }, "no backup"),
    ({ _ in Data() }, "no backup"),
    ({ _ in Data("Minutes of the meeting\n\n".utf8) }, "no backup"),
    ({ $0 + Data("x".utf8) }, "damaged"),
    (
      { data in
        var data = data
        data[data.count - 5_000] ^= 1
        return data
      }, "damaged"
    ),
  ]

  @Test(arguments: spoilings.indices)
  func aSpoiltBackupIsRefusedInWordsAndNothingIsWritten(index: Int) async throws {
    let (spoil, word) = Self.spoilings[index]
    try await withBackup { _, url, _ in
      try spoil(try Data(contentsOf: url)).write(to: url)
      try await withEmptyPlace { place in
        let refusal = await #expect(throws: Refusal.self) { try await restore(url, into: place) }
        #expect(refusal?.whatHappened.contains(word) == true)
        let store = try Store(at: place)
        let standing = try await store.standing(to: [chairMigration])
        #expect(standing == .empty)
        await store.close()
      }
    }
  }

  @Test func aPlaceThatIsNotEmptyIsRefused() async throws {
    try await withBackup { _, url, _ in
      try await withEmptyPlace { place in
        try await restore(url, into: place)
        let refusal = await #expect(throws: Refusal.self) { try await restore(url, into: place) }
        #expect(refusal?.whatHappened.contains("holds something already") == true)
      }
    }
  }

  @Test func aBackupOfANewerProgramIsRefused() async throws {
    try await withBackup { _, url, _ in
      try await withEmptyPlace { place in
        _ = await #expect(throws: Refusal.newerDatabase(migration: "chair: begin")) {
          try await Store.restore(BackupFile(reading: url), into: place, [])
        }
      }
    }
  }

  @Test func aBackupTakenWhileOthersWriteIsOfOneMoment() async throws {
    try await withEmptyPlace { place in
      let store = try Store(at: place)
      try await store.migrate([chairMigration])
      try await withFolder { folder in
        async let writing: Void = {
          for number in 1...60 {
            try await store.perform(
              AppointChair(holder: "Chair \(number)"), as: Cast.administrator, at: Cast.morning)
          }
        }()
        let url = folder.appending(path: "one.backup")
        let manifest = try await store.backUp(to: url, [chairMigration], by: "1", at: Cast.morning)
        try await writing
        let copy = DatabaseAddress.file(path: folder.appending(path: "copy.sqlite").path)
        try await restore(url, into: copy)
        let restored = try Store(at: copy)
        let finding = try await restored.verifyAudit()
        let chairs = try await holders(restored).count
        #expect(chairs == Int(manifest.auditLines))
        #expect(finding.inWords.contains("is sound") || chairs == 0)
        await restored.close()
      }
      await store.close()
    }
  }
}
