/// SQL with bound values: what is interpolated is bound, never pasted into the text.
///
/// `"SELECT * FROM meeting WHERE date >= \(day)"` binds the day. SQL is written once in the subset
/// that both engines share; a word that differs is a `DialectWord`.
public struct Statement: Sendable, ExpressibleByStringInterpolation {
  enum Piece: Sendable {
    case sql(String)
    case value(Value)
    case word(DialectWord)
    case differing(sqlite: Statement, postgres: Statement)
  }

  var pieces: [Piece]

  public init(stringLiteral text: String) { pieces = [.sql(text)] }

  public init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// A statement that the engines word differently; only Records has such.
  init(sqlite: Statement, postgres: Statement) {
    pieces = [.differing(sqlite: sqlite, postgres: postgres)]
  }

  public struct StringInterpolation: StringInterpolationProtocol {
    var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(interpolationCount * 2 + 1)
    }

    public mutating func appendLiteral(_ text: String) {
      if !text.isEmpty { pieces.append(.sql(text)) }
    }

    public mutating func appendInterpolation(_ value: some Bindable) {
      pieces.append(.value(value.bound))
    }

    /// Binds a list for `IN (…)`; an empty list matches nothing.
    public mutating func appendInterpolation(list values: [some Bindable]) {
      guard !values.isEmpty else { return pieces.append(.sql("NULL")) }
      for (index, value) in values.enumerated() {
        if index > 0 { pieces.append(.sql(", ")) }
        pieces.append(.value(value.bound))
      }
    }

    /// A word that the engines spell differently.
    public mutating func appendInterpolation(_ word: DialectWord) {
      pieces.append(.word(word))
    }

    /// A statement inside a statement: a named condition, say.
    public mutating func appendInterpolation(_ statement: Statement) {
      pieces.append(contentsOf: statement.pieces)
    }

    /// Names of tables and columns that the program itself makes; never what somebody typed.
    mutating func appendInterpolation(name: String) {
      pieces.append(.sql(name))
    }
  }

  /// The text for one engine and the values in the order of their placeholders.
  func rendered(for dialect: Dialect) -> (sql: String, values: [Value]) {
    if pieces.count == 1, case .sql(let text) = pieces[0] { return (text, []) }
    var sql = ""
    var values: [Value] = []
    render(for: dialect, into: &sql, &values)
    return (sql, values)
  }

  private func render(for dialect: Dialect, into sql: inout String, _ values: inout [Value]) {
    for piece in pieces {
      switch piece {
      case .sql(let text): sql += text
      case .word(let word): sql += word.spelled(in: dialect)
      case .differing(let sqlite, let postgres):
        (dialect == .sqlite ? sqlite : postgres).render(for: dialect, into: &sql, &values)
      case .value(let value):
        values.append(value)
        sql += dialect == .sqlite ? "?" : "$"
        sql += String(values.count)
      }
    }
  }
}

/// The two spellings of SQL that the program speaks.
public enum Dialect: Sendable {
  case sqlite, postgres
}

/// What SQLite and PostgreSQL spell differently, by name.
public enum DialectWord: Sendable {
  /// The type of a column of bytes.
  case bytes
  /// The type of a column of floating-point numbers.
  case real
  /// The type of a column of whole numbers.
  case integer

  func spelled(in dialect: Dialect) -> String {
    switch (self, dialect) {
    case (.bytes, .sqlite): "BLOB"
    case (.bytes, .postgres): "BYTEA"
    case (.real, .sqlite): "REAL"
    case (.real, .postgres): "DOUBLE PRECISION"
    case (.integer, .sqlite): "INTEGER"
    case (.integer, .postgres): "BIGINT"
    }
  }
}
