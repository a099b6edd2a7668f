import Civic
import Pages
import Testing

/// The markup of each part, compared with the stored one.
struct PartsTests {
  @Test(arguments: Gallery.parts.map(\.name))
  func aPartKeepsItsMarkup(_ name: String) throws {
    let part = try #require(Gallery.parts.first { $0.name == name })
    try expectSnapshot(part.html, named: "part-\(name)")
  }

  @Test func onePageOfAListNeedsNoPagination() {
    let one = Pagination(current: 1, of: 1) { _ in "/x" }
    #expect(one.html.isEmpty)
  }

  @Test func aLongListShowsItsEndsAndTheNeighbours() {
    let pages = Pagination(current: 10, of: 20) { "/decisions?page=\($0)" }.html.description
    for number in [1, 9, 10, 11, 20] { #expect(pages.contains("aria-label=\"Page \(number)\"")) }
    for number in [2, 8, 12, 19] { #expect(!pages.contains("aria-label=\"Page \(number)\"")) }
    #expect(pages.split(separator: "&ctdot;").count == 3)
  }

  @Test func aGapOfOnePageIsThatPage() {
    let pages = Pagination(current: 4, of: 9) { "/x?page=\($0)" }.html.description
    #expect(pages.contains("aria-label=\"Page 2\""))
  }

  @Test func paragraphsNumberedAlikeKeepAnchorsOfTheirOwn() {
    let paper = NumberedPaper(blocks: [
      .paragraph(number: "3.1", text: "one"), .paragraph(number: "3.1", text: "two"),
    ]).html.description
    #expect(paper.contains("id=\"n-3.1\""))
    #expect(paper.contains("id=\"n-3.1-2\""))
  }

  @Test func contentsAreShownFromThreeSectionsOn() {
    func paper(_ sections: Int) -> String {
      NumberedPaper(
        blocks: (1...sections).map { .heading(number: "\($0)", text: "S", depth: 1) }
      ).html.description
    }
    #expect(!paper(2).contains("<nav"))
    #expect(paper(3).contains("<nav"))
  }

  @Test func hostileWordsInAPartAreEscaped() {
    let hostile = "\"><script>alert(1)</script>"
    let link = Link(hostile, to: "/x/\(hostile)")
    let parts: [any Part] = [
      link, Breadcrumbs(links: [link]), StateTag(hostile, .good), PageHeading(hostile),
      SummaryList(rows: [.init(hostile, hostile)]), TextField(Field(name: hostile, label: hostile)),
      PasswordField(Field(name: "x", label: hostile, error: hostile), purpose: .current),
      SelectField(Field(name: "x", label: "x"), choices: [Choice(hostile, hostile)]),
      CitationBox(text: hostile, permanentAddress: hostile), EmptyState(hostile, toDo: hostile),
      NumberedPaper(blocks: [.heading(number: hostile, text: hostile, depth: 1)]),
    ]
    for part in parts { #expect(!part.html.description.contains("<script"), "\(part)") }
  }

  @Test func anErrorIsTiedToItsField() {
    let field = Field(name: "place", label: "Place", hint: "A room", error: "Enter a place")
    let html = TextField(field).html.description
    #expect(html.contains("aria-describedby=\"place-hint place-error\""))
    #expect(ErrorSummary(fields: [field]).html.description.contains("href=\"#place\""))
  }
}
