import Access
import Documents
import Pages
import Records

/// The feeds of what was published or corrected.
enum FeedPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/updates.atom", .published) { visit, _ in
      try await feed(of: nil, visit, store)
    }
    routes.get("/bodies/{body}/updates.atom", .published) { visit, enquiry in
      try await feed(of: enquiry["body"], visit, store)
    }
  }

  private static func feed(
    of slug: String?, _ visit: Visit, _ store: Store
  ) async throws -> Answer {
    let name = visit.brand.name
    let feed = try await store.read { try UpdatesFeed.of(body: slug, named: name, in: $0) }
    guard let feed else { throw Refusal.notFound(what: "body of this name") }
    return .file(feed.feed(base: visit.base, rights: visit.brand.attribution).utf8, .atom)
  }
}
