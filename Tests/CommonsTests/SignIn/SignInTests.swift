import Access
import Commons
import HTTPTypes
import Pages
import Records
import Story
import Testing

struct SignInTests {
  private func signIn(
    _ browser: inout Browser, _ email: String, _ password: String, back: String = ""
  ) async throws -> Reply {
    try await browser.get("/sign-in")
    return try await browser.post(
      "/sign-in", [("email", email), ("password", password), ("return", back)])
  }

  @Test func theRightPasswordLetsIn() async throws {
    try await withSite { story in
      _ = try await story.browser(as: .editor)
      var browser = story.browser()
      let reply = try await signIn(
        &browser, " Editor@Seaton.example ", StorySite.password, back: "/account?x=1")
      #expect(reply.status == 303)
      #expect(reply.location == "/account?x=1")
      let account = try await browser.get("/account")
      #expect(account.text.contains("The editor, editor"))
    }
  }

  @Test func aWrongPasswordAndAnUnknownAddressAreToldAlike() async throws {
    try await withSite { story in
      _ = try await story.browser(as: .editor)
      var browser = story.browser()
      let wrong = try await signIn(&browser, "editor@seaton.example", "not the password")
      let unknown = try await signIn(&browser, "nobody@seaton.example", "not the password")
      #expect(wrong.status == 422)
      #expect(unknown.status == 422)
      #expect(wrong.text.contains("The e-mail address or the password is not right."))
      #expect(wrong.text.contains("<title>Error: Sign in"))
      let masked = wrong.text.replacing("editor@", with: "nobody@")
      #expect(unmarked(masked) == unmarked(unknown.text))
    }
  }

  /// The page without its form token.
  private func unmarked(_ page: String) -> String {
    page.split(separator: "\n").filter { !$0.contains("name=\"token\"") }.joined(separator: "\n")
  }

  @Test func nobodyIsLedAwayFromTheSite() async throws {
    try await withSite { story in
      _ = try await story.browser(as: .editor)
      for back in ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:x"] {
        var browser = story.browser()
        let reply = try await signIn(
          &browser, "editor@seaton.example", StorySite.password, back: back)
        #expect(reply.location == "/account")
      }
    }
  }

  @Test func aSessionHasAFreshSecretEachTime() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .editor)
      let before = browser.cookies["headland"]
      let reply = try await browser.post(
        "/sign-in", [("email", "editor@seaton.example"), ("password", StorySite.password)])
      #expect(reply.status == 303)
      #expect(browser.cookies["headland"] != before)
      var old = story.browser()
      old.cookies["headland"] = before
      let account = try await old.get("/account")
      #expect(account.status == 303)
    }
  }

  @Test func signingOutEndsTheSessionInTheRecord() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .editor)
      let cookie = browser.cookies["headland"]
      try await browser.post("/sign-out")
      browser.cookies["headland"] = cookie
      let reply = try await browser.get("/account")
      #expect(reply.status == 303)
      let signOuts = try await story.store.count(
        "SELECT COUNT(*) FROM auditLine WHERE act = 'SignOut'")
      #expect(signOuts == 1)
    }
  }

  @Test func anIdleSessionEnds() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .editor)
      story.clock.turn(minutes: 29)
      let still = try await browser.get("/account")
      #expect(still.status == 200)
      story.clock.turn(minutes: 29)
      let kept = try await browser.get("/account")
      #expect(kept.status == 200)
      story.clock.turn(minutes: 31)
      let ended = try await browser.get("/account")
      #expect(ended.status == 303)
    }
  }

  @Test func everySessionEndsAfterItsHours() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .editor)
      var last = 0
      for _ in 1...30 {
        story.clock.turn(minutes: 25)
        last = try await browser.get("/account").status
      }
      #expect(last == 303)
    }
  }

  @Test func fiveWrongPasswordsLockTheAddressOutThere() async throws {
    try await withSite { story in
      _ = try await story.browser(as: .editor)
      var browser = story.browser()
      for _ in 1...5 { _ = try await signIn(&browser, "editor@seaton.example", "wrong wrong") }
      let locked = try await signIn(&browser, "editor@seaton.example", StorySite.password)
      #expect(locked.status == 429)
      #expect(locked.headers[.retryAfter] == "900")
      #expect(locked.text.contains("There were too many attempts. Wait 15 minutes."))
      var elsewhere = story.browser()
      elsewhere.peer = "198.51.100.1"
      let other = try await signIn(&elsewhere, "editor@seaton.example", StorySite.password)
      #expect(other.status == 303)
    }
  }

  @Test func aLockOutEndsByItself() async throws {
    try await withSite { story in
      _ = try await story.browser(as: .editor)
      var browser = story.browser()
      for _ in 1...5 { _ = try await signIn(&browser, "editor@seaton.example", "wrong wrong") }
      story.clock.turn(minutes: 16)
      let reply = try await signIn(&browser, "editor@seaton.example", StorySite.password)
      #expect(reply.status == 303)
    }
  }

  @Test func manyPlacesTogetherAreLockedOutToo() async throws {
    try await withSite { story in
      _ = try await story.browser(as: .editor)
      for place in 1...30 {
        var browser = story.browser()
        browser.peer = "198.51.100.\(place)"
        _ = try await signIn(&browser, "editor@seaton.example", "wrong wrong")
      }
      var browser = story.browser()
      let reply = try await signIn(&browser, "editor@seaton.example", StorySite.password)
      #expect(reply.status == 429)
    }
  }

  @Test func theLogHoldsEveryAttemptAndNoSecret() async throws {
    try await withSite { story in
      _ = try await story.browser(as: .editor)
      var browser = story.browser()
      _ = try await signIn(&browser, "my secret typed here", "wrong wrong")
      _ = try await signIn(&browser, "editor@seaton.example", "wrong wrong")
      _ = try await signIn(&browser, "editor@seaton.example", StorySite.password)
      let lines = try await story.store.count(
        "SELECT COUNT(*) FROM auditLine WHERE act = 'SignIn'")
      #expect(lines == 3)
      let values = try await story.store.read {
        try $0.all(String.self, "SELECT after FROM auditValue")
      }.joined()
      #expect(values.contains("sign-in to no known account refused, from 192.0.2.7"))
      for secret in ["mysecret", "my secret", "wrong wrong", StorySite.password, "salt", "hash"] {
        #expect(!values.contains(secret))
      }
    }
  }

  @Test func theSignInFormCanBeSentOnlySoOften() async throws {
    var limits = Limits()
    limits.doorstepForms = .init(atOnce: 2, eachSecond: 0.1)
    try await withSite(limits: limits) { story in
      var browser = story.browser()
      for _ in 1...2 { _ = try await signIn(&browser, "a@b.example", "wrong wrong") }
      let third = try await signIn(&browser, "a@b.example", "wrong wrong")
      #expect(third.status == 429)
    }
  }
}
