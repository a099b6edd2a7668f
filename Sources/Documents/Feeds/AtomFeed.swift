public import Civic

/// A feed of what was published or corrected last (Atom, RFC 4287).
public struct AtomFeed: Sendable, Hashable {
  /// One thing that was published; it keeps its identifier when it is corrected.
  public struct Entry: Sendable, Hashable {
    public var id: String
    public var title: String
    public var page: String
    public var published: Instant
    public var updated: Instant
    /// What kind of thing: a term for programs and a word for readers.
    public var kind: (term: String, label: String)
    public var summary: String

    public init(
      id: String, title: String, page: String, published: Instant, updated: Instant,
      kind: (term: String, label: String), summary: String
    ) {
      (self.id, self.title, self.page) = (id, title, page)
      (self.published, self.updated) = (published, updated)
      (self.kind, self.summary) = (kind, summary)
    }

    public static func == (a: Entry, b: Entry) -> Bool { a.xml == b.xml }
    public func hash(into hasher: inout Hasher) { hasher.combine(xml) }
  }

  public var id: String
  public var title: String
  public var author: String
  /// Where the feed is fetched from, and the page that shows the same.
  public var address: String
  public var page: String
  public var rights: String
  public var licence: String
  /// When the feed changed, for one without entries.
  public var updated: Instant
  public var entries: [Entry]

  public init(
    id: String, title: String, author: String, address: String, page: String, rights: String,
    licence: String, updated: Instant, entries: [Entry]
  ) {
    (self.id, self.title, self.author) = (id, title, author)
    (self.address, self.page, self.rights, self.licence) = (address, page, rights, licence)
    (self.updated, self.entries) = (updated, entries)
  }

  public var utf8: [UInt8] {
    let latest = entries.map(\.updated).max() ?? updated
    let head = [
      XMLText.element("id", text: id), XMLText.element("title", text: title),
      XMLText.element("updated", text: latest.iso),
      XMLText.element("link", [("rel", "self"), ("type", AtomFeed.type), ("href", address)]),
      XMLText.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)]),
      XMLText.element("link", [("rel", "license"), ("href", licence)]),
      "<author>\(XMLText.element("name", text: author))</author>\n",
      XMLText.element("rights", text: rights),
      XMLText.element("generator", text: "Headland"),
    ]
    let text = """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
      \(head.joined())\(entries.map(\.xml).joined())</feed>

      """
    return Array(text.utf8)
  }

  private static let type = "application/atom+xml"
}

extension AtomFeed.Entry {
  fileprivate var xml: String {
    [
      "<entry>\n", XMLText.element("id", text: id), XMLText.element("title", text: title),
      XMLText.element("link", [("rel", "alternate"), ("type", "text/html"), ("href", page)]),
      XMLText.element("published", text: published.iso),
      XMLText.element("updated", text: updated.iso),
      XMLText.element("category", [("term", kind.term), ("label", kind.label)]),
      XMLText.element("summary", text: summary), "</entry>\n",
    ].joined()
  }
}
