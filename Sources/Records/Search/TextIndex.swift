/// Words that can be looked for: FTS5 in SQLite, a `tsvector` with its GIN index in PostgreSQL.
///
/// The words come in folded already, plain letters a to z and figures, so neither engine has a say in
/// what a word is and both hold the same. Each entry has its title's words and all of its words.
public struct TextIndex: Sendable {
  let table: String

  /// - Parameter table: of its own; nothing else may stand in it.
  public init(table: StaticString) { self.table = table.description }

  /// The words of one entry. A phrase never reaches from one line into the next.
  public struct Entry: Sendable, Hashable {
    public let id: Int64
    public let title: [String]
    /// The title's words among them, so that title and text answer a question together.
    public let lines: [[String]]

    public init(id: Int64, title: [String], lines: [[String]]) {
      (self.id, self.title, self.lines) = (id, title, lines)
    }
  }

  /// How much PostgreSQL keeps of one entry (its manual, 12.11): the places of a word up to the 256th,
  /// and places up to 16,383. Whoever makes entries keeps below; else phrases would be lost in one
  /// engine and found in the other.
  public static let mostPlaces = 16_000
  public static let mostPlacesOfAWord = 250
  /// Bytes of one word; PostgreSQL takes 2,046.
  public static let longestWord = 64

  /// The step that makes the index.
  public func migration(_ name: String) -> Migration {
    Migration(name) { dialect in
      switch dialect {
      case .sqlite:
        [
          """
          CREATE VIRTUAL TABLE \(name: table) USING fts5 (
            title, words, tokenize = "ascii tokenchars '_'", columnsize = 0)
          """
        ]
      case .postgres:
        [
          """
          CREATE TABLE \(name: table) (
            id BIGINT PRIMARY KEY, title tsvector NOT NULL, words tsvector NOT NULL)
          """,
          "CREATE INDEX \(name: table)Title ON \(name: table) USING gin (title)",
          "CREATE INDEX \(name: table)Words ON \(name: table) USING gin (words)",
        ]
      }
    }
  }

  /// Takes everything out.
  public var emptied: Statement { "DELETE FROM \(name: table)" }

  /// One entry, whichever; no row when the index holds nothing.
  public var anyEntry: Statement {
    Statement(
      sqlite: "SELECT rowid AS id FROM \(name: table) LIMIT 1",
      postgres: "SELECT id FROM \(name: table) LIMIT 1")
  }

  /// The identifiers of the entries in which the words stand, as a question to put into `IN (…)`.
  public func entries(with question: TextQuestion, inTitle: Bool = false) -> Statement {
    let column = inTitle ? "title" : "words"
    let sqlite: Statement = """
      SELECT rowid AS id FROM \(name: table) WHERE \(name: table) MATCH \(question.inFTS5(column))
      """
    let postgres: Statement = """
      SELECT id FROM \(name: table)
      WHERE \(name: column) @@ CAST(\(question.inPostgres) AS tsquery)
      """
    return Statement(sqlite: sqlite, postgres: postgres)
  }
}

/// What is looked for: every term must stand in an entry, the words of a term one behind the other.
public struct TextQuestion: Sendable, Hashable {
  public let terms: [[String]]

  /// What is no plain word is left out, so that nothing an engine would take for its own syntax can
  /// reach it.
  public init(terms: [[String]]) {
    self.terms = terms.map { $0.map(TextIndex.plain).filter { !$0.isEmpty } }
      .filter { !$0.isEmpty }
  }

  /// `words : ("off road" AND "burglari")`, each term a string of FTS5 (sqlite.org/fts5.html, 3).
  func inFTS5(_ column: String) -> String {
    let written = terms.map { "\"\($0.joined(separator: " "))\"" }.joined(separator: " AND ")
    return "\(column) : (\(written.isEmpty ? "\"\"" : written))"
  }

  /// `('off' <-> 'road') & ('burglari')`.
  var inPostgres: String {
    terms.map { "(\($0.map { "'\($0)'" }.joined(separator: " <-> ")))" }.joined(separator: " & ")
  }
}

extension TextIndex {
  /// The word as both engines take it as one: a to z and figures.
  static func plain(_ word: String) -> String {
    let isPlain = { (byte: UInt8) in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    if word.utf8.allSatisfy(isPlain), word.utf8.count <= longestWord { return word }
    return String(decoding: word.utf8.filter(isPlain).prefix(longestWord), as: UTF8.self)
  }

  /// For FTS5: words with spaces, and a mark between lines that is no word anybody can ask for.
  static func inFTS5(_ lines: [[String]]) -> String {
    lines.map { $0.map(plain).joined(separator: " ") }.joined(separator: " _ ")
  }

  /// For PostgreSQL: `'rate':2,9 'burglari':1`, with one place left free between lines.
  static func inPostgres(_ lines: [[String]]) -> String {
    var places: [String: [Int]] = [:]
    var place = 0
    for line in lines {
      for word in line {
        place += 1
        places[plain(word), default: []].append(place)
      }
      place += 1
    }
    return places.filter { !$0.key.isEmpty }.map { word, places in
      "'\(word)':\(places.map(String.init).joined(separator: ","))"
    }.joined(separator: " ")
  }
}

extension Work {
  /// Puts entries into an index. Like the details of a record they leave no audit line.
  public func insert(_ entries: [TextIndex.Entry], into index: TextIndex) throws {
    switch connection.dialect {
    case .sqlite:
      try connection.insert(
        into: index.table, ["rowid", "title", "words"],
        entries.map {
          [
            .integer($0.id), .text(TextIndex.inFTS5([$0.title])),
            .text(TextIndex.inFTS5($0.lines)),
          ]
        })
    case .postgres: try insertIntoPostgres(entries[...], index)
    }
  }

  private func insertIntoPostgres(
    _ entries: ArraySlice<TextIndex.Entry>, _ index: TextIndex
  ) throws {
    guard !entries.isEmpty else { return }
    var text = Statement.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    text.appendInterpolation(name: "INSERT INTO \(index.table) (id, title, words) VALUES ")
    for (place, entry) in entries.prefix(50).enumerated() {
      text.appendLiteral(place == 0 ? "(" : ", (")
      text.appendInterpolation(entry.id)
      for lines in [[entry.title], entry.lines] {
        text.appendLiteral(", CAST(")
        text.appendInterpolation(TextIndex.inPostgres(lines))
        text.appendLiteral(" AS tsvector)")
      }
      text.appendLiteral(")")
    }
    try connection.run(Statement(stringInterpolation: text))
    try insertIntoPostgres(entries.dropFirst(50), index)
  }

  /// Takes entries out of an index; `entries` asks for their identifiers.
  public func remove(_ entries: Statement, from index: TextIndex) throws {
    try connection.run(
      Statement(
        sqlite: "DELETE FROM \(name: index.table) WHERE rowid IN (\(entries))",
        postgres: "DELETE FROM \(name: index.table) WHERE id IN (\(entries))"))
  }

  /// Writes an index anew without the words of what was removed. FTS5 only marks an entry as gone and
  /// keeps its words until parts of the index merge (sqlite.org/fts5.html, 6.6); in PostgreSQL they are
  /// in rows that nobody sees, until its autovacuum clears them away.
  public func forgetWhatWasRemoved(from index: TextIndex) throws {
    guard connection.dialect == .sqlite else { return }
    try connection.run(
      "INSERT INTO \(name: index.table) (\(name: index.table)) VALUES ('optimize')")
  }
}
