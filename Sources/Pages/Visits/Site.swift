public import Access
public import Civic
import Foundation
public import Logging
public import Records

/// What handlers and the door need: the record, the reception, the limits, the clock.
public struct Site: Sendable {
  public let store: Store
  public let reception: any Reception
  public let seal: Seal
  /// The one place where the time is read.
  public let clock: @Sendable () -> Instant
  public var limits: Limits
  /// A proxy in front speaks TLS with the browser: cookies are `Secure`, and HSTS is sent.
  public var isBehindTLS: Bool
  public var assets: Assets
  /// What staff see in the line above every page.
  public var staffLinks: [StaffLink]
  public var log: Logger
  /// When the program began to answer: a new version may write the same record in other words.
  let openedAt: Instant
  let rates = RateBook()
  let shelf: Shelf
  let health: HealthCheck

  public init(
    store: Store, reception: any Reception, seal: Seal,
    clock: @escaping @Sendable () -> Instant = Site.systemClock, limits: Limits = Limits(),
    isBehindTLS: Bool = false, assets: Assets = Assets(), staffLinks: [StaffLink] = [],
    log: Logger = Logger(label: "headland")
  ) {
    (self.store, self.reception, self.seal, self.clock) = (store, reception, seal, clock)
    health = HealthCheck(patience: limits.healthPatience) { try await store.answers() }
    (self.limits, self.isBehindTLS, self.assets) = (limits, isBehindTLS, assets)
    (self.staffLinks, self.log) = (staffLinks, log)
    shelf = Shelf(bytes: limits.shelf)
    openedAt = clock()
  }

  public static let systemClock: @Sendable () -> Instant = {
    Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
  }

  /// Performs an act for whoever makes the visit.
  @discardableResult
  public func perform<A: Act>(_ act: A, for visit: Visit) async throws -> A.Outcome {
    try await store.perform(act, as: visit.asker, at: visit.now)
  }

  /// Counts a form that may be guessing at a password, and refuses when there were too many.
  public func takeDoorstepForm(of visit: Visit) throws(Refusal) {
    try rates.take(
      limits.doorstepForms, for: "form " + ClientAddress.rateKey(visit.client), at: visit.now)
  }

  var cookies: Cookies { Cookies(isBehindTLS: isBehindTLS) }
}

/// A place where staff work, offered to those who may go there.
public struct StaffLink: Sendable {
  public let link: Link
  public let permission: Permission

  public init(_ text: String, to address: WebAddress, for permission: Permission) {
    (link, self.permission) = (Link(text, to: address), permission)
  }
}
