import Access
import Commons
import Pages
import Records
import Story
import Testing

struct LinkTests {
  @Test func theFirstAdministratorComesByALink() async throws {
    try await withSite { story in
      let link = try #require(
        try await story.store.perform(OfferFirstLink(), as: Cast.console, at: Cast.morning))
      var browser = story.browser()
      let page = try await browser.get(link.path)
      #expect(page.text.contains("Set up the first administrator"))
      let reply = try await browser.post(
        link.path,
        [
          ("name", "Ada Admin"), ("email", "Ada@Seaton.example"),
          ("password", "three quiet herons"),
        ]
      )
      #expect(reply.status == 303)
      let accounts = try await browser.get("/accounts")
      #expect(accounts.text.contains("ada@seaton.example"))
      #expect(accounts.text.contains("Administrator"))
      let again = try await story.store.perform(
        OfferFirstLink(), as: Cast.console, at: Cast.morning)
      #expect(again == nil)
    }
  }

  @Test func aMistakeInTheFormLosesNothing() async throws {
    try await withSite { story in
      let link = try #require(
        try await story.store.perform(OfferFirstLink(), as: Cast.console, at: Cast.morning))
      var browser = story.browser()
      try await browser.get(link.path)
      let short = try await browser.post(
        link.path, [("name", "Ada Admin"), ("email", "ada@seaton.example"), ("password", "short")])
      #expect(short.status == 422)
      #expect(short.value(ofField: "name") == "Ada Admin")
      #expect(short.text.contains("Use at least 12 characters"))
      let noAddress = try await browser.post(
        link.path, [("name", "Ada Admin"), ("email", "ada"), ("password", "three quiet herons")])
      #expect(noAddress.text.contains("Enter an e-mail address such as"))
      let right = try await browser.post(
        link.path,
        [
          ("name", "Ada Admin"), ("email", "ada@seaton.example"),
          ("password", "three quiet herons"),
        ]
      )
      #expect(right.status == 303)
    }
  }

  @Test func aLinkWorksOnce() async throws {
    try await withSite { story in
      let made = try await story.store.perform(
        InviteAccount(name: "Rhys Reader", email: "rhys@seaton.example", role: .reader),
        as: Cast.administrator, at: Cast.morning)
      var browser = story.browser()
      try await browser.get(made.link.path)
      try await browser.post(made.link.path, [("password", StorySite.password)])
      let again = try await browser.get(made.link.path)
      #expect(again.status == 410)
      #expect(again.text.contains("This link has been used, replaced or has run out"))
    }
  }

  @Test func aLinkRunsOut() async throws {
    try await withSite { story in
      let made = try await story.store.perform(
        InviteAccount(name: "Rhys Reader", email: "rhys@seaton.example", role: .reader),
        as: Cast.administrator, at: Cast.morning)
      story.clock.turn(minutes: 7 * 1_440 + 1)
      var browser = story.browser()
      let reply = try await browser.get(made.link.path)
      #expect(reply.status == 410)
    }
  }

  @Test func aNewLinkReplacesTheOneBefore() async throws {
    try await withSite { story in
      let made = try await story.store.perform(
        InviteAccount(name: "Rhys Reader", email: "rhys@seaton.example", role: .reader),
        as: Cast.administrator, at: Cast.morning)
      let other = try await story.store.perform(
        SendNewLink(to: made.account.id), as: Cast.administrator, at: Cast.morning)
      var browser = story.browser()
      let old = try await browser.get(made.link.path)
      #expect(old.status == 410)
      let new = try await browser.get(other.link.path)
      #expect(new.status == 200)
    }
  }

  @Test func aNewPasswordThroughALinkEndsTheOtherSessions() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .reader)
      let id = try await story.store.read {
        try $0.first(Account.ID.self, "SELECT id FROM account")
      }
      let made = try await story.store.perform(
        SendNewLink(to: try #require(id)), as: Cast.administrator, at: Cast.morning)
      var other = story.browser()
      try await other.get(made.link.path)
      try await other.post(made.link.path, [("password", "four loud curlews")])
      let reply = try await browser.get("/account")
      #expect(reply.status == 303)
    }
  }

  @Test func onlyTheHashOfALinkIsKept() async throws {
    try await withSite { story in
      let made = try await story.store.perform(
        InviteAccount(name: "Rhys Reader", email: "rhys@seaton.example", role: .reader),
        as: Cast.administrator, at: Cast.morning)
      let kept = try await story.store.read {
        try $0.all(String.self, "SELECT secretHash FROM oneTimeLink")
      }
      #expect(kept == [Secret.hash(of: made.link.secret)])
      let told = try await story.store.count(
        "SELECT COUNT(*) FROM auditValue WHERE after LIKE \("%\(made.link.secret)%")")
      #expect(told == 0)
    }
  }
}
