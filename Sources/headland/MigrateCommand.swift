import Access
import ArgumentParser
import Civic
import Foundation
import Records

/// `headland migrate`: brings the tables up to date.
struct MigrateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "migrate",
    abstract: "Bring the record's tables up to this version of the program, after a backup.",
    discussion: """
      Stop the site first: the other commands refuse a record whose tables are older or newer than \
      they are. All steps are taken, or none. Where none is due nothing is done and no backup made.

      EXAMPLES
        headland migrate --data /var/lib/headland
        headland migrate --database postgres://headland@localhost/headland --backups /var/backups
      """)

  @OptionGroup var record: RecordOptions

  @Option(
    help: ArgumentHelp(
      "The folder for the backup. (default: backups in the folder of --data)", valueName: "folder"))
  var backups: String?

  @Flag(help: "Make no backup: you have one of another kind.")
  var withoutBackup = false

  func run() async throws {
    try await record.withStore(.standing) { store in
      guard case .behind(let due) = try await store.standing(to: Partnership.migrations) else {
        let count = try await store.appliedMigrations().count
        return CommandOutput.say("The record has all \(count) steps of its tables.")
      }
      let backup = withoutBackup ? nil : try await backUp(store)
      do {
        try await Partnership.bringUpToDate(store)
      } catch {
        let place = backup.map { " The backup is \($0.path)." } ?? ""
        CommandOutput.complain("The tables were left as they were.\(place)")
        throw error
      }
      let names = due.map { "“\($0)”" }.joined(separator: ", ")
      CommandOutput.say("The tables are up to date: \(names).")
    }
  }

  private func backUp(_ store: Store) async throws -> URL {
    let shelf = BackupShelf(folder: backups ?? "\(record.data)/backups")
    try shelf.make()
    let now = Instant.onThisMachine
    let url = shelf.newBackup(at: now, "-before-migration")
    let manifest = try await BackupShelf.fill(url, from: store, at: now)
    CommandOutput.say("The backup is \(url.path): \(manifest.inWords).")
    return url
  }
}
