import CPostgres

/// The columns of an answer of PostgreSQL, with the types by which their text is read.
struct PostgresColumns {
  private let columns: Columns
  private let types: [Oid]

  init(_ result: OpaquePointer) {
    let width = PQnfields(result)
    columns = Columns((0..<width).map { String(cString: PQfname(result, $0)) })
    types = (0..<width).map { PQftype(result, $0) }
  }

  func row(_ row: Int32, of result: OpaquePointer) -> Row {
    let values = types.indices.map { column in
      PostgresColumns.value(in: result, row, Int32(column), types[column])
    }
    return Row(columns: columns, values: values)
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
struct Parameters {
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
