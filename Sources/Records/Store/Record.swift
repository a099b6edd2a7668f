/// A struct that is a row of a table of the same name: its keys are the columns.
public protocol TableRow: Codable, Sendable {
  /// The type in lower camel case, singular: `meeting`.
  static var table: String { get }
}

/// A row that stands by itself: it has an identifier and a version, and every change of it leaves
/// an audit line.
public protocol Record: TableRow {
  associatedtype ID: RecordID
  var id: ID { get }
  /// Counts the saves, from 1; a save on an older version is refused.
  var version: Int { get set }
}

/// The identifier of one kind of record; given out by the database's own counter.
public protocol RecordID: RawRepresentable<Int64>, Codable, Hashable, Sendable, Bindable {
  init(rawValue: Int64)
}

/// A row that belongs to a record and changes with it: a paragraph of a paper, a cell of a table.
/// The audit line of the record tells of it.
public protocol Detail: TableRow {}

extension Connection {
  /// Inserts structs as rows of their table.
  func insert<T: TableRow>(_ rows: [T]) throws {
    let columns = try rows.map { try RowEncoder.columns(of: $0) }
    guard let first = columns.first else { return }
    try insert(into: T.table, first.map(\.name), columns.map { $0.map(\.value) })
  }
}
