import Foundation
import GRDB
import GRDBSQLite

/// SQLite through GRDB: one file, write-ahead logging, many readers and one writer.
struct SQLiteEngine: Engine {
  private let database: any DatabaseWriter

  /// Opens the file, making it if it is not there.
  init(path: String) throws {
    do {
      database = try DatabasePool(path: path, configuration: Self.configuration)
    } catch {
      throw DatabaseFault(error, path) ?? .unavailable("\(path): \(error)")
    }
  }

  init() throws {
    database = try DatabaseQueue(configuration: Self.configuration)
  }

  /// Opens a file that nobody else has open, making it if it is not there; it stays one file, with
  /// no log beside it.
  init(aloneAt path: String) throws {
    do {
      database = try DatabaseQueue(path: path, configuration: Self.configuration)
    } catch {
      throw DatabaseFault(error, path) ?? .unavailable("\(path): \(error)")
    }
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      // Erased values must not linger in free pages (retention).
      try db.execute(sql: "PRAGMA secure_delete = ON")
    }
    return configuration
  }

  func read<T: Sendable>(
    _ work: @Sendable @escaping (any Connection) throws -> T
  ) async throws -> T {
    do {
      return try await database.read { db in try work(SQLiteConnection(db: db)) }
    } catch { throw DatabaseFault(error, database.path) ?? error }
  }

  func write<T: Sendable>(
    _ work: @Sendable @escaping (any Connection) throws -> T
  ) async throws -> T {
    do {
      return try await database.write { db in try work(SQLiteConnection(db: db)) }
    } catch { throw DatabaseFault(error, database.path) ?? error }
  }

  /// Reads while another database's work waits: for copying between two.
  func readNow<T>(_ work: (any Connection) throws -> T) throws -> T {
    do {
      return try database.read { db in try work(SQLiteConnection(db: db)) }
    } catch { throw DatabaseFault(error, database.path) ?? error }
  }

  /// Writes, in one transaction, while another database's work waits.
  func writeNow<T>(_ work: (any Connection) throws -> T) throws -> T {
    do {
      return try database.write { db in try work(SQLiteConnection(db: db)) }
    } catch { throw DatabaseFault(error, database.path) ?? error }
  }

  func close() async { try? database.close() }
}

private struct SQLiteConnection: Connection {
  let db: GRDB.Database
  let dialect = Dialect.sqlite

  func rows(_ statement: Statement) throws -> [Row] {
    var rows: [Row] = []
    try eachRow(of: statement) { rows.append($0) }
    return rows
  }

  func eachRow(of statement: Statement, _ take: (Row) throws -> Void) throws {
    let prepared = try prepare(statement)
    let cursor = try GRDB.Row.fetchCursor(prepared)
    let columns = Columns(prepared.columnNames)
    let width = columns.names.count
    while let row = try cursor.next() {
      var values: [Value] = []
      values.reserveCapacity(width)
      for place in 0..<width { values.append(Value(row[place] as DatabaseValue)) }
      try take(Row(columns: columns, values: values))
    }
  }

  func run(_ statement: Statement) throws -> Int {
    try prepare(statement).execute()
    return db.changesCount
  }

  /// One prepared statement, row after row: SQLite has no round trips to save. Values are bound by hand,
  /// since GRDB's arguments took longer than the rows themselves.
  func insert(into table: String, _ columns: [String], _ rows: [[Value]]) throws {
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let prepared = try db.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    let handle = prepared.sqliteStatement
    defer {
      sqlite3_reset(handle)
      sqlite3_clear_bindings(handle)
    }
    for row in rows {
      sqlite3_reset(handle)
      for (place, value) in row.enumerated() { value.bind(to: handle, at: Int32(place + 1)) }
      guard sqlite3_step(handle) == SQLITE_DONE else { throw fault(of: prepared) }
    }
  }

  private func fault(of statement: GRDB.Statement) -> DatabaseError {
    let connection = db.sqliteConnection
    return DatabaseError(
      resultCode: ResultCode(rawValue: sqlite3_extended_errcode(connection)),
      message: String(cString: sqlite3_errmsg(connection)), sql: statement.sql)
  }

  private func prepare(_ statement: Statement) throws -> GRDB.Statement {
    let (sql, values) = statement.rendered(for: .sqlite)
    let prepared = try db.cachedStatement(sql: sql)
    prepared.setUncheckedArguments(StatementArguments(values.map(\.inSQLite)))
    return prepared
  }
}

extension Value {
  fileprivate init(_ value: DatabaseValue) {
    switch value.storage {
    case .null: self = .null
    case .int64(let number): self = .integer(number)
    case .double(let number): self = .real(number)
    case .string(let text): self = .text(text)
    case .blob(let data): self = .bytes([UInt8](data))
    }
  }

  /// SQLite copies what it is handed.
  private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

  fileprivate func bind(to statement: OpaquePointer, at place: Int32) {
    switch self {
    case .null: sqlite3_bind_null(statement, place)
    case .integer(let number): sqlite3_bind_int64(statement, place, number)
    case .real(let number): sqlite3_bind_double(statement, place, number)
    case .text(let text):
      sqlite3_bind_text(statement, place, text, Int32(text.utf8.count), Value.copied)
    case .bytes(let bytes) where bytes.isEmpty: sqlite3_bind_zeroblob(statement, place, 0)
    case .bytes(let bytes):
      sqlite3_bind_blob(statement, place, bytes, Int32(bytes.count), Value.copied)
    }
  }

  fileprivate var inSQLite: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .real(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): Data(bytes).databaseValue
    }
  }
}
