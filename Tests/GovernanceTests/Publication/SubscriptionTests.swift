import Access
import Civic
import Commons
import Foundation
import HTTPTypes
import Records
import Story
import Testing

@testable import Governance

/// Calendars, feeds and the site map, as programs fetch them.
struct SubscriptionTests {
  private func withMarrowbySite(
    _ test: (inout Browser, StorySite) async throws -> Void
  ) async throws {
    try await withSite(migrations: Marrowby.migrations, mount: Marrowby.houses) { story in
      try await story.store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      var browser = story.browser()
      try await test(&browser, story)
    }
  }

  @Test func aCancelledMeetingKeepsItsEntryAndRaisesItsNumber() async throws {
    try await withMarrowbySite { browser, story in
      let path = "/bodies/\(Marrowby.slug)/meetings.ics"
      let before = try await browser.get(path)
      #expect(before.headers[.contentType] == "text/calendar; charset=utf-8")
      #expect(before.text.components(separatedBy: "BEGIN:VEVENT").count == 4)
      let meeting = try await story.store.read {
        let body = try Body.at(slug: Marrowby.slug, in: $0)!
        return try Meeting.on(Marrowby.december, of: body.id, in: $0)!
      }
      try await story.store.perform(
        CancelMeeting(meeting.id, version: meeting.version, reason: "No quorum"),
        as: Cast.clerk, at: Cast.morning.adding(seconds: 60))
      let after = try await browser.get(path)
      let entry = try #require(
        after.text.components(separatedBy: "BEGIN:VEVENT").first { $0.contains(meeting.uid) })
      #expect(entry.contains("STATUS:CANCELLED"))
      #expect(entry.contains("SEQUENCE:\(meeting.version)\r\n"))
      #expect(entry.contains("LAST-MODIFIED:20191114T093100Z"))
      #expect(entry.contains("Cancelled: No quorum"))
    }
  }

  @Test func thePublicPageSaysThatAMeetingIsCancelled() async throws {
    try await withMarrowbySite { browser, story in
      let meeting = try await story.store.read {
        let body = try Body.at(slug: Marrowby.slug, in: $0)!
        return try Meeting.on(Marrowby.december, of: body.id, in: $0)!
      }
      try await story.store.perform(
        CancelMeeting(meeting.id, version: meeting.version, reason: "No <quorum>"),
        as: Cast.clerk, at: Cast.morning)
      let page = try await browser.get("/meetings/\(Marrowby.slug)/2019-12-06")
      #expect(page.text.contains(">Cancelled</strong>"))
      #expect(page.text.contains("Called off on 14 November 2019: No &lt;quorum&gt;"))
      let list = try await browser.get("/meetings?body=\(Marrowby.slug)&year=2019-20")
      #expect(list.text.contains(">Cancelled</strong>"))
    }
  }

  @Test func theFeedHasAnEntryForEachPaperDecisionAndSetOfMinutes() async throws {
    try await withMarrowbySite { browser, _ in
      for path in ["/updates.atom", "/bodies/\(Marrowby.slug)/updates.atom"] {
        let feed = try await browser.get(path)
        #expect(feed.headers[.contentType] == "application/atom+xml; charset=utf-8")
        #expect(feed.text.components(separatedBy: "<entry>").count == 5)
        #expect(feed.text.contains("<title>Paper: Off"))
      }
    }
  }

  @Test(arguments: ["/bodies/nobody/meetings.ics", "/bodies/nobody/updates.atom", "/sitemap/2.xml"])
  func whatIsNotThereIsNotFound(path: String) async throws {
    try await withMarrowbySite { browser, _ in
      let reply = try await browser.get(path)
      #expect(reply.status == 404)
    }
  }

  @Test func theSiteMapNamesWhatIsPublishedAndNoStaffPage() async throws {
    try await withMarrowbySite { browser, _ in
      let map = try await browser.get("/sitemap.xml")
      #expect(
        map.text.contains(
          "<loc>http://headland.example/decisions/\(Marrowby.slug)/2019-20/18/ii</loc>"))
      #expect(!map.text.contains("/staff"))
      #expect(!map.text.contains("/sources/"))
      for match in map.text.matches(of: /<loc>http:\/\/headland\.example([^<]*)<\/loc>/) {
        let reply = try await browser.get(String(match.1))
        #expect(reply.status == 200, "\(match.1)")
        #expect(reply.text.contains("rel=\"canonical\" href=\"http://headland.example"))
      }
      let robots = try await browser.get("/robots.txt")
      #expect(robots.text.contains("Sitemap: http://headland.example/sitemap.xml"))
    }
  }

  @Test func aCitationHasTheWholeAddressWhereNoneIsSet() async throws {
    try await withMarrowbySite { browser, _ in
      let page = try await browser.get("/decisions/\(Marrowby.slug)/2019-20/18/ii")
      #expect(
        page.text.contains(
          ">http://headland.example/decisions/\(Marrowby.slug)/2019-20/18/ii</span>"))
    }
  }

  @Test func aSubscriberWhoHasTheLatestGetsNoCopy() async throws {
    try await withMarrowbySite { browser, story in
      story.clock.turn(minutes: 5)
      let path = "/bodies/\(Marrowby.slug)/meetings.ics"
      let first = try await browser.get(path)
      let date = try #require(first.headers[.lastModified])
      #expect(date == "Thu, 14 Nov 2019 09:30:00 GMT")
      let again = try await browser.get(path, [.ifModifiedSince: date])
      #expect(again.status == 304)
      try await story.store.perform(
        ArrangeMeeting(
          body: Marrowby.slug, plan: MeetingPlan(day: Day(iso: "2020-03-06")!)), as: Cast.clerk,
        at: story.clock.now)
      story.clock.turn(minutes: 1)
      let changed = try await browser.get(path, [.ifModifiedSince: date])
      #expect(changed.status == 200)
      #expect(changed.headers[.lastModified] == "Thu, 14 Nov 2019 09:35:00 GMT")
    }
  }

  @Test func whoSignsInChangesNothingForTheReader() async throws {
    try await withMarrowbySite { browser, story in
      let before = try await story.store.lastChange()
      _ = try await story.browser(as: .editor)
      let after = try await story.store.lastChange()
      #expect(after == before)
    }
  }
}
