import Access
package import Pages
package import Records

/// The front door of Performance: its part of the schema, and its pages.
package enum PerformanceHouse {
  /// In the order in which they refer to each other.
  package static let migrations: [Migration] =
    Area.migrations + BaseFigure.migrations + Measure.migrations + Indicator.migrations
    + FiguresReturn.migrations + Observation.migrations + CrimeTree.migrations
    + StreetMonth.migrations + ComparisonGroup.migrations + OffenceCode.migrations

  /// Where staff work.
  package static let staffLinks = [
    StaffLink("Performance", to: "/performance", for: .readStaffPages)
  ]

  package static func mount(on routes: Routes) {
    ReportPages.mount(on: routes)
  }
}
