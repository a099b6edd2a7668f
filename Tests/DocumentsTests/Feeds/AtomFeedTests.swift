import Civic
import Foundation
import Testing

@testable import Documents

struct AtomFeedTests {
  private func feed(_ entries: [AtomFeed.Entry]) -> String {
    let feed = AtomFeed(
      id: "tag:marrowby.example,2026:/updates.atom", title: "Safer Marrowby", author: "Marrowby",
      address: "https://marrowby.example/updates.atom", page: "https://marrowby.example/",
      rights: "Licensed.", licence: "https://licence.example/",
      updated: Instant(Day(iso: "2019-11-14")!), entries: entries)
    return String(decoding: feed.utf8, as: UTF8.self)
  }

  private func entry(_ title: String, _ day: String) -> AtomFeed.Entry {
    AtomFeed.Entry(
      id: "tag:marrowby.example,2026:/a", title: title, page: "https://marrowby.example/a",
      published: Instant(Day(iso: "2019-11-01")!), updated: Instant(Day(iso: day)!),
      kind: ("paper", "Paper"), summary: "Of a meeting.")
  }

  @Test func theFeedIsAsNewAsItsNewestEntry() {
    let text = feed([entry("A", "2019-11-20"), entry("B", "2019-11-22")])
    #expect(text.contains("<updated>2019-11-22T00:00:00.000Z</updated>\n<link"))
  }

  @Test func wordsAreEscapedAndControlsLeftOut() {
    let text = feed([entry("Cat & <dog> \u{1}\u{FFFE}", "2019-11-20")])
    #expect(text.contains("<title>Cat &amp; &lt;dog&gt; </title>"))
  }

  @Test func withoutEntriesItIsStillDated() {
    #expect(feed([]).contains("<updated>2019-11-14T00:00:00.000Z</updated>"))
  }
}

struct SitemapTests {
  private func map(_ count: Int) -> Sitemap {
    Sitemap((0..<count).map { Sitemap.Place("https://marrowby.example/a?b=1&c=\($0)") })
  }

  @Test func aMapOfMoreThanFiftyThousandPagesIsParted() {
    #expect(map(0).parts == 1)
    #expect(map(50_000).parts == 1)
    #expect(map(50_001).parts == 2)
    let last = String(decoding: map(50_001).utf8(part: 2), as: UTF8.self)
    #expect(last.components(separatedBy: "<url>").count == 2)
    #expect(last.contains("b=1&amp;c=50000"))
  }
}
