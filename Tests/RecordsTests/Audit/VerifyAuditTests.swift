import Access
import Civic
import Story
import Testing

@testable import Records

struct VerifyAuditTests {
  /// Three lines: a chair is appointed, renamed and removed.
  private func withThreeLines(_ test: (Store) async throws -> Void) async throws {
    try await withStore(migrations: [chairMigration]) { store in
      let chair = try await store.perform(
        AppointChair(holder: "Ann"), as: Cast.administrator, at: Cast.morning)
      try await store.perform(
        RenameChair(chair: chair, holder: "Ben"), as: Cast.administrator, at: Cast.morning)
      try await store.perform(RemoveChair(chair: chair), as: Cast.console, at: Cast.morning)
      try await test(store)
    }
  }

  /// Somebody with the keys to the database takes the guard off and writes past the program.
  private func tamper(_ store: Store, _ statement: Statement) async throws {
    try await store.engine.write { connection in
      if connection.dialect == .sqlite {
        try connection.run("DROP TRIGGER IF EXISTS auditLineIsNotChanged")
        try connection.run("DROP TRIGGER IF EXISTS auditLineIsNotDeleted")
      } else {
        try connection.run("DROP TRIGGER IF EXISTS auditLineIsKept ON auditLine")
      }
      try connection.run(statement)
    }
  }

  @Test func everyChangeLeavesALineWithBeforeAndAfter() async throws {
    try await withThreeLines { store in
      let lines = try await store.read {
        try $0.all(AuditLine.self, "SELECT * FROM auditLine ORDER BY id")
      }
      #expect(lines.map(\.act) == ["AppointChair", "RenameChair", "RemoveChair"])
      #expect(lines.map(\.who) == ["Ada Admin", "Ada Admin", "operator"])
      #expect(lines.map(\.role) == ["administrator", "administrator", "console"])
      let values = try await store.read {
        try $0.all(AuditValue.self, "SELECT * FROM auditValue ORDER BY lineID")
      }
      #expect(values[0].before.isEmpty)
      #expect(values[1].before.contains(#""holder":"Ann""#))
      #expect(values[1].after.contains(#""holder":"Ben""#))
      #expect(values[2].after.isEmpty)
    }
  }

  @Test func aLineIsWrittenByHandAsItsStructSays() throws {
    let line = AuditLine(
      id: 1, at: Cast.morning, who: "Ann\0", role: "editor", act: "AppointChair", subject: "chair",
      subjectID: 7, beforeHash: "", afterHash: "ab", previous: "cd", hash: "ef")
    let columns = try RowEncoder.columns(of: line)
    #expect(columns.map(\.name) == AuditLine.columns)
    #expect(columns.map(\.value) == line.values)
    let value = AuditValue(lineID: 1, salt: "s", before: "", after: "{}")
    let beside = try RowEncoder.columns(of: value)
    #expect(beside.map(\.name) == AuditValue.columns)
    #expect(beside.map(\.value) == value.values)
  }

  @Test func whatALineSaysIsWrittenAsJSON() {
    let text = JSONText.object([
      ("a", .text("q\"b\\n\n\u{1F}é")), ("n", .null), ("i", .integer(-3)), ("r", .real(0.5)),
      ("x", .bytes([1, 2])),
    ])
    #expect(
      text == #"{"a":"q\"b\\n\u000a\u001fé","n":null,"i":-3,"r":0.5,"x":"2 bytes"}"#)
  }

  @Test func anUntouchedLogIsSound() async throws {
    try await withThreeLines { store in
      guard case .sound(let lines, let head) = try await store.verifyAudit() else {
        Issue.record("an untouched log was found broken")
        return
      }
      #expect(lines == 3)
      #expect(head.count == 64)
    }
  }

  @Test func anEmptyLogIsSound() async throws {
    try await withStore { store in
      let finding = try await store.verifyAudit()
      #expect(finding == .sound(lines: 0, head: ""))
    }
  }

  @Test func theDatabaseItselfRefusesToChangeOrDeleteALine() async throws {
    try await withThreeLines { store in
      await #expect(throws: (any Error).self) {
        try await store.engine.write { try $0.run("UPDATE auditLine SET who = 'Nobody'") }
      }
      await #expect(throws: (any Error).self) {
        try await store.engine.write { try $0.run("DELETE FROM auditLine") }
      }
      let found = try await store.count("SELECT COUNT(*) FROM auditLine")
      #expect(found == 3)
    }
  }

  @Test(
    arguments: [
      ("UPDATE auditLine SET who = 'Nobody' WHERE id = 2", 2, "its fields were changed"),
      ("DELETE FROM auditLine WHERE id = 2", 2, "it is missing"),
      ("DELETE FROM auditLine WHERE id = 3", 3, "lines at the end of the log are missing"),
      (
        "UPDATE auditValue SET after = '{}' WHERE lineID = 1", 1,
        "the values beside it were changed"
      ),
      ("UPDATE auditLine SET previous = '' WHERE id = 2", 2, "it does not follow the line before"),
    ] as [(Statement, Int64, String)])
  func tamperingIsNamedByItsFirstLine(
    statement: Statement, line: Int64, because: String
  ) async throws {
    try await withThreeLines { store in
      try await tamper(store, statement)
      let finding = try await store.verifyAudit()
      #expect(finding == .broken(line: line, because: because))
    }
  }

  @Test func erasedValuesDoNotBreakTheChain() async throws {
    try await withThreeLines { store in
      let act = EraseAuditedValues(before: Cast.morning.adding(seconds: 1), by: "six years")
      let erased = try await store.perform(
        act, as: Cast.administrator, at: Cast.morning.adding(seconds: 60))
      #expect(erased == 3)
      let left = try await store.read { try $0.all(AuditValue.self, "SELECT * FROM auditValue") }
      #expect(left.map(\.lineID) == [4])
      guard case .sound(lines: 4, _) = try await store.verifyAudit() else {
        Issue.record("the chain broke by an erasure")
        return
      }
    }
  }

  @Test func anErasureWithoutARuleIsRefused() async throws {
    try await withThreeLines { store in
      await #expect(throws: Refusal.self) {
        try await store.perform(
          EraseAuditedValues(before: Cast.morning, by: ""), as: Cast.administrator,
          at: Cast.morning)
      }
    }
  }
}
