import Access
public import Records

extension Account {
  static let migrations = [
    Migration(
      "account: begin",
      """
      CREATE TABLE account (
        id \(.integer) PRIMARY KEY, version \(.integer) NOT NULL, name TEXT NOT NULL,
        email TEXT NOT NULL UNIQUE, role TEXT NOT NULL, invitedBy TEXT NOT NULL,
        invitedAt \(.integer) NOT NULL, activeSince \(.integer), disabledBy TEXT,
        disabledAt \(.integer))
      """,
      """
      CREATE TABLE passwordHash (
        accountID \(.integer) PRIMARY KEY REFERENCES account (id), scheme TEXT NOT NULL,
        logRounds \(.integer) NOT NULL, blockSize \(.integer) NOT NULL,
        parallelism \(.integer) NOT NULL, salt \(.bytes) NOT NULL, hash \(.bytes) NOT NULL,
        setAt \(.integer) NOT NULL)
      """,
      """
      CREATE TABLE oneTimeLink (
        secretHash TEXT PRIMARY KEY, accountID \(.integer) REFERENCES account (id),
        madeAt \(.integer) NOT NULL, expiresAt \(.integer) NOT NULL)
      """,
      """
      CREATE TABLE accountSession (
        secretHash TEXT PRIMARY KEY, accountID \(.integer) NOT NULL REFERENCES account (id),
        begunAt \(.integer) NOT NULL, lastSeenAt \(.integer) NOT NULL)
      """,
      """
      CREATE TABLE signInFailure (
        email TEXT NOT NULL, client TEXT NOT NULL, at \(.integer) NOT NULL)
      """,
      "CREATE INDEX signInFailureOfEmail ON signInFailure (email, at)",
      "CREATE TABLE sealingKey (key \(.bytes) NOT NULL)")
  ]

  public static func all(_ reader: Reader) throws -> [Account] {
    try reader.all(Account.self, "SELECT * FROM account ORDER BY name, id")
  }

  public static func with(email: String, _ reader: Reader) throws -> Account? {
    try reader.first(
      Account.self, "SELECT * FROM account WHERE email = \(EmailAddress.plain(email))")
  }

  /// - Throws: `Refusal.notFound`.
  static func with(id: ID, _ reader: Reader) throws -> Account {
    guard let account: Account = try reader.record(id) else {
      throw Refusal.notFound(what: "account of that number")
    }
    return account
  }

  /// Refuses when nobody but this account could keep the others.
  func mustNotBeTheLastAdministrator(_ reader: Reader) throws {
    guard role == .administrator, isActive else { return }
    let others = try reader.number(
      """
      SELECT COUNT(*) FROM account
      WHERE role = \(Role.administrator.rawValue) AND activeSince IS NOT NULL AND disabledAt IS NULL
        AND id <> \(id)
      """)
    guard others > 0 else {
      throw Refusal.missing(
        what: "other administrator", instead: "Make somebody else an administrator first.")
    }
  }
}
