public import Access
public import Civic

/// What an act works with: it reads, inserts, changes and removes, and every change of a record
/// leaves its audit line. It lives for one transaction.
public struct Work {
  public let asker: Asker
  public let now: Instant
  /// Reads what the transaction sees, its own changes included.
  public let reader: Reader
  let connection: any Connection
  private let ledger: Ledger
  private let counter: Counter

  init(connection: any Connection, act: String, asker: Asker, now: Instant) throws {
    (self.connection, self.asker) = (connection, asker)
    reader = Reader(connection: connection)
    ledger = try Ledger(connection: connection, act: act, asker: asker, now: now)
    self.now = ledger.now
    counter = Counter(connection: connection)
  }

  /// A fresh identifier.
  public func newID<ID: RecordID>(_ type: ID.Type = ID.self) throws -> ID {
    ID(rawValue: try counter.next())
  }

  public func insert<R: Record>(_ record: R) throws {
    let columns = try RowEncoder.columns(of: record)
    try connection.insert(into: R.table, columns.map(\.name), [columns.map(\.value)])
    try ledger.note(subject: R.table, id: record.id.rawValue, before: nil, after: columns)
  }

  /// Inserts many, some hundreds to a statement, each with its audit line.
  public func insert<R: Record>(all records: [R]) throws {
    let rows = try records.map { try RowEncoder.columns(of: $0) }
    guard let first = rows.first else { return }
    try connection.insert(into: R.table, first.map(\.name), rows.map { $0.map(\.value) })
    for (record, columns) in zip(records, rows) {
      try ledger.note(subject: R.table, id: record.id.rawValue, before: nil, after: columns)
    }
  }

  /// Inserts a record that is not known yet, or lets it take the place of the known one where it says
  /// something else. Nothing is written where both say the same.
  ///
  /// - Parameter record: under the identifier of the known one.
  /// - Returns: what stands now.
  public func keep<R: Record & Equatable>(_ record: R, inPlaceOf known: R?) throws -> R {
    guard let known else {
      try insert(record)
      return record
    }
    var kept = record
    kept.version = known.version
    guard kept != known else { return known }
    try update(kept, basedOn: known.version)
    kept.version += 1
    return kept
  }

  /// Replaces the whole row.
  ///
  /// - Parameter version: the version that the person had before their eyes, from the form.
  /// - Throws: `Refusal.conflict` with both values when somebody saved in between.
  public func update<R: Record>(_ changed: R, basedOn version: Int) throws {
    guard let current: R = try reader.record(changed.id) else {
      throw Refusal.notFound(what: R.table)
    }
    let before = try RowEncoder.columns(of: current)
    guard current.version == version else {
      throw Refusal.conflict(
        try Work.conflict(between: RowEncoder.columns(of: changed), and: before, of: current))
    }
    var saved = changed
    saved.version = version + 1
    let after = try RowEncoder.columns(of: saved)
    try connection.run(Work.replacement(of: R.table, after, id: changed.id.rawValue))
    try ledger.note(subject: R.table, id: changed.id.rawValue, before: before, after: after)
  }

  public func remove<R: Record>(_ record: R) throws {
    try connection.run("DELETE FROM \(name: R.table) WHERE id = \(record.id)")
    let before = try RowEncoder.columns(of: record)
    try ledger.note(subject: R.table, id: record.id.rawValue, before: before, after: nil)
  }

  /// Takes out a record whose values may not be kept: the audit line says that it went, and what
  /// earlier lines say of it is erased. The chain still verifies.
  public func takeOut<R: Record>(_ record: R) throws {
    try connection.run("DELETE FROM \(name: R.table) WHERE id = \(record.id)")
    try ledger.flush()
    try connection.run(
      """
      DELETE FROM auditValue WHERE lineID IN (
        SELECT id FROM auditLine WHERE subject = \(R.table) AND subjectID = \(record.id))
      """)
    try note(R.table, id: record.id.rawValue, what: "taken out, and its audited values erased")
  }

  /// Inserts rows that belong to a record.
  public func insert<D: Detail>(details: [D]) throws { try connection.insert(details) }

  /// Runs a statement on details; records are changed one by one, so that each leaves its line.
  @discardableResult
  public func change<D: Detail>(details: D.Type, _ statement: Statement) throws -> Int {
    try connection.run(statement)
  }

  /// Leaves an audit line for what is no record's change: a sign-in, an erasure.
  public func note(_ subject: String, id: Int64 = 0, what: String) throws {
    try ledger.note(subject: subject, id: id, before: nil, after: [("what", .text(what))])
  }

  func eraseAuditedValues(before moment: Instant) throws -> Int {
    try connection.run(
      """
      DELETE FROM auditValue
      WHERE lineID IN (SELECT id FROM auditLine WHERE at < \(moment))
      """)
  }

  func finish(isPublished: Bool) throws {
    try counter.keep()
    try ledger.keep(isPublished: isPublished)
  }
}

extension Work {
  typealias Column = (name: String, value: Value)

  private static func replacement(of table: String, _ row: [Column], id: Int64) -> Statement {
    var text = Statement.StringInterpolation(literalCapacity: 0, interpolationCount: row.count)
    text.appendLiteral("UPDATE \(table) SET ")
    for (index, column) in row.enumerated() {
      text.appendLiteral(index == 0 ? "\(column.name) = " : ", \(column.name) = ")
      text.appendInterpolation(column.value)
    }
    text.appendLiteral(" WHERE id = ")
    text.appendInterpolation(id)
    return Statement(stringInterpolation: text)
  }

  private static func conflict<R: Record>(
    between yours: [Column], and theirs: [Column], of current: R
  ) -> Conflict {
    let differences = zip(yours, theirs).compactMap { yours, theirs in
      yours.value == theirs.value || yours.name == "version"
        ? nil
        : Conflict.Difference(
          field: yours.name, yours: yours.value.inWords, theirs: theirs.value.inWords)
    }
    return Conflict(subject: R.table, differences: differences, currentVersion: current.version)
  }
}

/// Gives out identifiers from one counter of the database; a transaction that fails gives them back.
private final class Counter {
  private let connection: any Connection
  private var following: Int64?

  init(connection: any Connection) { self.connection = connection }

  func next() throws -> Int64 {
    let id =
      try following
      ?? Int64(Reader(connection: connection).number("SELECT next FROM identity"))
    following = id + 1
    return id
  }

  func keep() throws {
    guard let following else { return }
    try connection.run("UPDATE identity SET next = \(following)")
  }
}
