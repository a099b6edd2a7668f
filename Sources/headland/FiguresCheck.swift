import ArgumentParser
import Civic
import Performance
import Records

extension FiguresCommand {
  /// `headland figures check`: what does not add up in the figures on record.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what does not add up in the figures on record.",
      discussion: """
        Looks at every figure that was sent for a financial year: a force and its districts, kinds of \
        crime and their category, a year and its quarters, shares above 100%; and, as doubts, figures far \
        outside of what was sent before, or in another unit. It changes nothing. \
        docs/guide/checking-figures.md tells every rule.

        EXAMPLE
          headland figures check --year 2019-20 --data record

        Exit status: 0 it was looked at, 1 refused, 2 wrong usage.
        """)

    @OptionGroup var record: RecordOptions

    @Option(help: ArgumentHelp("The financial year.", valueName: "2019-20"))
    var year: String

    @Flag(help: "Print the findings as one JSON list.")
    var json = false

    func validate() throws {
      guard Period(address: year)?.length == .year else {
        throw ValidationError("“\(year)” is no financial year such as 2019-20.")
      }
    }

    func run() async throws {
      guard let period = Period(address: year) else { return }
      let findings = try await record.withStore { store in
        try await store.read { try CheckEntered.findings(in: period.financialYear, in: $0) }
      }
      CommandOutput.say(
        json
          ? FindingsText.json(of: findings)
          : FindingsText.sentences(of: findings, file: "Figures of \(period.name)"))
    }
  }
}
