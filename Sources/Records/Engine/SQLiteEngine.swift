import Foundation
import GRDB

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

  func close() async { try? database.close() }
}

extension DatabaseFault {
  /// What somebody at the console can mend, nil for anything else (sqlite.org/rescode.html).
  fileprivate init?(_ error: any Error, _ path: String) {
    switch (error as? DatabaseError)?.resultCode {
    case .SQLITE_FULL:
      self = .refusing(
        what: "The disk that holds \(path) is full; what was being written was taken back.",
        instead: "Make room and run it again.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
      self = .refusing(
        what: "The database \(path) cannot be opened for writing.",
        instead: "Run this as the user who owns it and its folder, or name another with --data.")
    case .SQLITE_NOTADB:
      self = .refusing(
        what: "The file \(path) is no database.",
        instead: "Name another folder with --data, or restore a backup.")
    case .SQLITE_CORRUPT:
      self = .refusing(
        what: "The database \(path) is damaged.",
        instead: "Lay the file aside and restore a backup.")
    default: return nil
    }
  }
}

private struct SQLiteConnection: Connection {
  let db: GRDB.Database
  let dialect = Dialect.sqlite

  func rows(_ statement: Statement) throws -> [Row] {
    let prepared = try prepare(statement)
    let cursor = try GRDB.Row.fetchCursor(prepared)
    let columns = Columns(prepared.columnNames)
    let width = columns.names.count
    var rows: [Row] = []
    while let row = try cursor.next() {
      var values: [Value] = []
      values.reserveCapacity(width)
      for place in 0..<width { values.append(Value(row[place] as DatabaseValue)) }
      rows.append(Row(columns: columns, values: values))
    }
    return rows
  }

  func run(_ statement: Statement) throws -> Int {
    try prepare(statement).execute()
    return db.changesCount
  }

  /// One prepared statement, row after row: SQLite has no round trips to save.
  func insert(into table: String, _ columns: [String], _ rows: [[Value]]) throws {
    let marks = Array(repeating: "?", count: columns.count).joined(separator: ", ")
    let prepared = try db.cachedStatement(
      sql: "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(marks))")
    for row in rows {
      prepared.setUncheckedArguments(StatementArguments(row.map(\.inSQLite)))
      try prepared.execute()
    }
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
