package import Intake
package import Records

/// Papers that a house has ready to be put before a meeting. The house that holds the meetings asks; it
/// knows nothing of how they are made.
package struct PaperOffer: Sendable {
  /// What can be put, the latest first.
  package var ready: @Sendable (Reader) throws -> [ReadyPaper]
  /// One of them, made now; nil where there is none of that name.
  package var paper: @Sendable (String, Reader) throws -> OfferedPaper?

  package init(
    ready: @Sendable @escaping (Reader) throws -> [ReadyPaper],
    paper: @Sendable @escaping (String, Reader) throws -> OfferedPaper?
  ) {
    (self.ready, self.paper) = (ready, paper)
  }
}

/// A paper by its name.
package struct ReadyPaper: Sendable, Hashable {
  /// Told apart from those of all houses: `performance-2019-20-Q2`.
  package var name: String
  package var title: String

  package init(_ name: String, _ title: String) { (self.name, self.title) = (name, title) }
}

/// A paper as it is put before a meeting, with the file that it will be cited from.
package struct OfferedPaper: Sendable {
  package var fileName: String
  /// Lines of the report and its tables are lines of this.
  package var text: String
  package var report: Pack.Report
  /// Blocks of the report point into these.
  package var tables: [Pack.Table]

  package init(fileName: String, text: String, report: Pack.Report, tables: [Pack.Table]) {
    (self.fileName, self.text, self.report, self.tables) = (fileName, text, report, tables)
  }
}
