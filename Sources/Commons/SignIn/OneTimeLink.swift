public import Civic
import Pages
import Records

/// A link that lets one person in once: to set a first password, or a new one. Only its hash is
/// kept; using it or making another takes it away.
struct OneTimeLink: Detail, Hashable {
  static let table = "oneTimeLink"

  let secretHash: String
  /// Nil for the very first administrator, who has no account yet.
  let accountID: Account.ID?
  let madeAt: Instant
  let expiresAt: Instant

  /// Makes a link in the place of the one before.
  static func make(for account: Account.ID?, in work: Work) throws -> NewLink {
    let secret = Secret.make()
    let days = try PartnershipSettings.current(work.reader).linkDays
    let expiresAt = work.now.adding(seconds: Int64(days) * 86_400)
    try remove(of: account, in: work)
    try work.insert(details: [
      OneTimeLink(
        secretHash: Secret.hash(of: secret), accountID: account, madeAt: work.now,
        expiresAt: expiresAt)
    ])
    return NewLink(secret: secret, expiresAt: expiresAt)
  }

  static func remove(of account: Account.ID?, in work: Work) throws {
    if let account {
      try work.change(
        details: OneTimeLink.self, "DELETE FROM oneTimeLink WHERE accountID = \(account)")
    } else {
      try work.change(
        details: OneTimeLink.self, "DELETE FROM oneTimeLink WHERE accountID IS NULL")
    }
  }

  /// The link of a secret that is still good, nil otherwise.
  static func with(secret: String, at now: Instant, _ reader: Reader) throws -> OneTimeLink? {
    try reader.first(
      OneTimeLink.self,
      """
      SELECT * FROM oneTimeLink
      WHERE secretHash = \(Secret.hash(of: secret)) AND expiresAt > \(now)
      """)
  }
}

/// A one-time link just made: its secret is shown once and kept nowhere.
public struct NewLink: Sendable, Hashable {
  public let secret: String
  public let expiresAt: Instant

  /// The path of the link: `/links/…`.
  public var path: String { "/links/\(secret)" }
}
