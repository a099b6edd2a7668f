import Access
import ArgumentParser
import Commons
import Records

/// `headland init`: an empty record.
struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Make an empty record, with a link for its first administrator.",
    discussion: """
      The link works once. It is shown here and kept nowhere: run the command again for another, \
      which replaces it. Once somebody has an account, this command is refused.

      EXAMPLES
        headland init --data /var/lib/headland
        headland init --database postgres://headland@localhost/headland
      """)

  @OptionGroup var record: RecordOptions

  @Option(help: ArgumentHelp("The site's address, for the link.", valueName: "url"))
  var address = "http://127.0.0.1:8080"

  func run() async throws {
    let link = try await record.withStore(.made) { store in
      try await store.perform(OfferFirstLink(), as: .atThisConsole, at: .onThisMachine)
    }
    guard let link else {
      throw Refusal.missing(
        what: "need for a first administrator, as people have accounts already",
        instead: "Use “headland user link” to let somebody set a new password.")
    }
    CommandOutput.say("The record is at \(record.address.inWords).")
    CommandOutput.say(FirstLink.words(link, at: address))
  }
}
