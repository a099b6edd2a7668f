import Access
import ArgumentParser
import Civic
import Foundation
import Performance
import Records

/// `headland areas`: the places for which figures are counted.
struct AreasCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "areas",
    abstract: "Take up areas, their bases and the groups they are compared in.",
    subcommands: [Import.self])

  /// `headland areas import`: takes areas into the record.
  struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take areas, bases or groups into the record.",
      discussion: """
        Each file is a CSV whose headings tell what it holds, as those in Demo/figures do:
          code, name, level, parent                        areas: districts, forces
          base, area, name, amount, used_from, source      by what rates are divided
          group, name, area, member, used_from, source     beside which areas an area is looked at,
                                                           one member a line
        A file is taken in whole or not at all; the same twice changes nothing. Their figures come in \
        with `headland figures import`.

        EXAMPLE
          headland areas import areas.csv bases.csv groups.csv --data record

        Exit status: 0 all were taken in, 1 one was refused, 2 wrong usage.
        """)

    @Argument(help: "CSV files, in the order in which they refer to each other.")
    var files: [String]

    @OptionGroup var record: RecordOptions

    func run() async throws {
      try await record.withStore { store in
        for file in try files.flatMap(FiguresCommand.files) {
          let (kind, lines) = try await AreasFile.submit(
            file, to: store, as: .atThisConsole, at: .onThisMachine)
          CommandOutput.say("\(file.lastPathComponent): \(lines) lines of \(kind.rawValue).")
        }
      }
    }
  }
}
