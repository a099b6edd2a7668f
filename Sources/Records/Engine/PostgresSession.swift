import CPostgres
import Glibc

/// An open libpq session with its prepared statements. Stays on the thread of its connection.
final class PostgresSession: Connection {
  private let pointer: OpaquePointer
  private var prepared: [String: String] = [:]
  let dialect = Dialect.postgres

  init(address: String) throws {
    guard let pointer = PostgresSession.connected(to: address) else {
      throw DatabaseFault.unavailable("PostgreSQL: no memory for a connection")
    }
    guard PQstatus(pointer) == CONNECTION_OK else {
      let reason = String(cString: PQerrorMessage(pointer))
      PQfinish(pointer)
      throw DatabaseFault.unavailable("PostgreSQL: \(PostgresSession.oneLine(reason))")
    }
    self.pointer = pointer
    PQsetNoticeProcessor(pointer, { _, _ in }, nil)
    try command("SET client_encoding TO 'UTF8'")
    try command("SET TIME ZONE 'UTC'")
    // PostgreSQL reckons with turning disks, on which a page out of turn costs four times as much, and
    // would read whole tables for a search that finds fifty entries.
    try command("SET random_page_cost TO 1.1")
  }

  /// A server that does not answer is given up after five seconds, and one that fell silent after
  /// thirty; the address may say otherwise.
  private static func connected(to address: String) -> OpaquePointer? {
    let names = ["connect_timeout", "tcp_user_timeout", "dbname"]
    let values = ["5", "30000", address]
    let all = (names + values).map { strdup($0) }
    defer { for text in all { free(text) } }
    let keys = all.prefix(3).map { UnsafePointer($0) } + [nil]
    let texts = all.suffix(3).map { UnsafePointer($0) } + [nil]
    return PQconnectdbParams(keys, texts, 1)
  }

  var isAlive: Bool { PQstatus(pointer) == CONNECTION_OK }

  func finish() { PQfinish(pointer) }

  /// A command without values or answer.
  func command(_ sql: String) throws {
    let result = PQexec(pointer, sql)
    defer { PQclear(result) }
    try check(result, sql)
  }

  func rows(_ statement: Statement) throws -> [Row] {
    try answer(to: statement) { result in
      let columns = PostgresColumns(result)
      return (0..<PQntuples(result)).map { columns.row($0, of: result) }
    }
  }

  func run(_ statement: Statement) throws -> Int {
    try answer(to: statement) { Int(String(cString: PQcmdTuples($0))) ?? 0 }
  }

  /// Many rows by COPY; few with some hundred values a statement, since each round trip costs more than its rows.
  func insert(into table: String, _ columns: [String], _ rows: [[Value]]) throws {
    let names = columns.joined(separator: ", ")
    if rows.count > 50 { return try copy(rows, into: "\(table) (\(names))") }
    let stride = max(1, 500 / max(1, columns.count))
    for start in Swift.stride(from: 0, to: rows.count, by: stride) {
      var text = Statement.StringInterpolation(literalCapacity: 0, interpolationCount: 0)
      text.appendInterpolation(name: "INSERT INTO \(table) (\(names)) VALUES ")
      for (index, row) in rows[start..<min(start + stride, rows.count)].enumerated() {
        text.appendLiteral(index == 0 ? "(" : ", (")
        text.appendInterpolation(list: row)
        text.appendLiteral(")")
      }
      _ = try run(Statement(stringInterpolation: text))
    }
  }

  private func copy(_ rows: [[Value]], into target: String) throws {
    let sql = "COPY \(target) FROM STDIN"
    let begun = PQexec(pointer, sql)
    defer { PQclear(begun) }
    guard PQresultStatus(begun) == PGRES_COPY_IN else { return try check(begun, sql) }
    var lines = CopiedLines()
    for row in rows {
      lines.append(row)
      if lines.bytes.count >= CopiedLines.most { send(&lines) }
    }
    send(&lines)
    PQputCopyEnd(pointer, nil)
    var fault: DatabaseFault?
    while let result = PQgetResult(pointer) {
      do { try check(result, sql) } catch let said as DatabaseFault { fault = fault ?? said }
      PQclear(result)
    }
    if let fault { throw fault }
  }

  /// What is wrong with them the server says at the end.
  private func send(_ lines: inout CopiedLines) {
    lines.bytes.withUnsafeBytes {
      _ = PQputCopyData(
        pointer, $0.bindMemory(to: CChar.self).baseAddress, Int32($0.count))
    }
    lines.bytes.removeAll(keepingCapacity: true)
  }

  /// One row at a time from the server, so that a long answer is never held whole.
  func eachRow(of statement: Statement, _ take: (Row) throws -> Void) throws {
    let (sql, values) = statement.rendered(for: .postgres)
    let parameters = Parameters(values)
    let name = try preparedName(sql, parameters)
    let isSent = parameters.withPointers { pointers in
      PQsendQueryPrepared(
        pointer, name, Int32(values.count), pointers, parameters.lengths, parameters.formats, 0)
    }
    guard isSent == 1 else { return try check(nil, sql) }
    PQsetSingleRowMode(pointer)
    // The connection is of use again only when its answer was taken to the end.
    defer { while let rest = PQgetResult(pointer) { PQclear(rest) } }
    var columns: PostgresColumns?
    while let result = PQgetResult(pointer) {
      defer { PQclear(result) }
      if PQresultStatus(result) != PGRES_SINGLE_TUPLE { try check(result, sql) }
      let known = columns ?? PostgresColumns(result)
      columns = known
      for row in 0..<PQntuples(result) { try take(known.row(row, of: result)) }
    }
  }

  private func answer<T>(to statement: Statement, _ read: (OpaquePointer) throws -> T) throws -> T {
    let (sql, values) = statement.rendered(for: .postgres)
    let parameters = Parameters(values)
    let name = try preparedName(sql, parameters)
    let result = parameters.withPointers { pointers in
      PQexecPrepared(
        pointer, name, Int32(values.count), pointers, parameters.lengths, parameters.formats, 0)
    }
    defer { PQclear(result) }
    try check(result, sql)
    return try read(result!)
  }

  /// Statements are prepared once per session, text and parameter types together. A search is planned
  /// for its own words each time: they are rare or common, and a plan for any serves neither.
  private func preparedName(_ sql: String, _ parameters: Parameters) throws -> String {
    let key = sql + parameters.signature
    if let name = prepared[key] { return name }
    if prepared.count >= 500 {
      try command("DEALLOCATE ALL")
      prepared = [:]
    }
    let isSearch = sql.contains("AS tsquery")
    let name = isSearch ? "" : "s\(prepared.count)"
    let result = PQprepare(pointer, name, sql, Int32(parameters.types.count), parameters.types)
    defer { PQclear(result) }
    try check(result, sql)
    if !isSearch { prepared[key] = name }
    return name
  }

  private func check(_ result: OpaquePointer?, _ sql: String) throws {
    let status = PQresultStatus(result)
    guard status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK else { return }
    guard isAlive else {
      let reason = PostgresSession.oneLine(String(cString: PQerrorMessage(pointer)))
      throw DatabaseFault.unavailable("PostgreSQL: \(reason)")
    }
    throw DatabaseFault(result, sql)
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}
