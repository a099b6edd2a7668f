/// Decodes a row: the keys of a type are the names of columns.
struct RowDecoder: Decoder {
  let row: Row
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(RowContainer<Key>(row: row))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    throw ColumnFault.notAList
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    guard row.count > 0 else { throw ColumnFault.noColumns }
    return ValueContainer(value: row[place: 0], name: row.columns.names[0])
  }
}

/// A row does not hold what a type asks for: a fault of the program, never of the user.
enum ColumnFault: Error, CustomStringConvertible {
  case noColumns
  case notAList
  case absent(String)
  case wrongType(column: String, wanted: String, found: Value)

  var description: String {
    switch self {
    case .noColumns: "the answer has no columns"
    case .notAList: "a row is not a list"
    case .absent(let column): "the answer has no column \(column)"
    case .wrongType(let column, let wanted, let found):
      "column \(column) holds \(found), wanted \(wanted)"
    }
  }
}

private struct RowContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let row: Row
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { row.columns.names.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { row[key.stringValue] != nil }

  private func value(_ key: Key) throws -> Value {
    guard let value = row[key.stringValue] else { throw ColumnFault.absent(key.stringValue) }
    return value
  }

  func decodeNil(forKey key: Key) throws -> Bool { try value(key) == .null }

  private func read<T>(_ key: Key, _ found: (Value) -> T?) throws -> T {
    let value = try value(key)
    guard let result = found(value) else {
      throw ColumnFault.wrongType(column: key.stringValue, wanted: "\(T.self)", found: value)
    }
    return result
  }

  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool {
    try read(key) { $0.integer.map { $0 != 0 } }
  }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try read(key) { $0.text } }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try read(key) { $0.real } }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int {
    try read(key) { $0.integer.flatMap { Int(exactly: $0) } }
  }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try read(key) { $0.integer } }

  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
    let value = try value(key)
    if T.self == [UInt8].self, let bytes = value.bytes as? T { return bytes }
    return try T(from: ValueDecoder(value: value, name: key.stringValue))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> { throw ColumnFault.notAList }
  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    throw ColumnFault.notAList
  }
  func superDecoder() throws -> any Decoder { throw ColumnFault.notAList }
  func superDecoder(forKey key: Key) throws -> any Decoder { throw ColumnFault.notAList }
}

/// Decodes the types of Civic and identifiers, which are single values.
private struct ValueDecoder: Decoder {
  let value: Value
  let name: String
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    throw ColumnFault.wrongType(column: name, wanted: "a struct of its own", found: value)
  }
  func unkeyedContainer() throws -> any UnkeyedDecodingContainer { throw ColumnFault.notAList }
  func singleValueContainer() -> any SingleValueDecodingContainer {
    ValueContainer(value: value, name: name)
  }
}

private struct ValueContainer: SingleValueDecodingContainer {
  let value: Value
  let name: String
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { value == .null }

  private func read<T>(_ found: T?) throws -> T {
    guard let found else {
      throw ColumnFault.wrongType(column: name, wanted: "\(T.self)", found: value)
    }
    return found
  }

  func decode(_ type: Bool.Type) throws -> Bool { try read(value.integer.map { $0 != 0 }) }
  func decode(_ type: String.Type) throws -> String { try read(value.text) }
  func decode(_ type: Double.Type) throws -> Double { try read(value.real) }
  func decode(_ type: Int.Type) throws -> Int {
    try read(value.integer.flatMap { Int(exactly: $0) })
  }
  func decode(_ type: Int64.Type) throws -> Int64 { try read(value.integer) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T {
    if T.self == [UInt8].self, let bytes = value.bytes as? T { return bytes }
    return try T(from: ValueDecoder(value: value, name: name))
  }
}
