import Access
import Civic
import Commons
import Intake
import Records
import Story
import Testing

@testable import Governance

/// What becomes of an address when a corrected pack comes in, or a meeting is moved.
struct FormerAddressTests {
  private static let meeting = "/meetings/\(Marrowby.slug)/2019-12-06"
  private static let decisions = "/decisions/\(Marrowby.slug)/2019-20"

  private func corrected(_ change: (inout Pack) -> Void) -> Pack {
    var pack = Marrowby.pack
    change(&pack)
    return pack
  }

  /// The pack, then a corrected one, as a visitor finds them.
  private func afterCorrecting(
    to pack: Pack, _ test: (inout Browser, Store) async throws -> Void
  ) async throws {
    try await withSite(migrations: Marrowby.migrations, mount: Marrowby.houses) { story in
      let store = story.store
      try await store.perform(ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      var submission = Marrowby.submission(pack, edition: 2)
      submission.mayLoseFacts = true
      try await store.perform(
        ImportPack(submission), as: Cast.clerk, at: Cast.morning.adding(seconds: 3_600))
      var browser = story.browser()
      try await test(&browser, store)
    }
  }

  @Test func anAddressOfWhatDidNotChangeStays() async throws {
    try await afterCorrecting(
      to: corrected { $0.minutes?.items[0].decisions[0].text = "That they be noted." }
    ) {
      browser, _ in
      for path in ["\(Self.decisions)/18/i", "\(Self.decisions)/18/ii"] {
        let reply = try await browser.get(path)
        #expect(reply.status == 200, "\(path)")
      }
    }
  }

  @Test func aMinuteOfAnotherNumberIsFoundUnderItsFormerOne() async throws {
    try await afterCorrecting(to: corrected { $0.minutes?.items[0].number = "17" }) { browser, _ in
      let minute = try await browser.get("/minutes/\(Marrowby.slug)/2019-20/18")
      #expect(minute.status == 301)
      #expect(minute.location == "/minutes/\(Marrowby.slug)/2019-20/17")
      let decision = try await browser.get("\(Self.decisions)/18/ii")
      #expect(decision.status == 301)
      #expect(decision.location == "\(Self.decisions)/17/ii")
    }
  }

  @Test func aPaperOfAnotherNumberIsFoundUnderItsFormerOne() async throws {
    try await afterCorrecting(to: corrected { $0.reports[0].agendaNumber = "5.2" }) { browser, _ in
      let reply = try await browser.get("\(Self.meeting)/papers/4.1")
      #expect(reply.status == 301)
      #expect(reply.location == "\(Self.meeting)/papers/5.2")
    }
  }

  @Test func whatWasTakenOutIsToldAndLeadsToItsMeeting() async throws {
    try await afterCorrecting(
      to: corrected {
        $0.tables = []
        $0.reports[0].sections[0].blocks.removeLast()
      }
    ) { browser, _ in
      let page = try await browser.get("\(Self.meeting)/tables/1")
      #expect(page.status == 410)
      #expect(page.text.contains("This table is no longer part of the record"))
      #expect(page.text.contains("href=\"\(Self.meeting)\""))
      let file = try await browser.get("\(Self.meeting)/tables/1.csv")
      #expect(file.status == 410)
    }
  }

  @Test func whatComesBackStandsAtItsAddressAgain() async throws {
    try await afterCorrecting(to: corrected { $0.minutes?.items[0].number = "17" }) {
      browser, store in
      try await store.perform(
        ImportPack(Marrowby.submission(edition: 3)), as: Cast.clerk,
        at: Cast.morning.adding(seconds: 7_200))
      let reply = try await browser.get("/minutes/\(Marrowby.slug)/2019-20/18")
      #expect(reply.status == 200)
      let former = try await browser.get("/minutes/\(Marrowby.slug)/2019-20/17")
      #expect(former.location == "/minutes/\(Marrowby.slug)/2019-20/18")
    }
  }

  @Test func whereNothingEverStoodNothingIsFound() async throws {
    try await afterCorrecting(to: Marrowby.pack) { browser, _ in
      let reply = try await browser.get("\(Self.decisions)/99/i")
      #expect(reply.status == 404)
    }
  }

  @Test func theBookTellsWhatACorrectionChanged() async throws {
    try await afterCorrecting(
      to: corrected { $0.minutes?.items[0].decisions[0].text = "That they be noted." }
    ) {
      _, store in
      let (changed, same) = try await store.read {
        (
          try PublicAddress.at("\(Self.decisions)/18/i", in: $0),
          try PublicAddress.at("\(Self.decisions)/18/ii", in: $0)
        )
      }
      #expect(changed?.firstAt == Cast.morning)
      #expect(changed?.changedAt == Cast.morning.adding(seconds: 3_600))
      #expect(same?.changedAt == Cast.morning)
    }
  }

  @Test func aMovedMeetingIsFoundUnderItsFormerDay() async throws {
    try await afterCorrecting(to: Marrowby.pack) { browser, store in
      let meeting = try await store.read {
        let body = try Body.at(slug: Marrowby.slug, in: $0)!
        return try Meeting.on(Marrowby.december, of: body.id, in: $0)!
      }
      let plan = MeetingPlan(day: Day(iso: "2019-12-13")!)
      let moved = try await store.perform(
        ChangeMeeting(meeting.id, version: meeting.version, plan: plan), as: Cast.clerk,
        at: Cast.morning)
      for end in ["", "/papers/4.1", "/tables/1", "/tables/1.csv"] {
        let reply = try await browser.get(Self.meeting + end)
        #expect(reply.location == "/meetings/\(Marrowby.slug)/2019-12-13\(end)", "\(end)")
        let page = try await browser.get(reply.location ?? "/nowhere")
        #expect(page.status == 200, "\(end)")
      }
      let printed = try await browser.get("\(Self.meeting)/pack.pdf")
      #expect(printed.location == "/meetings/\(Marrowby.slug)/2019-12-13/pack.pdf")
      try await store.perform(
        ChangeMeeting(
          moved.id, version: moved.version, plan: MeetingPlan(day: Marrowby.december)),
        as: Cast.clerk, at: Cast.morning)
      let back = try await browser.get("\(Self.meeting)/papers/4.1")
      #expect(back.status == 200)
      let former = try await browser.get("/meetings/\(Marrowby.slug)/2019-12-13/papers/4.1")
      #expect(former.location == "\(Self.meeting)/papers/4.1")
    }
  }

  @Test func aRecordOfBeforeTheBookIsEnteredIntoIt() async throws {
    try await afterCorrecting(to: Marrowby.pack) { _, store in
      let full = try await store.count("SELECT COUNT(*) FROM publicAddress")
      let again = try await store.perform(
        ListAddresses(), as: Cast.console, at: Cast.morning.adding(seconds: 7_200))
      #expect(again == 0)
      #expect(full == 7)
    }
  }
}
