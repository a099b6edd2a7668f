import Access
import Foundation
import Story
import Testing

@testable import Records

struct StandingTests {
  private static let colour = Migration("chair: add colour", "ALTER TABLE chair ADD colour TEXT")
  private static let wrong = Migration("chair: add nonsense", "ALTER TABLE stool ADD colour TEXT")

  @Test func anEmptyDatabaseAnOlderOneAndACurrentOneAreToldApart() async throws {
    try await withEmptyPlace { place in
      let store = try Store(at: place)
      let empty = try await store.standing(to: [chairMigration])
      #expect(empty == .empty)
      try await store.migrate([chairMigration])
      let current = try await store.standing(to: [chairMigration])
      #expect(current == .current)
      let older = try await store.standing(to: [chairMigration, Self.colour])
      #expect(older == .behind(due: ["chair: add colour"]))
      await store.close()
    }
  }

  @Test func lookingChangesNothing() async throws {
    try await withEmptyPlace { place in
      let store = try Store(at: place)
      _ = try await store.standing(to: [chairMigration])
      let tables = try await store.engine.read { try $0.tableNames() }
      #expect(tables.isEmpty)
      await store.close()
    }
  }

  @Test(arguments: [
    "CREATE TABLE invoice (id INTEGER PRIMARY KEY)",
    "CREATE TABLE migration (version INTEGER NOT NULL)",
    "CREATE TABLE migration (ordinal INTEGER, name TEXT)",
  ])
  func aDatabaseOfAnotherProgramIsLeftAlone(table: String) async throws {
    try await withEmptyPlace { place in
      let store = try Store(at: place)
      try await store.engine.write { connection in
        try connection.run("\(name: table)")
        if table.contains("ordinal") {
          try connection.run("INSERT INTO migration (ordinal, name) VALUES (1, 'begin')")
        }
      }
      let refusal = await #expect(throws: Refusal.self) {
        try await store.migrate([chairMigration])
      }
      #expect(refusal?.whatHappened.contains("belongs to another program") == true)
      await store.close()
    }
  }

  @Test func anIndexOfWordsIsNotCopied() async throws {
    let index = Migration("chair: index its words") { dialect in
      dialect == .sqlite
        ? ["CREATE VIRTUAL TABLE chairIndex USING fts5 (words)"]
        : ["CREATE TABLE chairIndex (id BIGINT PRIMARY KEY, words tsvector)"]
    }
    try await withStore(migrations: [chairMigration, index]) { store in
      try await store.engine.write {
        let column = $0.dialect == .sqlite ? "rowid" : "id"
        try $0.run("INSERT INTO chairIndex (\(name: column), words) VALUES (1, 'ann')")
      }
      try await withFolder { folder in
        let url = folder.appending(path: "one.backup")
        let manifest = try await store.backUp(
          to: url, [chairMigration, index], by: "1", at: Cast.morning)
        #expect(manifest.rows["chair"] == 0)
        #expect(manifest.rows["chairIndex"] == nil)
        try await withEmptyPlace { place in
          try await Store.restore(BackupFile(reading: url), into: place, [chairMigration, index])
          let restored = try Store(at: place)
          let entries = try await restored.count("SELECT COUNT(*) FROM chairIndex")
          #expect(entries == 0)
          await restored.close()
        }
      }
    }
  }

  @Test func aStepThatFailsLeavesTheDatabaseAsItWas() async throws {
    try await withStore(migrations: [chairMigration]) { store in
      await #expect(throws: DatabaseFault.self) {
        try await store.migrate([chairMigration, Self.colour, Self.wrong])
      }
      let steps = try await store.appliedMigrations()
      #expect(steps.last == "chair: begin")
      let columns = try await store.engine.read { try $0.columnNames(of: "chair") }
      #expect(!columns.contains("colour"))
    }
  }
}
