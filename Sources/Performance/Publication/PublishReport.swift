package import Access
package import Civic
package import Records

/// Publishes the report of a quarter: what is signed off in it, and why the rest is not there. A late
/// return does not hold it up; it comes in when it is signed off.
package struct PublishReport: Act {
  package static let permission = Permission.publishFigures
  let quarter: Period
  /// Somebody knows that figures do not add up, and wants them published all the same.
  let despiteFaults: Bool

  package init(_ quarter: Period, despiteFaults: Bool = false) {
    (self.quarter, self.despiteFaults) = (quarter, despiteFaults)
  }

  package func carryOut(in work: Work) throws -> ReportPublication {
    if let out = try ReportPublication.of(quarter, in: work.reader) { return out }
    let isSigned = try SignOff.all(in: work.reader).contains { $0.quarter == quarter }
    guard isSigned else {
      throw Refusal.invalid([
        Problem(
          field: "suppliers",
          sentence: "Nothing of \(quarter.name) is signed off yet, so there is nothing to publish.")
      ])
    }
    let wrong = try CheckEntered.findings(in: quarter.financialYear, in: work.reader)
      .filter { $0.severity == .wrong }
    guard wrong.isEmpty || despiteFaults else {
      throw Refusal.invalid([
        Problem(
          field: "despite",
          sentence: """
            \(wrong.count == 1 ? "One figure does" : "\(wrong.count) figures do") not add up. Mend them, \
            or say that the report is to be published all the same.
            """)
      ])
    }
    let publication = ReportPublication(
      id: try work.newID(), quarter: quarter, publishedAt: work.now,
      publishedBy: work.asker.name)
    try work.insert(publication)
    return publication
  }
}
