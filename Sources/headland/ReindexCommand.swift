import ArgumentParser
import Commons
import Records

/// `headland reindex`: makes the index of the search anew.
struct ReindexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reindex",
    abstract: "Make the index of the search anew from the record.",
    discussion: """
      The index is kept up to date by itself; a record that is older than the search gets one from \
      “headland migrate”, a restored one from “headland restore”. This is for after an upgrade of the machine's libstemmer, which \
      tells the forms of words.

      EXAMPLE
        headland reindex --data /var/lib/headland
      """)

  @OptionGroup var record: RecordOptions

  func run() async throws {
    let count = try await record.withStore { store in
      try await store.perform(
        Reindex(Partnership.searchOffers), as: .atThisConsole, at: .onThisMachine)
    }
    CommandOutput.say("The search knows \(count) entries.")
  }
}
