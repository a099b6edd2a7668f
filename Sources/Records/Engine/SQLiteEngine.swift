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
      throw DatabaseFault.unavailable("\(path): \(error)")
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
    try await database.read { db in
      try work(SQLiteConnection(db: db))
    }
  }

  func write<T: Sendable>(
    _ work: @Sendable @escaping (any Connection) throws -> T
  ) async throws -> T {
    try await database.write { db in
      try work(SQLiteConnection(db: db))
    }
  }

  func close() async { try? database.close() }
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
