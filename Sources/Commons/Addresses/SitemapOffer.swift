package import Pages
package import Records

/// What a house tells the site map of its published pages, beyond the heads of its sections.
package struct SitemapOffer: Sendable {
  package var pages: @Sendable (Reader) throws -> [WebAddress]

  package init(pages: @Sendable @escaping (Reader) throws -> [WebAddress]) { self.pages = pages }
}
