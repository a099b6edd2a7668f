import Access
public import Civic
public import Logging
public import Pages
public import Records

/// The front door of Commons: the tables and pages of the rooms that two or more houses use.
public enum CommonsFloor {
  /// In the order in which they refer to each other.
  public static let migrations: [Migration] =
    PartnershipSettings.migrations + Account.migrations + SourceDocument.migrations
    + SourceDoubt.migrations + PublicAddress.migrations + Paper.migrations + Promise.migrations
    + SearchEntry.migrations + TakenDown.migrations

  /// What staff see of Commons in the line above every page.
  public static let staffLinks = [
    StaffLink("Your account", to: "/account", for: .keepOwnAccount),
    StaffLink("Accounts", to: "/accounts", for: .manageAccounts),
    StaffLink("Settings", to: "/settings", for: .changeSettings),
    StaffLink("Audit log", to: "/audit-log", for: .readAuditLog),
  ]

  /// The site upon a migrated store, with the store's own key and its own front desk.
  public static func site(
    on store: Store, clock: @escaping @Sendable () -> Instant = Site.systemClock,
    limits: Limits = Limits(), isBehindTLS: Bool = false, assets: Assets = Assets(),
    staffLinks: [StaffLink] = [], log: Logger = Logger(label: "headland")
  ) async throws -> Site {
    Site(
      store: store, reception: FrontDesk(store: store),
      seal: try await SealingKey.seal(of: store, at: clock()), clock: clock, limits: limits,
      isBehindTLS: isBehindTLS, assets: assets, staffLinks: staffLinks + CommonsFloor.staffLinks,
      log: log)
  }

  public static func mount(on routes: Routes, passwords: Passwords = Passwords()) {
    let site = routes.site
    SignInPages(site: site, passwords: passwords).mount(on: routes)
    LinkPages(site: site, passwords: passwords).mount(on: routes)
    OwnAccountPages(site: site, passwords: passwords).mount(on: routes)
    AccountPages(site: site).mount(on: routes)
    SettingsPages(site: site).mount(on: routes)
    AuditLogPages(site: site).mount(on: routes)
  }
}
