import Access
import Civic
import Pages
import Records

/// A page for each figure, to which every cell of a report leads.
enum ExplanationPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/performance/figures/{measure}/{area}/{period}", .published) { _, enquiry in
      try await page(enquiry, .published, store)
    }
    routes.get(
      "/performance/working/figures/{measure}/{area}/{period}", .needs(.readStaffPages)
    ) { _, enquiry in try await page(enquiry, .working, store) }
  }

  private static func page(
    _ enquiry: Enquiry, _ view: FigureView, _ store: Store
  ) async throws -> Answer {
    guard let stretch = FigureCell.Stretch(addressPart: enquiry["period"]) else {
      throw Refusal.notFound(what: "period of this name")
    }
    let cell = FigureCell(enquiry["measure"], enquiry["area"], stretch)
    let found = try await store.read { try FigureExplanation.of(cell, in: view, $0) }
    guard let found, found.figure.amount != nil || !found.figure.isUnknown else {
      throw Refusal.notFound(what: "figure of this kind for this place and time")
    }
    return .page(ExplanationPage(explanation: found).page)
  }
}

extension Figure {
  /// Nothing was ever said of it, not even why there is none.
  fileprivate var isUnknown: Bool { way == .missing && absence?.reason != .suppressed }
}
