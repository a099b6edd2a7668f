import Access
import Civic
import HTTPTypes
import Pages
import Records
import Story
import Synchronization
import Testing

/// Some act that may change what the public reads.
private struct TouchSomething: Act {
  static let permission = Permission.changeSettings
  func carryOut(in work: Work) throws { try work.note("something", what: "was touched") }
}

/// Published answers are kept between the acts that change them.
struct ShelfTests {
  @Test func aPageIsMadeOnceAndReadTwice() async throws {
    try await withShelf { shelf in
      let first = try await shelf.read()
      let second = try await shelf.read()
      #expect(shelf.made == 1)
      #expect(second.text == first.text)
      #expect(second.headers == first.headers)
    }
  }

  @Test func anActMakesThePageAnew() async throws {
    try await withShelf { shelf in
      try await shelf.read()
      try await shelf.store.perform(
        TouchSomething(), as: Cast.administrator, at: shelf.now)
      try await shelf.read()
      #expect(shelf.made == 2)
    }
  }

  @Test func anActThatChangesNothingPublishedDoesNot() async throws {
    try await withShelf { shelf in
      try await shelf.read()
      try await shelf.store.perform(
        EraseAuditedValues(before: Cast.morning, by: "six years"), as: Cast.administrator,
        at: shelf.now)
      try await shelf.read()
      #expect(shelf.made == 1)
    }
  }

  @Test func theNextDayMakesThePageAnew() async throws {
    try await withShelf { shelf in
      try await shelf.read()
      shelf.pass(seconds: 86_400)
      try await shelf.read()
      #expect(shelf.made == 2)
    }
  }

  @Test func theTimeOfDayDoesNot() async throws {
    try await withShelf { shelf in
      try await shelf.read()
      shelf.pass(seconds: 3_600)
      try await shelf.read()
      #expect(shelf.made == 1)
    }
  }

  @Test func whoIsSignedInGetsAPageOfTheirOwn() async throws {
    try await withShelf { shelf in
      try await shelf.read()
      try await shelf.browser.signIn(as: .reader)
      let own = try await shelf.read()
      #expect(shelf.made == 2)
      #expect(own.text.contains("Ada Admin"))
      shelf.browser.cookies = [:]
      let others = try await shelf.read()
      #expect(shelf.made == 2)
      #expect(!others.text.contains("Ada Admin"))
    }
  }

  @Test func anotherQueryIsAnotherPage() async throws {
    try await withShelf { shelf in
      try await shelf.read("/counted?a=1")
      try await shelf.read("/counted?a=2")
      #expect(shelf.made == 2)
    }
  }

  @Test func aBrowserThatHasThePageGetsNoBody() async throws {
    try await withShelf { shelf in
      let tag = try #require(try await shelf.read().headers[.eTag])
      let again = try await shelf.browser.get("/counted", [.ifNoneMatch: "W/\(tag)"])
      #expect(again.status == 304)
      #expect(again.text.isEmpty)
      #expect(shelf.made == 1)
    }
  }

  @Test func aRefusalIsNotKept() async throws {
    try await withShelf { shelf in
      try await shelf.read("/counted/refused")
      try await shelf.read("/counted/refused")
      #expect(shelf.made == 2)
    }
  }

  @Test func whatNobodyAskedForInAWhileMakesRoom() async throws {
    var limits = Limits()
    limits.shelf = 200_000
    try await withShelf(limits: limits) { shelf in
      try await shelf.read("/counted?old")
      for number in 1...40 {
        try await shelf.read("/counted?new=\(number)")
        if number <= 5 { try await shelf.read("/counted?wanted") }
      }
      let before = shelf.made
      try await shelf.read("/counted?new=40")
      #expect(shelf.made == before)
      try await shelf.read("/counted?old")
      #expect(shelf.made == before + 1)
    }
  }

  /// A site with one page that counts how often it is made, and a clock that the test sets.
  private func withShelf(
    limits: Limits = Limits(), _ test: (inout CountedSite) async throws -> Void
  ) async throws {
    try await withStore { store in
      var site = CountedSite(store: store, limits: limits)
      try await test(&site)
    }
  }
}

private struct CountedSite {
  private final class State: Sendable {
    let made = Mutex(0)
    let time = Mutex(Cast.morning)
  }

  let store: Store
  var browser: Browser
  private let state: State

  init(store: Store, limits: Limits) {
    let state = State()
    let routes = lodgeRoutes(store, limits: limits, clock: { state.time.withLock { $0 } })
    routes.get("/counted", .published) { _, _ in
      state.made.withLock { $0 += 1 }
      return .page(Page(title: "Counted", body: "<p>\(String(repeating: "a ", count: 2_000))</p>"))
    }
    routes.get("/counted/refused", .published) { _, _ in
      state.made.withLock { $0 += 1 }
      throw Refusal.notFound(what: "page")
    }
    (self.store, self.state, browser) = (store, state, Browser(routes))
  }

  var made: Int { state.made.withLock { $0 } }
  var now: Instant { state.time.withLock { $0 } }

  @discardableResult
  mutating func read(_ address: String = "/counted") async throws -> Reply {
    try await browser.get(address)
  }

  func pass(seconds: Int64) { state.time.withLock { $0 = $0.adding(seconds: seconds) } }
}
