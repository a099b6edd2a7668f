import ArgumentParser
import Records

/// `headland verify`: walks the audit log.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that the audit log is as it was written.",
    discussion: """
      Walks the chain of audit lines and names the first that was changed, or is missing. The hash \
      that it prints seals everything before it: keep it outside the machine, and a later check \
      can be held against it.

      Exit status: 0 the log is sound, 1 it is not.
      """)

  @OptionGroup var record: RecordOptions

  func run() async throws {
    let finding = try await record.withStore(.standing) { try await $0.verifyAudit() }
    CommandOutput.say(finding.inWords)
    if case .broken = finding { throw ExitCode(1) }
  }
}
