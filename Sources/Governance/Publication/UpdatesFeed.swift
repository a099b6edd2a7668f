import Civic
import Commons
import Documents
import Pages
import Records

/// What was published or corrected last, as a feed.
struct UpdatesFeed: Sendable {
  let name: String
  /// Nil for all bodies.
  let body: Body?
  let bodies: [String: String]
  let latest: [PublicAddress]
  let changed: Instant

  static let most = 100

  /// - Parameter slug: nil for all bodies.
  /// - Returns: nil when there is no such body.
  static func of(body slug: String?, named name: String, in reader: Reader) throws -> UpdatesFeed? {
    let body = try slug.flatMap { try Body.at(slug: $0, in: reader) }
    guard slug == nil || body != nil else { return nil }
    let names = try Body.all(in: reader).map { ($0.slug, $0.marked) }
    return UpdatesFeed(
      name: body?.marked ?? name, body: body, bodies: Dictionary(uniqueKeysWithValues: names),
      latest: try PublicAddress.latest(
        [.paper, .minutes, .decision], of: slug, limit: most, in: reader),
      changed: try LastChange.current(in: reader).at)
  }

  func feed(base: String, rights: String) -> AtomFeed {
    let address = body?.feedAddress ?? "/updates.atom"
    return AtomFeed(
      id: UpdatesFeed.tag(address.text, base: base),
      title: "\(name): papers, minutes and decisions", author: name, address: base + address.text,
      page: base + (body?.address.text ?? "/"), rights: rights,
      licence: PageLayout.openGovernmentLicence.text, updated: changed,
      entries: latest.map { entry($0, base: base) })
  }

  private func entry(_ published: PublicAddress, base: String) -> AtomFeed.Entry {
    let title = ReadingCase.of(published.title)
    let day = published.day.inWords
    let (word, words): (String, String) =
      switch published.kind {
      case .decision: ("Decision", "Decision: \(ReadingCase.capitalised(published.title))")
      case .minutes: ("Minutes", "\(published.title)")
      default: ("Paper", "Paper: \(title)")
      }
    let meeting = "\(bodies[published.body] ?? ""), \(day)"
    return AtomFeed.Entry(
      id: UpdatesFeed.tag(published.path, base: base), title: words, page: base + published.path,
      published: published.firstAt, updated: published.changedAt,
      kind: (published.kind.rawValue, word),
      summary: published.changedAt > published.firstAt ? "\(meeting). Corrected." : "\(meeting).")
  }

  /// An identifier that lasts (RFC 4151): the site's host, the year of the first release of the
  /// program that gives them out, the path.
  private static func tag(_ path: String, base: String) -> String {
    let host = base.split(separator: "/").dropFirst().first.map { $0.prefix { $0 != ":" } }
    return "tag:\(host ?? "localhost"),2026:\(path)"
  }
}
