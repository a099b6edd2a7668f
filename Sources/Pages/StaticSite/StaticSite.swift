public import Foundation

/// A copy of the whole published site as files, which stands in any folder and on any plain web
/// server: every link is relative, and nothing in it needs a program.
///
/// It is made by walking through the site's own routes, so that it says what the site says.
public struct StaticSite {
  /// What came of a copy.
  public struct Count: Hashable, Sendable {
    public var pages = 0
    public var files = 0
    public var bytes = 0
    /// Addresses that led nowhere, with the page that names them.
    public var dead: [String] = []
  }

  /// Stands in the folder of a copy; a folder without it is somebody else's.
  public static let mark = ".headland-site"

  private let walk: Walk
  private let layout: PageLayout
  private let assets: [String]
  /// Addresses that no page need name: files of the site, and pages of the list without parts.
  private let seeds: [String]

  public init(_ routes: Routes, brand: Brand) {
    walk = Walk(routes)
    layout = PageLayout(brand: brand, assetVersions: routes.site.assets.versions)
    assets = routes.site.assets.versions.keys.sorted().map { "/assets/\($0)" }
    seeds = routes.list.filter {
      $0.method == "GET" && $0.entrance == .published && !$0.path.contains("{")
        && $0.path != "/assets/logo.png"
    }.map(\.path)
  }

  /// Writes the copy into a folder that is there and empty.
  ///
  /// - Parameter progress: told how many addresses are done, and how many are known.
  public func write(
    to folder: URL, progress: (_ done: Int, _ known: Int) -> Void
  ) async throws -> Count {
    var count = Count()
    var known = Set(seeds + assets + ["/"])
    var queue = known.sorted()
    var pages: [StaticAddress] = []
    var served: Set<String> = []
    while let path = queue.popLast() {
      progress(served.count, known.count)
      let sight = try await walk.see(path)
      guard sight.status == 200 || sight.status == 410 else {
        count.dead.append("\(path) answers \(sight.status)")
        continue
      }
      served.insert(path)
      try StaticSite.put(sight.bytes, at: StaticAddress(path), in: folder)
      count.bytes += sight.bytes.count
      guard sight.isPage else {
        count.files += 1
        continue
      }
      pages.append(StaticAddress(path))
      queue += StaticLinks.all(in: String(decoding: sight.bytes, as: UTF8.self)).filter {
        !StaticSite.needsProgram($0) && known.insert($0).inserted
      }
    }
    pages.append(StaticSite.notHere)
    try StaticSite.put(layout.page(StaticSite.notHerePage).utf8, at: StaticSite.notHere, in: folder)
    for page in pages { try lead(page, in: folder, served) }
    count.pages = pages.count
    try Data().write(to: folder.appending(path: StaticSite.mark))
    return count
  }

  /// Leads a page's links to the files of the copy, once it is known which there are.
  private func lead(_ page: StaticAddress, in folder: URL, _ served: Set<String>) throws {
    let file = folder.appending(path: page.file)
    let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let led = StaticLinks.leading(text) { path in
      page.way(to: served.contains(path) ? StaticAddress(path) : StaticSite.notHere)
    }
    try Data(led.utf8).write(to: file)
  }

  /// Pages for staff, and questions that only a program answers.
  private static func needsProgram(_ path: String) -> Bool {
    [
      "/sign-in", "/sign-out", "/staff", "/account", "/settings", "/audit-log", "/links/",
      "/search",
    ]
    .contains { path.hasPrefix($0) }
  }

  private static let notHere = StaticAddress(file: "not-in-this-copy.html")

  private static let notHerePage = Page(
    title: "Not in this copy", isUnlisted: true,
    body: """
      \(PageHeading("Not in this copy"))
      <p class="govuk-body">This is a copy of the published record as plain files. Searching, signing \
      in and whatever else needs a program is to be had on the site itself.</p>
      <p class="govuk-body"><a class="govuk-link" href="/">Home page</a></p>
      """)

  private static func put(_ bytes: [UInt8], at address: StaticAddress, in folder: URL) throws {
    let file = folder.appending(path: address.file)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }
}
