import Civic
import Commons
import Intake
import Records
import Story
import Testing

@testable import Governance

struct PromiseRuleTests {
  private func minute(decisions: [String] = [], text: String = "") -> Pack.Minute {
    var minute = Pack.Minute(number: "12", title: "Development day", line: 1)
    minute.blocks = [Pack.Block(.paragraph, text: text, line: 2)]
    minute.decisions = decisions.map { Pack.Numbered(number: nil, text: $0, line: 3) }
    return minute
  }

  @Test func anInvitationIsAPromise() {
    let text = "That a representative of the control room be invited to a future meeting."
    let found = PromiseRule.promises(in: minute(decisions: [text]))
    #expect(found == [.init(mark: nil, text: text, due: "a future meeting", line: 3)])
  }

  @Test(arguments: ["That the report be noted.", "The presentation was noted.", "Confirmed."])
  func notingIsNoPromise(text: String) {
    #expect(PromiseRule.promises(in: minute(decisions: [text])).isEmpty)
  }

  @Test func anUndertakingInTheDiscussionIsAPromise() {
    let text = "Concern was raised. The Commissioner would look into it and report back. It rained."
    let found = PromiseRule.promises(in: minute(text: text))
    #expect(found.map(\.text) == ["The Commissioner would look into it and report back."])
  }

  @Test func theAnnouncementOfTheNextMeetingIsNoPromise() {
    var formal = minute(text: "It would be reported to the next meeting.")
    formal.title = "Date and Time of Next Meeting"
    #expect(PromiseRule.promises(in: formal).isEmpty)
  }

  @Test func aTitleAnswersWhatItNames() {
    let promise = "That a report on deliberate fires be presented to the next meeting"
    for (title, answers) in [
      ("Deliberate Fires Update", true), ("Drug and Alcohol Service Provision", false),
      ("MINUTES", false),
    ] {
      let item = ReturnRule.Item(title: title, presenter: nil)
      #expect((ReturnRule.answer(to: promise, among: [item]) != nil) == answers)
    }
  }

  @Test func aGuestWhoPresentsAnswersTheirInvitation() {
    let item = ReturnRule.Item(
      title: "Safer Streets Connect", presenter: "Representative from Thornsea Borough Council")
    let invitation = "That a representative of Thornsea Borough be invited."
    #expect(ReturnRule.answer(to: invitation, among: [item]) != nil)
    #expect(ReturnRule.answer(to: "That Thornsea Borough be thanked.", among: [item]) == nil)
  }

  @Test func aPromiseForAMonthFallsDueThen() {
    #expect(ReturnRule.wasDue("December meeting", on: Marrowby.december))
    #expect(!ReturnRule.wasDue("November meeting", on: Marrowby.december))
    #expect(!ReturnRule.wasDue("a future meeting", on: Marrowby.december))
    #expect(!ReturnRule.wasDue(nil, on: Marrowby.december))
  }

  @Test func aPromiseForTheNextMeetingComesBackThere() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      try await store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      let promises = try await store.read { reader in
        try Promise.all(of: Marrowby.slug, in: reader)
      }
      #expect(promises.count == 1)
      #expect(promises[0].state == .returned)
      #expect(promises[0].returnedOn == Marrowby.december)
      #expect(promises[0].returnedAs == "Off-road bikes")
    }
  }

  @Test func aPromiseThatTheNextMeetingDoesNotShowIsToldAsNotFound() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      var pack = Marrowby.pack
      pack.agenda[1].title = "Night-time economy"
      try await store.perform(
        ImportPack(Marrowby.submission(pack)), as: Cast.clerk, at: Cast.morning)
      let state = try await store.read { try Promise.all(of: Marrowby.slug, in: $0)[0].state }
      #expect(state == .notFound)
    }
  }
}
