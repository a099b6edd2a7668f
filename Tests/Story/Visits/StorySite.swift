public import Access
public import Civic
public import Commons
import Foundation
import Logging
public import Pages
public import Records
import Synchronization

/// A whole site on an empty database, with a clock that the test turns.
public struct StorySite: Sendable {
  public let store: Store
  public let site: Site
  public let clock: StoryClock
  private let mount: @Sendable (Routes) -> Void

  /// Cheap enough for tests; the product's cost is a test of its own.
  public static let passwords = Passwords(
    cost: ScryptCost(logRounds: 4, blockSize: 8, parallelism: 1))
  public static let password = "three quiet herons"

  fileprivate init(
    store: Store, clock: StoryClock, limits: Limits, isBehindTLS: Bool,
    mount: @escaping @Sendable (Routes) -> Void
  ) async throws {
    (self.store, self.clock, self.mount) = (store, clock, mount)
    site = try await CommonsFloor.site(
      on: store, clock: { clock.now }, limits: limits, isBehindTLS: isBehindTLS,
      log: Logger(label: "story") { _ in SwiftLogNoOpLogHandler() })
  }

  public func routes() -> Routes {
    let routes = Routes(site: site)
    CommonsFloor.mount(on: routes, passwords: StorySite.passwords)
    mount(routes)
    return routes
  }

  /// A browser that nobody has used yet.
  public func browser() -> Browser { Browser(routes()) }

  /// A browser in which somebody of that role has just signed in.
  public func browser(as role: Role, email: String? = nil) async throws -> Browser {
    let email = email ?? "\(role.rawValue)@seaton.example"
    let link = try await store.perform(
      InviteAccount(name: "The \(role.rawValue)", email: email, role: role), as: Cast.console,
      at: clock.now
    ).link
    var browser = browser()
    try await browser.get(link.path)
    try await browser.post(link.path, [("password", StorySite.password)])
    try await browser.get("/account")
    return browser
  }
}

/// The clock of a story: it stands until it is turned.
public final class StoryClock: Sendable {
  private let moment: Mutex<Instant>

  public init(_ moment: Instant = Cast.morning) { self.moment = Mutex(moment) }

  public var now: Instant { moment.withLock { $0 } }

  public func turn(minutes: Int64) {
    moment.withLock { $0 = $0.adding(seconds: minutes * 60) }
  }
}

/// Runs a test on a site of its own, with the rooms of Commons and whatever else is mounted.
public func withSite(
  migrations: [Migration] = CommonsFloor.migrations, limits: Limits = .forStories,
  isBehindTLS: Bool = false, mount: @escaping @Sendable (Routes) -> Void = { _ in },
  _ test: (StorySite) async throws -> Void
) async throws {
  try await withStore(migrations: migrations) { store in
    try await test(
      StorySite(
        store: store, clock: StoryClock(), limits: limits, isBehindTLS: isBehindTLS, mount: mount))
  }
}

extension Limits {
  /// The clock of a story stands, so nothing flows back into the buckets.
  public static var forStories: Limits {
    var limits = Limits()
    limits.visits = Rate(atOnce: 10_000, eachSecond: 1_000)
    limits.doorstepForms = Rate(atOnce: 10_000, eachSecond: 1_000)
    return limits
  }
}
