import Civic
import Pages
import Story
import Testing

@testable import Governance

struct PublishedSiteTests {
  /// What other rooms mount.
  private func isElsewhere(_ path: String) -> Bool {
    path.hasPrefix("/assets/") || path == "/sign-in"
  }

  @Test func everyLinkLeadsToAPageThatIsAsItShouldBe() async throws {
    try await withMarrowby { browser, _ in
      var seen: Set<String> = []
      var titles: [String: String] = [:]
      var left = ["/"]
      while let path = left.popLast() {
        guard seen.insert(path).inserted, !isElsewhere(path) else { continue }
        let reply = try await browser.get(path)
        #expect(reply.status == 200, "\(path) answers \(reply.status)")
        guard reply.isPage else { continue }
        let check = PageCheck(reply.text)
        #expect(check.faults.isEmpty, "\(path): \(check.faults.joined(separator: "; "))")
        let page = String(path.prefix { $0 != "?" })
        if let other = titles.updateValue(page, forKey: check.title) {
          #expect(other == page, "\(path) and \(other) are both called “\(check.title)”")
        }
        left += check.links
      }
      #expect(seen.count > 30)
    }
  }

  @Test func everyKindOfPageCanBeReachedFromTheFirst() async throws {
    try await withMarrowby { browser, _ in
      var seen: Set<String> = []
      var left = ["/"]
      while let path = left.popLast() {
        guard seen.insert(path).inserted, !isElsewhere(path) else { continue }
        left += PageCheck(try await browser.get(path).text).links
      }
      let kinds = [
        "/about", "/accessibility", "/licence", "/meetings", "/decisions", "/promises", "/people",
        "/bodies", "/figures", "/meetings/\(Marrowby.slug)/2019-12-06",
        "/meetings/\(Marrowby.slug)/2019-12-06/papers/4.1",
        "/meetings/\(Marrowby.slug)/2019-12-06/tables/1",
        "/meetings/\(Marrowby.slug)/2019-12-06/tables/1.csv",
        "/minutes/\(Marrowby.slug)/2019-20/18", "/decisions/\(Marrowby.slug)/2019-20/18/ii",
        "/people/\(Marrowby.slug)/priya-raman", "/bodies/\(Marrowby.slug)",
      ]
      for kind in kinds { #expect(seen.contains(kind), "\(kind) cannot be reached") }
      #expect(seen.contains { $0.hasPrefix("/seats/\(Marrowby.slug)/") })
      #expect(seen.contains { $0.hasPrefix("/sources/") && $0.hasSuffix("/file") })
    }
  }

  @Test func anyDecisionIsThreeClicksFromTheFirstPage() async throws {
    try await withMarrowby { browser, _ in
      var reached: Set<String> = ["/"]
      for _ in 1...3 {
        for path in reached where !isElsewhere(path) {
          reached.formUnion(PageCheck(try await browser.get(path).text).links)
        }
      }
      #expect(reached.contains("/decisions/\(Marrowby.slug)/2019-20/18/i"))
      #expect(reached.contains("/decisions/\(Marrowby.slug)/2019-20/18/ii"))
    }
  }

  @Test(arguments: [
    "/meetings/nobody/2019-12-06", "/meetings/safer-marrowby-partnership/2019-12-07",
    "/meetings/safer-marrowby-partnership/yesterday", "/meetings?year=2019",
    "/meetings?body=nobody", "/meetings/safer-marrowby-partnership/2019-12-06/papers/9",
    "/meetings/safer-marrowby-partnership/2019-12-06/tables/2",
    "/meetings/safer-marrowby-partnership/2019-12-06/tables/01",
    "/meetings/safer-marrowby-partnership/2019-12-06/tables/x.csv",
    "/minutes/safer-marrowby-partnership/2019-20/1", "/minutes/safer-marrowby-partnership/2019/18",
    "/decisions/safer-marrowby-partnership/2019-20/18/iii", "/decisions?year=1-2",
    "/people/safer-marrowby-partnership/nobody", "/seats/safer-marrowby-partnership/nobody",
    "/people?body=nobody", "/bodies/nobody", "/sources/0", "/sources/99999", "/sources/x",
    "/sources/99999/file", "/promises?state=forgotten", "/figures?year=x",
  ])
  func anAddressWithoutAnythingIsRefusedInWords(path: String) async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get(path)
      #expect(reply.status == 404)
      #expect(reply.text.contains("We have no "))
    }
  }

  @Test(arguments: [
    "/", "/meetings", "/decisions", "/promises", "/people", "/bodies", "/figures", "/about",
    "/licence", "/accessibility", "/search", "/search?q=bikes",
  ])
  func beforeAnythingCameInEveryListSaysSo(path: String) async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      var browser = Browser(PublishedSite(store).routes)
      let reply = try await browser.get(path)
      #expect(reply.status == 200)
      #expect(PageCheck(reply.text).faults.isEmpty)
    }
  }

  @Test func everyPageCarriesTheLicence() async throws {
    try await withMarrowby { browser, _ in
      for path in ["/", "/figures", "/meetings/\(Marrowby.slug)/2019-12-06/tables/1"] {
        let text = try await browser.get(path).text
        #expect(text.contains("Open Government Licence v3.0"))
      }
    }
  }
}
