import Access
import Civic
import Pages
import Records

/// What one search asks for, as its address says it.
struct SearchRequest: Sendable, Hashable {
  enum Order: String, Sendable { case best, date }

  var query: SearchQuery
  var kind: SearchEntry.Kind?
  var year: MunicipalYear?
  /// A slug, empty for all.
  var body = ""
  var order = Order.best
  /// From 1.
  var page = 1

  init(_ query: SearchQuery) { self.query = query }
}

/// What a search found.
struct SearchReading: Sendable {
  let request: SearchRequest
  let groups: [SearchGroup]
  let hits: [SearchHit]
  /// Of a search that found nothing: how often each of its terms stands in the record by itself.
  let alone: [Int]
  let bodies: [MeetingBody]

  static let onePage = 20

  /// How many were found with all that is asked for.
  var count: Int { sum(\.self) }

  static func of(
    _ request: SearchRequest, asking offers: [SearchOffer], in reader: Reader
  ) throws -> SearchReading {
    let bodies = try offers.flatMap { try $0.bodies(reader) }
    guard request.body.isEmpty || bodies.contains(where: { $0.slug == request.body }) else {
      throw Refusal.notFound(what: "body of this name")
    }
    let groups = try SearchGroup.all(with: request.query.question, in: reader)
    let hits = try SearchHit.all(request, among: groups, in: reader)
    guard !hits.isEmpty || request.page == 1 else {
      throw Refusal.notFound(what: "such page of results")
    }
    return SearchReading(
      request: request, groups: groups, hits: hits,
      alone: groups.isEmpty ? try counts(of: request.query, in: reader) : [], bodies: bodies)
  }

  private static func counts(of query: SearchQuery, in reader: Reader) throws -> [Int] {
    guard query.terms.count > 1 else { return [] }
    return try query.terms.map { term in
      let entries = SearchEntry.index.entries(with: TextQuestion(terms: [term]))
      return try reader.number("SELECT COUNT(*) FROM (\(entries)) AS hit")
    }
  }

  /// How many were found if one of the three choices were another.
  func sum(_ change: (SearchRequest) -> SearchRequest) -> Int {
    let asked = change(request)
    return groups.filter { asked.admits($0) }.reduce(0) { $0 + $1.number }
  }
}

extension SearchRequest {
  fileprivate func admits(_ group: SearchGroup) -> Bool {
    (kind == nil || kind == group.kind) && (body.isEmpty || body == group.body)
      && (year == nil || year?.start == group.year)
  }

  /// Titles before texts, and words one behind the other before words apart; what was said and decided
  /// before tables and figures; then the latest first.
  fileprivate func ordering(_ groups: [SearchGroup]) -> Statement {
    guard order == .best else { return "day DESC, searchEntry.id" }
    let index = SearchEntry.index
    var ranks: Statement = "CASE"
    let phrase = query.inOnePiece
    let better = [
      phrase.map { index.entries(with: $0, inTitle: true) },
      index.entries(with: query.question, inTitle: true),
      phrase.map { index.entries(with: $0) },
    ]
    for (rank, entries) in better.enumerated() {
      if let entries { ranks = "\(ranks) WHEN searchEntry.id IN (\(entries)) THEN \(rank)" }
    }
    let figures = groups.filter { $0.kind == .table || $0.kind == .figure }.map(\.groupID)
    let figuresLast: Statement =
      figures.isEmpty ? "" : "CASE WHEN groupID IN (\(list: figures)) THEN 1 ELSE 0 END,"
    return "\(ranks) ELSE 3 END, \(figuresLast) day DESC, searchEntry.id"
  }
}

/// How many of one kind, year and body were found.
struct SearchGroup: Decodable, Sendable, Hashable {
  let groupID: Int64
  let kind: SearchEntry.Kind
  /// 0 for what has no day.
  let year: Int
  let body: String
  let number: Int

  /// Of how many entries of each kind, year and body do the words speak?
  static func all(with question: TextQuestion, in reader: Reader) throws -> [SearchGroup] {
    try reader.all(
      """
      SELECT groupID, kind, year, body, number
      FROM (
        SELECT groupID, COUNT(*) AS number
        FROM (\(SearchEntry.index.entries(with: question))) AS hit CROSS JOIN searchEntry
        WHERE searchEntry.id = hit.id
        GROUP BY groupID) AS counted
      JOIN searchGroup ON searchGroup.id = groupID
      """)
  }
}

/// One thing that was found.
struct SearchHit: Sendable, Hashable {
  let kind: SearchEntry.Kind
  let body: String
  let day: Day?
  let title: Snippet
  let caption: String
  /// With the anchor of the place that was found.
  let address: WebAddress
  let snippet: Snippet

  private struct Found: Decodable {
    let id: Int64
    let groupID: Int64
    let day: String
  }

  /// - Parameter groups: all that were found, of which the request wants some.
  static func all(
    _ request: SearchRequest, among groups: [SearchGroup], in reader: Reader
  ) throws -> [SearchHit] {
    let wanted = groups.filter(request.admits)
    guard !wanted.isEmpty else { return [] }
    let narrowed: Statement =
      wanted.count == groups.count ? "" : "AND groupID IN (\(list: wanted.map(\.groupID)))"
    let found: [Found] = try reader.all(
      """
      SELECT searchEntry.id, groupID, day
      FROM (\(SearchEntry.index.entries(with: request.query.question))) AS hit
      CROSS JOIN searchEntry
      WHERE searchEntry.id = hit.id \(narrowed)
      ORDER BY \(request.ordering(wanted))
      LIMIT \(SearchReading.onePage) OFFSET \((request.page - 1) * SearchReading.onePage)
      """)
    let texts: [FiledText] = try reader.all(
      "SELECT * FROM searchText WHERE entryID IN (\(list: found.map(\.id)))")
    let shown = Dictionary(texts.map { ($0.entryID, $0) }) { first, _ in first }
    let byID = Dictionary(wanted.map { ($0.groupID, $0) }) { first, _ in first }
    let folder = WordFolder()
    return found.compactMap { entry in
      guard let group = byID[entry.groupID], let text = shown[entry.id] else { return nil }
      return SearchHit(group, Day(iso: entry.day), text, request.query, folder)
    }
  }

}

extension SearchHit {
  private init(
    _ group: SearchGroup, _ day: Day?, _ text: FiledText, _ query: SearchQuery,
    _ folder: WordFolder
  ) {
    let snippet = Snippet(of: text.lines, finding: query.terms, folder)
    let page = WebAddress(path: text.address) ?? "/"
    self.init(
      kind: group.kind, body: group.body, day: day,
      title: Snippet(whole: text.title, finding: query.terms, folder), caption: text.caption,
      address: snippet.anchor.map { page.at($0) } ?? page, snippet: snippet)
  }
}
