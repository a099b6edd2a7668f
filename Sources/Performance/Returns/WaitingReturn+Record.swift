import Civic
import Records

extension WaitingReturn {
  static let migrations = [
    Migration(
      "waitingReturn: begin",
      """
      CREATE TABLE waitingReturn (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, supplier TEXT NOT NULL,
        fileName TEXT NOT NULL, sha256 TEXT NOT NULL, asAt TEXT NOT NULL,
        financialYear \(.integer), source TEXT NOT NULL, sentAt \(.integer) NOT NULL,
        sentBy TEXT NOT NULL)
      """,
      """
      CREATE TABLE waitingContent (
        waitingID \(.integer) PRIMARY KEY REFERENCES waitingReturn (id), bytes \(.bytes) NOT NULL)
      """)
  ]

  static func all(in reader: Reader) throws -> [WaitingReturn] {
    try reader.all("SELECT * FROM waitingReturn ORDER BY sentAt DESC, id DESC")
  }

  /// Those that nobody has dealt with for longer than they may wait.
  static func stale(at now: Instant, in reader: Reader) throws -> [WaitingReturn] {
    let moment = now.adding(seconds: -days * 86_400)
    return try reader.all("SELECT * FROM waitingReturn WHERE sentAt < \(moment)")
  }

  func content(in reader: Reader) throws -> WaitingContent? {
    try reader.first("SELECT * FROM waitingContent WHERE waitingID = \(id)")
  }
}

extension Work {
  /// Erases a file that waited, its bytes and what the audit log kept of its name.
  func erase(_ waiting: WaitingReturn) throws {
    try change(
      details: WaitingContent.self, "DELETE FROM waitingContent WHERE waitingID = \(waiting.id)")
    try takeOut(waiting)
  }
}
