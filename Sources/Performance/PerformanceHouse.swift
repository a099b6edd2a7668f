import Access
package import Pages
package import Records

/// The front door of Performance: its part of the schema, and its pages.
package enum PerformanceHouse {
  /// In the order in which they refer to each other.
  package static let migrations: [Migration] =
    Area.migrations + BaseFigure.migrations + Measure.migrations + Indicator.migrations
    + FiguresReturn.migrations + Observation.migrations + CrimeTree.migrations
    + StreetMonth.migrations + SignOff.migrations + ReportPublication.migrations
    + SuppressionRule.migrations

  /// Where staff work.
  package static let staffLinks = [
    StaffLink("Performance", to: "/performance/preparation", for: .readStaffPages)
  ]

  package static func mount(on routes: Routes) {
    ReportPages.mount(on: routes)
    PreparationPages.mount(on: routes)
    DashboardPages.mount(on: routes)
    IndicatorPages.mount(on: routes)
    ExplanationPages.mount(on: routes)
    OpenFiguresPages.mount(on: routes)
  }
}
