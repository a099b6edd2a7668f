/// The columns of one answer, shared by its rows.
///
/// PostgreSQL folds names to lower case and SQLite keeps them as written, so a name is looked up as
/// it stands first and in lower case after that.
final class Columns: Sendable {
  let names: [String]
  private let places: [String: Int]

  init(_ names: [String]) {
    self.names = names
    var places: [String: Int] = [:]
    for (place, name) in names.enumerated() {
      places[name] = places[name] ?? place
      places[name.lowercased()] = places[name.lowercased()] ?? place
    }
    self.places = places
  }

  /// Answers have few columns with short names, which are compared faster than they are hashed.
  func place(of name: String) -> Int? {
    names.firstIndex { $0 == name } ?? places[name] ?? places[name.lowercased()]
  }
}

/// One row of an answer.
public struct Row: Sendable {
  let columns: Columns
  let values: [Value]

  /// The value of a column, nil when the answer has no such column.
  public subscript(_ name: String) -> Value? { columns.place(of: name).map { values[$0] } }

  /// The value at a place, counted from 0.
  public subscript(place place: Int) -> Value { values[place] }

  public var count: Int { values.count }

  /// Reads the row into a type: a struct by its columns, a single value from the first.
  public func decoded<T: Decodable>(as type: T.Type = T.self) throws -> T {
    try T(from: RowDecoder(row: self))
  }
}

extension Value {
  /// The whole number, nil for anything else.
  public var integer: Int64? {
    switch self {
    case .integer(let number): number
    case .real(let number) where number == number.rounded(): Int64(number)
    case .text(let text): Int64(text)
    default: nil
    }
  }

  public var real: Double? {
    switch self {
    case .real(let number): number
    case .integer(let number): Double(number)
    case .text(let text): Double(text)
    default: nil
    }
  }

  public var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  public var bytes: [UInt8]? {
    if case .bytes(let bytes) = self { return bytes }
    return nil
  }
}
