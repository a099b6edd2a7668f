import Access
import Civic
import Pages
import Records

/// The bodies and groups of the partnership.
enum BodyPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/bodies", .published) { _, _ in
      let bodies = try await store.read { try BodyOnList.all(in: $0) }
      return .page(BodiesPage(bodies).page)
    }
    routes.get("/bodies/{body}", .published) { visit, enquiry in
      let slug = enquiry["body"]
      let reading = try await store.read { try BodyReading.at(slug: slug, in: $0) }
      guard let reading else { throw Refusal.notFound(what: "body of this name") }
      return .page(BodyPage(reading, today: visit.now.day).page)
    }
  }
}
