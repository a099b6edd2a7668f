import Access
import Civic
import Pages
import Records

/// The quarterly report as a page.
enum ReportPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/performance", .needs(.readStaffPages)) { _, _ in
      let quarters = try await store.read { try QuarterlyReport.quarters(in: $0) }
      guard let latest = quarters.first else { return .page(ReportPage.empty) }
      return .seeOther(latest.reportAddress)
    }
    routes.get("/performance/{year}/{quarter}", .needs(.readStaffPages)) { _, enquiry in
      guard let quarter = Period(address: "\(enquiry["year"])/\(enquiry["quarter"])") else {
        throw Refusal.notFound(what: "quarter of this name")
      }
      let (report, quarters) = try await store.read {
        (try QuarterlyReport.of(quarter, in: $0), try QuarterlyReport.quarters(in: $0))
      }
      guard let report else { throw Refusal.notFound(what: "figure for \(quarter.name)") }
      return .page(ReportPage(report, quarters: quarters).page)
    }
  }
}

extension Period {
  /// Where the report of a quarter stands.
  var reportAddress: WebAddress {
    let parts = address.split(separator: "/").map(String.init)
    return "/performance/\(parts.first ?? "")/\(parts.last ?? "")"
  }
}
