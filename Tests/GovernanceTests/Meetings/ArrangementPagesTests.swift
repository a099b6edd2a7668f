import Access
import Civic
import Commons
import Records
import Story
import Testing

@testable import Governance

/// The officer's pages on which meetings are arranged, moved and called off.
struct ArrangementPagesTests {
  private func withClerk(_ test: (inout Browser, Store) async throws -> Void) async throws {
    try await withSite(migrations: Marrowby.migrations, mount: Marrowby.houses) { story in
      try await story.store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      var browser = try await story.browser(as: .editor)
      try await test(&browser, story.store)
    }
  }

  private let march = [
    ("body", Marrowby.slug), ("day-day", "6"), ("day-month", "3"), ("day-year", "2020"),
    ("time", "10.00"), ("venue", "Town Hall"),
  ]

  private func id(in reply: Reply) -> String {
    reply.location?.split(separator: "/").last.map(String.init) ?? ""
  }

  @Test func anOfficerArrangesMovesCancelsAndRestoresAMeeting() async throws {
    try await withClerk { browser, _ in
      let form = try await browser.get("/staff/meetings/new")
      #expect(PageCheck(form.text).faults.isEmpty)
      let arranged = try await browser.post("/staff/meetings", march)
      #expect(arranged.status == 303)
      let address = try #require(arranged.location)
      let page = try await browser.get(address)
      #expect(PageCheck(page.text).faults.isEmpty)
      #expect(page.text.contains("is arranged and announced"))
      let moved = try await browser.post(
        address,
        [
          ("version", "1"), ("day-day", "13"), ("day-month", "3"), ("day-year", "2020"),
          ("time", ""), ("venue", ""),
        ])
      #expect(moved.status == 303)
      let ask = try await browser.get("\(address)/cancellation")
      #expect(PageCheck(ask.text).faults.isEmpty)
      let cancelled = try await browser.post(
        "\(address)/cancellation", [("version", "2"), ("reason", "No quorum")])
      #expect(cancelled.status == 303)
      let shown = try await browser.get("/meetings/\(Marrowby.slug)/2020-03-13")
      #expect(shown.text.contains("No quorum"))
      let restored = try await browser.post("\(address)/restoration", [("version", "3")])
      #expect(restored.status == 303)
      let list = try await browser.get("/staff/meetings")
      #expect(PageCheck(list.text).faults.isEmpty)
      #expect(list.text.contains("13 March 2020"))
    }
  }

  @Test func whatCannotStandIsMarkedAndNothingThatWasTypedIsLost() async throws {
    try await withClerk { browser, _ in
      try await browser.get("/staff/meetings/new")
      let reply = try await browser.post(
        "/staff/meetings",
        [
          ("body", Marrowby.slug), ("day-day", "30"), ("day-month", "2"), ("day-year", "2020"),
          ("time", "noonish"), ("venue", "Guildhall"),
        ])
      #expect(reply.status == 422)
      #expect(reply.text.contains("There is a problem"))
      #expect(reply.text.contains("href=\"#day\""))
      #expect(reply.text.contains("href=\"#time\""))
      #expect(reply.text.contains("value=\"noonish\""))
      #expect(reply.text.contains("value=\"Guildhall\""))
      #expect(PageCheck(reply.text).faults.isEmpty)
    }
  }

  @Test func whoComesSecondSeesBothValuesAndCanSaveEither() async throws {
    try await withClerk { browser, store in
      try await browser.get("/staff/meetings/new")
      let address = try #require(
        try await browser.post("/staff/meetings", march).location)
      func change(_ day: String, _ version: String) -> [(String, String)] {
        [
          ("version", version), ("day-day", day), ("day-month", "3"), ("day-year", "2020"),
          ("time", "10:00"), ("venue", "Town Hall"), ("was.day", "2020-03-06"),
          ("was.time", "10:00"), ("was.venue", "Town Hall"),
        ]
      }
      try await browser.post(address, change("13", "1"))
      let conflict = try await browser.post(address, change("20", "1"))
      #expect(conflict.status == 409)
      #expect(conflict.text.contains("2020-03-13"))
      #expect(conflict.text.contains("2020-03-20"))
      let chosen = change("20", "2") + [("day", "2020-03-20")]
      let saved = try await browser.post(address, chosen)
      #expect(saved.status == 303)
      let days = try await store.read {
        try $0.all(Day.self, "SELECT day FROM meeting WHERE arrangedAt IS NOT NULL")
      }
      #expect(days.map(\.iso) == ["2020-03-20"])
    }
  }

  @Test func whoCancelsWhatSomebodyChangedIsAskedToLookAgain() async throws {
    try await withClerk { browser, _ in
      try await browser.get("/staff/meetings/new")
      let address = try #require(
        try await browser.post("/staff/meetings", march).location)
      try await browser.post(
        address,
        [
          ("version", "1"), ("day-day", "6"), ("day-month", "3"), ("day-year", "2020"),
          ("time", "11:00"), ("venue", ""),
        ])
      let reply = try await browser.post(
        "\(address)/cancellation", [("version", "1"), ("reason", "No quorum")])
      #expect(reply.status == 422)
      #expect(reply.text.contains("Look at it again first"))
      #expect(reply.text.contains("name=\"version\" value=\"2\""))
    }
  }

  @Test func aMeetingThatIsNotThereIsNotFound() async throws {
    try await withClerk { browser, _ in
      for path in ["/staff/meetings/0", "/staff/meetings/99999", "/staff/meetings/x/cancellation"] {
        let reply = try await browser.get(path)
        #expect(reply.status == 404)
      }
    }
  }
}
