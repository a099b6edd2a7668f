import Civic
import Documents
import Pages
import Story
import Testing

@testable import Governance

/// What the documents say, on a press that gives back the very page that it was to print.
struct AgendaPackTests {
  private static let meeting = "/meetings/\(Marrowby.slug)"

  private func printed(_ path: String, _ test: (Reply) -> Void) async throws {
    try await withMarrowby(printingOn: .echo) { browser, _ in
      let reply = try await browser.get(Self.meeting + path)
      #expect(reply.status == 200)
      #expect(reply.header("Content-Type") == "application/pdf")
      test(reply)
    }
  }

  /// Levels of the headings, in the order of the page.
  private func levels(_ text: String) -> [Int] {
    text.matches(of: /<h([1-6])[ >]/).compactMap { Int($0.1) }
  }

  @Test func thePackHoldsAgendaPapersAndTables() async throws {
    try await printed("/2019-12-06/pack.pdf") { pack in
      #expect(pack.savedAs == "2019-12-06-smp-pack.pdf")
      #expect(pack.text.contains("<title>Agenda and papers, Safer Marrowby Partnership"))
      #expect(pack.text.contains("<html lang=\"en-GB\">"))
      for words in ["Off-road bikes", "Quayside", "1,204", "Friday 6 December 2019"] {
        #expect(pack.text.contains(words), "\(words) is not in it")
      }
    }
  }

  @Test func everyLineOfTheContentsLeadsToAPart() async throws {
    try await printed("/2019-12-06/pack.pdf") { pack in
      let targets = pack.text.matches(of: /<a href="#([^"]+)"/).map { String($0.1) }
      #expect(targets.count >= 3)
      for target in targets { #expect(pack.text.contains("id=\"\(target)\""), "\(target)") }
    }
  }

  @Test(arguments: [
    "/2019-12-06/pack.pdf", "/2019-12-06/papers/4.1.pdf", "/2019-09-13/minutes.pdf",
  ])
  func headingsRunWithoutAGap(path: String) async throws {
    try await printed(path) { document in
      let levels = levels(document.text)
      #expect(levels.first == 1)
      #expect(levels.filter { $0 == 1 }.count == 1)
      for (above, below) in zip(levels, levels.dropFirst()) {
        #expect(below <= above + 1, "h\(below) follows h\(above)")
      }
    }
  }

  @Test(arguments: [
    "/2019-12-06/pack.pdf", "/2019-12-06/papers/4.1.pdf", "/2019-09-13/minutes.pdf",
  ])
  func nothingIsFetchedAndNoLinkIsWithoutItsSite(path: String) async throws {
    try await printed(path) { document in
      #expect(!document.text.contains("src="))
      let links = document.text.matches(of: /href="([^"]+)"/).map { String($0.1) }
      for link in links { #expect(link.hasPrefix("#") || link.hasPrefix("https://"), "\(link)") }
      #expect(links.contains { $0.hasPrefix("https://marrowby.example/meetings/") })
    }
  }

  @Test func aPaperByItselfSaysWhatItAsksForAndWhereItIsFrom() async throws {
    try await printed("/2019-12-06/papers/4.1.pdf") { paper in
      #expect(paper.savedAs == "2019-12-06-smp-4.1-off-road-bikes.pdf")
      #expect(paper.text.contains("What the meeting was asked to decide"))
      #expect(paper.text.contains("SHA-256: "))
      #expect(paper.text.contains("Open Government Licence"))
    }
  }

  @Test func theMinutesSayWhoWasThereAndWhatWasDecided() async throws {
    try await printed("/2019-09-13/minutes.pdf") { minutes in
      #expect(minutes.text.contains("Who was there"))
      #expect(minutes.text.contains("What was decided") || minutes.text.contains("The decision"))
    }
  }

  @Test func theSameRecordMakesTheSameDocument() async throws {
    try await withMarrowby(printingOn: .echo) { browser, _ in
      let first = try await browser.get(Self.meeting + "/2019-12-06/pack.pdf")
      let second = try await browser.get(Self.meeting + "/2019-12-06/pack.pdf")
      #expect(first.text == second.text)
    }
  }

  @Test func pagesOfferDocumentsOnlyWhereTheyCanBeMade() async throws {
    try await withMarrowby(printingOn: .echo) { browser, _ in
      let page = try await browser.get(Self.meeting + "/2019-12-06")
      #expect(page.text.contains("/2019-12-06/pack.pdf\""))
      #expect(page.text.contains("made on request in about"))
      let paper = try await browser.get(Self.meeting + "/2019-12-06/papers/4.1")
      #expect(paper.text.contains("/papers/4.1.pdf\""))
    }
    try await withMarrowby { browser, _ in
      let page = try await browser.get(Self.meeting + "/2019-12-06")
      #expect(!page.text.contains(".pdf\""))
      let refused = try await browser.get(Self.meeting + "/2019-12-06/pack.pdf")
      #expect(refused.status == 503)
      #expect(refused.header("Retry-After") != nil)
      #expect(refused.text.contains("the printing program is not installed"))
    }
  }

  @Test func whereNothingIsOnRecordNothingIsPrinted() async throws {
    try await withMarrowby(printingOn: .echo) { browser, _ in
      let paths = [
        "/2019-12-06/papers/9.9.pdf", "/2019-12-06/minutes.pdf", "/2020-02-07/pack.pdf",
        "/2031-01-01/pack.pdf",
      ]
      for path in paths {
        let reply = try await browser.get(Self.meeting + path)
        #expect(reply.status == 404, "\(path)")
      }
    }
  }
}
