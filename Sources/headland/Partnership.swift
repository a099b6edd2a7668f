import Access
import Civic
import Commons
import Documents
import Governance
import Pages
import Performance
import Records

/// The partnership put together: the floors' and houses' parts of the schema, in the order in which
/// they refer to each other, and their pages.
enum Partnership {
  static let migrations: [Migration] =
    CommonsFloor.migrations + GovernanceHouse.migrations + PerformanceHouse.migrations

  static let staffLinks: [StaffLink] =
    GovernanceHouse.staffLinks + PerformanceHouse.staffLinks

  /// What the houses offer to be found.
  static let searchOffers: [SearchOffer] = [.ofGovernance]

  /// Takes the steps that are due, and the acts by which new tables are filled out of old ones. The
  /// index of the search is made where there is none: in an older record, or a restored one.
  static func bringUpToDate(_ store: Store) async throws {
    let applied = try await store.migrate(migrations)
    if applied.contains("publicAddress: begin") {
      try await store.perform(ListAddresses(), as: .atThisConsole, at: .onThisMachine)
    }
    if applied.contains("streetQuarter: begin") {
      try await store.perform(
        RollUpStreetQuarters(), as: .atThisConsole, at: .onThisMachine)
    }
    let isUnsearchable = try await store.read {
      try Reindex.isNeeded(by: "SELECT id FROM body LIMIT 1", in: $0)
    }
    if isUnsearchable {
      try await store.perform(Reindex(searchOffers), as: .atThisConsole, at: .onThisMachine)
    }
  }

  static func mount(on routes: Routes, printingOn press: Press) {
    CommonsFloor.mount(on: routes)
    GovernanceHouse.mount(
      on: routes, printingOn: press, listing: [.ofPerformance], offering: [.ofPerformance])
    PerformanceHouse.mount(on: routes, printingOn: press)
  }
}
