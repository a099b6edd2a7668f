import Access
import Civic
import Pages
import Records

/// Who comes with which session, out of the record: the reception of the real site.
struct FrontDesk: Reception {
  let store: Store

  func welcome(sessionSecret secret: String?, at now: Instant) async throws -> Welcome {
    let (settings, session) = try await store.read { reader in
      let settings = try PartnershipSettings.current(reader)
      let session = try secret.flatMap {
        try FrontDesk.session(Secret.hash(of: $0), at: now, settings, reader)
      }
      return (settings, session)
    }
    if let session, now.seconds(since: session.lastSeenAt) > 60 {
      try await store.perform(
        KeepSession(secretHash: session.session.secretHash), as: session.session.asker, at: now)
    }
    return Welcome(
      brand: settings.brand, session: session?.session, trustedProxies: settings.proxies,
      baseAddress: settings.baseAddress.isEmpty ? nil : settings.baseAddress)
  }

  func formerPlace(of address: WebAddress) async throws -> FormerPlace? {
    try await store.read { try FormerAddress.place(of: address, in: $0) }
  }

  private static func session(
    _ secretHash: String, at now: Instant, _ settings: PartnershipSettings, _ reader: Reader
  ) throws -> (session: Session, lastSeenAt: Instant)? {
    let row = try reader.first(
      AccountSession.self, "SELECT * FROM accountSession WHERE secretHash = \(secretHash)")
    guard let row, row.isGood(at: now, settings),
      let account: Account = try reader.record(row.accountID), account.isActive
    else { return nil }
    let session = Session(
      secretHash: secretHash, accountID: account.id.rawValue, name: account.name,
      role: account.role)
    return (session, row.lastSeenAt)
  }
}
