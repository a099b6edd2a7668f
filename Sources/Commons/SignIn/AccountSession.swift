import Access
import Civic
import Pages
import Records

/// A session as the database keeps it, so that it can be ended there: by signing out, by disabling
/// the account, by time.
struct AccountSession: Detail, Hashable {
  static let table = "accountSession"

  let secretHash: String
  let accountID: Account.ID
  let begunAt: Instant
  let lastSeenAt: Instant

  /// Begins a session under a fresh secret.
  static func begin(for account: Account.ID, in work: Work) throws -> String {
    let secret = Secret.make()
    try work.insert(details: [
      AccountSession(
        secretHash: Secret.hash(of: secret), accountID: account, begunAt: work.now,
        lastSeenAt: work.now)
    ])
    return secret
  }

  static func end(_ secretHash: String, in work: Work) throws {
    try work.change(
      details: AccountSession.self,
      "DELETE FROM accountSession WHERE secretHash = \(secretHash)")
  }

  static func endAll(of account: Account.ID, in work: Work) throws {
    try work.change(
      details: AccountSession.self, "DELETE FROM accountSession WHERE accountID = \(account)")
  }

  /// Clears away those that time has ended.
  static func clear(_ settings: PartnershipSettings, in work: Work) throws {
    let idle = work.now.adding(seconds: -Int64(settings.idleMinutes) * 60)
    let begun = work.now.adding(seconds: -Int64(settings.sessionHours) * 3_600)
    try work.change(
      details: AccountSession.self,
      "DELETE FROM accountSession WHERE lastSeenAt < \(idle) OR begunAt < \(begun)")
  }

  func isGood(at now: Instant, _ settings: PartnershipSettings) -> Bool {
    now.seconds(since: lastSeenAt) <= Double(settings.idleMinutes) * 60
      && now.seconds(since: begunAt) <= Double(settings.sessionHours) * 3_600
  }
}

/// Notes that a session is in use, once a minute at most.
struct KeepSession: Act {
  static let permission = Permission.keepOwnAccount
  let secretHash: String

  func carryOut(in work: Work) throws {
    try work.change(
      details: AccountSession.self,
      "UPDATE accountSession SET lastSeenAt = \(work.now) WHERE secretHash = \(secretHash)")
  }
}
