/// What a database must be able to do to hold the record. Two engines exist: SQLite and PostgreSQL.
protocol Engine: Sendable {
  /// Reads in one consistent view of the database.
  func read<T: Sendable>(
    _ work: @Sendable @escaping (any Connection) throws -> T
  ) async throws -> T

  /// Writes in one transaction, alone: all of it is kept, or none.
  func write<T: Sendable>(
    _ work: @Sendable @escaping (any Connection) throws -> T
  ) async throws -> T

  func close() async
}

/// A connection inside a transaction.
protocol Connection {
  var dialect: Dialect { get }
  func rows(_ statement: Statement) throws -> [Row]
  /// Hands over the answer row by row, for answers that are too long to hold.
  func eachRow(of statement: Statement, _ take: (Row) throws -> Void) throws
  /// Runs a statement and tells how many rows it changed.
  @discardableResult func run(_ statement: Statement) throws -> Int
  /// Inserts rows of the same columns in the way that is fastest for the engine.
  func insert(into table: String, _ columns: [String], _ rows: [[Value]]) throws
}

/// Where the database is.
public enum DatabaseAddress: Sendable, Hashable {
  /// In memory, gone with the program: for tests.
  case memory
  /// A SQLite file.
  case file(path: String)
  /// A PostgreSQL database, `postgres://user:password@host:port/name`.
  case postgres(url: String)

  /// Reads what stands behind `--database`.
  public init(_ text: String) {
    let isURL = text.hasPrefix("postgres://") || text.hasPrefix("postgresql://")
    self = isURL ? .postgres(url: text) : .file(path: text)
  }

  /// For messages: never with a password, nor with the options in which one could stand.
  public var inWords: String {
    switch self {
    case .memory: "memory"
    case .file(let path): path
    case .postgres(let url):
      "postgres://"
        + url.trimmingPrefix(/postgres(ql)?:\/\//)
        .split(separator: "@", omittingEmptySubsequences: false).last!.prefix { $0 != "?" }
    }
  }
}

/// The database failed: not something that a user can mend by asking differently.
public enum DatabaseFault: Error, CustomStringConvertible, Sendable {
  /// It cannot be reached or opened; `reason` is the engine's own word, without passwords.
  case unavailable(String)
  /// The file or its disk refuses: what is so, and what to do.
  case refusing(what: String, instead: String)
  /// A statement failed.
  case statement(sql: String, reason: String)

  public var description: String {
    switch self {
    case .unavailable(let reason): "The database cannot be opened: \(reason)"
    case .refusing(let what, let instead): "\(what) \(instead)"
    case .statement(let sql, let reason):
      "\(reason) in: \(sql.split(whereSeparator: \.isWhitespace).joined(separator: " "))"
    }
  }
}
