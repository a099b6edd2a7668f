import Civic
import HTTPTypes
import Records
import Story
import Testing

@testable import Pages

struct FreshnessTests {
  @Test(arguments: [
    (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"), (0, "Thu, 01 Jan 1970 00:00:00 GMT"),
    (1_574_415_000, "Fri, 22 Nov 2019 09:30:00 GMT"),
  ])
  func aMomentIsWrittenAndReadAsHTTPHasIt(seconds: Int64, text: String) {
    #expect(HTTPDate(Instant(milliseconds: seconds * 1_000 + 999)).text == text)
    #expect(HTTPDate(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "yesterday", "Sun, 31 Feb 1994 08:49:37 GMT", "Sun, 06 Nov 1994 24:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994", "Sun, 06 Nov 1994 08:49:37 CET",
  ])
  func whatIsNoSuchDateIsPassedOver(text: String) { #expect(HTTPDate(text) == nil) }

  private static let rooms: @Sendable (Routes) -> Void = { routes in
    routes.get("/page", .published) { _, _ in .page(Page(title: "Page", body: "<h1>A</h1>")) }
    routes.get("/file.csv", .published) { _, _ in .file(Array("a\n".utf8), .csv) }
  }

  private func site(
    _ test: (inout Browser, StorySite) async throws -> Void
  ) async throws {
    try await withSite(mount: Self.rooms) { story in
      story.clock.turn(minutes: 10)
      var browser = story.browser()
      try await test(&browser, story)
    }
  }

  @Test func aFileIsAsOldAsTheRecordAndAPageNoOlderThanTheDay() async throws {
    try await site { browser, story in
      let file = try await browser.get("/file.csv")
      #expect(file.headers[.lastModified] == "Thu, 14 Nov 2019 09:30:00 GMT")
      story.clock.turn(minutes: 24 * 60)
      let page = try await browser.get("/page")
      #expect(page.headers[.lastModified] == "Fri, 15 Nov 2019 00:00:00 GMT")
      let later = try await browser.get("/file.csv")
      #expect(later.headers[.lastModified] == "Thu, 14 Nov 2019 09:30:00 GMT")
    }
  }

  @Test func aTagThatIsNamedDecidesAlone() async throws {
    try await site { browser, _ in
      let file = try await browser.get("/file.csv")
      let (tag, date) = (file.headers[.eTag] ?? "", file.headers[.lastModified] ?? "")
      let both = try await browser.get("/file.csv", [.ifNoneMatch: tag, .ifModifiedSince: date])
      #expect(both.status == 304)
      let other = try await browser.get(
        "/file.csv", [.ifNoneMatch: "\"other\"", .ifModifiedSince: date])
      #expect(other.status == 200)
      let early = try await browser.get(
        "/file.csv", [.ifModifiedSince: "Thu, 14 Nov 2019 09:29:59 GMT"])
      #expect(early.status == 200)
      let any = try await browser.get("/file.csv", [.ifNoneMatch: "*"])
      #expect(any.status == 304)
    }
  }

  @Test func theSecondThatStillRunsIsNotTold() async throws {
    try await withSite(mount: Self.rooms) { story in
      var browser = story.browser()
      let now = try await browser.get("/file.csv")
      #expect(now.headers[.lastModified] == nil)
      story.clock.turn(minutes: 1)
      let later = try await browser.get("/file.csv")
      #expect(later.headers[.lastModified] != nil)
    }
  }
}
