import Access
import Foundation
import HTTPTypes
import Pages
import Story
import Testing

struct DoorTests {
  private func withBrowser(
    proxies: [String] = [], isBehindTLS: Bool = false, limits: Limits = Limits(),
    _ test: (inout Browser) async throws -> Void
  ) async throws {
    try await withStore { store in
      var browser = Browser(
        lodgeRoutes(store, proxies: proxies, isBehindTLS: isBehindTLS, limits: limits))
      try await test(&browser)
    }
  }

  @Test func aPublishedPageIsForEverybody() async throws {
    try await withBrowser { browser in
      let reply = try await browser.get("/meetings/38")
      #expect(reply.status == 200)
      #expect(reply.text.contains("Meeting 38"))
      #expect(reply.text.contains("Safer Seaton Partnership"))
    }
  }

  @Test func whatTheQuerySaysIsEscaped() async throws {
    try await withBrowser { browser in
      let reply = try await browser.get("/meetings/38?q=%3Cscript%3E+%26")
      #expect(reply.text.contains("&lt;script&gt; &amp;"))
    }
  }

  @Test(arguments: ["/nothing", "/meetings/0", "/meetings/abc", "/meetings/038", "/assets/x.css"])
  func anUnknownAddressIsNotFoundInWords(path: String) async throws {
    try await withBrowser { browser in
      let reply = try await browser.get(path)
      #expect(reply.status == 404)
      #expect(reply.text.contains("We have no"))
      #expect(reply.text.contains("Check the address"))
    }
  }

  @Test func aVisitorIsLedToSignInAndBack() async throws {
    try await withBrowser { browser in
      let reply = try await browser.get("/accounts?page=2")
      #expect(reply.status == 303)
      #expect(reply.location == "/sign-in?return=%2Faccounts%3Fpage%3D2")
    }
  }

  @Test func aProgramThatIsNotSignedInIsToldSoInJSON() async throws {
    try await withBrowser { browser in
      let reply = try await browser.get("/accounts", [.accept: "application/json"])
      #expect(reply.status == 401)
      #expect(reply.text.contains("\"code\":\"not-signed-in\""))
    }
  }

  @Test func anAccountWithoutThePermissionIsRefused() async throws {
    try await withBrowser { browser in
      try await browser.signIn(as: .reader)
      let reply = try await browser.get("/accounts")
      #expect(reply.status == 403)
      #expect(reply.text.contains("Your account may not manage accounts"))
    }
  }

  @Test func staffSeeTheirLinksAndTheirPagesAreNotKept() async throws {
    try await withBrowser { browser in
      try await browser.signIn(as: .administrator)
      let reply = try await browser.get("/accounts")
      #expect(reply.status == 200)
      #expect(reply.text.contains("Ada Admin, administrator"))
      #expect(reply.text.contains("href=\"/accounts\""))
      #expect(reply.headers[.cacheControl] == "private, no-store")
      #expect(reply.text.contains("noindex"))
    }
  }

  @Test func aFaultIsToldByItsNumberAndNothingElse() async throws {
    try await withBrowser { browser in
      let reply = try await browser.get("/fault")
      #expect(reply.status == 500)
      #expect(reply.text.contains("visit-1"))
      #expect(!reply.text.contains("Broken"))
    }
  }

  @Test func headHasTheHeadersOfGetAndNoBody() async throws {
    try await withBrowser { browser in
      let reply = try await browser.ask(.head, "/meetings/38", [:], body: "")
      #expect(reply.status == 200)
      #expect(reply.text.isEmpty)
      #expect(reply.headers[.eTag] != nil)
    }
  }

  @Test func aMethodThatAnAddressDoesNotHaveIsNamed() async throws {
    try await withBrowser { browser in
      let reply = try await browser.ask(.delete, "/meetings/38", [:], body: "")
      #expect(reply.status == 405)
      #expect(reply.headers[.allow] == "GET, HEAD")
    }
  }

  @Test func aMethodThatNobodyKnowsIsNotImplemented() async throws {
    try await withBrowser { browser in
      let method = try #require(HTTPRequest.Method("PROPFIND"))
      let reply = try await browser.ask(method, "/meetings/38", [:], body: "")
      #expect(reply.status == 501)
    }
  }

  @Test(arguments: [nil, "", "a b", "a/b", "evil.example,headland.example"])
  func aRequestMustSayForWhichSiteItIs(host: String?) async throws {
    try await withBrowser { browser in
      browser.host = host
      let reply = try await browser.get("/")
      #expect(reply.status == 400)
      #expect(reply.text.contains("does not say for which site"))
    }
  }

  @Test(arguments: ["headland.example", "127.0.0.1:8080", "[::1]:8080"])
  func aNameOrAnAddressIsAHost(host: String) async throws {
    try await withBrowser { browser in
      browser.host = host
      let reply = try await browser.get("/")
      #expect(reply.status == 200)
    }
  }

  /// The second one stays among the other fields, as the server hands them on.
  @Test func twoHostsAreRefused() async throws {
    try await withBrowser { browser in
      let second: HTTPFields = [HTTPField.Name("Host")!: "evil.example"]
      let reply = try await browser.get("/", second)
      #expect(reply.status == 400)
    }
  }

  @Test(arguments: [
    ("/meetings/%zz", 400), ("/meetings/%ff", 400), ("/meetings/%00", 400), ("/a/../b", 400),
    ("/assets/%2e%2e/secret", 400), ("/assets/..%5csecret", 400), ("//evil.example/", 400),
    ("/?q=%e", 400), ("/?q=" + String(repeating: "a", count: 3_000), 414),
    ("/" + String(repeating: "a", count: 5_000), 414),
  ])
  func anAddressThatCannotBeReadIsRefused(path: String, status: Int) async throws {
    try await withBrowser { browser in
      let reply = try await browser.get(path)
      #expect(reply.status == status)
    }
  }

  @Test func headersThatAreTooLongAreRefused() async throws {
    try await withBrowser { browser in
      let reply = try await browser.get("/", [.userAgent: String(repeating: "a", count: 20_000)])
      #expect(reply.status == 431)
    }
  }

  @Test(arguments: ["/", "/nothing", "/fault", "/accounts", "/meetings/%zz"])
  func everyAnswerCarriesTheSecurityHeaders(path: String) async throws {
    try await withBrowser { browser in
      let reply = try await browser.get(path)
      let policy = reply.headers[.contentSecurityPolicy] ?? ""
      #expect(policy.contains("default-src 'self'"))
      #expect(policy.contains("frame-ancestors 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(reply.headers[.xContentTypeOptions] == "nosniff")
      #expect(reply.headers[.strictTransportSecurity] == nil)
    }
  }

  @Test func noPageHoldsInlineCodeOrStyle() async throws {
    try await withBrowser { browser in
      let reply = try await browser.get("/")
      #expect(!reply.text.contains("<style"))
      #expect(!reply.text.contains(" style="))
      #expect(!reply.text.contains(" onclick="))
      #expect(reply.text.components(separatedBy: "<script").count == 2)
    }
  }

  @Test func behindTLSBrowsersAreKeptToIt() async throws {
    try await withBrowser(isBehindTLS: true) { browser in
      let reply = try await browser.get("/sign-in")
      #expect(reply.headers[.strictTransportSecurity]?.contains("max-age=31536000") == true)
      let cookie = reply.headers[.setCookie] ?? ""
      #expect(cookie.hasPrefix("__Host-headland-form="))
      #expect(cookie.contains("; HttpOnly; SameSite=Lax; Secure"))
    }
  }

  @Test func aPublishedPageIsAskedForAgainByItsTag() async throws {
    try await withBrowser { browser in
      let first = try await browser.get("/meetings/38")
      let tag = try #require(first.headers[.eTag])
      let second = try await browser.get("/meetings/38", [.ifNoneMatch: tag])
      #expect(second.status == 304)
      #expect(second.text.isEmpty)
    }
  }

  @Test func aFileIsSavedUnderItsName() async throws {
    try await withBrowser { browser in
      let reply = try await browser.get("/figures.csv")
      #expect(reply.headers[.contentType] == "text/csv; charset=utf-8")
      #expect(
        reply.headers[.contentDisposition]
          == "attachment; filename=\"Figures2017.csv\"; filename*=UTF-8''Figures%20%E2%80%93%202017.csv"
      )
    }
  }

  @Test func whoAsksTooOftenWaits() async throws {
    var limits = Limits()
    limits.visits = .init(atOnce: 3, eachSecond: 0.5)
    try await withBrowser(limits: limits) { browser in
      for page in 1...3 { try await browser.get("/meetings/\(page)") }
      let fourth = try await browser.get("/meetings/4")
      #expect(fourth.status == 429)
      #expect(fourth.headers[.retryAfter] == "60")
      browser.peer = "192.0.2.8"
      let other = try await browser.get("/")
      #expect(other.status == 200)
    }
  }

  @Test func onlyATrustedProxyIsBelievedAboutTheClient() async throws {
    let forwarded: HTTPFields = [HTTPField.Name("X-Forwarded-For")!: "203.0.113.9, 198.51.100.4"]
    try await withBrowser { browser in
      let reply = try await browser.get("/client", forwarded)
      #expect(reply.text.contains("client=192.0.2.7"))
    }
    try await withBrowser(proxies: ["192.0.2.0/24"]) { browser in
      let reply = try await browser.get("/client", forwarded)
      #expect(reply.text.contains("client=198.51.100.4"))
    }
  }
}

extension Browser {
  mutating func signIn(as role: Role) async throws {
    try await get("/sign-in")
    try await post("/sign-in", [("as", role.rawValue)])
    try await get("/")
  }
}
