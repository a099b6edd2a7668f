import CPostgres

extension DatabaseFault {
  /// An error that PostgreSQL told (its manual, appendix A): what somebody at the console can mend
  /// says how, the rest names the statement.
  init(_ result: OpaquePointer?, _ sql: String) {
    let state = DatabaseFault.field("C", result)
    switch state {
    case "53100":
      self = .refusing(
        what: "The disk of the PostgreSQL server is full; what was being written was taken back.",
        instead: "Make room and run it again.")
    case "25006":
      self = .refusing(
        what: "This PostgreSQL server takes no changes; it is a standby, or set to read only.",
        instead: "Name the primary server with --database.")
    case "42501":
      self = .refusing(
        what: "The database's user may not do this.",
        instead: "Make the user of --database the owner of the database and its schema.")
    default: self = .statement(sql: sql, reason: DatabaseFault.reason(state, result))
    }
  }

  /// What went wrong in words that hold names of tables and columns and no value: what somebody
  /// typed must not reach the log. The server's own sentence is told for wrong SQL (class 42) and
  /// for what our triggers say (P0001).
  private static func reason(_ state: String, _ result: OpaquePointer?) -> String {
    let isOurs = state.hasPrefix("42") || state == "P0001"
    let said = isOurs ? field("M", result) : field("n", result)
    return "PostgreSQL \(state)" + (said.isEmpty ? "" : ", \(said)")
  }

  /// A field of the error by libpq's letter: C the state, M the sentence, n the constraint.
  private static func field(_ letter: Unicode.Scalar, _ result: OpaquePointer?) -> String {
    guard let text = PQresultErrorField(result, Int32(letter.value)) else { return "" }
    return String(cString: text)
  }
}
