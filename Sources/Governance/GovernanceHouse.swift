package import Records

/// The front door of Governance: its part of the schema, and its pages.
package enum GovernanceHouse {
  /// In the order in which they refer to each other.
  package static let migrations: [Migration] =
    Body.migrations + Meeting.migrations + Seat.migrations + AgendaItem.migrations
    + Attendance.migrations + Minute.migrations + Decision.migrations
}
