package import Pages
package import Records

/// The front door of Performance: its part of the schema, and its pages.
package enum PerformanceHouse {
  /// In the order in which they refer to each other.
  package static let migrations: [Migration] = []

  package static func mount(on routes: Routes) {}
}
