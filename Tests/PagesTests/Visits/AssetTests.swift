import Foundation
import HTTPTypes
import Pages
import Story
import Testing

struct AssetTests {
  @Test func filesAreReadAtStartAndServedForGoodUnderTheirVersion() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "assets-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(
      at: folder.appending(path: "images"), withIntermediateDirectories: true)
    try Data("body {}".utf8).write(to: folder.appending(path: "headland.css"))
    try Data("<svg/>".utf8).write(to: folder.appending(path: "images/mark.svg"))
    let assets = try Assets(folder: folder)
    try await withStore { store in
      var browser = Browser(lodgeRoutes(store, assets: assets))
      let plain = try await browser.get("/assets/headland.css")
      #expect(plain.text == "body {}")
      #expect(plain.headers[.cacheControl] == "no-cache")
      let version = try #require(assets.versions["headland.css"])
      let kept = try await browser.get("/assets/headland.css?v=\(version)")
      #expect(kept.headers[.cacheControl] == "public, max-age=31536000, immutable")
      let picture = try await browser.get("/assets/images/mark.svg")
      #expect(picture.headers[.contentType] == "image/svg+xml")
      let sent = try await browser.ask(.put, "/assets/headland.css", [:], body: "x")
      #expect(sent.status == 405)
      #expect(sent.headers[.allow] == "GET, HEAD")
      let home = try await browser.get("/")
      #expect(home.text.contains("/assets/headland.css?v=\(version)"))
    }
  }
}

struct NetworkRangeTests {
  @Test(arguments: [
    ("10.0.0.0/8", "10.255.1.2", true), ("10.0.0.0/8", "11.0.0.1", false),
    ("192.0.2.7", "192.0.2.7", true), ("192.0.2.7", "192.0.2.8", false),
    ("2001:db8::/32", "2001:db8:1::5", true), ("2001:db8::/32", "2001:db9::1", false),
    ("::1", "0:0:0:0:0:0:0:1", true), ("127.0.0.1", "::ffff:127.0.0.1", true),
  ])
  func anAddressIsInItsRange(range: String, address: String, isIn: Bool) throws {
    #expect(try #require(NetworkRange(range)).contains(address) == isIn)
  }

  @Test(arguments: ["", "10.0.0", "10.0.0.0/33", "300.1.1.1", "::1::2", "a.example", "1.2.3.4/x"])
  func whatIsNoAddressIsNoRange(text: String) {
    #expect(NetworkRange(text) == nil)
  }
}
