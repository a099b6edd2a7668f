import Access
import Civic
import Pages
import Records

/// Somebody's attempt to sign in, after the password was looked at and before anything is decided.
struct SignInAttempt: Sendable {
  let email: String
  /// The address it comes from.
  let client: String
  let account: Account?
  /// The digest that was checked; it must still stand when the session begins.
  let checked: PasswordHash?
  let isRight: Bool
  /// The same password at today's cost, when it has risen.
  let renewed: PasswordDigest?
  /// The session that the browser had before; the new one takes its place.
  let before: String?
}

/// Begins a session, or counts a failure. Either leaves its audit line, so neither is thrown.
struct SignIn: Act {
  static let permission = Permission.signIn
  let attempt: SignInAttempt

  enum Outcome: Sendable {
    case begun(secret: String)
    case refused
  }

  func carryOut(in work: Work) throws -> Outcome {
    let settings = try PartnershipSettings.current(work.reader)
    try AccountSession.clear(settings, in: work)
    try SignInFailure.clear(settings, in: work)
    guard attempt.isRight, let checked = attempt.checked,
      let account = try Account.with(email: attempt.email, work.reader), account.isActive,
      try PasswordHash.of(account.id, work.reader) == checked
    else {
      try refuse(in: work)
      return .refused
    }
    try SignInFailure.forget(account.email, in: work)
    if let renewed = attempt.renewed {
      try PasswordHash(of: account.id, renewed, at: work.now).set(in: work)
    }
    if let before = attempt.before { try AccountSession.end(before, in: work) }
    let secret = try AccountSession.begin(for: account.id, in: work)
    try work.note(
      "account", id: account.id.rawValue, what: "\(account.name) signed in from \(attempt.client)")
    return .begun(secret: secret)
  }

  /// The e-mail address of nobody's account is not written down: it may be a password that was
  /// typed into the wrong field.
  private func refuse(in work: Work) throws {
    try work.insert(details: [
      SignInFailure(email: attempt.email, client: attempt.client, at: work.now)
    ])
    let who = attempt.account.map { "to the account of \($0.name)" } ?? "to no known account"
    try work.note(
      "account", id: attempt.account?.id.rawValue ?? 0,
      what: "sign-in \(who) refused, from \(attempt.client)")
  }
}

/// Ends the session of whoever signs out.
struct SignOut: Act {
  static let permission = Permission.keepOwnAccount
  let session: Session

  func carryOut(in work: Work) throws {
    try AccountSession.end(session.secretHash, in: work)
    try work.note("account", id: session.accountID, what: "\(session.name) signed out")
  }
}
