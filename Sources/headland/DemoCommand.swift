import ArgumentParser
import Civic
import Foundation
import Governance
import Performance
import Records

/// `headland demo`: loads the demonstration partnership.
struct DemoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Load the demonstration partnership.",
    discussion: """
      Loads the published facts and figures of the Safer Hartlepool Partnership, 2013 to 2019, with \
      invented people in its seats, and three whole packs of an invented partnership. Loading it \
      again changes nothing.

      EXAMPLE
        headland demo --data /tmp/try
      """)

  @OptionGroup var record: RecordOptions

  @Option(
    help: ArgumentHelp(
      "The folder that holds the demonstration.", valueName: "folder"))
  var from = "Demo"

  @Flag(help: "Do nothing when there is a record already.")
  var ifEmpty = false

  func run() async throws {
    if ifEmpty, try await record.isThere {
      return CommandOutput.say("The record at \(record.address.inWords) is left as it is.")
    }
    let progress = Progress()
    let folder = URL(fileURLWithPath: from)
    let (loaded, figures) = try await record.withStore(.made) { store in
      let loaded = try await Demonstration(folder: folder, into: store, at: .onThisMachine)
        .load { progress.tell("Loading \($0)") }
      progress.tell("Loading figures")
      let figures = try await FiguresDemonstration(
        folder: folder.appending(path: "figures"), into: store, at: .onThisMachine
      ).load()
      return (loaded, figures)
    }
    progress.finish()
    CommandOutput.say(
      "Loaded \(loaded.bodies) bodies, \(loaded.meetings) meetings, \(loaded.packs) packs "
        + "and \(figures) figures.")
  }
}
