import Civic
import Intake
import Pages
import Records
import Story

@testable import Commons
@testable import Governance

/// A record out of invented packs, and what a plain scan over everything in it finds.
enum SearchedRecord {
  /// Takes in packs of several bodies.
  static func fill(_ store: Store, packs seeds: ClosedRange<UInt64> = 1...4) async throws {
    for seed in seeds {
      let printed = PackPrinter.print(InventedPack(seed: seed), in: .wordProcessor)
      let bytes = Array(printed.text.utf8)
      try await store.perform(
        ImportPack(
          PackSubmission(
            pack: printed.truth, fileName: "pack-\(seed).md", bytes: bytes, text: printed.text,
            sha256: PackSubmission.sha256(of: bytes), mayBeNewBody: true, peopleAreInvented: true)),
        as: Cast.administrator, at: Cast.morning)
    }
  }

  /// Everything that the houses offer to be found.
  static func everything(in store: Store) async throws -> [SearchEntry] {
    try await store.read { reader in
      var all: [SearchEntry] = []
      try SearchOffer.ofGovernance.everything(reader) { _, entries in all += entries }
      return all
    }
  }

  /// What the index finds: kind and address of each, with what it is called.
  static func found(_ text: String, in store: Store) async throws -> Set<String> {
    let query = try SearchQuery(text)!
    let rows = try await store.read { reader in
      try reader.rows(
        """
        SELECT address, caption, title FROM searchText
        WHERE entryID IN (\(SearchEntry.index.entries(with: query.question)))
        """)
    }
    return Set(rows.map { row in (0..<3).map { row[place: $0].text ?? "" }.joined(separator: "|") })
  }

  /// The same without an index: each term in one piece in the title or a line.
  static func scanned(_ text: String, _ entries: [SearchEntry]) throws -> Set<String> {
    let terms = try SearchQuery(text)!.terms
    let folder = WordFolder()
    let matching = entries.filter { entry in
      let lines = ([entry.title] + entry.lines.map(\.text)).map { folder.words(of: $0) }
      return terms.allSatisfy { term in lines.contains { holds($0, term) } }
    }
    return Set(matching.map { "\($0.address)|\($0.caption)|\($0.title)" })
  }

  private static func holds(_ words: [String], _ term: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: term) }
  }
}
