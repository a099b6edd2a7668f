import Foundation
import Pages
import Testing

struct PageLayoutTests {
  let layout = PageLayout(
    brand: Brand(name: "Safer Saltby Partnership", shortName: "Safer Saltby"),
    assetVersions: ["headland.css": "1a2b"])

  @Test func aPageStandsInItsLayout() throws {
    let page = Page(
      title: "Meetings in 2017/18", section: .meetings,
      breadcrumbs: [Link("Meetings", to: "/meetings")],
      description: "When the partnership met in 2017/18.", canonical: "/meetings?year=2017-18",
      body: "<h1>Meetings in 2017/18</h1>")
    try expectSnapshot(layout.page(page), named: "layout")
  }

  @Test func staffSeeWhoIsSignedIn() throws {
    let bar = SignedInBar(
      name: "Ada <Clerk>", role: "editor", links: [Link("Tasks", to: "/tasks")],
      signOut: "<form action=\"/sign-out\" method=\"post\"></form>")
    let page = Page(title: "Tasks", isUnlisted: true, body: "<h1>Tasks</h1>")
    let html = layout.page(page, signedIn: bar).description
    #expect(html.contains("Ada &lt;Clerk&gt;, editor"))
    #expect(html.contains("<li><a class=\"govuk-link\" href=\"/tasks\">Tasks</a></li>"))
    #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
  }

  @Test func onlyTheSectionThatIsShownIsMarked() {
    for section in SiteSection.allCases {
      let html = layout.page(Page(title: "x", section: section, body: "")).description
      #expect(html.split(separator: "aria-current").count == 2)
      #expect(html.contains("href=\"\(section.address)\" aria-current=\"true\""))
    }
    #expect(!layout.page(Page(title: "x", body: "")).description.contains("aria-current"))
  }

  @Test func errorsAreSaidInTheTitleFirst() {
    let html = layout.page(Page(title: "Sign in", hasErrors: true, body: "")).description
    #expect(html.contains("<title>Error: Sign in – Safer Saltby</title>"))
  }

  @Test func nothingOnThePageNeedsInlineCode() {
    let html = layout.page(Page(title: "x", body: "")).description
    #expect(!html.contains("style="))
    #expect(!html.contains("<style"))
    #expect(!html.contains("<script>"))
    #expect(!html.contains(/\son[a-z]+=/))
  }

  @Test func everyPageCarriesTheLicence() {
    let html = layout.page(Page(title: "x", body: "")).description
    #expect(html.contains("Open Government Licence v3.0"))
    #expect(html.contains(PageLayout.openGovernmentLicence.text))
  }

  @Test func theNameOfAnotherPublisherIsNowhereInTheText() {
    let html = layout.page(Page(title: "x", body: "")).description
    let text = html.replacing(/<[^>]*>/, with: "")
    #expect(!text.localizedCaseInsensitiveContains("gov.uk"))
    #expect(!text.localizedCaseInsensitiveContains("crown"))
  }
}
