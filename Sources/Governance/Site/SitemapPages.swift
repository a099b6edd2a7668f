import Access
import Civic
import Commons
import Documents
import Pages
import Records

/// What search engines are told: which pages there are, and where they need not look.
enum SitemapPages {
  static func mount(on routes: Routes, listing others: [SitemapOffer]) {
    let store = routes.site.store
    routes.get("/robots.txt", .published) { visit, _ in
      .file(Array(robots(base: visit.base).utf8), .text)
    }
    routes.get("/sitemap.xml", .published) { visit, _ in
      let map = try await store.read { try Sitemap.all(base: visit.base, with: others, in: $0) }
      guard map.parts > 1 else { return .file(map.utf8(part: 1), .xml) }
      let parts = (1...map.parts).map { Sitemap.Place("\(visit.base)/sitemap/\($0).xml") }
      return .file(Sitemap.index(of: parts), .xml)
    }
    routes.get("/sitemap/{part}", .published) { visit, enquiry in
      let map = try await store.read { try Sitemap.all(base: visit.base, with: others, in: $0) }
      let (name, end) = (enquiry["part"], ".xml")
      guard name.hasSuffix(end), let part = Int(name.dropLast(end.count)),
        "\(part)\(end)" == name, (1...map.parts).contains(part)
      else { throw Refusal.notFound(what: "part of the site map of this number") }
      return .file(map.utf8(part: part), .xml)
    }
  }

  /// Staff pages and one-time links are nobody's business, and source files are kept out of search
  /// engines because they name people as they were printed.
  private static func robots(base: String) -> String {
    """
    User-agent: *
    Disallow: /staff
    Disallow: /accounts
    Disallow: /account
    Disallow: /settings
    Disallow: /audit-log
    Disallow: /links/
    Disallow: /sign-in
    Disallow: /sources/
    Disallow: /find
    Sitemap: \(base)/sitemap.xml

    """
  }
}

extension Sitemap {
  /// Every published page that is to be found, once each.
  static func all(
    base: String, with others: [SitemapOffer], in reader: Reader
  ) throws -> Sitemap {
    let fixed = ["/", "/about", "/accessibility", "/licence", "/reuse"].map { Place(base + $0) }
    let lists = SiteSection.allCases.map { Place(base + $0.address.text) }
    let offered = try others.flatMap { try $0.pages(reader) }.map { Place(base + $0.text) }
    let bodies = try Body.all(in: reader)
    let ofBodies = try bodies.flatMap { try places(of: $0, base: base, in: reader) }
    let addresses: [PublicAddress] = try reader.all(
      """
      SELECT * FROM publicAddress
      WHERE goneAt IS NULL AND kind IN ('paper', 'table', 'minute', 'decision') ORDER BY path
      """)
    return Sitemap(
      fixed + lists + offered + ofBodies
        + addresses.map { Place(base + $0.path, modified: $0.changedAt) })
  }

  private static func places(
    of body: Body, base: String, in reader: Reader
  ) throws -> [Place] {
    let meetings = try Meeting.all(of: body.id, in: reader)
    let dates = try reader.dates(of: meetings)
    return [Place(base + body.address.text)]
      + meetings.map {
        Place(base + body.address(of: $0.day).text, modified: dates[$0.id]?.modified)
      }
      + (try Person.all(of: body.id, in: reader)).map { Place(base + body.address(of: $0).text) }
      + (try Seat.all(of: body.id, in: reader)).map { Place(base + body.address(of: $0).text) }
  }
}
