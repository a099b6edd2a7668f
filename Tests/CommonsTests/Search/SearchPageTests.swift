import Access
import Civic
import Pages
import Story
import Testing

@testable import Commons

/// What the page of the search looks like, from what was found alone.
struct SearchPageTests {
  private let body = MeetingBody(
    slug: "safer-marrowby-partnership", name: "Safer Marrowby Partnership", isInvented: true)

  private func mustLook(_ page: Page, _ name: String) throws {
    #expect(PageCheck("<title>\(page.title)</title>\(page.body)").faults.isEmpty)
    try Snapshot("\(name).html").mustBe("\(page.title)\n\(page.body)\n")
  }

  private func hit(_ query: SearchQuery) -> SearchHit {
    let folder = WordFolder()
    let line = SearchEntry.Line("That the patrols against off-road bikes be noted.")
    return SearchHit(
      kind: .decision, body: body.slug, day: Day(iso: "2019-09-13"),
      title: Snippet(whole: "Off-road bikes", finding: query.terms, folder),
      caption: "Decision 18 (i) of 2019/20",
      address: "/decisions/safer-marrowby-partnership/2019-20/18/i",
      snippet: Snippet(of: [line], finding: query.terms, folder))
  }

  private func group(_ kind: SearchEntry.Kind, _ year: Int, _ number: Int) -> SearchGroup {
    SearchGroup(groupID: 0, kind: kind, year: year, body: body.slug, number: number)
  }

  @Test func whatWasFound() throws {
    let query = try #require(try SearchQuery("bike patrol"))
    let reading = SearchReading(
      request: SearchRequest(query),
      groups: [group(.decision, 2019, 1), group(.paper, 2018, 1_203), group(.person, 0, 1)],
      hits: [hit(query)], alone: [], bodies: [body])
    try mustLook(SearchPage(reading).page, "search-found")
  }

  @Test func whatWasNarrowed() throws {
    let query = try #require(try SearchQuery("bike"))
    var request = SearchRequest(query)
    (request.kind, request.year, request.order) = (.decision, MunicipalYear(start: 2019), .date)
    let reading = SearchReading(
      request: request, groups: [group(.decision, 2019, 1), group(.paper, 2018, 2)],
      hits: [hit(query)], alone: [], bodies: [body])
    try mustLook(SearchPage(reading).page, "search-narrowed")
  }

  @Test func nothingFound() throws {
    let query = try #require(try SearchQuery("bikes zymurgy"))
    let reading = SearchReading(
      request: SearchRequest(query), groups: [], hits: [], alone: [12, 0], bodies: [body])
    try mustLook(SearchPage(reading).page, "search-none")
  }

  @Test func nothingAsked() throws { try mustLook(SearchPage.blank.page, "search-blank") }

  @Test func somethingThatCannotBeLookedFor() throws {
    let problem = Problem(field: "q", sentence: "Type a word.")
    try mustLook(SearchPage.refusing("?!", problem).page, "search-refused")
  }
}
