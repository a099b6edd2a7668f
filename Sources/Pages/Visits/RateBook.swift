import Access
import Civic
import Synchronization

/// How much each client has asked lately. Kept in memory: a second process keeps a book of its own.
final class RateBook: Sendable {
  private struct Bucket {
    var tokens: Double
    var at: Instant
  }

  /// Beyond this many clients the buckets that are full again are forgotten.
  private static let mostClients = 20_000
  private let buckets = Mutex<[String: Bucket]>([:])

  /// Takes one token, or refuses and says how long to wait.
  func take(_ rate: Limits.Rate, for client: String, at now: Instant) throws(Refusal) {
    let wait: Double = buckets.withLock { buckets in
      if buckets.count > RateBook.mostClients { RateBook.forgetFull(&buckets, rate, now) }
      var bucket = buckets[client] ?? Bucket(tokens: rate.atOnce, at: now)
      let earned = max(0, now.seconds(since: bucket.at)) * rate.eachSecond
      bucket.tokens = min(rate.atOnce, bucket.tokens + earned)
      bucket.at = now
      defer { buckets[client] = bucket }
      guard bucket.tokens >= 1 else { return (1 - bucket.tokens) / rate.eachSecond }
      bucket.tokens -= 1
      return 0
    }
    if wait > 0 { throw .tooManyAttempts(minutes: max(1, Int((wait / 60).rounded(.up)))) }
  }

  private static func forgetFull(
    _ buckets: inout [String: Bucket], _ rate: Limits.Rate, _ now: Instant
  ) {
    buckets = buckets.filter { _, bucket in
      bucket.tokens + now.seconds(since: bucket.at) * rate.eachSecond < rate.atOnce
    }
    if buckets.count > mostClients { buckets.removeAll() }
  }
}
