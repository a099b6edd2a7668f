import Civic
import Story
import Testing

@testable import Governance

struct HomePageTests {
  @Test(arguments: [
    ("2019-12-06", "today"), ("2019-12-05", "tomorrow"), ("2019-11-29", "in 7 days"),
  ])
  func theNextMeetingSaysHowLongToGo(today: String, toGo: String) async throws {
    try await withMarrowby(on: Day(iso: today)!) { browser, _ in
      let text = try await browser.get("/").text
      #expect(text.contains("Next meeting"))
      #expect(text.contains("hl-next__to-go\">\(toGo)</span>"))
      #expect(text.contains("Friday 6 December 2019"))
      #expect(text.contains("Agenda and 1 paper"))
    }
  }

  @Test func whereNoMeetingIsCalledTheLastIsShown() async throws {
    try await withMarrowby(on: Day(iso: "2026-11-21")!) { browser, _ in
      let text = try await browser.get("/").text
      #expect(text.contains("Last meeting on record"))
      #expect(text.contains("Friday 6 December 2019"))
      #expect(!text.contains("hl-next__to-go"))
    }
  }

  @Test func theLastDecisionsLeadToTheirPages() async throws {
    try await withMarrowby { browser, _ in
      let text = try await browser.get("/").text
      #expect(text.contains("href=\"/decisions/\(Marrowby.slug)/2019-20/18/ii\""))
    }
  }

  @Test func whatIsOwedIsShown() async throws {
    try await withMarrowby { browser, _ in
      let text = try await browser.get("/promises").text
      #expect(text.contains("Off-road bikes") || text.contains("off-road bikes"))
      #expect(text.contains("Came back (1)"))
    }
  }
}
