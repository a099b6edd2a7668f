import Access
import Civic
import Records
import Story
import Testing

@testable import Governance

struct MentionMeetingTests {
  @Test func aMeetingThatIsOnlyMentionedHasItsDay() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      let act = MentionMeeting(
        body: Marrowby.slug, day: Day(iso: "2018-06-22")!, time: ClockTime(iso: "10:00"))
      let meeting = try await store.perform(act, as: Cast.clerk, at: Cast.morning)
      #expect(meeting.state == .mentioned)
      #expect(meeting.year.name == "2018/19")
    }
  }

  @Test func aMentionDoesNotOverwriteWhatAnAgendaSays() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      let act = MentionMeeting(
        body: Marrowby.slug, day: Marrowby.december, time: ClockTime(iso: "09:00"))
      let meeting = try await store.perform(act, as: Cast.clerk, at: Cast.morning)
      #expect(meeting.time == ClockTime(iso: "10:00"))
    }
  }

  @Test func aMeetingOfAnUnknownBodyIsRefused() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      await #expect(throws: Refusal.self) {
        try await store.perform(
          MentionMeeting(body: "nobody", day: Marrowby.december), as: Cast.clerk,
          at: Cast.morning)
      }
    }
  }
}
