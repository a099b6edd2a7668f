public import Civic

/// The addresses of all published pages, for search engines (sitemaps.org, protocol 0.9).
public struct Sitemap: Sendable, Hashable {
  public struct Place: Sendable, Hashable {
    public var address: String
    public var modified: Instant?

    public init(_ address: String, modified: Instant? = nil) {
      (self.address, self.modified) = (address, modified)
    }
  }

  /// One file may name at most so many.
  public static let most = 50_000

  public var places: [Place]

  public init(_ places: [Place]) { self.places = places }

  /// How many files it takes; at least one.
  public var parts: Int { max(1, (places.count + Sitemap.most - 1) / Sitemap.most) }

  /// One file of the map, counted from 1.
  public func utf8(part: Int) -> [UInt8] {
    let own = places.dropFirst((part - 1) * Sitemap.most).prefix(Sitemap.most)
    return Sitemap.file("urlset", "url", Array(own))
  }

  /// The file that names the files, where there is more than one.
  public static func index(of parts: [Place]) -> [UInt8] {
    file("sitemapindex", "sitemap", parts)
  }

  private static func file(_ name: String, _ line: String, _ places: [Place]) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
    text += "<\(name) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
    for place in places {
      text += "<\(line)>\n" + XMLText.element("loc", text: place.address)
      if let modified = place.modified { text += XMLText.element("lastmod", text: modified.iso) }
      text += "</\(line)>\n"
    }
    return Array((text + "</\(name)>\n").utf8)
  }
}
