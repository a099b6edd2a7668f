import Access
import ArgumentParser
import Records

@main
struct Headland: AsyncParsableCommand {
  /// Stands in every backup; the changes of each version are in CHANGELOG.md.
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "headland",
    abstract: "A community safety partnership as one program.",
    discussion: """
      Exit status: 0 done, 1 refused with a sentence that says what to do, 2 wrong usage.
      """,
    version: version,
    subcommands: [
      ServeCommand.self, InitCommand.self, UserCommand.self, PackCommand.self,
      FiguresCommand.self, AreasCommand.self, ReportCommand.self, DemoCommand.self,
      BackupCommand.self, RestoreCommand.self, ExportCommand.self, VerifyCommand.self,
      MigrateCommand.self, ReindexCommand.self, CompletionsCommand.self,
    ])

  static func main() async {
    // A file that may not grow is a refusal to be told, not the end of the program (setrlimit(2)).
    CommandOutput.ignoreFileSizeSignal()
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitCode {
      exit(withError: status)
    } catch let refusal as Refusal {
      complain(of: refusal)
      exit(withError: ExitCode(1))
    } catch let fault as DatabaseFault {
      CommandOutput.complain("\(fault)")
      exit(withError: ExitCode(1))
    } catch {
      let isUsage = exitCode(for: error) == .validationFailure
      if !isUsage { exit(withError: error) }
      CommandOutput.complain(fullMessage(for: error))
      exit(withError: ExitCode(2))
    }
  }

  static func complain(of refusal: Refusal) {
    guard case .invalid(let problems) = refusal else {
      return CommandOutput.complain("\(refusal.whatHappened) \(refusal.whatNow)")
    }
    for problem in problems {
      let hasStop = problem.sentence.hasSuffix(".")
      CommandOutput.complain(problem.sentence + (hasStop ? "" : "."))
    }
  }
}
