import Access
import Civic
import Pages
import Records

/// The quarterly report as a page.
enum ReportPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/performance/{year}/{quarter}", .published) { visit, enquiry in
      let quarter = try enquiry.quarter
      let (report, published) = try await store.read {
        (
          try ReportPages.report(of: quarter, for: visit.asker, in: $0),
          try ReportPublication.all(in: $0).map(\.quarter)
        )
      }
      let isOut = published.contains(quarter)
      return .page(
        ReportPage(
          report, quarters: isOut ? published : published + [quarter],
          standing: isOut ? nil : .unpublished
        ).page)
    }
    routes.get("/performance/{year}/{quarter}/working", .needs(.readStaffPages)) { _, enquiry in
      let quarter = try enquiry.quarter
      let (report, quarters) = try await store.read {
        (
          try QuarterlyReport.of(quarter, for: .staff, in: $0),
          try QuarterlyReport.quarters(in: $0)
        )
      }
      guard let report else { throw Refusal.notFound(what: "figure for \(quarter.name)") }
      return .page(ReportPage(report, quarters: quarters, standing: .working).page)
    }
  }

  /// The report as everybody reads it; staff can see it before it is out.
  static func report(
    of quarter: Period, for asker: Asker, in reader: Reader
  ) throws -> QuarterlyReport {
    guard try asker.may(.readStaffPages) || ReportPublication.of(quarter, in: reader) != nil,
      let report = try QuarterlyReport.of(quarter, in: reader)
    else { throw Refusal.notFound(what: "published report of \(quarter.name)") }
    return report
  }
}

extension Enquiry {
  /// The quarter that the address names.
  var quarter: Period {
    get throws {
      guard let quarter = Period(address: "\(self["year"])/\(self["quarter"])"),
        quarter.length == .quarter
      else { throw Refusal.notFound(what: "quarter of this name") }
      return quarter
    }
  }
}

extension Period {
  /// Where the report of a quarter stands.
  var reportAddress: WebAddress {
    let (year, quarter) = addressParts
    return "/performance/\(year)/\(quarter)"
  }

  var workingAddress: WebAddress {
    let (year, quarter) = addressParts
    return "/performance/\(year)/\(quarter)/working"
  }

  /// Where staff get it ready.
  var preparationAddress: WebAddress {
    let (year, quarter) = addressParts
    return "/performance/preparation/\(year)/\(quarter)"
  }

  private var addressParts: (year: String, quarter: String) {
    let parts = address.split(separator: "/").map(String.init)
    return (parts.first ?? "", parts.last ?? "")
  }
}
