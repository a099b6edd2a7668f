import ArgumentParser
import Intake
import Performance

extension PackCommand {
  /// `headland pack check FILE`: what does not add up in the figures that a pack prints.
  struct Check: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Say what does not add up in the figures of a pack.",
      discussion: """
        Reads the pack as `pack read` does and changes nothing. Totals, differences, percentages, \
        rates, shares and figures that are printed twice are reckoned again. Each cause is told \
        once; what may be rounding is kept apart. docs/guide/checking-figures.md tells every rule.
        """)

    @Argument(help: "Pack files (.txt, .md, .pdf).")
    var files: [String]

    @Flag(help: "Print the findings as one JSON list for each file.")
    var json = false

    func run() async throws {
      var isRefused = false
      for file in files {
        do {
          let text = try await PackFile.text(ofFile: file)
          let findings = CheckPack.findings(in: try PackReader().read(text), text: text)
          CommandOutput.say(
            json
              ? FindingsText.json(of: findings)
              : FindingsText.sentences(of: findings, file: file))
        } catch let refusal as PackRefusal {
          CommandOutput.complain("\(file): \(refusal.sentence)")
          isRefused = true
        }
      }
      if isRefused { throw ExitCode(1) }
    }
  }
}
