import ArgumentParser
import Documents
import Foundation

/// Which program makes PDF files: what every command that prints can be told.
struct PrintingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The program that makes PDF files; without it the site stands, and offers none.",
      valueName: "program"))
  var printer = ".venv/bin/headland-printer"

  @Option(
    help: ArgumentHelp(
      "Seconds after which the program ends when nobody asks for a PDF.", valueName: "seconds"))
  var printerIdle = 300.0

  var press: Press {
    guard FileManager.default.isExecutableFile(atPath: printer) else { return .none }
    let path = URL(fileURLWithPath: printer).path
    return Press(PressProgram(path: path, idleSeconds: printerIdle))
  }
}
