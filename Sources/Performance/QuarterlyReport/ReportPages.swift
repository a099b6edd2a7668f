import Access
import Civic
import Documents
import Pages
import Records

/// The quarterly report as a page.
enum ReportPages {
  static func mount(on routes: Routes, printingOn press: Press) {
    let store = routes.site.store
    routes.get("/performance", .needs(.readStaffPages)) { _, _ in
      let quarters = try await store.read { try QuarterlyReport.quarters(in: $0) }
      guard let latest = quarters.first else { return .page(ReportPage.empty) }
      return .seeOther(latest.reportAddress)
    }
    routes.get("/performance/{year}/{quarter}", .needs(.readStaffPages)) { visit, enquiry in
      let quarter = try enquiry.quarter
      let (report, quarters) = try await store.read {
        (try QuarterlyReport.of(quarter, in: $0), try QuarterlyReport.quarters(in: $0))
      }
      guard let report else { throw Refusal.notFound(what: "figure for \(quarter.name)") }
      let intervals = enquiry.wantsIntervals
      var page = ReportPage(
        report, quarters: quarters, intervals: intervals,
        offers: ReportOffers.all(
          quarter, for: visit.asker, intervals: intervals, canPrint: press.canPrint))
      page.pictureAddress = press.canPrint ? { quarter.address(of: $0) } : nil
      return .page(page.page)
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
