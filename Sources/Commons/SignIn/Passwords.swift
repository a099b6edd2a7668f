import Access
import Crypto
import CryptoExtras
import Foundation
import NIOPosix

/// How dear a guess at a password is made (RFC 7914). 2^15 rounds of 8 blocks in 3 lanes take about
/// 0.16 s and 32 MB.
public struct ScryptCost: Hashable, Sendable {
  public let logRounds: Int
  public let blockSize: Int
  public let parallelism: Int

  public init(logRounds: Int, blockSize: Int, parallelism: Int) {
    (self.logRounds, self.blockSize) = (logRounds, blockSize)
    self.parallelism = parallelism
  }

  /// OWASP's password storage sheet names it among the equal choices for scrypt.
  public static let standard = ScryptCost(logRounds: 15, blockSize: 8, parallelism: 3)
}

/// A password after scrypt, with its salt and what it cost.
public struct PasswordDigest: Hashable, Sendable {
  let cost: ScryptCost
  let salt: [UInt8]
  let hash: [UInt8]
}

/// Turns passwords into digests, two at a time at most, on threads of their own: the work takes so
/// long that the server's threads must not wait for it.
public struct Passwords: Sendable {
  private let pool: NIOThreadPool
  let cost: ScryptCost

  public init(cost: ScryptCost = .standard) {
    self.cost = cost
    pool = NIOThreadPool(numberOfThreads: 2)
    pool.start()
  }

  /// - Throws: `Refusal.invalid` on the field `password` when it is too easy to guess.
  public func digest(
    of password: String, for person: [String]
  ) async throws -> PasswordDigest {
    if let problem = PasswordRule.problem(with: password, of: person) {
      throw Refusal.invalid([problem])
    }
    return try await digest(of: password)
  }

  private func digest(of password: String) async throws -> PasswordDigest {
    var source = SystemRandomNumberGenerator()
    let salt = (0..<16).map { _ in UInt8.random(in: 0...255, using: &source) }
    let hash = try await scrypt(password, salt: salt, cost)
    return PasswordDigest(cost: cost, salt: salt, hash: hash)
  }

  /// Whether the password is the one. Without a digest it takes as long, and is wrong.
  func isRight(_ password: String, for digest: PasswordDigest?) async throws -> Bool {
    let known =
      digest
      ?? PasswordDigest(
        cost: cost, salt: Array(repeating: 0, count: 16), hash: Array(repeating: 0, count: 32))
    let hash = try await scrypt(password, salt: known.salt, known.cost)
    let isSame = zip(hash, known.hash).reduce(UInt8(hash.count ^ known.hash.count)) {
      $0 | ($1.0 ^ $1.1)
    }
    return isSame == 0 && digest != nil
  }

  /// A digest at today's cost, when the one that was checked is cheaper.
  func renewed(_ password: String, _ digest: PasswordDigest) async throws -> PasswordDigest? {
    digest.cost == cost ? nil : try await self.digest(of: password)
  }

  /// The same letters typed on different keyboards give the same bytes (NFKC, as NIST SP 800-63B
  /// section 3.1.1.2 asks).
  private func scrypt(
    _ password: String, salt: [UInt8], _ cost: ScryptCost
  ) async throws -> [UInt8] {
    let bytes = Data(password.precomposedStringWithCompatibilityMapping.utf8)
    return try await pool.runIfActive {
      let key = try KDF.Scrypt.deriveKey(
        from: bytes, salt: salt, outputByteCount: 32, rounds: 1 << cost.logRounds,
        blockSize: cost.blockSize, parallelism: cost.parallelism)
      return key.withUnsafeBytes { [UInt8]($0) }
    }
  }
}
