import Access
import Records

/// Sets the password of whoever holds a one-time link, and signs them in. The link is used up, and
/// every other session of the account ends.
struct AcceptInvitation: Act {
  static let permission = Permission.signIn
  let secret: String
  let digest: PasswordDigest
  /// The first administrator says who they are; everybody else was named by their invitation.
  let first: (name: String, email: String)?

  /// - Returns: the session's secret.
  func carryOut(in work: Work) throws -> String {
    guard let link = try OneTimeLink.with(secret: secret, at: work.now, work.reader) else {
      throw Refusal.staleLink
    }
    let id = try link.accountID.map { try accept($0, in: work) } ?? begin(in: work)
    try OneTimeLink.remove(of: link.accountID, in: work)
    try PasswordHash(of: id, digest, at: work.now).set(in: work)
    try AccountSession.endAll(of: id, in: work)
    try work.note("account", id: id.rawValue, what: "the password was set through a link")
    return try AccountSession.begin(for: id, in: work)
  }

  private func accept(_ id: Account.ID, in work: Work) throws -> Account.ID {
    let account = try Account.with(id: id, work.reader)
    guard account.disabledAt == nil else { throw Refusal.staleLink }
    try SignInFailure.forget(account.email, in: work)
    if account.activeSince == nil {
      var active = account
      active.activeSince = work.now
      try work.update(active, basedOn: account.version)
    }
    return id
  }

  private func begin(in work: Work) throws -> Account.ID {
    guard let first else { throw Refusal.staleLink }
    let account = Account(
      id: try work.newID(), name: first.name, email: EmailAddress.plain(first.email),
      role: .administrator, invitedBy: "the console", invitedAt: work.now, activeSince: work.now)
    guard account.problems.isEmpty else { throw Refusal.invalid(account.problems) }
    try Account.mustBeFree(account.email, work.reader)
    try work.insert(account)
    return account.id
  }
}
