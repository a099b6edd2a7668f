import Access
import ArgumentParser
import Civic
import Commons
import Foundation
import Records

/// `headland restore`: a backup becomes a record again.
struct RestoreCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore",
    abstract: "Put a backup into an empty place.",
    discussion: """
      The file is checked before anything is written, and a place that holds anything is refused. A \
      backup of SQLite can be restored to PostgreSQL, and the other way round. Afterwards the \
      audit log is verified, and everybody signs in anew: sessions and links of the time of the \
      backup do not come back.

      To go back to an older version, run the older program's restore.

      EXAMPLES
        headland restore headland-2026-11-21-030000.backup --data /var/lib/headland
        headland restore before.backup --database postgres://headland@localhost/empty

      Exit status: 0 restored and the audit log is sound, 1 refused, or the log is not sound.
      """)

  @Argument(help: "The backup.")
  var file: String

  @OptionGroup var record: RecordOptions

  func run() async throws {
    let backup = try BackupFile(reading: URL(filePath: file))
    if case .file = record.address { try record.makeFolder() }
    let progress = Progress()
    try await Store.restore(backup, into: record.address, Partnership.migrations) {
      progress.tell("Restoring \($0)")
    }
    progress.finish()
    let finding = try await record.withStore(.standing) { store in
      let finding = try await store.verifyAudit()
      try await Partnership.bringUpToDate(store)
      try await store.perform(
        ReopenRestored(from: backup.manifest), as: .atThisConsole, at: .onThisMachine)
      return finding
    }
    CommandOutput.say(
      "Restored \(backup.manifest.inWords), of \(backup.manifest.madeAt), to \(record.address.inWords)."
    )
    CommandOutput.say(finding.inWords)
    if case .broken = finding { throw ExitCode(1) }
  }
}
