import Civic
import Records

/// How far the report of a quarter has come.
struct Preparation: Sendable {
  /// What one supplier has to do with the quarter.
  struct Row: Sendable, Hashable {
    let supplier: Supplier
    /// How many figures came in.
    let sent: SentQuarter?
    let signOff: SignOff?

    var state: State {
      switch (sent, signOff) {
      case (_, let signOff?): signOff.isLocked ? .signedOff : .reopened
      case (nil, nil): .nothing
      case (_?, nil): .toBeSignedOff
      }
    }
  }

  enum State: Sendable, Hashable { case nothing, toBeSignedOff, signedOff, reopened }

  let quarter: Period
  let quarters: [Period]
  /// All that send anything, in the order of their names.
  let rows: [Row]
  let publication: ReportPublication?
  /// What does not add up among the figures of its financial year.
  let findings: [Finding]

  init(of quarter: Period, in reader: Reader) throws {
    self.quarter = quarter
    quarters = try QuarterlyReport.quarters(in: reader)
    publication = try ReportPublication.of(quarter, in: reader)
    findings = try CheckEntered.findings(in: quarter.financialYear, in: reader)
    let book = try SignOffBook(in: reader)
    let sent = Dictionary(
      try SentQuarter.all(in: reader).filter { $0.quarter == quarter }.map { ($0.supplier, $0) },
      uniquingKeysWith: { first, _ in first })
    let used = Set(try Measure.all(in: reader).map(\.supplier))
    rows = try Supplier.all(in: reader).filter { used.contains($0.slug) }.map {
      Row(
        supplier: $0, sent: sent[$0.slug], signOff: book.signOff(of: $0.slug, in: quarter))
    }
  }

  /// Those that can be signed off now.
  var open: [Row] { rows.filter { $0.state == .toBeSignedOff || $0.state == .reopened } }

  var locked: [Row] { rows.filter { $0.state == .signedOff } }
}
