import Access
import Civic
import Pages

/// The page of the search, in words.
struct SearchPage {
  var box: SearchBox
  var title: String
  var heading: String
  /// What may be tried: on the page before anything was asked, and where nothing was found.
  var advice: HTML?
  /// `23 results, the best first`, with the link to the other order.
  var order: HTML?
  var choices: [CountedChoices] = []
  var found: FoundList?
  var pagination: Pagination?
  var hasErrors = false

  var page: Page {
    var page = Page(
      title: title, description: "Search the published record of the partnership.",
      hasErrors: hasErrors, body: content)
    page.hasSearchBox = true
    page.isUnlisted = found != nil || hasErrors || !box.value.isEmpty
    return page
  }

  private var content: HTML {
    """
    \(hasErrors ? ErrorSummary(errors: [(box.error ?? "", box.id)]) : nil)\
    \(PageHeading("Search the record"))
    \(box)\
    \(heading.isEmpty ? nil : "<h2 class=\"hl-found__heading\" id=\"results\">\(heading)</h2>\n" as HTML)\
    \(choices)\
    \(order)\
    \(found)\
    \(advice)\
    \(pagination)
    """
  }

  fileprivate static func box(
    _ text: String, error: String? = nil, kept: [SearchBox.Kept] = []
  ) -> SearchBox {
    SearchBox(
      id: "q", label: "What are you looking for?",
      hint: "All words must be found. Put words that stand together in quotation marks.",
      value: text, error: error, kept: kept)
  }
}

extension SearchPage {
  /// Before anything was asked.
  static var blank: SearchPage {
    SearchPage(
      box: box(""), title: "Search", heading: "",
      advice: """
        <h2>What can be found</h2>
        <p>Everything in the published record: decisions, minutes, papers with their tables and figures, \
        promises, meetings with their agendas, people, seats and bodies.</p>
        <ul>
        <li>A word in any of its forms: <q>burglary</q> finds <q>burglaries</q>.</li>
        <li>A name in any order, with or without its accents and capitals.</li>
        <li>Words that stand together, in quotation marks: <q>“off-road bikes”</q>.</li>
        <li>A number as it was printed, with or without its comma.</li>
        </ul>

        """)
  }

  /// Something was typed that nothing can be found by.
  static func refusing(_ text: String, _ problem: Problem) -> SearchPage {
    SearchPage(
      box: box(text, error: problem.sentence), title: "Search", heading: "", hasErrors: true)
  }

  init(_ reading: SearchReading) {
    let request = reading.request
    let words = request.query.text.trimmed(to: 60)
    self.init(
      box: SearchPage.box(request.query.text, kept: request.kept),
      title: SearchPage.title(reading, words), heading: SearchPage.heading(reading, words))
    choices = SearchChoices(reading).all
    guard reading.count > 0 else {
      advice = SearchPage.advice(reading)
      return
    }
    order = SearchPage.order(request)
    found = FoundList(
      rows: reading.hits.map { FoundList.Row($0, reading) },
      first: (request.page - 1) * SearchReading.onePage + 1)
    let pages = (reading.count + SearchReading.onePage - 1) / SearchReading.onePage
    pagination = Pagination(current: request.page, of: pages) { page in
      request.asking { $0.page = page }.address
    }
  }

  /// Each narrowing has a title of its own: tabs and bookmarks are told apart by it.
  private static func title(_ reading: SearchReading, _ words: String) -> String {
    let request = reading.request
    let parts: [String?] = [
      "Search for “\(words)”", request.kind?.plural, request.year?.name,
      reading.bodies.first { $0.slug == request.body }?.name,
      request.order == .date ? "the latest first" : nil,
      request.page > 1 ? "page \(request.page)" : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private static func heading(_ reading: SearchReading, _ words: String) -> String {
    switch reading.count {
    case 0: "Nothing was found for “\(words)”"
    case 1: "1 result for “\(words)”"
    default: "\(Thousands.text(reading.count)) results for “\(words)”"
    }
  }

  private static func order(_ request: SearchRequest) -> HTML {
    let other: SearchRequest.Order = request.order == .best ? .date : .best
    let link = Link(
      other == .date ? "Show the latest first" : "Show the best first",
      to: request.asking { ($0.order, $0.page) = (other, 1) }.address)
    let now = request.order == .best ? "The best first." : "The latest first."
    return "<p class=\"hl-found__order\">\(now) \(link)</p>\n"
  }

  /// What may be tried where nothing was found.
  private static func advice(_ reading: SearchReading) -> HTML {
    let request = reading.request
    let all = reading.sum { $0.widest }
    if all > 0 {
      return EmptyState(
        "Nothing here has all these words.", toDo: "There is something elsewhere in the record.",
        link: Link(
          all == 1 ? "1 result in the whole record" : "\(all) results in the whole record",
          to: request.widest.address)
      ).html
    }
    return """
      <ul>
      \(zip(request.query.terms.indices, reading.alone).map { line(request.query, $0, $1) })\
      <li>Look at the spelling, or leave a word out: all of them must be found.</li>
      <li>Try another word for it, as the papers of a council would put it.</li>
      <li>Find it by its \(Link("meeting", to: "/meetings")), among the \
      \(Link("decisions", to: "/decisions")) or by its \(Link("figures", to: "/figures")).</li>
      </ul>

      """
  }

  private static func line(_ query: SearchQuery, _ term: Int, _ count: Int) -> HTML {
    let typed = query.typed[term]
    guard count > 0 else { return "<li>“\(typed)” stands nowhere in the record.</li>\n" }
    let address = ("/search" as WebAddress).query(("q", "\"\(typed)\""))
    let results = count == 1 ? "1 result" : "\(Thousands.text(count)) results"
    return "<li>“\(typed)” by itself: \(Link(results, to: address))</li>\n"
  }
}

extension FoundList.Row {
  fileprivate init(_ hit: SearchHit, _ reading: SearchReading) {
    let body = reading.bodies.first { $0.slug == hit.body }?.marked ?? hit.body
    self.init(
      caption: hit.caption, title: hit.title.html, address: hit.address,
      place: [hit.kind == .meeting ? nil : hit.day?.inWordsWithWeekday, body]
        .compactMap(\.self).joined(separator: ", "),
      snippet: hit.snippet.html)
  }
}

extension Snippet {
  /// The hits marked.
  var html: HTML {
    runs.map { $0.isHit ? "<mark class=\"hl-hit\">\($0.text)</mark>" as HTML : HTML(text: $0.text) }
      .joined()
  }
}

extension String {
  fileprivate func trimmed(to count: Int) -> String {
    self.count > count ? String(prefix(count)) + "…" : self
  }
}
