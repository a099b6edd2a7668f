import Civic
import Records

/// What is kept of an account's password: never itself, and never in the audit log, as it is a
/// detail and no record.
struct PasswordHash: Detail, Hashable {
  static let table = "passwordHash"

  let accountID: Account.ID
  /// `scrypt`; others may come.
  let scheme: String
  let logRounds: Int
  let blockSize: Int
  let parallelism: Int
  let salt: [UInt8]
  let hash: [UInt8]
  let setAt: Instant

  init(of account: Account.ID, _ digest: PasswordDigest, at now: Instant) {
    (accountID, scheme) = (account, "scrypt")
    (logRounds, blockSize) = (digest.cost.logRounds, digest.cost.blockSize)
    parallelism = digest.cost.parallelism
    (salt, hash, setAt) = (digest.salt, digest.hash, now)
  }

  var digest: PasswordDigest {
    PasswordDigest(
      cost: ScryptCost(logRounds: logRounds, blockSize: blockSize, parallelism: parallelism),
      salt: salt, hash: hash)
  }

  static func of(_ account: Account.ID, _ reader: Reader) throws -> PasswordHash? {
    try reader.first(
      PasswordHash.self, "SELECT * FROM passwordHash WHERE accountID = \(account)")
  }

  /// Puts it in the place of the one before.
  func set(in work: Work) throws {
    try work.change(
      details: PasswordHash.self, "DELETE FROM passwordHash WHERE accountID = \(accountID)")
    try work.insert(details: [self])
  }
}
