import Access
import HTTPTypes
import Pages
import Story
import Testing

struct OwnFormTests {
  private func withAdministrator(_ test: (inout Browser) async throws -> Void) async throws {
    try await withStore { store in
      var browser = Browser(lodgeRoutes(store))
      try await browser.signIn(as: .administrator)
      try await browser.get("/accounts")
      try await test(&browser)
    }
  }

  @Test func aFormOfOurOwnIsRead() async throws {
    try await withAdministrator { browser in
      let reply = try await browser.post(
        "/accounts", [("name", " Ann & Ben "), ("role", "a"), ("role", "b")])
      #expect(reply.status == 200)
      #expect(reply.text.contains("Ann &amp; Ben|a,b"))
    }
  }

  @Test func aFormWithoutItsTokenIsRefused() async throws {
    try await withAdministrator { browser in
      let reply = try await browser.post("/accounts", [("token", "")])
      #expect(reply.status == 403)
      #expect(reply.text.contains("This form is no longer valid"))
    }
  }

  @Test func aTokenOfAnotherSessionIsRefused() async throws {
    try await withAdministrator { browser in
      let token = browser.token
      try await browser.post("/sign-out")
      try await browser.signIn(as: .administrator)
      let same = try await browser.post("/accounts", [("token", token ?? "")])
      #expect(same.status == 200)  // the lodge gives both sessions one secret
      browser.cookies = [:]
      try await browser.get("/sign-in")
      let doorstep = try await browser.post("/sign-in", [("as", "reader"), ("token", token ?? "")])
      #expect(doorstep.status == 403)
    }
  }

  @Test(arguments: ["cross-site", "same-site"])
  func aFormFromAnotherSiteIsRefused(site: String) async throws {
    try await withAdministrator { browser in
      let reply = try await browser.post(
        "/accounts", [("name", "Ann")], [HTTPField.Name("Sec-Fetch-Site")!: site])
      #expect(reply.status == 403)
    }
  }

  @Test(arguments: [
    ("http://evil.example", 403), ("null", 403), ("http://headland.example", 200),
  ])
  func anOlderBrowsersOriginIsLookedAt(origin: String, status: Int) async throws {
    try await withAdministrator { browser in
      let reply = try await browser.post("/accounts", [("name", "Ann")], [.origin: origin])
      #expect(reply.status == status)
    }
  }

  @Test func theSignInFormIsGuardedToo() async throws {
    try await withStore { store in
      var browser = Browser(lodgeRoutes(store))
      let without = try await browser.post("/sign-in", [("as", "administrator")])
      #expect(without.status == 403)
      try await browser.get("/sign-in")
      let foreign = try await browser.post(
        "/sign-in", [("as", "administrator")], [.origin: "https://evil.example"])
      #expect(foreign.status == 403)
      let own = try await browser.post("/sign-in", [("as", "administrator")])
      #expect(own.status == 303)
    }
  }

  @Test func whatWasDoneIsToldOnce() async throws {
    try await withStore { store in
      var browser = Browser(lodgeRoutes(store))
      try await browser.get("/sign-in")
      try await browser.post("/sign-in", [("as", "reader")])
      let first = try await browser.get("/")
      #expect(first.text.contains("Hello &amp; welcome."))
      let second = try await browser.get("/")
      #expect(!second.text.contains("Hello"))
    }
  }

  @Test func aForgedCookieIsNobody() async throws {
    try await withStore { store in
      var browser = Browser(lodgeRoutes(store))
      browser.cookies["headland"] = "administrator.AAAA"
      let reply = try await browser.get("/accounts")
      #expect(reply.status == 303)
    }
  }

  @Test func signingOutTakesTheCookieAway() async throws {
    try await withAdministrator { browser in
      try await browser.post("/sign-out")
      #expect(browser.cookies["headland"] == nil)
    }
  }

  @Test func aFormThatIsTooLongIsRefused() async throws {
    try await withAdministrator { browser in
      let reply = try await browser.post(
        "/accounts", [("name", String(repeating: "a", count: 3_000))])
      #expect(reply.status == 413)
      #expect(reply.text.contains("larger than 1 kB"))
    }
  }

  @Test(arguments: [("text/plain", "name=Ann"), ("application/x-www-form-urlencoded", "name=%zz")])
  func aFormThatCannotBeReadIsRefused(type: String, body: String) async throws {
    try await withAdministrator { browser in
      let reply = try await browser.ask(.post, "/accounts", [.contentType: type], body: body)
      #expect(reply.status == 400)
    }
  }

  @Test func aFormThatBreaksOffOnTheWayIsNoFaultOfOurs() async throws {
    try await withAdministrator { browser in
      let reply = try await browser.postBrokenOff("/accounts")
      #expect(reply.status == 400)
    }
  }

  @Test(arguments: [
    ("name=\"name\"", "A\0n", 400), ("name=\"pack\"; filename=\"a\0.md\"", "One", 400),
    ("name=\"pack\"; filename=\"../../etc/a.md\"", "One", 200),
    ("name=\"pack\"; filename=\"C:\\papers\\a.md\"", "One", 200),
  ])
  func aFilesNameIsItsLastPartAndHoldsNoNought(
    field: String, content: String, status: Int
  ) async throws {
    try await withAdministrator { browser in
      let body = """
        --xyz\r\nContent-Disposition: form-data; name="token"\r\n\r\n\(browser.token ?? "")\r\n\
        --xyz\r\nContent-Disposition: form-data; \(field)\r\n\r\n\(content)\r\n--xyz--\r\n
        """
      let reply = try await browser.ask(
        .post, "/accounts", [.contentType: "multipart/form-data; boundary=xyz"], body: body)
      #expect(reply.status == status)
      #expect(reply.text.contains(" a.md:3") == (status == 200))
    }
  }

  @Test func filesComeWithTheirForm() async throws {
    try await withAdministrator { browser in
      let token = browser.token ?? ""
      let body = """
        --xyz\r\nContent-Disposition: form-data; name="token"\r\n\r\n\(token)\r\n\
        --xyz\r\nContent-Disposition: form-data; name="name"\r\n\r\nAnn\r\n\
        --xyz\r\nContent-Disposition: form-data; name="pack"; filename="a.md"\r\n\
        Content-Type: text/markdown\r\n\r\n# One\r\n\r\n--xyz--\r\n
        """
      let type: HTTPFields = [.contentType: "multipart/form-data; boundary=xyz"]
      let reply = try await browser.ask(.post, "/accounts", type, body: body)
      #expect(reply.status == 200)
      #expect(reply.text.contains("Ann| a.md:7"))
      let cut = try await browser.ask(.post, "/accounts", type, body: String(body.dropLast(9)))
      #expect(cut.status == 400)
    }
  }

  @Test func aConflictShowsBothValuesAndLosesNothing() async throws {
    try await withAdministrator { browser in
      let reply = try await browser.post(
        "/conflict", [("name", "Mine"), ("area", "Seaton"), ("version", "3"), ("was.name", "Old")])
      #expect(reply.status == 409)
      #expect(reply.value(ofField: "version") == "5")
      #expect(reply.value(ofField: "area") == "Seaton")
      #expect(reply.text.contains("value=\"Mine\" checked"))
      #expect(reply.text.contains("value=\"Theirs\""))
    }
  }
}
