import Access
import ArgumentParser
import Civic
import Commons
import Foundation
import Logging
import Pages
import Records

/// `headland serve`: the site.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Serve the site until told to stop.",
    discussion: """
      Opens the record, making an empty one where there is none, and answers requests. A record \
      whose tables are older or newer than the program is refused. While nobody has an account it \
      shows a link by which the first administrator makes one; to a log it says only how to get it.

      TLS belongs to a proxy in front; say --tls-proxy when there is one, so that cookies are sent \
      over TLS alone and browsers keep to it. Name the proxy's address in the settings, so that \
      it is believed about the address of the client.

      EXAMPLES
        headland serve --data /var/lib/headland --assets /usr/share/headland/assets
        headland serve --port 8090 --tls-proxy --database postgres://headland@localhost/headland
      """)

  @OptionGroup var record: RecordOptions

  @OptionGroup var printing: PrintingOptions

  @Option(help: "The port.")
  var port = 8080

  @Option(help: ArgumentHelp("The address to listen at.", valueName: "address"))
  var host = "127.0.0.1"

  @Option(
    help: ArgumentHelp(
      "The folder of style sheets, scripts and pictures, made by bin/assets.", valueName: "folder"))
  var assets = "assets"

  @Option(
    help: ArgumentHelp(
      "Requests a second that one address may make; 0 sets no limit.", valueName: "number"))
  var rate = 20

  @Flag(help: "A proxy in front of this program speaks TLS with the browsers.")
  var tlsProxy = false

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port is a number from 0 to 65535, not \(port).")
    }
    guard (0...100_000).contains(rate) else {
      throw ValidationError("--rate is a number from 0 to 100000, not \(rate).")
    }
  }

  func run() async throws {
    let files = try styles()
    try await record.withStore(.made) { store in
      let site = try await CommonsFloor.site(
        on: store, limits: limits, isBehindTLS: tlsProxy, assets: files,
        staffLinks: Partnership.staffLinks, log: ServeCommand.log)
      let routes = Routes(site: site)
      Partnership.mount(on: routes, printingOn: printing.press)
      let host = host
      try await WebServer.run(routes, host: host, port: port) { port in
        let address = "http://\(host.contains(":") ? "[\(host)]" : host):\(port)"
        ReadyNotice.send()
        CommandOutput.say("Answering at \(address)")
        await ServeCommand.offerFirstLink(store, at: address)
      }
    }
  }

  /// Ten seconds' worth may come at once, as a page comes with its pictures and styles.
  private var limits: Limits {
    var limits = Limits()
    let rate = Double(rate)
    limits.visits =
      rate == 0
      ? Limits.Rate(atOnce: .infinity, eachSecond: 0)
      : Limits.Rate(atOnce: rate * 10, eachSecond: rate)
    return limits
  }

  private func styles() throws -> Assets {
    let files = try? Assets(folder: URL(fileURLWithPath: assets))
    guard let files, !files.isEmpty else {
      throw Refusal.missing(
        what: "style sheet in \(assets)",
        instead: "Run bin/assets, or name the folder that it made with --assets.")
    }
    return files
  }

  private static func offerFirstLink(_ store: Store, at address: String) async {
    do {
      guard try await store.read({ try Account.all($0).isEmpty }) else { return }
      guard CommandOutput.isTerminal else { return CommandOutput.say(FirstLink.wordsForALog) }
      let link = try await store.perform(
        OfferFirstLink(), as: .atThisConsole, at: .onThisMachine)
      if let link { CommandOutput.say(FirstLink.words(link, at: address)) }
    } catch {
      CommandOutput.complain("The first administrator's link could not be made: \(error)")
    }
  }

  /// Warnings and faults, on the standard error.
  private static var log: Logger {
    var log = Logger(label: "headland") { StreamLogHandler.standardError(label: $0) }
    log.logLevel = .warning
    return log
  }
}

/// The first administrator's link, as the console says it.
enum FirstLink {
  /// The link lets in whoever has it, so it does not belong where output is kept.
  static let wordsForALog =
    "Nobody has an account yet. “headland init” shows the link for the first administrator."

  static func words(_ link: NewLink, at address: String) -> String {
    """
    Nobody has an account yet. The first administrator makes one here, once, until \
    \(link.expiresAt.day.inWords):
      \(address)\(link.path)
    """
  }
}
