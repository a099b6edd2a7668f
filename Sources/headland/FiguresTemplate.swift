import Access
import ArgumentParser
import Civic
import Foundation
import Performance
import Records

/// `headland figures template`: the workbook on which a supplier sends its figures.
struct FiguresTemplate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Write the workbook that a supplier fills in.",
    discussion: """
      It has a row for each figure that the supplier has not sent for the quarter. Filled in, it is \
      taken in with “headland figures import”.

      EXAMPLES
        headland figures template --supplier fire --quarter 2019-20/Q2 --data record
        headland figures template --supplier fire --quarter 2019-20/Q2 -o fires.xlsx
      """)

  @Option(help: ArgumentHelp("Who fills it in, by the name in addresses.", valueName: "slug"))
  var supplier: String

  @Option(help: ArgumentHelp("Such as 2019-20/Q2.", valueName: "quarter"))
  var quarter: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The file; named by supplier and quarter when not given.", valueName: "file")
  )
  var output: String?

  @OptionGroup var record: RecordOptions

  func validate() throws {
    guard Period(address: quarter)?.length == .quarter else {
      throw ValidationError("“\(quarter)” is no quarter such as 2019-20/Q2.")
    }
  }

  func run() async throws {
    guard let quarter = Period(address: quarter) else { return }
    let template = try await record.withStore { store in
      try await store.read { try ReturnTemplate.of(supplier, for: quarter, in: $0) }
    }
    let path = output ?? template.fileName
    let bytes = try template.bytes(dated: Instant.onThisMachine.day)
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
    } catch {
      throw Refusal.missing(
        what: "way to write \(path)", instead: "Name a file in which you may write with -o.")
    }
    CommandOutput.say(path)
  }
}
