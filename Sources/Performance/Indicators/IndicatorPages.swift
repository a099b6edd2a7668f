import Access
import Civic
import Pages
import Records

/// The pages of indicators and objectives.
enum IndicatorPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/performance/indicators/{indicator}", .published) { _, enquiry in
      try await page(enquiry, .published, store)
    }
    routes.get(
      "/performance/working/indicators/{indicator}", .needs(.readStaffPages)
    ) { _, enquiry in try await page(enquiry, .working, store) }
    routes.get("/performance/objectives/{objective}", .published) { _, enquiry in
      let page = try await store.read { try ObjectivePage.of(enquiry["objective"], in: $0) }
      guard let page else { throw Refusal.notFound(what: "objective of this name") }
      return .page(page.page)
    }
  }

  private static func page(
    _ enquiry: Enquiry, _ view: FigureView, _ store: Store
  ) async throws -> Answer {
    let reading = try await store.read {
      try IndicatorReading.of(enquiry["indicator"], in: view, $0)
    }
    guard let reading else { throw Refusal.notFound(what: "indicator of this name") }
    return .page(IndicatorPage(reading: reading).page)
  }
}
