import Access
import ArgumentParser
import Commons
import Documents
import Foundation
import Pages
import Records

/// `headland export`: the published record as files.
struct ExportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole public site as plain files.",
    discussion: """
      Every published page, table and file is written into a folder that any web server can serve \
      and that can be read from a disk; what needs a program, such as searching, leads to a page \
      that says so. The folder appears when it is whole: an earlier copy is replaced at the end, and \
      a folder that holds anything else is left alone.

      EXAMPLES
        headland export --site public
        headland export --site public --pdf --data /var/lib/headland

      Exit status: 0 done, 1 refused, or an address of the site led nowhere.
      """)

  @OptionGroup var record: RecordOptions

  @OptionGroup var printing: PrintingOptions

  @Option(help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var site: String

  @Flag(help: "With the PDF of every pack, paper and minutes; this takes some seconds each.")
  var pdf = false

  @Option(
    help: ArgumentHelp(
      "The folder of style sheets, scripts and pictures, made by bin/assets.", valueName: "folder"))
  var assets = "assets"

  func run() async throws {
    let target = URL(fileURLWithPath: site).standardizedFileURL
    try refuseForeign(target)
    let files = try Assets(folder: URL(fileURLWithPath: assets))
    let press = pdf ? printing.press : .none
    if pdf, !press.canPrint {
      throw Refusal.missing(
        what: "printing program at \(printing.printer)",
        instead: "Run bin/setup run, or leave out --pdf.")
    }
    let count = try await record.withStore { store in
      var limits = Limits()
      limits.visits = Limits.Rate(atOnce: 1e9, eachSecond: 1e9)
      let site = try await CommonsFloor.site(on: store, limits: limits, assets: files)
      let routes = Routes(site: site)
      Partnership.mount(on: routes, printingOn: press)
      let brand = try await store.read { try PartnershipSettings.current($0).brand }
      return try await write(StaticSite(routes, brand: brand), to: target)
    }
    CommandOutput.say(
      "\(count.pages) pages and \(count.files) files, \(count.bytes / 1_000_000) MB, in \(site)")
    for dead in count.dead { CommandOutput.complain("A link leads nowhere: \(dead)") }
    if !count.dead.isEmpty { throw ExitCode(1) }
  }

  /// A folder is taken over only when it is empty or holds a copy that this command made.
  private func refuseForeign(_ folder: URL) throws {
    let held = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    guard let held, !held.isEmpty, !held.contains(StaticSite.mark) else { return }
    throw Refusal.missing(
      what: "room in \(site): it holds files that are no copy of a site",
      instead: "Name a new folder, or an empty one.")
  }

  /// Written beside, and put in place when it is whole.
  private func write(_ copy: StaticSite, to target: URL) async throws -> StaticSite.Count {
    let parent = target.deletingLastPathComponent()
    let name = ".\(target.lastPathComponent)-\(ProcessInfo.processInfo.processIdentifier)"
    let (fresh, old) = (parent.appending(path: name), parent.appending(path: "\(name)-old"))
    let files = FileManager.default
    try files.createDirectory(at: fresh, withIntermediateDirectories: true)
    do {
      let progress = Progress()
      let count = try await copy.write(to: fresh) { progress.tell("\($0) of \($1) addresses") }
      progress.finish()
      if files.fileExists(atPath: target.path) { try files.moveItem(at: target, to: old) }
      try files.moveItem(at: fresh, to: target)
      try? files.removeItem(at: old)
      return count
    } catch {
      try? files.removeItem(at: fresh)
      throw error
    }
  }
}
