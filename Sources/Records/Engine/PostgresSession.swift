import CPostgres

/// An open libpq session with its prepared statements. Stays on the thread of its connection.
final class PostgresSession: Connection {
  private let pointer: OpaquePointer
  private var prepared: [String: String] = [:]
  let dialect = Dialect.postgres

  init(address: String) throws {
    guard let pointer = PQconnectdb(address) else {
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
      let width = PQnfields(result)
      let columns = Columns((0..<width).map { String(cString: PQfname(result, $0)) })
      let types = (0..<width).map { PQftype(result, $0) }
      return (0..<PQntuples(result)).map { row in
        let values = (0..<width).map { column in
          PostgresSession.value(in: result, row, column, types[Int(column)])
        }
        return Row(columns: columns, values: values)
      }
    }
  }

  func run(_ statement: Statement) throws -> Int {
    try answer(to: statement) { Int(String(cString: PQcmdTuples($0))) ?? 0 }
  }

  /// A few hundred values a statement: each round trip costs more than its rows.
  func insert(into table: String, _ columns: [String], _ rows: [[Value]]) throws {
    let names = columns.joined(separator: ", ")
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

  /// Statements are prepared once per session, text and parameter types together.
  private func preparedName(_ sql: String, _ parameters: Parameters) throws -> String {
    let key = sql + parameters.signature
    if let name = prepared[key] { return name }
    if prepared.count >= 500 {
      try command("DEALLOCATE ALL")
      prepared = [:]
    }
    let name = "s\(prepared.count)"
    let result = PQprepare(pointer, name, sql, Int32(parameters.types.count), parameters.types)
    defer { PQclear(result) }
    try check(result, sql)
    prepared[key] = name
    return name
  }

  private func check(_ result: OpaquePointer?, _ sql: String) throws {
    let status = PQresultStatus(result)
    guard status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK else { return }
    let reason = PostgresSession.oneLine(String(cString: PQerrorMessage(pointer)))
    throw isAlive
      ? DatabaseFault.statement(sql: sql, reason: reason)
      : DatabaseFault.unavailable("PostgreSQL: \(reason)")
  }

  private static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  /// Answers come as text; the column's type says what the text means.
  private static func value(
    in result: OpaquePointer, _ row: Int32, _ column: Int32, _ type: Oid
  ) -> Value {
    guard PQgetisnull(result, row, column) == 0 else { return .null }
    let text = PQgetvalue(result, row, column)!
    switch PostgresType(rawValue: type) {
    case .int8, .int4, .int2: return .integer(Int64(String(cString: text))!)
    case .float8, .float4: return .real(Double(String(cString: text))!)
    case .numeric:
      let digits = String(cString: text)
      return Int64(digits).map(Value.integer) ?? .real(Double(digits) ?? .nan)
    case .bool: return .integer(text[0] == UInt8(ascii: "t").asCChar ? 1 : 0)
    case .bytea: return .bytes(bytes(fromHex: text, count: Int(PQgetlength(result, row, column))))
    default: return .text(String(cString: text))
    }
  }

  /// `\x48656c6c6f`, PostgreSQL's form of bytes as text.
  private static func bytes(fromHex text: UnsafePointer<CChar>, count: Int) -> [UInt8] {
    func digit(_ place: Int) -> UInt8 {
      let code = UInt8(bitPattern: text[place])
      return code <= UInt8(ascii: "9") ? code - UInt8(ascii: "0") : code - UInt8(ascii: "a") + 10
    }
    return stride(from: 2, to: count, by: 2).map { digit($0) << 4 | digit($0 + 1) }
  }
}

/// The types of PostgreSQL's catalogue that the program meets (pg_type.dat).
private enum PostgresType: Oid {
  case bool = 16
  case bytea = 17
  case int8 = 20
  case int2 = 21
  case int4 = 23
  case text = 25
  case float4 = 700
  case float8 = 701
  case numeric = 1700
}

/// Bound values in the form that libpq takes.
private struct Parameters {
  private let encoded: [[UInt8]?]
  let types: [Oid]
  let lengths: [Int32]
  let formats: [Int32]

  init(_ values: [Value]) {
    encoded = values.map { value in
      switch value {
      case .null: nil
      case .bytes(let bytes): bytes
      default: Array(value.inWords.utf8) + [0]
      }
    }
    types = values.map { value in
      switch value {
      case .null: 0
      case .integer: PostgresType.int8.rawValue
      case .real: PostgresType.float8.rawValue
      case .text: PostgresType.text.rawValue
      case .bytes: PostgresType.bytea.rawValue
      }
    }
    lengths = encoded.map { Int32($0?.count ?? 0) }
    formats = values.map { if case .bytes = $0 { 1 } else { 0 } }
  }

  /// Tells two uses of one SQL text apart when their values have other types.
  var signature: String { types.reduce(into: "") { $0 += ",\($1)" } }

  func withPointers<T>(_ body: ([UnsafePointer<CChar>?]) -> T) -> T {
    var all = encoded.reduce(into: [UInt8]()) { $0 += $1 ?? [] }
    all.append(0)
    return all.withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { chars in
        var offset = 0
        let pointers = encoded.map { bytes -> UnsafePointer<CChar>? in
          guard let bytes else { return nil }
          defer { offset += bytes.count }
          return chars.baseAddress! + offset
        }
        return body(pointers)
      }
    }
  }
}

extension UInt8 {
  fileprivate var asCChar: CChar { CChar(bitPattern: self) }
}
