/// Asks the database questions, inside one consistent view of it.
public struct Reader {
  let connection: any Connection

  /// All rows of the answer, decoded.
  public func all<T: Decodable>(_ question: Statement) throws -> [T] {
    try connection.rows(question).map { try $0.decoded() }
  }

  public func all<T: Decodable>(_ type: T.Type, _ question: Statement) throws -> [T] {
    try all(question)
  }

  /// The first row of the answer, nil when there is none.
  public func first<T: Decodable>(_ question: Statement) throws -> T? {
    try connection.rows(question).first.map { try $0.decoded() }
  }

  public func first<T: Decodable>(_ type: T.Type, _ question: Statement) throws -> T? {
    try first(question)
  }

  /// The record of that identifier, nil when there is none.
  public func record<R: Record>(_ id: R.ID) throws -> R? {
    try first(R.self, "SELECT * FROM \(name: R.table) WHERE id = \(id)")
  }

  /// A count, or another whole number in the first column of the first row; 0 when there is no row.
  public func number(_ question: Statement) throws -> Int {
    Int(try connection.rows(question).first?[place: 0].integer ?? 0)
  }

  public func rows(_ question: Statement) throws -> [Row] { try connection.rows(question) }
}
