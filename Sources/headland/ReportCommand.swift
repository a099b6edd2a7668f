import Access
import ArgumentParser
import Civic
import Commons
import Foundation
import Performance
import Records

/// `headland report`: reports made of what is on record.
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report made of what is on record.",
    subcommands: [PerformanceReport.self, StreetReport.self])

  /// `headland report performance`: the quarterly report, on the standard output or as a file.
  struct PerformanceReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "performance", abstract: "Write the quarterly report.",
      discussion: """
        PDF and Excel are written to a file; the others to the standard output unless a file is named. \
        A PDF needs the printing program.

        It is the report as everybody may read it: what is signed off, without small counts of people. \
        With --working it has all that is on record, and is not for publication.

        EXAMPLES
          headland report performance --quarter 2019-20/Q2 --data record
          headland report performance --quarter 2019-20/Q2 --format json >report.json
          headland report performance --quarter 2019-20/Q2 --format pdf -o report.pdf
        """)

    @Option(help: ArgumentHelp("Such as 2019-20/Q2.", valueName: "quarter"))
    var quarter: String

    @Option(help: ArgumentHelp("md, csv, json, html, pdf or xlsx.", valueName: "format"))
    var format = "md"

    @Option(name: .shortAndLong, help: ArgumentHelp("Where it is written.", valueName: "file"))
    var output: String?

    @Flag(help: "With 95% confidence intervals of counts, rates and shares.")
    var intervals = false

    @Flag(help: "With what is not signed off, and with small counts of people.")
    var working = false

    @OptionGroup var printing: PrintingOptions

    @OptionGroup var record: RecordOptions

    func validate() throws {
      guard Period(address: quarter)?.length == .quarter else {
        throw ValidationError("“\(quarter)” is no quarter such as 2019-20/Q2.")
      }
      guard let file = ReportFile(rawValue: format) else {
        throw ValidationError(
          "“\(format)” is no format; there are md, csv, json, html, pdf and xlsx.")
      }
      guard output != nil || ![.pdf, .xlsx].contains(file) else {
        throw ValidationError("Name the file with -o: \(format) is not written to a terminal.")
      }
    }

    func run() async throws {
      guard let quarter = Period(address: quarter), let file = ReportFile(rawValue: format)
      else { return }
      let (intervals, working) = (intervals, working)
      let writing = try await record.withStore { store in
        try await store.read { reader in
          try ReportWriting(
            of: quarter, under: Letterhead(in: reader), intervals: intervals, isWorking: working,
            in: reader)
        }
      }
      guard let writing else {
        throw Refusal.missing(
          what: working
            ? "figure on record for \(quarter.name)" : "figure of \(quarter.name) signed off",
          instead: working
            ? "Take in a return with “headland figures import”."
            : "Sign figures off at /performance/preparation, or ask for --working ones.")
      }
      let bytes = try await writing.bytes(as: file, by: printing.press)
      guard let output else {
        return CommandOutput.say(String(decoding: bytes, as: UTF8.self), terminator: "")
      }
      do {
        try Data(bytes).write(to: URL(fileURLWithPath: output))
      } catch {
        throw Refusal.missing(
          what: "way to write \(output)", instead: "Name a file in a folder that is there.")
      }
    }
  }
}
