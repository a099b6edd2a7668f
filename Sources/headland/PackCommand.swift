import ArgumentParser
import Intake

/// `headland pack ...`: what can be done with the packs of papers that meetings leave.
struct PackCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract:
      "Read and check the packs of papers that meetings leave, and take them into the record.",
    subcommands: [Read.self, Check.self, Import.self])

  struct Read: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tell what a pack says: agenda, members, minutes, reports, tables.",
      discussion: """
        Reads text, Markdown, or PDF with a text layer, and changes nothing. Without an option it \
        prints a short summary for each file.
        """)

    @Argument(help: "Pack files (.txt, .md, .pdf).")
    var files: [String]

    @Flag(help: "Print everything that the pack says as one JSON object for each file.")
    var json = false

    @Flag(help: "List what the reader was unsure of, with line numbers.")
    var doubts = false

    @Flag(help: "List the lines that no rule claimed.")
    var coverage = false

    func run() async throws {
      var isRefused = false
      for file in files {
        do {
          let text = try await PackFile.text(ofFile: file)
          show(try PackReader().read(text), text, file)
        } catch let refusal as PackRefusal {
          CommandOutput.complain("\(file): \(refusal.sentence)")
          isRefused = true
        }
      }
      if isRefused { throw ExitCode(1) }
    }

    private func show(_ pack: Pack, _ text: String, _ file: String) {
      if json { CommandOutput.say(PackJSON.text(of: pack)) }
      let prefix = files.count > 1 ? "\(file):" : ""
      if doubts {
        for doubt in pack.doubts { CommandOutput.say("\(prefix)\(doubt.line): \(doubt.reason)") }
      }
      if coverage {
        let printed = PackFile.lines(of: text)
        for line in pack.unclaimed {
          CommandOutput.say("\(prefix)\(line): \(printed[line - 1].prefix(160))")
        }
      }
      if !json && !doubts && !coverage { CommandOutput.say(PackSummary.text(of: pack, file: file)) }
    }
  }
}
