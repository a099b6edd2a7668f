/// The columns of a record with their values, always all of them and in the order of its keys.
struct RowEncoder {
  static func columns(of record: some Encodable) throws -> [(name: String, value: Value)] {
    let sheet = Sheet()
    try record.encode(to: Filler(sheet: sheet))
    return sheet.columns
  }

  /// What is filled in while a record encodes itself; lives for one call.
  fileprivate final class Sheet {
    var columns: [(name: String, value: Value)] = []
    var single: Value = .null
  }

  fileprivate struct Filler: Encoder {
    let sheet: Sheet
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
      KeyedEncodingContainer(KeyedSheet<Key>(sheet: sheet))
    }
    func unkeyedContainer() -> any UnkeyedEncodingContainer {
      preconditionFailure("a column holds one value, not a list")
    }
    func singleValueContainer() -> any SingleValueEncodingContainer { SingleSheet(sheet: sheet) }
  }

  fileprivate struct SingleSheet: SingleValueEncodingContainer {
    let sheet: Sheet
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { sheet.single = .null }
    func encode(_ value: Bool) { sheet.single = value.bound }
    func encode(_ value: String) { sheet.single = value.bound }
    func encode(_ value: Double) { sheet.single = value.bound }
    func encode(_ value: Int) { sheet.single = value.bound }
    func encode(_ value: Int64) { sheet.single = value.bound }
    func encode<T: Encodable>(_ value: T) throws { sheet.single = try RowEncoder.value(of: value) }
  }

  fileprivate struct KeyedSheet<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let sheet: Sheet
    var codingPath: [any CodingKey] { [] }

    private func put(_ value: Value, _ key: Key) { sheet.columns.append((key.stringValue, value)) }

    func encodeNil(forKey key: Key) { put(.null, key) }
    func encode(_ value: Bool, forKey key: Key) { put(value.bound, key) }
    func encode(_ value: String, forKey key: Key) { put(value.bound, key) }
    func encode(_ value: Double, forKey key: Key) { put(value.bound, key) }
    func encode(_ value: Int, forKey key: Key) { put(value.bound, key) }
    func encode(_ value: Int64, forKey key: Key) { put(value.bound, key) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
      put(try RowEncoder.value(of: value), key)
    }

    // An absent value is still a column: it is written as NULL.
    func encodeIfPresent(_ value: Bool?, forKey key: Key) { put(value.bound, key) }
    func encodeIfPresent(_ value: String?, forKey key: Key) { put(value.bound, key) }
    func encodeIfPresent(_ value: Double?, forKey key: Key) { put(value.bound, key) }
    func encodeIfPresent(_ value: Int?, forKey key: Key) { put(value.bound, key) }
    func encodeIfPresent(_ value: Int64?, forKey key: Key) { put(value.bound, key) }
    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
      put(try value.map { try RowEncoder.value(of: $0) } ?? .null, key)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy keyType: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      preconditionFailure("a column holds one value, not a struct")
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      preconditionFailure("a column holds one value, not a list")
    }
    func superEncoder() -> any Encoder { Filler(sheet: sheet) }
    func superEncoder(forKey key: Key) -> any Encoder { Filler(sheet: sheet) }
  }

  fileprivate static func value<T: Encodable>(of value: T) throws -> Value {
    if T.self == [UInt8].self, let bytes = value as? [UInt8] { return .bytes(bytes) }
    if let bindable = value as? any Bindable { return bindable.bound }
    let sheet = Sheet()
    try value.encode(to: Filler(sheet: sheet))
    return sheet.single
  }
}
