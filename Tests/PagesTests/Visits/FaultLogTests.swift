import Access
import Foundation
import HTTPTypes
import Logging
import Pages
import Story
import Synchronization
import Testing

@testable import Records

/// What is written into the log while people do what they do.
final class LogBook: LogHandler {
  private let book = Mutex<[String]>([])
  var lines: [String] { book.withLock { $0 } }

  func log(event: LogEvent) {
    let more = (event.metadata ?? [:]).map { "\($0.key)=\($0.value)" }.joined(separator: " ")
    book.withLock { $0.append("\(event.message) \(more)") }
  }

  var metadataProvider: Logger.MetadataProvider? {
    get { nil }
    set {}
  }
  var metadata: Logger.Metadata {
    get { [:] }
    set {}
  }
  var logLevel: Logger.Level {
    get { .trace }
    set {}
  }
  subscript(metadataKey _: String) -> Logger.Metadata.Value? {
    get { nil }
    set {}
  }
}

struct FaultLogTests {
  private static let personal = [
    "clara", "Clara", "example.org", "07700", "192.0.2.7", "203.0.113.9", "__Host", "headland-form",
  ]

  private func withLog(
    _ mount: (Routes, Store) -> Void, _ test: (inout Browser) async throws -> Void
  ) async throws -> [String] {
    let book = LogBook()
    try await withStore { store in
      try await store.engine.write {
        try $0.run("CREATE TABLE guest (email TEXT NOT NULL UNIQUE)")
      }
      let routes = lodgeRoutes(store, log: Logger(label: "book") { _ in book })
      mount(routes, store)
      var browser = Browser(routes)
      try await test(&browser)
    }
    return book.lines
  }

  /// Each names a value in the database's own sentence, on one engine at least.
  static let wrongs: [Statement] = [
    "INSERT INTO guest (email) VALUES (\("clara@example.org")), (\("clara@example.org"))",
    """
    INSERT INTO guest (email)
    SELECT NULLIF(CAST(CAST(\("clara 07700") AS TEXT) AS INTEGER), 0)
    """,
    "SELECT email FROM \("clara") JOIN nobody",
  ]

  @Test(arguments: wrongs.indices)
  func aFaultIsOneLineWithItsNumberAndNothingThatWasTyped(index: Int) async throws {
    let lines = try await withLog { routes, store in
      routes.get("/wrong/{name}", .published) { _, _ in
        try await store.engine.write { try $0.run(Self.wrongs[index]) }
        return .page(Page(title: "Wrong", body: ""))
      }
    } _: { browser in
      let reply = try await browser.get(
        "/wrong/Clara?q=clara%40example.org",
        [
          .cookie: "headland-form=Clara", HTTPField.Name("X-Forwarded-For")!: "203.0.113.9",
          .userAgent: "Clara's browser", .referer: "https://example.org/clara",
        ])
      #expect(reply.status == 500)
      #expect(!reply.text.contains("SELECT"))
    }
    let line = try #require(lines.first)
    #expect(lines.count == 1)
    #expect(line.contains("visit=visit-1"))
    #expect(line.contains("route=/wrong/{name}"))
    for word in Self.personal { #expect(!line.contains(word), "\(line)") }
    #expect(!line.contains("\n"))
  }

  @Test func visitsThatEndWellOrAreRefusedLeaveNoLine() async throws {
    let lines = try await withLog { _, _ in
    } _: { browser in
      try await browser.get("/meetings/38?q=clara")
      try await browser.get("/nobody/clara")
      try await browser.get("/meetings/%zz")
      try await browser.signIn(as: .administrator)
      try await browser.get("/accounts")
      try await browser.post("/accounts", [("name", "Clara")])
    }
    #expect(lines.isEmpty)
  }

  @Test func aRowThatCannotBeReadIsNamedByItsFieldAlone() async throws {
    struct Guest: Decodable { let name: Int }
    let lines = try await withLog { routes, _ in
      routes.get("/wrong", .published) { _, _ in
        _ = try JSONDecoder().decode(Guest.self, from: Data(#"{"name": "Clara"}"#.utf8))
        return .page(Page(title: "Wrong", body: ""))
      }
    } _: { browser in
      try await browser.get("/wrong")
    }
    #expect(lines.first?.contains("DecodingError at name") == true)
    #expect(lines.first?.contains("Clara") == false)
  }
}
