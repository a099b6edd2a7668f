public import Civic

/// When the published record last changed, and a number that grows with every change.
///
/// Two readings with the same revision are of the same record. Who signed in or was given an account
/// is no change of it (see `Permission.changesPublishedRecord`).
public struct LastChange: Decodable, Hashable, Sendable {
  /// The number of the audit line with which the last change ended; 0 before the first.
  public let revision: Int64
  public let at: Instant

  public init(revision: Int64, at: Instant) { (self.revision, self.at) = (revision, at) }

  public static func current(in reader: Reader) throws -> LastChange {
    try reader.first(LastChange.self, "SELECT revision, at FROM lastChange")
      ?? LastChange(revision: 0, at: Instant(milliseconds: 0))
  }
}

extension Store {
  /// Ask it before what it is to stand for is read: then it is never newer than that.
  public func lastChange() async throws -> LastChange {
    try await read { try LastChange.current(in: $0) }
  }
}

/// When a record came and when it was last touched, as its audit lines tell.
public struct RecordDates: Decodable, Hashable, Sendable {
  public let id: Int64
  public let created: Instant
  public let modified: Instant

  public init(id: Int64, created: Instant, modified: Instant) {
    (self.id, self.created, self.modified) = (id, created, modified)
  }
}

extension Reader {
  /// The dates of several records of one kind, by their identifiers.
  public func dates<R: Record>(of records: [R]) throws -> [R.ID: RecordDates] {
    let found: [RecordDates] = try all(
      """
      SELECT subjectID AS id, MIN(at) AS created, MAX(at) AS modified FROM auditLine
      WHERE subject = \(R.table) AND subjectID IN (\(list: records.map(\.id.rawValue)))
      GROUP BY subjectID
      """)
    return Dictionary(uniqueKeysWithValues: found.map { (R.ID(rawValue: $0.id), $0) })
  }
}
