import Access
import Commons
import Pages
import Story

@testable import Performance

/// A site with the pages of Performance, on which suppliers of Marrowby send their files.
enum ReturnPagesStory {
  static func withSite(_ test: (StorySite) async throws -> Void) async throws {
    let house: @Sendable (Routes) -> Void = { PerformanceHouse.mount(on: $0) }
    try await Story.withSite(migrations: FiguresStory.migrations, mount: house) { story in
      try await FiguresStory.fillMarrowby(story.store)
      try await ReturnStory.addSuppliers(to: story.store)
      try await test(story)
    }
  }

  static func post(
    _ bytes: [UInt8], _ browser: inout Browser, named name: String = "file.xlsx",
    from supplier: String = "-", year: String = ""
  ) async throws -> Reply {
    try await browser.postFile(
      "/performance/returns",
      [
        ("supplier", supplier), ("as-at-day", "10"), ("as-at-month", "10"), ("as-at-year", "2019"),
        ("year", year), ("source", ""),
      ], file: "file", named: name, bytes)
  }

  /// Sends a file and goes where it leads.
  static func send(
    _ bytes: [UInt8], _ browser: inout Browser, named name: String = "file.xlsx",
    from supplier: String = "-", year: String = ""
  ) async throws -> Reply {
    try await browser.get("/performance/returns")
    let reply = try await post(bytes, &browser, named: name, from: supplier, year: year)
    return try await follow(reply, &browser)
  }

  static func follow(_ reply: Reply, _ browser: inout Browser) async throws -> Reply {
    var reply = reply
    while let place = reply.location { reply = try await browser.get(place) }
    return reply
  }
}
