import Access
import Commons
import Governance
import Performance
import Records
import Story
import Testing

struct ActRulesTests {
  /// The names of all acts, from `struct ImportPack: Act`.
  private static var acts: [String] {
    SourceTree.sources.flatMap { file in
      file.lines.compactMap { line -> String? in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "struct"), place + 2 < words.count,
          words[(place + 2)...].contains(where: { $0 == "Act" || $0 == "Act," })
        else { return nil }
        return String(words[place + 1].dropLast())
      }
    }
  }

  /// All words of some files.
  private static func words(of files: [SourceTree.File]) -> Set<Substring> {
    Set(files.flatMap { $0.text.split { !$0.isLetter && !$0.isNumber } })
  }

  @Test func everyActHasATestThatNamesIt() {
    #expect(Self.acts.count > 10)
    let words = Self.words(of: SourceTree.tests)
    for act in Self.acts {
      let isTold = words.contains(act[...])
      #expect(isTold, "no test names \(act)")
    }
  }

  @Test func everyActHasALineInTheWordsOrTheGuide() {
    let words = Self.words(of: SourceTree.files(in: "docs", ending: ".md"))
    for act in Self.acts {
      let isTold = words.contains(act[...])
      #expect(isTold, "no page tells of \(act)")
    }
  }

  @Test func everyPermissionIsNeededBySomeActOrRoute() {
    let words = Self.words(of: SourceTree.sources.filter { $0.target != "Access" })
    for permission in Permission.allCases {
      let isNeeded = words.contains(permission.rawValue[...])
      #expect(isNeeded, "nothing needs \(permission)")
    }
  }

  @Test func everyRefusalIsReachedBySomeTest() {
    let catalogue = SourceTree.text(of: "Sources/Access/Refusals/Refusal.swift")
    let cases = catalogue.split(separator: "\n").prefix { !$0.contains("public var code") }
      .filter { $0.hasPrefix("  case ") }
      .map { $0.dropFirst(7).prefix { $0.isLetter } }
    #expect(cases.count >= 12)
    let words = Self.words(of: SourceTree.tests)
    for refusal in cases {
      // Bound first: a failure would print all the words.
      let isTold = words.contains(refusal)
      #expect(isTold, "no test reaches \(refusal)")
    }
  }
}

struct SchemaRulesTests {
  private static let migrations =
    CommonsFloor.migrations + GovernanceHouse.migrations + PerformanceHouse.migrations

  @Test func migrationNamesAreUniqueSentences() {
    let names = Self.migrations.map(\.name)
    #expect(Set(names).count == names.count)
    for name in names {
      let halves = name.split(separator: ":", maxSplits: 1)
      #expect(halves.count == 2 && name.contains(": "), "\(name)")
    }
  }

  @Test func columnNamesAreTheFieldsOfTheirStruct() async throws {
    let rows = SourceTree.sources.flatMap(StoredRow.all)
    #expect(rows.count > 15)
    try await withStore(migrations: Self.migrations) { store in
      for row in rows {
        let columns = try await store.read { try Self.columns(of: row.table, $0) }
        #expect(
          columns == row.fields.map { $0.lowercased() }.sorted(), "\(row.path): \(row.table)")
      }
    }
  }

  private static func columns(of table: String, _ reader: Reader) throws -> [String] {
    let names: [String] =
      if StoryEngine.postgresURL == nil {
        try reader.all("SELECT name FROM pragma_table_info(\(table))")
      } else {
        try reader.all(
          """
          SELECT column_name FROM information_schema.columns
          WHERE table_schema = current_schema() AND table_name = \(table.lowercased())
          """)
      }
    return names.map { $0.lowercased() }.sorted()
  }
}

/// A struct that is a row of a table, as its source says.
private struct StoredRow {
  let path: String
  let table: String
  let fields: [String]

  static func all(in file: SourceTree.File) -> [StoredRow] {
    let lines = file.lines
    return lines.indices.compactMap { index in
      guard lines[index].contains("static let table = \""),
        let table = lines[index].split(separator: "\"").dropFirst().first,
        let start = lines[..<index].lastIndex(where: { $0.contains("struct ") }),
        let end = lines[index...].firstIndex(where: { $0 == indent(lines[start]) + "}" })
      else { return nil }
      let inside = indent(lines[start]) + "  "
      let fields = lines[start...end].compactMap { field($0, inside) }
      return StoredRow(path: file.path, table: String(table), fields: fields)
    }
  }

  private static func indent(_ line: Substring) -> String { String(line.prefix { $0 == " " }) }

  /// The name of a stored property; a computed one opens a brace.
  private static func field(_ line: Substring, _ inside: String) -> String? {
    guard indent(line) == inside, !line.hasSuffix("{"), !line.contains("static "),
      !line.contains("{ ")
    else { return nil }
    var words = line.split(separator: " ")
    while let first = words.first, ["public", "package", "private", "private(set)"].contains(first)
    { words.removeFirst() }
    guard words.count > 1, words[0] == "let" || words[0] == "var" else { return nil }
    return String(words[1].prefix { $0.isLetter || $0.isNumber })
  }
}
