import Testing

@testable import Pages

struct StaticSiteTests {
  @Test(arguments: [
    ("/", "index.html"), ("/meetings/shp/2019-09-13", "meetings/shp/2019-09-13/index.html"),
    ("/decisions?body=shp&year=2019-20", "decisions/body=shp/year=2019-20/index.html"),
    ("/meetings/shp/2019-09-13/papers/4.1", "meetings/shp/2019-09-13/papers/4.1/index.html"),
    ("/meetings/shp/2019-09-13/tables/3.csv", "meetings/shp/2019-09-13/tables/3.csv"),
    ("/api/v1/meetings", "api/v1/meetings.json"),
    ("/assets/headland.css?v=0123", "assets/headland.css"), ("/a/%2E%2E/b", "a/_/b/index.html"),
  ])
  func anAddressHasAFileOfItsOwn(address: String, file: String) {
    #expect(StaticAddress(address).file == file)
  }

  @Test func linksAreRelative() {
    let meeting = StaticAddress("/meetings/shp/2019-09-13")
    #expect(meeting.way(to: StaticAddress("/")) == "../../../index.html")
    #expect(meeting.way(to: StaticAddress("/meetings")) == "../../index.html")
    #expect(StaticAddress("/").way(to: StaticAddress("/people")) == "people/index.html")
    let year = StaticAddress("/decisions?year=2019-20")
    #expect(StaticAddress("/").way(to: year) == "decisions/year%3D2019-20/index.html")
  }

  @Test func linksOfThisSiteAreLedAndOthersStay() {
    let page = """
      <a href="/people?a=1&amp;b=2#x">a</a><a href="https://other.example/">b</a><a href="#c">c</a>
      <form action="/search">
      """
    let led = StaticLinks.leading(page) { "to:\($0)" }
    #expect(led.contains("href=\"to:/people?a=1&amp;b=2#x\""))
    #expect(led.contains("href=\"https://other.example/\""))
    #expect(led.contains("href=\"#c\""))
    #expect(led.contains("action=\"to:/search\""))
    #expect(StaticLinks.all(in: page) == ["/people?a=1&b=2", "/search"])
  }
}
