import Access
import Commons
import Pages
import Records
import Story
import Testing

struct AccountTests {
  /// The number of the account with that address.
  private func id(_ email: String, _ story: StorySite) async throws -> Int64 {
    let id = try await story.store.read {
      try $0.first(Int64.self, "SELECT id FROM account WHERE email = \(email)")
    }
    return try #require(id)
  }

  @Test func anAdministratorInvitesSomebody() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      try await browser.get("/accounts/invitation")
      let reply = try await browser.post(
        "/accounts/invitation",
        [("name", "Clara Clerk"), ("email", "clara@seaton.example"), ("role", "editor")])
      #expect(reply.status == 200)
      #expect(reply.text.contains("/links/"))
      #expect(reply.text.contains("It works once, until 21 November 2019"))
      let list = try await browser.get("/accounts")
      #expect(list.text.contains("Clara Clerk"))
      #expect(list.text.contains("Invited"))
    }
  }

  @Test func oneAddressHasOneAccount() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      try await browser.get("/accounts/invitation")
      let reply = try await browser.post(
        "/accounts/invitation",
        [("name", "Another"), ("email", "ADMINISTRATOR@seaton.example"), ("role", "reader")])
      #expect(reply.status == 422)
      #expect(reply.text.contains("There is an account with this e-mail address already"))
      #expect(reply.value(ofField: "name") == "Another")
    }
  }

  @Test(arguments: [Role.editor, .analyst, .reader])
  func nobodyElseReachesTheAccounts(role: Role) async throws {
    try await withSite { story in
      var browser = try await story.browser(as: role)
      for path in ["/accounts", "/accounts/invitation", "/accounts/1", "/settings", "/audit-log"] {
        let reply = try await browser.get(path)
        #expect(reply.status == 403)
      }
      let post = try await browser.post("/accounts/1/disablement", [("version", "1")])
      #expect(post.status == 403)
    }
  }

  @Test func aRoleChangesAtOnce() async throws {
    try await withSite { story in
      var administrator = try await story.browser(as: .administrator)
      var reader = try await story.browser(as: .reader)
      let id = try await id("reader@seaton.example", story)
      let page = try await administrator.get("/accounts/\(id)")
      let version = try #require(page.value(ofField: "version"))
      try await administrator.post(
        "/accounts/\(id)/role", [("role", "administrator"), ("version", version)])
      let reply = try await reader.get("/accounts")
      #expect(reply.status == 200)
      let stale = try await administrator.post(
        "/accounts/\(id)/role", [("role", "editor"), ("version", version)])
      #expect(stale.status == 409)
      #expect(stale.text.contains("Somebody else saved this while you had it open."))
    }
  }

  @Test func aDisabledAccountIsOutAtOnceAndComesBackByALink() async throws {
    try await withSite { story in
      var administrator = try await story.browser(as: .administrator)
      var reader = try await story.browser(as: .reader)
      let id = try await id("reader@seaton.example", story)
      let asked = try await administrator.get("/accounts/\(id)/disablement")
      #expect(asked.text.contains("Disable the account of The reader?"))
      let version = try #require(asked.value(ofField: "version"))
      try await administrator.post("/accounts/\(id)/disablement", [("version", version)])
      let out = try await reader.get("/account")
      #expect(out.status == 303)
      try await reader.get("/sign-in")
      let refused = try await reader.post(
        "/sign-in", [("email", "reader@seaton.example"), ("password", StorySite.password)])
      #expect(refused.status == 422)
      try await administrator.get("/accounts/\(id)")
      let link = try await administrator.post("/accounts/\(id)/link")
      #expect(link.text.contains("/links/"))
      let list = try await administrator.get("/accounts")
      #expect(list.text.contains("Invited"))
    }
  }

  @Test func theLastAdministratorStays() async throws {
    try await withSite { story in
      var browser = try await story.browser(as: .administrator)
      let id = try await id("administrator@seaton.example", story)
      let page = try await browser.get("/accounts/\(id)")
      let version = try #require(page.value(ofField: "version"))
      for (path, fields) in [
        ("role", [("role", "reader"), ("version", version)]),
        ("disablement", [("version", version)]),
      ] {
        let reply = try await browser.post("/accounts/\(id)/\(path)", fields)
        #expect(reply.status == 409)
        #expect(reply.text.contains("There is no other administrator"))
      }
      try await #require(throws: Refusal.self) {
        try await story.store.perform(
          ChangeRole(of: Account.ID(rawValue: id), to: .reader, basedOn: 2), as: Cast.console,
          at: Cast.morning)
      }
    }
  }

  @Test func aForgottenAccountIsNotFound() async throws {
    try await withSite { story in
      await #expect(throws: Refusal.notFound(what: "account of that number")) {
        try await story.store.perform(
          DisableAccount(Account.ID(rawValue: 99), basedOn: 1), as: Cast.administrator,
          at: Cast.morning)
      }
    }
  }
}
