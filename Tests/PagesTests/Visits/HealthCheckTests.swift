import HTTPTypes
import Records
import Story
import Synchronization
import Testing

@testable import Pages

struct HealthCheckTests {
  /// A test on a busy machine is no measure of time.
  private var unhurried: Limits {
    var limits = Limits()
    limits.healthPatience = .seconds(600)
    return limits
  }

  @Test func aProgramThatCanDoItsWorkSaysOk() async throws {
    try await withStore { store in
      var browser = Browser(lodgeRoutes(store, limits: unhurried))
      let reply = try await browser.get("/health")
      #expect(reply.status == 200)
      #expect(reply.text == "ok\n")
      #expect(reply.headers[.cacheControl] == "no-store")
      let head = try await browser.ask(.head, "/health", [:], body: "")
      #expect(head.status == 200)
      #expect(head.text.isEmpty)
    }
  }

  @Test func whoWatchesItIsNeverToldToWait() async throws {
    var limits = unhurried
    limits.visits = .init(atOnce: 1, eachSecond: 0.1)
    try await withStore { store in
      var browser = Browser(lodgeRoutes(store, limits: limits))
      for _ in 1...5 {
        let reply = try await browser.get("/health")
        #expect(reply.status == 200)
      }
    }
  }

  @Test func aDatabaseThatIsAwayIsNotWell() async {
    let health = HealthCheck { throw DatabaseFault.unavailable("PostgreSQL: gone") }
    #expect(await !health.isWell())
  }

  /// The question never comes back, and is asked once however often somebody looks.
  @Test func aDatabaseThatDoesNotAnswerIsNotWaitedFor() async {
    let asked = Mutex(0)
    let health = HealthCheck(patience: .milliseconds(5)) {
      asked.withLock { $0 += 1 }
      try await Task.sleep(for: .seconds(3_600))
    }
    for _ in 1...3 { #expect(await !health.isWell()) }
    #expect(asked.withLock { $0 } == 1)
  }

  @Test func aWriterIsNotWaitedFor() async throws {
    try await withEmptyPlace { place in
      let store = try Store(at: place)
      try await store.migrate([])
      let isWell = try await store.whileWriting {
        await HealthCheck(patience: .seconds(600)) { try await store.answers() }.isWell()
      }
      #expect(isWell)
      await store.close()
    }
  }
}
