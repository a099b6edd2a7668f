import Access
import ArgumentParser
import Records

@main
struct Headland: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "headland",
    abstract: "A community safety partnership as one program.",
    discussion: """
      Exit status: 0 done, 1 refused with a sentence that says what to do, 2 wrong usage.
      """,
    subcommands: [PackCommand.self, DemoCommand.self, VerifyCommand.self, MigrateCommand.self])

  static func main() async {
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
      CommandOutput.complain("\(refusal.whatHappened) \(refusal.whatNow)")
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
}
