import Access
import ArgumentParser
import Civic
import Foundation
import Records

/// `headland backup`: the whole record in one file.
struct BackupCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the whole record into one file, while it is in use.",
    discussion: """
      The file is the same for SQLite and PostgreSQL, and “headland restore” puts it into either. \
      It holds all that the record holds, withheld papers, addresses and password hashes too: only \
      its owner may read it, and it belongs where only the right people reach it. It stands under \
      its name once it is whole. In a folder it is named after the time.

      EXAMPLES
        headland backup /var/backups/headland --keep 14 --data /var/lib/headland
        headland backup before.backup --database postgres://headland@localhost/headland
      """)

  @Argument(help: ArgumentHelp("A new file, or a folder that is there.", valueName: "place"))
  var place: String

  @OptionGroup var record: RecordOptions

  @Option(help: "Of the backups in the folder keep only that many, the newest.")
  var keep: Int?

  func validate() throws {
    if let keep, keep < 1 { throw ValidationError("--keep is a number from 1, not \(keep).") }
  }

  func run() async throws {
    let shelf = BackupShelf(folder: place)
    if keep != nil && !shelf.isThere {
      throw Refusal.missing(
        what: "folder \(place), which --keep needs", instead: "Make it, or leave --keep out.")
    }
    let now = Instant.onThisMachine
    let url = shelf.isThere ? shelf.newBackup(at: now) : URL(filePath: place)
    let manifest = try await record.withStore(.standing) {
      try await BackupShelf.fill(url, from: $0, at: now)
    }
    CommandOutput.say("The backup is \(url.path): \(manifest.inWords).")
    guard let keep else { return }
    for old in try shelf.old(keeping: keep) + shelf.leftBehind(at: now) {
      try FileManager.default.removeItem(at: old)
      CommandOutput.say("Removed \(old.path).")
    }
  }
}
