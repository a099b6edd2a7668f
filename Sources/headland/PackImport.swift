import Access
import ArgumentParser
import Civic
import Foundation
import Governance
import Records

extension PackCommand {
  /// `headland pack import`: takes packs into the record.
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take packs into the record.",
      discussion: """
        Each file is taken in whole, or not at all; a run that was broken off is simply started \
        again. The same file twice changes nothing; a corrected file replaces what the earlier one \
        said, and the earlier one is kept. Files that are refused are told at the end, and the \
        others are taken in all the same.

        EXAMPLES
          headland init --data record
          headland pack import 2019-*.pdf --data record
          headland pack import pack.md --body safer-marrowby-partnership

        Exit status: 0 all were taken in or held already, 1 some were refused, 2 wrong usage.
        """)

    @Argument(help: "Pack files (.txt, .md, .pdf).")
    var files: [String]

    @OptionGroup var record: RecordOptions

    @Option(help: ArgumentHelp("The body whose packs they are.", valueName: "slug"))
    var body: String?

    @Flag(help: "Take up a body that is not on record.")
    var newBody = false

    @Flag(help: "Replace a file even by one that says far less.")
    var replace = false

    func run() async throws {
      let progress = Progress()
      let refused = try await record.withStore { store in
        var refused: [String] = []
        for (index, file) in files.enumerated() {
          progress.tell("\(index + 1) of \(files.count): \(file)")
          do {
            var submission = try await PackSubmission.reading(URL(fileURLWithPath: file))
            (submission.body, submission.mayBeNewBody) = (body, newBody)
            submission.mayLoseFacts = replace
            let outcome = try await store.perform(
              ImportPack(submission), as: .atThisConsole, at: .onThisMachine)
            progress.finish()
            CommandOutput.say("\(file): \(outcome.inWords)")
          } catch let refusal as Refusal {
            refused.append("\(refusal.whatHappened) \(refusal.whatNow)")
          }
        }
        return refused
      }
      progress.finish()
      refused.forEach(CommandOutput.complain)
      if !refused.isEmpty { throw ExitCode(1) }
    }
  }
}
