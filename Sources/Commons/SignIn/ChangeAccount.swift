public import Access
public import Records

/// Gives an account another role.
public struct ChangeRole: Act {
  public static let permission = Permission.manageAccounts
  let id: Account.ID
  let role: Role
  let version: Int

  public init(of id: Account.ID, to role: Role, basedOn version: Int) {
    (self.id, self.role, self.version) = (id, role, version)
  }

  public func carryOut(in work: Work) throws {
    var account = try Account.with(id: id, work.reader)
    if role != .administrator { try account.mustNotBeTheLastAdministrator(work.reader) }
    account.role = role
    try work.update(account, basedOn: version)
  }
}

/// Takes an account out of use: its sessions and links end at once.
public struct DisableAccount: Act {
  public static let permission = Permission.manageAccounts
  let id: Account.ID
  let version: Int

  public init(_ id: Account.ID, basedOn version: Int) { (self.id, self.version) = (id, version) }

  public func carryOut(in work: Work) throws {
    let account = try Account.with(id: id, work.reader)
    guard account.disabledAt == nil else { return }
    try account.mustNotBeTheLastAdministrator(work.reader)
    try work.update(account.beingDisabled(by: work.asker.name, at: work.now), basedOn: version)
    try AccountSession.endAll(of: id, in: work)
    try OneTimeLink.remove(of: id, in: work)
  }
}

/// Sets one's own password anew; one's other sessions end.
struct ChangePassword: Act {
  static let permission = Permission.keepOwnAccount
  let id: Account.ID
  /// The digest that the old password was checked against; it must still stand.
  let checked: PasswordHash
  let digest: PasswordDigest

  /// - Returns: the secret of the session that goes on.
  func carryOut(in work: Work) throws -> String {
    guard try PasswordHash.of(id, work.reader) == checked else { throw Refusal.wrongSignIn }
    try PasswordHash(of: id, digest, at: work.now).set(in: work)
    try AccountSession.endAll(of: id, in: work)
    try work.note("account", id: id.rawValue, what: "the password was changed")
    return try AccountSession.begin(for: id, in: work)
  }
}
