import Access
import Civic
package import Pages
import Records

/// The search over everything that is published.
package enum SearchPages {
  package static func mount(on routes: Routes, asking offers: [SearchOffer]) {
    let store = routes.site.store
    routes.get("/search", .published) { _, enquiry in
      let text = enquiry.query.text("q")
      do {
        guard let query = try SearchQuery(text) else { return .page(SearchPage.blank.page) }
        let request = try SearchRequest(query, enquiry)
        let reading = try await store.read {
          try SearchReading.of(request, asking: offers, in: $0)
        }
        return .page(SearchPage(reading).page)
      } catch Refusal.invalid(let problems) {
        let page = SearchPage.refusing(text, problems[0]).page
        return .page(page, refusing: .invalid(problems))
      }
    }
  }
}

extension SearchRequest {
  /// What the query of an address says beside the words.
  fileprivate init(_ query: SearchQuery, _ enquiry: Enquiry) throws(Refusal) {
    self.init(query)
    let (kind, year) = (enquiry.query.text("kind"), enquiry.query.text("year"))
    self.kind = SearchEntry.Kind(rawValue: kind)
    self.year = MunicipalYear(address: year)
    guard kind.isEmpty || self.kind != nil else { throw .notFound(what: "kind of this name") }
    guard year.isEmpty || self.year != nil else {
      throw .notFound(what: "municipal year of this name")
    }
    body = enquiry.query.text("body")
    order = Order(rawValue: enquiry.query.text("sort")) ?? .best
    page = enquiry.page
  }
}
