import Access
import Civic
import Foundation
import Pages
import Records
import Story
import Testing

@testable import Commons

struct SessionActTests {
  @Test func theKeyIsCutOnceAndNeverInTheLog() async throws {
    try await withStore(migrations: CommonsFloor.migrations) { store in
      let first = try await store.perform(CutSealingKey(), as: Cast.console, at: Cast.morning)
      let second = try await store.perform(CutSealingKey(), as: Cast.console, at: Cast.morning)
      #expect(first == second)
      #expect(first.key.count == 32)
      let values = try await store.read { try $0.all(String.self, "SELECT after FROM auditValue") }
      #expect(values == ["{\"what\":\"the key of the site's cookies was cut\"}"])
    }
  }

  @Test func afterARestoreEverybodySignsInAnew() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      let link = try await story.store.perform(
        InviteAccount(name: "Rhys", email: "rhys@seaton.example", role: .reader),
        as: Cast.console, at: Cast.morning
      ).link
      let manifest = try await withFolder { folder in
        try await story.store.backUp(
          to: folder.appending(path: "one.backup"), CommonsFloor.migrations, by: "1",
          at: Cast.morning)
      }
      try await story.store.perform(
        ReopenRestored(from: manifest), as: Cast.console, at: Cast.morning)
      let account = try await browser.get("/account")
      #expect(account.status == 303)
      var stranger = story.browser()
      let opened = try await stranger.get(link.path)
      #expect(opened.status == 410)
      let keys = try await story.store.count("SELECT COUNT(*) FROM sealingKey")
      #expect(keys == 0)
      let finding = try await story.store.verifyAudit()
      #expect(finding.inWords.contains("sound"))
    }
  }

  @Test func keepingASessionLeavesNoLine() async throws {
    try await withSite { story in
      _ = try await story.browser(as: .reader)
      let before = try await story.store.count("SELECT COUNT(*) FROM auditLine")
      let secretHash = try await story.store.read {
        try $0.first(String.self, "SELECT secretHash FROM accountSession")
      }
      let later = Cast.morning.adding(seconds: 300)
      try await story.store.perform(
        KeepSession(secretHash: try #require(secretHash)), as: Cast.reader, at: later)
      let seen = try await story.store.read {
        try $0.first(Instant.self, "SELECT lastSeenAt FROM accountSession")
      }
      #expect(seen == later)
      let after = try await story.store.count("SELECT COUNT(*) FROM auditLine")
      #expect(after == before)
    }
  }

  @Test func anInvitationIsAcceptedByItsHolderAlone() async throws {
    try await withSite { story in
      let digest = try await StorySite.passwords.digest(of: StorySite.password, for: [])
      await #expect(throws: Refusal.staleLink) {
        try await story.store.perform(
          AcceptInvitation(secret: "guessed", digest: digest, first: ("Mallory", "m@m.example")),
          as: .visitor, at: Cast.morning)
      }
      let accounts = try await story.store.count("SELECT COUNT(*) FROM account")
      #expect(accounts == 0)
    }
  }

  @Test func theFirstAccountOfAUsedLinkIsTheLast() async throws {
    try await withSite { story in
      let link = try #require(
        try await story.store.perform(OfferFirstLink(), as: Cast.console, at: Cast.morning))
      let digest = try await StorySite.passwords.digest(of: StorySite.password, for: [])
      let act = AcceptInvitation(
        secret: link.secret, digest: digest, first: ("Ada Admin", "ada@seaton.example"))
      try await story.store.perform(act, as: .visitor, at: Cast.morning)
      await #expect(throws: Refusal.staleLink) {
        try await story.store.perform(act, as: .visitor, at: Cast.morning)
      }
    }
  }
}
