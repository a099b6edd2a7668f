import Access
import Civic
import Documents
import Governance
import Intake
import Pages
import Records
import Story

/// The published site over a record of the tests' own.
struct PublishedSite {
  let store: Store
  let routes: Routes

  init(
    _ store: Store, on day: Day = Day(iso: "2019-11-29")!, printingOn press: Press = .none
  ) {
    self.store = store
    // A test walks over hundreds of pages at one moment.
    var limits = Limits()
    limits.visits = Limits.Rate(atOnce: 100_000, eachSecond: 1)
    let site = Site(
      store: store, reception: Hall(), seal: Seal(key: Array(repeating: 7, count: 32)),
      clock: { Instant(day, ClockTime(iso: "09:00")!) },
      limits: limits)
    routes = Routes(site: site)
    Marrowby.mountHouses(on: routes, printingOn: press)
  }

  private struct Hall: Reception {
    func welcome(sessionSecret secret: String?, at now: Instant) async throws -> Welcome {
      Welcome(
        brand: Brand(name: "Safer Marrowby Partnership", shortName: "Safer Marrowby"),
        baseAddress: "https://marrowby.example")
    }
  }
}

/// Runs a test with a browser on a site that has taken in Marrowby's pack of December 2019.
func withMarrowby(
  _ submission: PackSubmission = Marrowby.submission(), on day: Day = Day(iso: "2019-11-29")!,
  printingOn press: Press = .none, _ test: (inout Browser, Store) async throws -> Void
) async throws {
  try await withStore(migrations: Marrowby.migrations) { store in
    try await store.perform(ImportPack(submission), as: Cast.clerk, at: Cast.morning)
    var browser = Browser(PublishedSite(store, on: day, printingOn: press).routes)
    try await test(&browser, store)
  }
}
