import Commons
import Foundation
import Governance
import Pages
import Performance
import Records
import Story
import Testing

struct RouteRulesTests {
  private static let migrations =
    CommonsFloor.migrations + GovernanceHouse.migrations + PerformanceHouse.migrations

  /// The whole site, as the program puts it together.
  private func withPartnership(_ test: (StorySite) async throws -> Void) async throws {
    let houses: @Sendable (Routes) -> Void = {
      GovernanceHouse.mount(on: $0)
      PerformanceHouse.mount(on: $0)
    }
    try await withSite(migrations: Self.migrations, mount: houses, test)
  }

  /// Run with HEADLAND_UPDATE_DOCS=1 to write the list anew.
  @Test func theListOfRoutesInTheDocumentsIsFresh() async throws {
    try await withPartnership { story in
      let page = story.routes().listInMarkdown
      if ProcessInfo.processInfo.environment["HEADLAND_UPDATE_DOCS"] == "1" {
        try Data(page.utf8).write(to: SourceTree.root.appending(path: "docs/routes.md"))
      }
      #expect(SourceTree.text(of: "docs/routes.md") == page)
    }
  }

  /// The description of the interface for programs is made of what makes its answers.
  @Test func theDescriptionOfTheInterfaceInTheDocumentsIsFresh() async throws {
    try await withPartnership { story in
      let text = GovernanceAPI.mount(on: Routes(site: story.site)).documentText
      if ProcessInfo.processInfo.environment["HEADLAND_UPDATE_DOCS"] == "1" {
        try Data(text.utf8).write(to: SourceTree.root.appending(path: "docs/openapi.json"))
      }
      #expect(SourceTree.text(of: "docs/openapi.json") == text)
    }
  }

  @Test func aNewVisitorReachesOnlyWhatStandsOnThePublicList() async throws {
    try await withPartnership { story in
      for line in story.routes().list {
        guard case .needs = line.entrance else { continue }
        let path = line.path.replacing(/\{[^}]*\}/, with: "1")
        var browser = story.browser()
        let reply =
          line.method == "GET" ? try await browser.get(path) : try await browser.post(path)
        #expect(reply.status == 303, "\(line.method) \(line.path)")
        #expect(reply.location?.hasPrefix("/sign-in") == true, "\(line.method) \(line.path)")
      }
    }
  }

  @Test func nothingIsChangedAtAPublishedAddress() async throws {
    try await withPartnership { story in
      for line in story.routes().list where line.entrance == .published {
        #expect(line.method == "GET")
      }
    }
  }
}
