import Commons
import Documents
import Governance
import Pages
import Records

/// The partnership put together: the floors' and houses' parts of the schema, in the order in which
/// they refer to each other, and their pages.
enum Partnership {
  static let migrations: [Migration] = CommonsFloor.migrations + GovernanceHouse.migrations

  static let staffLinks: [StaffLink] = GovernanceHouse.staffLinks

  /// What the houses offer to be found.
  static let searchOffers: [SearchOffer] = [.ofGovernance]

  static func mount(on routes: Routes, printingOn press: Press) {
    CommonsFloor.mount(on: routes)
    GovernanceHouse.mount(on: routes, printingOn: press)
  }
}
