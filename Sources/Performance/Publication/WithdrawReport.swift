package import Access
package import Civic
package import Records

/// Takes a published report back. What later reports show of its figures stays.
package struct WithdrawReport: Act {
  package static let permission = Permission.publishFigures
  let quarter: Period

  package init(_ quarter: Period) { self.quarter = quarter }

  package func carryOut(in work: Work) throws {
    guard let publication = try ReportPublication.of(quarter, in: work.reader) else {
      throw Refusal.notFound(what: "published report of \(quarter.name)")
    }
    try work.remove(publication)
  }
}
