import Commons
import Governance
import Records

/// The partnership put together: the floors' and houses' parts of the schema, in the order in which
/// they refer to each other.
enum Partnership {
  static let migrations: [Migration] = CommonsFloor.migrations + GovernanceHouse.migrations
}
