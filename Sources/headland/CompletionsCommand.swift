import ArgumentParser

/// `headland completions`: what a shell needs to complete the commands.
struct CompletionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "completions",
    abstract: "Print the completions for a shell.",
    discussion: """
      EXAMPLES
        headland completions bash > /etc/bash_completion.d/headland
        headland completions zsh > ~/.zfunc/_headland
        headland completions fish > ~/.config/fish/completions/headland.fish
      """)

  enum Shell: String, ExpressibleByArgument, CaseIterable {
    case bash, zsh, fish
  }

  @Argument(help: "bash, zsh or fish.")
  var shell: Shell

  func run() async throws {
    let kind: CompletionShell =
      switch shell {
      case .bash: .bash
      case .zsh: .zsh
      case .fish: .fish
      }
    CommandOutput.say(Headland.completionScript(for: kind))
  }
}
