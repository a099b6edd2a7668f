import Access
import ArgumentParser
import Civic
import Foundation
import Performance
import Records

/// `headland figures`: figures that suppliers send.
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Take in the figures that suppliers send.",
    subcommands: [Import.self])

  /// `headland figures import`: takes figures into the record.
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take figures into the record.",
      discussion: """
        Each file is a CSV in Headland's own form, one figure a line, and is taken in whole or not at \
        all. The same file twice changes nothing; a figure that says something else revises the \
        earlier one, which is kept.

        EXAMPLES
          headland figures import fires.csv --supplier fire --data record
          headland figures import fires.csv --as-at 2019-10-10

        Exit status: 0 all were taken in, 1 some were refused, 2 wrong usage.
        """)

    @Argument(help: "CSV files.")
    var files: [String]

    @OptionGroup var record: RecordOptions

    @Option(help: ArgumentHelp("Who sends them, by the name in addresses.", valueName: "slug"))
    var supplier = ""

    @Option(
      help: ArgumentHelp(
        "The day of which lines speak that do not say; today when not given.", valueName: "day"))
    var asAt: String?

    func validate() throws {
      if let asAt, Day(iso: asAt) == nil {
        throw ValidationError("“\(asAt)” is no day such as 2019-10-10.")
      }
    }

    func run() async throws {
      let asAt = asAt.flatMap { Day(iso: $0) } ?? Instant.onThisMachine.day
      let refusals = try await record.withStore { store in
        var refusals: [Refusal] = []
        for file in files {
          do {
            let outcome = try await FiguresFile.submit(
              URL(fileURLWithPath: file), from: supplier, asAt: asAt, source: "", to: store,
              as: .atThisConsole, at: .onThisMachine)
            CommandOutput.say(
              "\(file): \(outcome.added) new, \(outcome.revised) revised, "
                + "\(outcome.unchanged) unchanged.")
          } catch let refusal as Refusal {
            refusals.append(refusal)
          }
        }
        return refusals
      }
      for refusal in refusals { Headland.complain(of: refusal) }
      if !refusals.isEmpty { throw ExitCode(1) }
    }
  }
}
