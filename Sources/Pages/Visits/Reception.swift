public import Access
public import Civic

/// What the door asks the partnership's own records on every visit: who comes with this session,
/// and what the partnership calls itself.
public protocol Reception: Sendable {
  /// - Parameter secret: the session's secret out of the visitor's cookie, nil without one.
  func welcome(sessionSecret secret: String?, at now: Instant) async throws -> Welcome

  /// What became of a published address at which nothing stands; nil when nothing ever did.
  func formerPlace(of address: WebAddress) async throws -> FormerPlace?
}

extension Reception {
  public func formerPlace(of address: WebAddress) async throws -> FormerPlace? { nil }
}

/// What the reception says of a visit.
public struct Welcome: Sendable {
  public var brand: Brand
  /// Nil for a visitor, and for a session that has ended.
  public var session: Session?
  /// The proxies whose word about the client's address is believed.
  public var trustedProxies: [NetworkRange]
  /// The site's own address as the public knows it: `https://community-safety.example`.
  public var baseAddress: String?

  public init(
    brand: Brand, session: Session? = nil, trustedProxies: [NetworkRange] = [],
    baseAddress: String? = nil
  ) {
    (self.brand, self.session) = (brand, session)
    (self.trustedProxies, self.baseAddress) = (trustedProxies, baseAddress)
  }

  /// Before the reception was asked, and when it cannot be: the database is away.
  static let plain = Welcome(brand: Brand(name: "Headland", shortName: "Headland"))
}

/// Somebody's time at the site between signing in and signing out.
public struct Session: Hashable, Sendable {
  /// The hash of the secret in the visitor's cookie.
  public let secretHash: String
  public let accountID: Int64
  public let name: String
  public let role: Role

  public init(secretHash: String, accountID: Int64, name: String, role: Role) {
    (self.secretHash, self.accountID, self.name, self.role) = (secretHash, accountID, name, role)
  }

  public var asker: Asker { .account(id: accountID, name: name, role: role) }
}
