public import Access
public import Records

/// Makes an account for somebody, with a link by which they set their own password.
public struct InviteAccount: Act {
  public static let permission = Permission.manageAccounts
  let name: String
  let email: String
  let role: Role

  public init(name: String, email: String, role: Role) {
    (self.name, self.email, self.role) = (name, EmailAddress.plain(email), role)
  }

  public func carryOut(in work: Work) throws -> (account: Account, link: NewLink) {
    let account = Account(
      id: try work.newID(), name: name, email: email, role: role, invitedBy: work.asker.name,
      invitedAt: work.now)
    guard account.problems.isEmpty else { throw Refusal.invalid(account.problems) }
    try Account.mustBeFree(email, work.reader)
    try work.insert(account)
    return (account, try OneTimeLink.make(for: account.id, in: work))
  }
}

extension Account {
  static func mustBeFree(_ email: String, _ reader: Reader) throws {
    guard try Account.with(email: email, reader) == nil else {
      throw Refusal.invalid([
        Problem(field: "email", sentence: "There is an account with this e-mail address already")
      ])
    }
  }
}

/// Offers the first administrator a link, on a database where nobody has an account yet. An offer
/// made before is withdrawn.
public struct OfferFirstLink: Act {
  public static let permission = Permission.manageAccounts

  public init() {}

  /// - Returns: nil when there are accounts, and so nothing to offer.
  public func carryOut(in work: Work) throws -> NewLink? {
    guard try work.reader.number("SELECT COUNT(*) FROM account") == 0 else { return nil }
    let link = try OneTimeLink.make(for: nil, in: work)
    try work.note("account", what: "a link for the first administrator was made")
    return link
  }
}

/// Makes a new link for an account, which sets its password anew. The links and sessions before it
/// end, and a disabled account is invited again.
public struct SendNewLink: Act {
  public static let permission = Permission.manageAccounts
  let id: Account.ID

  public init(to id: Account.ID) { self.id = id }

  public func carryOut(in work: Work) throws -> (account: Account, link: NewLink) {
    let account = try Account.with(id: id, work.reader)
    if case .disabled = account.state {
      try work.update(
        account.beingInvited(by: work.asker.name, at: work.now), basedOn: account.version)
      try work.change(
        details: PasswordHash.self, "DELETE FROM passwordHash WHERE accountID = \(id)")
    }
    let link = try OneTimeLink.make(for: id, in: work)
    try work.note("account", id: id.rawValue, what: "a link for \(account.name) was made")
    return (account, link)
  }
}
