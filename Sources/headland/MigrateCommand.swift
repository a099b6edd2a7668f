import ArgumentParser
import Records

/// `headland migrate`: brings the tables up to date.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the record's tables up to this version of the program.",
    discussion: """
      Every command does this by itself when it opens the record; this one does nothing else, for \
      an upgrade that is to be done at a quiet hour. A record made by a newer version is refused.
      """)

  @OptionGroup var record: RecordOptions

  func run() async throws {
    let names = try await record.withStore(making: false) { try await $0.appliedMigrations() }
    CommandOutput.say("The record has all \(names.count) steps of its tables.")
  }
}
