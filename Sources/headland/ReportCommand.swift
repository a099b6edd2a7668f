import Access
import ArgumentParser
import Civic
import Performance
import Records

/// `headland report`: reports made of what is on record.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report made of what is on record.",
    subcommands: [PerformanceReport.self, StreetReport.self])

  /// `headland report performance`: the quarterly report, on the standard output.
  struct PerformanceReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "performance", abstract: "Write the quarterly report.",
      discussion: """
        EXAMPLES
          headland report performance --quarter 2019-20/Q2 --data record
          headland report performance --quarter 2019-20/Q2 --format json >report.json
        """)

    @Option(help: ArgumentHelp("Such as 2019-20/Q2.", valueName: "quarter"))
    var quarter: String

    @Option(help: ArgumentHelp("md, csv or json.", valueName: "format"))
    var format = "md"

    @OptionGroup var record: RecordOptions

    func validate() throws {
      guard Period(address: quarter)?.length == .quarter else {
        throw ValidationError("“\(quarter)” is no quarter such as 2019-20/Q2.")
      }
      guard ReportDocument.Format(rawValue: format) != nil else {
        throw ValidationError("“\(format)” is no format; there are md, csv and json.")
      }
    }

    func run() async throws {
      guard let quarter = Period(address: quarter),
        let format = ReportDocument.Format(rawValue: format)
      else { return }
      let text = try await record.withStore { store in
        try await store.read { try ReportDocument.text(of: quarter, as: format, in: $0) }
      }
      guard let text else {
        throw Refusal.missing(
          what: "figure on record for \(quarter.name)",
          instead: "Take in a return with “headland figures import”.")
      }
      CommandOutput.say(text, terminator: "")
    }
  }
}
