import Civic
import Foundation
import Pages
import Story
import Testing

@testable import Governance

/// Walks over every page of the demonstration, and writes them out to be looked at in a browser.
struct DemonstrationPagesTests {
  static let folder = ProcessInfo.processInfo.environment["HEADLAND_PAGES"]

  @Test(.enabled(if: folder != nil, "HEADLAND_PAGES names the folder to write the pages to"))
  func everyPageOfTheDemonstrationIsAsItShouldBe() async throws {
    let folder = URL(filePath: try #require(DemonstrationPagesTests.folder))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try await withStore(migrations: Marrowby.migrations) { store in
      let root = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Demo").standardizedFileURL
      _ = try await Demonstration(folder: root, into: store, at: Cast.morning).load { _ in }
      var browser = Browser(PublishedSite(store, on: Day(iso: "2019-12-20")!).routes)
      var seen: Set<String> = []
      var titles: [String: String] = [:]
      var left = ["/"]
      while let path = left.popLast() {
        guard seen.insert(path).inserted, !path.hasPrefix("/assets/"), path != "/sign-in" else {
          continue
        }
        let reply = try await browser.get(path)
        #expect(reply.status == 200, "\(path) answers \(reply.status)")
        let name = WebAddress.encoded(path) + (reply.isPage ? ".html" : "")
        try Data(reply.text.utf8).write(to: folder.appending(path: name))
        guard reply.isPage else { continue }
        let check = PageCheck(reply.text)
        #expect(check.faults.isEmpty, "\(path): \(check.faults.joined(separator: "; "))")
        let page = String(path.prefix { $0 != "?" })
        if let other = titles.updateValue(page, forKey: check.title), other != page {
          Issue.record("\(path) and \(other) are both called “\(check.title)”")
        }
        left += check.links
      }
    }
  }
}
