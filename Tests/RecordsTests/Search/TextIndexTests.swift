import Access
import Records
import Story
import Testing

struct TextIndexTests {
  private static let index = TextIndex(table: "wordsOfTests")
  private static let migration = index.migration("words: begin")

  private struct File: Act {
    static let permission = Permission.importPacks
    let entries: [TextIndex.Entry]
    func carryOut(in work: Work) throws { try work.insert(entries, into: TextIndexTests.index) }
  }

  private struct TakeOut: Act {
    static let permission = Permission.importPacks
    let id: Int64
    func carryOut(in work: Work) throws {
      try work.remove("SELECT CAST(\(id) AS \(.integer))", from: TextIndexTests.index)
    }
  }

  private static let entries = [
    TextIndex.Entry(
      id: 1, title: ["off", "road", "bike"],
      lines: [["off", "road", "bike"], ["patrol", "be", "note"], ["road", "safeti"]]),
    TextIndex.Entry(id: 2, title: [], lines: [["bike", "on", "the", "road", "1204"]]),
    TextIndex.Entry(id: 3, title: ["1e5"], lines: [["1e5", "12e", "5th", "0x1f"], ["note"]]),
  ]

  private func found(
    _ terms: [[String]], inTitle: Bool = false, in store: Store
  ) async throws -> [Int64] {
    let question = TextQuestion(terms: terms)
    return try await store.read {
      try $0.all(Int64.self, Self.index.entries(with: question, inTitle: inTitle)).sorted()
    }
  }

  private func withEntries(_ test: (Store) async throws -> Void) async throws {
    try await withStore(migrations: [Self.migration]) { store in
      try await store.perform(File(entries: Self.entries), as: Cast.clerk, at: Cast.morning)
      try await test(store)
    }
  }

  @Test func allWordsAreRequired() async throws {
    try await withEntries { store in
      let both = try await found([["bike"], ["road"]], in: store)
      #expect(both == [1, 2])
      let rarer = try await found([["bike"], ["patrol"]], in: store)
      #expect(rarer == [1])
      let none = try await found([["bike"], ["horse"]], in: store)
      #expect(none.isEmpty)
    }
  }

  @Test func aPhraseStandsInOnePieceAndInOneLine() async throws {
    try await withEntries { store in
      let phrase = try await found([["off", "road"]], in: store)
      #expect(phrase == [1])
      let turned = try await found([["road", "off"]], in: store)
      #expect(turned.isEmpty)
      let acrossLines = try await found([["note", "road"]], in: store)
      #expect(acrossLines.isEmpty)
    }
  }

  @Test func aTitleCanBeAskedForByItself() async throws {
    try await withEntries { store in
      let titled = try await found([["road"]], inTitle: true, in: store)
      #expect(titled == [1])
    }
  }

  /// PostgreSQL's parser would take some of these apart, or as numbers.
  @Test(arguments: ["1e5", "12e", "5th", "0x1f"])
  func lettersAndFiguresStayOneWord(word: String) async throws {
    try await withEntries { store in
      let third = try await found([[word]], in: store)
      #expect(third == [3])
    }
  }

  @Test func whatWasTakenOutIsNotFoundAgain() async throws {
    try await withEntries { store in
      try await store.perform(TakeOut(id: 1), as: Cast.clerk, at: Cast.morning)
      let left = try await found([["road"]], in: store)
      #expect(left == [2])
    }
  }

  @Test(arguments: [
    "\"", "*", "bike*", "NEAR(bike road)", "words:bike", "-bike", "bike & road", "bike | !road",
    "'bike'", "<->", "(", "bike\\", "bike:*", "_", "\u{0}", "^bike", "{bike}",
  ])
  func anEnginesOwnSyntaxNeverReachesIt(term: String) async throws {
    try await withEntries { store in
      let whole = try await found([["road"], [term, "xyzzy"]], in: store)
      #expect(whole.isEmpty)
    }
  }

  @Test func hundredsOfEntriesGoInAtOnce() async throws {
    try await withStore(migrations: [Self.migration]) { store in
      let entries = (1...177).map { TextIndex.Entry(id: $0, title: ["all"], lines: [["one"]]) }
      try await store.perform(File(entries: entries), as: Cast.clerk, at: Cast.morning)
      let all = try await found([["one"]], in: store)
      #expect(all.count == 177)
    }
  }
}
