import Access
import Civic
import Pages
import Records

/// The key by which the site knows its own cookies and forms again. Kept in the database, so that
/// several processes share it; docs/decisions/0005-sessions-and-sign-in.md says why that is enough.
struct SealingKey: Detail, Hashable {
  static let table = "sealingKey"
  let key: [UInt8]

  /// The seal with the database's key, which is cut when there is none yet.
  static func seal(of store: Store, at now: Instant) async throws -> Seal {
    let standing = try await store.read {
      try $0.first(SealingKey.self, "SELECT key FROM sealingKey LIMIT 1")
    }
    if let standing { return Seal(key: standing.key) }
    let cut = try await store.perform(
      CutSealingKey(), as: .console(operatedBy: "the program"), at: now)
    return Seal(key: cut.key)
  }
}

/// Cuts the site's key, once.
struct CutSealingKey: Act {
  static let permission = Permission.changeSettings

  func carryOut(in work: Work) throws -> SealingKey {
    let standing = try work.reader.first(SealingKey.self, "SELECT key FROM sealingKey LIMIT 1")
    if let standing { return standing }
    var source = SystemRandomNumberGenerator()
    let key = SealingKey(key: (0..<32).map { _ in UInt8.random(in: 0...255, using: &source) })
    try work.insert(details: [key])
    try work.note("sealingKey", what: "the key of the site's cookies was cut")
    return key
  }
}
