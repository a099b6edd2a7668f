import Civic
import Pages
import Records
import Story
import Testing

@testable import Commons
@testable import Governance

struct SearchSiteTests {
  private func search(_ text: String, _ rest: String = "") -> String {
    "/search?q=\(WebAddress.encoded(text))\(rest)"
  }

  @Test func everyPageHasOneBoxToSearchIn() async throws {
    try await withMarrowby { browser, _ in
      for path in ["/", "/decisions", "/search", search("bikes"), "/nowhere"] {
        let text = try await browser.get(path).text
        #expect(text.matches(of: /role="search"/).count == 1, "\(path)")
        #expect(text.matches(of: /name="q"/).count == 1, "\(path)")
      }
    }
  }

  @Test func aDecisionIsFoundByTheFormsOfItsWords() async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get(search("patrol noted bike", "&kind=decision"))
      #expect(reply.status == 200)
      #expect(PageCheck(reply.text).faults.isEmpty)
      #expect(reply.text.contains("1 result for “patrol noted bike”"))
      #expect(reply.text.contains("href=\"/decisions/\(Marrowby.slug)/2019-20/18/i\""))
      #expect(reply.text.contains("That the <mark class=\"hl-hit\">patrols</mark> be"))
      #expect(reply.text.contains("name=\"robots\" content=\"noindex\""))
    }
  }

  @Test func aHitInAPaperLeadsToItsParagraph() async throws {
    try await withMarrowby { browser, _ in
      let text = try await browser.get(search("report on the autumn", "&kind=paper")).text
      #expect(text.contains("/meetings/\(Marrowby.slug)/2019-12-06/papers/4.1#n-1.1"))
    }
  }

  @Test func aNameIsFoundInAnyOrderAndAFigureWithOrWithoutItsComma() async throws {
    try await withMarrowby { browser, _ in
      for text in ["Priya Raman", "raman priya"] {
        let page = try await browser.get(search(text, "&kind=person")).text
        #expect(page.contains("/people/\(Marrowby.slug)/priya-raman"))
      }
      for text in ["1,310", "1310", "quayside 1,310"] {
        let page = try await browser.get(search(text)).text
        #expect(page.contains("/meetings/\(Marrowby.slug)/2019-12-06/tables/1"))
      }
    }
  }

  @Test func everyAddressInTheIndexStandsOnItsPage() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      try await SearchedRecord.fill(store, packs: 1...1)
      var browser = Browser(PublishedSite(store).routes)
      var pages: [String: String] = [:]
      for entry in try await SearchedRecord.everything(in: store) {
        let halves = entry.address.text.split(separator: "#", maxSplits: 1).map(String.init)
        if pages[halves[0]] == nil {
          let reply = try await browser.get(halves[0])
          #expect(reply.status == 200, "\(entry.address)")
          pages[halves[0]] = reply.text
        }
        let page = pages[halves[0]] ?? ""
        let anchors = Set(halves.dropFirst() + entry.lines.compactMap(\.anchor))
        for anchor in anchors {
          #expect(page.contains("id=\"\(anchor)\""), "\(entry.address) has no \(anchor)")
        }
      }
      #expect(pages.count > 30)
    }
  }

  @Test func nothingFoundSaysWhatMayBeTried() async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get(search("bikes zymurgy"))
      #expect(reply.status == 200)
      #expect(PageCheck(reply.text).faults.isEmpty)
      #expect(reply.text.contains("Nothing was found for “bikes zymurgy”"))
      #expect(reply.text.contains("“zymurgy” stands nowhere in the record."))
      #expect(reply.text.contains("“bikes” by itself"))
      let elsewhere = try await browser.get(search("quayside", "&kind=decision")).text
      #expect(elsewhere.contains("1 result in the whole record"))
    }
  }

  @Test(arguments: ["?!", "\"\"", "*", "&|!:*<->", "'"])
  func signsAloneGetOneSentence(text: String) async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get(search(text))
      #expect(reply.status == 422)
      #expect(PageCheck(reply.text).faults.isEmpty)
      #expect(reply.text.contains("Type a word, a name or a number"))
    }
  }

  @Test(arguments: [
    "\"", "bikes*", "NEAR(bikes patrols)", "title:bikes", "-bikes", "bikes & patrols | !x",
    "bikes:*<->patrols", "O'Neill'; DROP TABLE searchWords; --", "bikes \"", "^bikes", "{a b}:c",
    "<script>alert(1)</script>", "%00bikes", "bikes' AND '1'='1", "\\", "((((((", "NOT AND OR",
  ])
  func syntaxTypedByAUserIsWordsOnly(text: String) async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get(search(text))
      #expect([200, 422].contains(reply.status), "\(text) gets \(reply.status)")
      #expect(!reply.text.contains("<script>alert"))
      #expect(!reply.text.contains("Something went wrong"))
    }
  }

  @Test func aNulIsRefusedInWords() async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get("/search?q=bikes%00")
      #expect(reply.status == 400)
      #expect(reply.text.contains("This address cannot be read"))
    }
  }

  @Test func aQueryOfTenKilobytesGetsOneSentenceAndABox() async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get(search(String(repeating: "bikes ", count: 1_700)))
      #expect(reply.status == 414)
      #expect(reply.text.contains("role=\"search\""))
      #expect(reply.text.contains("Look for fewer words"))
    }
  }

  @Test(arguments: ["&kind=horse", "&year=2019", "&body=nobody"])
  func aChoiceThatIsNotThereIsNotFound(choice: String) async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get(search("bikes", choice))
      #expect(reply.status == 404)
    }
  }

  @Test func whatIsNarrowedCanBeWidenedAgain() async throws {
    try await withMarrowby { browser, _ in
      let path = search("bikes", "&kind=paper&year=2019-20&sort=date")
      let reply = try await browser.get(path)
      #expect(PageCheck(reply.text).faults.isEmpty)
      #expect(reply.text.contains("aria-current=\"true\">Papers"))
      #expect(reply.text.contains("href=\"/search?q=bikes&amp;year=2019-20&amp;sort=date\""))
      #expect(reply.text.contains("name=\"kind\" value=\"paper\""))
      #expect(reply.text.contains("Show the best first"))
    }
  }

  @Test func aPageBehindTheLastSaysSo() async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get(search("bikes", "&page=99"))
      #expect(reply.status == 404)
    }
  }
}
