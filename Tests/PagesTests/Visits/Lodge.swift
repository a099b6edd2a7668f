import Access
import Civic
import Foundation
import Logging
import Pages
import Records
import Story

/// A reception of the tests' own: whoever's secret is a role's name is that role.
struct Lodge: Reception {
  var proxies: [String] = []

  func welcome(sessionSecret secret: String?, at now: Instant) async throws -> Welcome {
    let session = secret.flatMap(Role.init(rawValue:)).map {
      Session(secretHash: $0.rawValue, accountID: 7, name: "Ada Admin", role: $0)
    }
    return Welcome(
      brand: Brand(name: "Safer Seaton Partnership", shortName: "Safer Seaton"), session: session,
      trustedProxies: proxies.compactMap { NetworkRange($0) })
  }
}

struct Broken: Error {}

/// A small site with an address of each kind.
func lodgeRoutes(
  _ store: Store, proxies: [String] = [], assets: Assets = Assets(), isBehindTLS: Bool = false,
  limits: Limits = Limits(), clock: @escaping @Sendable () -> Instant = { Cast.morning },
  log: Logger = Logger(label: "lodge") { _ in SwiftLogNoOpLogHandler() }
) -> Routes {
  let site = Site(
    store: store, reception: Lodge(proxies: proxies),
    seal: Seal(key: Array(repeating: 7, count: 32)), clock: clock, limits: limits,
    isBehindTLS: isBehindTLS, assets: assets,
    staffLinks: [StaffLink("Accounts", to: "/accounts", for: .manageAccounts)],
    log: log)
  let routes = Routes(site: site)
  routes.get("/", .published) { visit, _ in .page(Page(title: "Home", body: "<h1>Home</h1>")) }
  routes.get("/meetings/{id}", .published) { _, enquiry in
    let id = try enquiry.number("id", of: "meeting")
    return .page(
      Page(title: "Meeting", body: "<p>Meeting \(Int(id)) \(enquiry.query.text("q"))</p>"))
  }
  routes.get("/figures.csv", .published) { _, _ in
    .file(Array("a,b\n".utf8), .csv, saveAs: "Figures – 2017.csv")
  }
  routes.get("/fault", .published) { _, _ in throw Broken() }
  routes.get("/client", .doorstep) { visit, _ in
    .page(Page(title: "Client", body: "<p>client=\(visit.client)</p>"))
  }
  routes.get("/sign-in", .doorstep) { visit, _ in
    .page(Page(title: "Sign in", body: "<form>\(visit.formToken)</form>"))
  }
  routes.post("/sign-in", .doorstep) { _, enquiry in
    Answer.seeOther("/", telling: "Hello & welcome.").beginningSession(enquiry.form.text("as"))
  }
  routes.post("/sign-out", .needs(.keepOwnAccount)) { _, _ in
    Answer.seeOther("/").endingSession()
  }
  routes.get("/accounts", .needs(.manageAccounts)) { visit, _ in
    .page(Page(title: "Accounts", body: "<form>\(visit.formToken)</form>"))
  }
  routes.post("/accounts", .needs(.manageAccounts), upTo: 2_000) { _, enquiry in
    let texts = enquiry.form.text("name") + "|" + enquiry.form.all("role").joined(separator: ",")
    let files = enquiry.form.files.map { "\($0.name):\($0.bytes.count)" }.joined(separator: ",")
    return .page(Page(title: "Done", body: "<p>\(texts) \(files)</p>"))
  }
  routes.post("/conflict", .needs(.changeSettings)) { _, _ in
    throw Refusal.conflict(
      Conflict(
        subject: "settings",
        differences: [.init(field: "name", yours: "Mine", theirs: "Theirs")], currentVersion: 5))
  }
  return routes
}
