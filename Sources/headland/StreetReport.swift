import ArgumentParser
import Civic
import Performance
import Records

extension ReportCommand {
  /// `headland report street`: street-level crime by quarter, district and kind, on the standard output.
  struct StreetReport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "street",
      abstract: "Write street-level crime by quarter, district and kind, beside the year before.",
      discussion: """
        EXAMPLES
          headland report street --period 2018-19/Q4 --data record
          headland report street --period 2018-19 --data record >street.csv
        """)

    @Option(help: ArgumentHelp("A quarter or a financial year.", valueName: "2018-19/Q4"))
    var period: String

    /// Makes the table's rows so often and tells the median on the standard error: for Benchmarks/figures.
    @Option(help: .hidden) var times = 0

    @OptionGroup var record: RecordOptions

    func validate() throws {
      guard let length = Period(address: period)?.length, length != .month else {
        throw ValidationError("“\(period)” is no quarter or year such as 2018-19/Q4 or 2018-19.")
      }
    }

    func run() async throws {
      guard let period = Period(address: period) else { return }
      let times = times
      let text = try await record.withStore { store in
        var taken: [Duration] = []
        for _ in 0..<times {
          let clock = ContinuousClock()
          let start = clock.now
          _ = try await store.read { try StreetTable.count(of: period, in: $0) }
          taken.append(clock.now - start)
        }
        if !taken.isEmpty {
          CommandOutput.complain("median \(taken.sorted()[taken.count / 2] / .milliseconds(1)) ms")
        }
        return try await store.read { try StreetTable.csv(of: period, in: $0) }
      }
      CommandOutput.say(text, terminator: "")
    }
  }
}
