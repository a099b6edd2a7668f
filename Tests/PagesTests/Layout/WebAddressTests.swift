import Pages
import Testing

struct WebAddressTests {
  @Test func aNameStaysOnePartOfThePath() {
    let body = "safer/hartlepool?x=1#y é"
    let address: WebAddress = "/bodies/\(body)/seats/\(3)"
    #expect(address.text == "/bodies/safer%2Fhartlepool%3Fx%3D1%23y%20%C3%A9/seats/3")
  }

  @Test func aQueryIsEncodedAndAddedToOneThatIsThere() {
    let address = ("/people" as WebAddress).query(("as at", "2019-01-01")).query(("q", "a&b"))
    #expect(address.text == "/people?as%20at=2019-01-01&q=a%26b")
    let html: HTML = "<a href=\"\(address)\">"
    #expect(html.description == "<a href=\"/people?as%20at=2019-01-01&amp;q=a%26b\">")
  }

  @Test func aPlaceOnThePageFollowsTheAddress() {
    #expect(("/meetings/1" as WebAddress).at("item-4").text == "/meetings/1#item-4")
  }

  @Test(arguments: [
    "//evil.example", "https://evil.example", "javascript:alert(1)", "", "/\\evil.example", "/a b",
  ])
  func aPathFromARequestCannotLeadToAnotherSite(_ path: String) {
    #expect(WebAddress(path: path) == nil)
  }

  @Test(arguments: ["javascript:alert(1)", " https://a.example", "data:text/html,x", "/meetings"])
  func aLinkToAnotherSiteIsHTTPOrMail(_ text: String) {
    #expect(WebAddress(external: text) == nil)
  }

  @Test func ordinaryLinksAreTaken() {
    #expect(WebAddress(path: "/meetings?year=2019")?.text == "/meetings?year=2019")
    #expect(WebAddress(external: "HTTPS://www.legislation.gov.uk/") != nil)
    #expect(WebAddress(external: "mailto:clerk@council.example") != nil)
  }
}
