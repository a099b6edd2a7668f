import Access
import ArgumentParser
import Civic
import Foundation
import Intake
import Performance
import Records

/// `headland figures`: figures that suppliers send.
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "Take in the figures that suppliers send.",
    subcommands: [Import.self, Check.self, FiguresTemplate.self, FiguresOwed.self])

  /// `headland figures import`: takes figures into the record.
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take figures into the record.",
      discussion: """
        Each file is a CSV or workbook (.xlsx, .ods) in Headland's own form, one figure a row, in a \
        form whose columns were mapped for the supplier, or a CSV of street-level crime of police.uk; \
        a folder stands for such files in it. A file is taken in whole or not at all. The same file \
        twice changes nothing; a figure that says something else revises the earlier one, which is \
        kept; a month of a force is replaced as a whole.

        EXAMPLES
          headland figures import police.uk/2019-02 --data record
          headland figures import fires.csv --supplier fire --data record
          headland figures import fires.xlsx --supplier fire --as-at 2019-10-10

        Exit status: 0 all were taken in, 1 some were refused, 2 wrong usage.
        """)

    @Argument(help: "CSV files, workbooks, or folders of them.")
    var files: [String]

    @OptionGroup var record: RecordOptions

    @Option(help: ArgumentHelp("Who sends them, by the name in addresses.", valueName: "slug"))
    var supplier = ""

    @Option(
      help: ArgumentHelp(
        "The day of which lines speak that do not say; today when not given.", valueName: "day"))
    var asAt: String?

    @Option(
      help: ArgumentHelp(
        "The financial year of months as columns that name no year, 2018/19.", valueName: "year"))
    var year: String?

    @Flag(
      help: "Take rows too that may not mean what they seem: formulas, hidden rows and the like.")
    var acceptDoubtful = false

    @Flag(help: "Replace a month of street-level crime even by one with far fewer rows.")
    var replace = false

    func validate() throws {
      if let asAt, Day(iso: asAt) == nil {
        throw ValidationError("“\(asAt)” is no day such as 2019-10-10.")
      }
      if let year, financialYear == nil {
        throw ValidationError("“\(year)” is no financial year such as 2018/19.")
      }
    }

    private var financialYear: Int? {
      year.flatMap { Period(address: $0.replacingOccurrences(of: "/", with: "-")) }
        .flatMap { $0.length == .year ? $0.financialYear : nil }
    }

    func run() async throws {
      let asAt = asAt.flatMap { Day(iso: $0) } ?? Instant.onThisMachine.day
      let progress = Progress()
      let refusals = try await record.withStore { store in
        var refusals: [Refusal] = []
        for file in try files.flatMap(FiguresCommand.files) {
          progress.tell(file.lastPathComponent)
          do {
            let outcome = try await take(file, asAt: asAt, to: store)
            progress.finish()
            CommandOutput.say("\(file.lastPathComponent): \(outcome)")
          } catch let refusal as Refusal {
            refusals.append(refusal)
          }
        }
        return refusals
      }
      progress.finish()
      for refusal in refusals { Headland.complain(of: refusal) }
      if !refusals.isEmpty { throw ExitCode(1) }
    }

    private func take(_ file: URL, asAt: Day, to store: Store) async throws -> String {
      if StreetFile.isStreetFile(file) { return try await takeStreetCrime(file, to: store) }
      let outcome = try await FiguresFile.submit(
        file, from: supplier, asAt: asAt, source: "", financialYear: financialYear,
        withDoubtful: acceptDoubtful, to: store, as: .atThisConsole, at: .onThisMachine)
      return "\(outcome.added) new, \(outcome.revised) revised, \(outcome.unchanged) unchanged."
    }

    private func takeStreetCrime(_ url: URL, to store: Store) async throws -> String {
      let name = url.lastPathComponent
      let file: StreetFile
      do {
        file = try StreetFile(url)
      } catch {
        let place = error.line == 0 ? name : "\(name), line \(error.line)"
        throw Refusal.unreadableFile(sentence: "\(place): \(error.sentence)")
      }
      let outcome = try await store.perform(
        TakeStreetCrime(file, fileName: name, mayLoseRows: replace), as: .atThisConsole,
        at: .onThisMachine)
      return """
        \(outcome.rows) rows; months: \(outcome.added) new, \(outcome.replaced) replaced, \
        \(outcome.unchanged) unchanged.
        """
    }
  }

  /// A file itself, or the CSV files and workbooks of a folder by their names.
  static func files(_ path: String) throws -> [URL] {
    let url = URL(fileURLWithPath: path)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue
    else { return [url] }
    let found = try FileManager.default.contentsOfDirectory(
      at: url, includingPropertiesForKeys: nil)
    // What a spreadsheet keeps beside a workbook that is open is no workbook.
    let files = found.filter {
      ["csv", "xlsx", "ods"].contains($0.pathExtension.lowercased())
        && !$0.lastPathComponent.hasPrefix("~$") && !$0.lastPathComponent.hasPrefix(".")
    }
    guard !files.isEmpty else {
      throw Refusal.unreadableFile(sentence: "There is no CSV file or workbook in \(path).")
    }
    return files.sorted { $0.path < $1.path }
  }
}
