import Access
import Foundation
import HTTPTypes
import Pages
import Records
import Story
import Testing

struct RefusalPageTests {
  private static let conflict = Conflict(subject: "seat", differences: [], currentVersion: 2)

  static let refusals: [(Refusal, Int)] = [
    (.notPermitted(.importPacks), 403), (.notFound(what: "seat of that number"), 404),
    (.conflict(conflict), 409),
    (.invalid([Problem(field: "name", sentence: "Enter a name.")]), 422),
    (.unreadableFile(sentence: "This file holds no text."), 422), (.wrongSignIn, 422),
    (.tooManyAttempts(minutes: 3), 429), (.staleLink, 410),
    (.withdrawn(what: "decision", meeting: "/meetings/38"), 410), (.foreignForm, 403),
    (.newerDatabase(migration: "seat: add colour"), 503),
    (.olderDatabase(steps: 2), 503),
    (.missing(what: "meeting before", instead: "Import it first."), 409),
  ]

  @Test(arguments: refusals)
  func aRefusalIsAPageWithOneSentenceOneAdviceAndOneLink(
    refusal: Refusal, status: Int
  ) async throws {
    try await withStore { store in
      let routes = lodgeRoutes(store)
      routes.get("/refused", .published) { _, _ in throw refusal }
      var browser = Browser(routes)
      let reply = try await browser.get("/refused")
      #expect(reply.status == status)
      #expect(reply.text.contains(refusal.whatHappened.dropLast()))
      #expect(reply.text.contains(refusal.whatNow))
      let main = reply.text.components(separatedBy: "<main")[1].components(separatedBy: "</main")[0]
      #expect(main.components(separatedBy: "<a ").count == 2)
    }
  }

  @Test(arguments: refusals)
  func aProgramGetsTheSameInJSON(refusal: Refusal, status: Int) async throws {
    try await withStore { store in
      let routes = lodgeRoutes(store)
      routes.get("/refused", .published) { _, _ in throw refusal }
      var browser = Browser(routes)
      let reply = try await browser.get("/refused", [.accept: "application/json"])
      #expect(reply.status == status)
      #expect(reply.text.contains("\"code\":\"\(refusal.code)\""))
    }
  }

  @Test func aDatabaseThatTakesNothingIsToldWithoutItsPlace() async throws {
    try await withStore { store in
      let routes = lodgeRoutes(store)
      routes.get("/full", .published) { _, _ in
        throw DatabaseFault.refusing(what: "The disk of /srv/x is full.", instead: "Make room.")
      }
      var browser = Browser(routes)
      let reply = try await browser.get("/full")
      #expect(reply.status == 503)
      #expect(reply.text.contains("takes no changes just now"))
      #expect(!reply.text.contains("/srv/x"))
    }
  }

  @Test func aDatabaseThatIsAwayIsToldWithTheTimeToTryAgain() async throws {
    try await withStore { store in
      let routes = lodgeRoutes(store)
      routes.get("/away", .published) { _, _ in
        throw DatabaseFault.unavailable("PostgreSQL: connection refused by 10.1.2.3")
      }
      var browser = Browser(routes)
      let reply = try await browser.get("/away")
      #expect(reply.status == 503)
      #expect(reply.headers[.retryAfter] == "60")
      #expect(!reply.text.contains("10.1.2.3"))
    }
  }
}
