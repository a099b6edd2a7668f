import GRDB

extension DatabaseFault {
  /// An error of SQLite's (sqlite.org/rescode.html), nil for any other: what somebody at the console
  /// can mend says how, the rest names the statement.
  init?(_ error: any Error, _ path: String) {
    guard let error = error as? DatabaseError else { return nil }
    switch error.resultCode {
    case .SQLITE_FULL:
      self = .refusing(
        what: "The disk that holds \(path) is full; what was being written was taken back.",
        instead: "Make room and run it again.")
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN:
      self = .refusing(
        what: "The database \(path) cannot be opened for writing.",
        instead: "Run this as the user who owns it and its folder, or name another with --data.")
    case .SQLITE_NOTADB:
      self = .refusing(
        what: "The file \(path) is no database.",
        instead: "Name another folder with --data, or restore a backup.")
    case .SQLITE_CORRUPT:
      self = .refusing(
        what: "The database \(path) is damaged.",
        instead: "Lay the file aside and restore a backup.")
    case .SQLITE_IOERR:
      self = .refusing(
        what: "The disk that holds \(path) cannot be read or written; nothing more was kept.",
        instead: "Look at the disk and its limits, then run it again.")
    case .SQLITE_BUSY, .SQLITE_LOCKED:
      self = .refusing(
        what: "Another program has been writing to \(path) for more than ten seconds.",
        instead: "Wait until it has ended and try again.")
    default: self = .statement(sql: error.sql ?? "", reason: Self.reason(error))
    }
  }

  /// What went wrong in words that hold names of tables and columns and no value: what somebody
  /// typed must not reach the log.
  private static func reason(_ error: DatabaseError) -> String {
    let code = "SQLite \(error.extendedResultCode.rawValue)"
    return error.resultCode == .SQLITE_CONSTRAINT ? "\(code), \(error.message ?? "")" : code
  }
}
