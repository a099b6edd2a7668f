import Access
package import Documents
package import Pages
package import Records

/// The front door of Performance: its part of the schema, and its pages.
package enum PerformanceHouse {
  /// In the order in which they refer to each other.
  package static let migrations: [Migration] =
    Area.migrations + BaseFigure.migrations + Measure.migrations + Indicator.migrations
    + FiguresReturn.migrations + Observation.migrations + CrimeTree.migrations
    + StreetMonth.migrations + SignOff.migrations + ReportPublication.migrations
    + SuppressionRule.migrations + Commentary.migrations + ReturnMap.migrations
    + WaitingReturn.migrations + ComparisonGroup.migrations + OffenceCode.migrations

  /// Where staff work.
  package static let staffLinks = [
    StaffLink("Performance", to: "/performance/preparation", for: .readStaffPages),
    StaffLink("Returns", to: "/performance/returns", for: .submitFigures),
  ]

  /// - Parameter press: prints the report and its charts; without one everything but PDF and PNG is there.
  package static func mount(on routes: Routes, printingOn press: Press = .none) {
    ReportPages.mount(on: routes, printingOn: press)
    ReportFilePages.mount(on: routes, printingOn: press)
    CommentaryPages.mount(on: routes)
    PreparationPages.mount(on: routes)
    DashboardPages.mount(on: routes)
    IndicatorPages.mount(on: routes)
    ExplanationPages.mount(on: routes)
    OpenFiguresPages.mount(on: routes)
    ReturnPages.mount(on: routes)
    WaitingPages.mount(on: routes)
    OwedPages.mount(on: routes)
  }
}
