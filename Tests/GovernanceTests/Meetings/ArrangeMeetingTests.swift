import Access
import Civic
import Commons
import Records
import Story
import Testing

@testable import Governance

struct ArrangeMeetingTests {
  private let march = MeetingPlan(
    day: Day(iso: "2020-03-06")!, time: ClockTime(iso: "10:00"), venue: "Town Hall")

  private func withMarrowbyStore(_ test: (Store) async throws -> Void) async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      try await test(store)
    }
  }

  private func arrange(_ plan: MeetingPlan, in store: Store) async throws -> Meeting {
    try await store.perform(
      ArrangeMeeting(body: Marrowby.slug, plan: plan), as: Cast.clerk, at: Cast.morning)
  }

  private func december(_ store: Store) async throws -> Meeting {
    try await store.read {
      let body = try Body.at(slug: Marrowby.slug, in: $0)!
      return try Meeting.on(Marrowby.december, of: body.id, in: $0)!
    }
  }

  @Test func aMeetingIsArrangedBeforeItHasPapers() async throws {
    try await withMarrowbyStore { store in
      let meeting = try await arrange(march, in: store)
      #expect(meeting.state == .mentioned)
      #expect(meeting.arrangedAt == Cast.morning)
      #expect(meeting.uid == "2020-03-06.\(Marrowby.slug)@headland")
    }
  }

  @Test func aBodyDoesNotMeetTwiceOnOneDay() async throws {
    try await withMarrowbyStore { store in
      let plan = MeetingPlan(day: Marrowby.december)
      await #expect(throws: Refusal.invalid([MeetingPlan.taken(plan.day)])) {
        try await arrange(plan, in: store)
      }
    }
  }

  @Test func aYearWithoutACenturyIsRefused() async throws {
    try await withMarrowbyStore { store in
      await #expect(throws: Refusal.self) {
        try await arrange(MeetingPlan(day: Day(year: 20, month: 3, day: 6)!), in: store)
      }
    }
  }

  @Test func aMeetingThatIsMovedKeepsItsCalendarEntryAndItsPapers() async throws {
    try await withMarrowbyStore { store in
      let before = try await december(store)
      let moved = try await store.perform(
        ChangeMeeting(before.id, version: before.version, plan: march), as: Cast.clerk,
        at: Cast.morning)
      #expect(moved.uid == before.uid)
      #expect(moved.version == before.version + 1)
      let papers = try await store.read {
        try Paper.all(body: Marrowby.slug, day: march.day, in: $0).map(\.address)
      }
      #expect(papers == ["4.1"])
      let tables = try await store.read {
        try PrintedTable.all(body: Marrowby.slug, day: march.day, in: $0).count
      }
      #expect(tables == 1)
    }
  }

  @Test func aMeetingThatWasHeldIsNotMoved() async throws {
    try await withMarrowbyStore { store in
      let held = try await store.read {
        let body = try Body.at(slug: Marrowby.slug, in: $0)!
        return try Meeting.on(Marrowby.september, of: body.id, in: $0)!
      }
      await #expect(throws: Refusal.self) {
        try await store.perform(
          ChangeMeeting(held.id, version: held.version, plan: march), as: Cast.clerk,
          at: Cast.morning)
      }
      await #expect(throws: Refusal.self) {
        try await store.perform(
          CancelMeeting(held.id, version: held.version, reason: "No room"), as: Cast.clerk,
          at: Cast.morning)
      }
    }
  }

  @Test func twoWhoChangeAMeetingAtOnceSeeBothValues() async throws {
    try await withMarrowbyStore { store in
      let meeting = try await arrange(march, in: store)
      var first = march
      first.venue = "Library"
      try await store.perform(
        ChangeMeeting(meeting.id, version: 1, plan: first), as: Cast.clerk, at: Cast.morning)
      var second = march
      second.venue = "Guildhall"
      let conflict = Conflict(
        subject: "meeting",
        differences: [.init(field: "venue", yours: "Guildhall", theirs: "Library")],
        currentVersion: 2)
      await #expect(throws: Refusal.conflict(conflict)) {
        try await store.perform(
          ChangeMeeting(meeting.id, version: 1, plan: second), as: Cast.administrator,
          at: Cast.morning)
      }
    }
  }

  @Test func aCancelledMeetingStaysWithItsReasonAndCanGoAheadAfterAll() async throws {
    try await withMarrowbyStore { store in
      let meeting = try await arrange(march, in: store)
      await #expect(throws: Refusal.self) {
        try await store.perform(
          CancelMeeting(meeting.id, version: 1, reason: ""), as: Cast.clerk, at: Cast.morning)
      }
      let cancelled = try await store.perform(
        CancelMeeting(meeting.id, version: 1, reason: "No quorum"), as: Cast.clerk,
        at: Cast.morning)
      #expect(cancelled.wasCancelled)
      #expect(cancelled.cancelReason == "No quorum")
      let next = try await store.read {
        try Meeting.next(of: meeting.bodyID, from: Day(iso: "2020-02-08")!, in: $0)
      }
      #expect(next == nil)
      let restored = try await store.perform(
        RestoreMeeting(meeting.id, version: 2), as: Cast.clerk, at: Cast.morning)
      #expect(!restored.wasCancelled)
      #expect(restored.uid == meeting.uid)
    }
  }

  @Test func aDayThatAMovedMeetingLeftGivesTheNextOneAnIdentifierOfItsOwn() async throws {
    try await withMarrowbyStore { store in
      let first = try await arrange(march, in: store)
      var later = march
      later.day = Day(iso: "2020-03-13")!
      try await store.perform(
        ChangeMeeting(first.id, version: 1, plan: later), as: Cast.clerk, at: Cast.morning)
      let second = try await arrange(march, in: store)
      #expect(second.uid == "2020-03-06.\(Marrowby.slug).2@headland")
    }
  }

  @Test func aPackThatStillAnnouncesTheFormerDayDoesNotBringItBack() async throws {
    try await withMarrowbyStore { store in
      let announced = try await store.read {
        let body = try Body.at(slug: Marrowby.slug, in: $0)!
        return try Meeting.on(Day(iso: "2020-02-07")!, of: body.id, in: $0)!
      }
      try await store.perform(
        ChangeMeeting(announced.id, version: announced.version, plan: march), as: Cast.clerk,
        at: Cast.morning)
      try await store.perform(
        ImportPack(Marrowby.submission(edition: 2)), as: Cast.clerk, at: Cast.morning)
      let days = try await store.read {
        try Meeting.days(of: announced.bodyID, in: $0).map(\.iso)
      }
      #expect(days == ["2020-03-06", "2019-12-06", "2019-09-13"])
    }
  }

  @Test func aReaderMayNotArrange() async throws {
    try await withMarrowbyStore { store in
      await #expect(throws: Refusal.notPermitted(.arrangeMeetings)) {
        try await store.perform(
          ArrangeMeeting(body: Marrowby.slug, plan: march), as: Cast.reader, at: Cast.morning)
      }
    }
  }

  @Test(arguments: [
    ("10:00", "10:00"), ("9.30", "09:30"), ("2pm", "14:00"), ("2.30 pm", "14:30"),
    ("12 AM", "00:00"), ("12pm", "12:00"),
  ])
  func aTimeIsReadAsPeopleTypeIt(typed: String, time: String) {
    #expect(ClockTime(typed: typed)?.iso == time)
  }

  @Test(arguments: ["", "10", "25:00", "13pm", "0pm", "ten", "10:0"])
  func whatIsNoTimeIsNone(typed: String) { #expect(ClockTime(typed: typed) == nil) }
}
