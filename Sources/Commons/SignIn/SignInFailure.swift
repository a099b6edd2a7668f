import Access
import Civic
import Records

/// A wrong password: for which address, from where, when. Forgotten when the lock-out ends.
struct SignInFailure: Detail, Hashable {
  static let table = "signInFailure"

  let email: String
  let client: String
  let at: Instant

  /// One client is locked out after the settings' number of failures. An address that fails from
  /// many places is locked out for all after six times as many: so nobody can lock somebody else
  /// out with five wrong passwords, and many machines do not get many guesses.
  static let fromManyPlaces = 6

  /// - Throws: `Refusal.tooManyAttempts` while the address is locked out.
  static func mustBeFew(
    for email: String, from client: String, at now: Instant, _ reader: Reader
  ) throws {
    let settings = try PartnershipSettings.current(reader)
    let failures = try reader.all(
      SignInFailure.self,
      """
      SELECT * FROM signInFailure
      WHERE email = \(email) AND at > \(start(settings, now)) ORDER BY at DESC
      """)
    let here = failures.filter { $0.client == client }
    let isLocked =
      here.count >= settings.lockAfter || failures.count >= settings.lockAfter * fromManyPlaces
    guard isLocked, let last = failures.first else { return }
    let rest = Double(settings.lockMinutes) - now.seconds(since: last.at) / 60
    throw Refusal.tooManyAttempts(minutes: max(1, Int(rest.rounded(.up))))
  }

  static func clear(_ settings: PartnershipSettings, in work: Work) throws {
    try work.change(
      details: SignInFailure.self,
      "DELETE FROM signInFailure WHERE at <= \(start(settings, work.now))")
  }

  static func forget(_ email: String, in work: Work) throws {
    try work.change(
      details: SignInFailure.self, "DELETE FROM signInFailure WHERE email = \(email)")
  }

  private static func start(_ settings: PartnershipSettings, _ now: Instant) -> Instant {
    now.adding(seconds: -Int64(settings.lockMinutes) * 60)
  }
}
