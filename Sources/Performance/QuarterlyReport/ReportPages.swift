import Access
import Civic
import Documents
import Pages
import Records

/// The quarterly report as a page.
enum ReportPages {
  static func mount(on routes: Routes, printingOn press: Press) {
    let store = routes.site.store
    routes.get("/performance/{year}/{quarter}", .published) { visit, enquiry in
      let quarter = try enquiry.quarter
      let (report, published) = try await store.read {
        (
          try QuarterlyReport.of(quarter, for: visit, in: $0),
          try ReportPublication.all(in: $0).map(\.quarter)
        )
      }
      let (isOut, intervals) = (published.contains(quarter), enquiry.wantsIntervals)
      var page = ReportPage(
        report, quarters: isOut ? published : [quarter] + published, intervals: intervals,
        offers: ReportOffers.all(
          quarter, for: visit.asker, intervals: intervals, canPrint: press.canPrint))
      page.pictureAddress = press.canPrint ? { quarter.address(of: $0) } : nil
      page.standing = isOut ? nil : .unpublished
      return .page(page.page)
    }
    routes.get("/performance/{year}/{quarter}/working", .needs(.readStaffPages)) { visit, enquiry in
      let quarter = try enquiry.quarter
      let (report, quarters) = try await store.read {
        (
          try QuarterlyReport.of(quarter, for: .staff, asOf: visit.now.day, in: $0),
          try QuarterlyReport.quarters(in: $0)
        )
      }
      guard let report else { throw Refusal.notFound(what: "figure for \(quarter.name)") }
      var page = ReportPage(report, quarters: quarters, intervals: enquiry.wantsIntervals)
      page.standing = .working
      return .page(page.page)
    }
  }
}

extension QuarterlyReport {
  /// The report as everybody reads it; staff can see it before it is out.
  static func of(
    _ quarter: Period, for visit: Visit, in reader: Reader
  ) throws -> QuarterlyReport {
    guard try visit.asker.may(.readStaffPages) || ReportPublication.of(quarter, in: reader) != nil,
      let report = try QuarterlyReport.of(quarter, asOf: visit.now.day, in: reader)
    else { throw Refusal.notFound(what: "published report of \(quarter.name)") }
    return report
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
