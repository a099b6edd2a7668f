import Access
import Civic
import Pages
import Records

/// How the partnership is doing, for members and residents.
enum DashboardPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/performance", .published) { visit, _ in
      let mayPrepare = visit.asker.may(.readStaffPages)
      let (report, published) = try await store.read { reader in
        let published = try ReportPublication.all(in: reader)
        let report = try published.first.flatMap {
          try QuarterlyReport.of($0.quarter, in: reader)
        }
        return (report, published)
      }
      guard let report else { return .page(DashboardPage.empty(mayPrepare: mayPrepare)) }
      return .page(DashboardPage(report, published: published).page)
    }
  }
}
