import Access
import ArgumentParser
import Civic
import Commons
import Records

/// `headland user ...`: who may sign in.
struct UserCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "user",
    abstract: "Keep the accounts of those who may sign in.",
    discussion: """
      EXAMPLES
        headland user add --name "Clara Clerk" --email clara@example.org --role editor
        headland user list
        headland user link clara@example.org
        headland user disable clara@example.org
      """,
    subcommands: [Add.self, List.self, Disable.self, MakeLink.self])

  struct Add: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Make an account, and a link by which its holder sets a password.")

    @OptionGroup var record: RecordOptions

    @Option(help: "The person's name.")
    var name: String

    @Option(help: "Their e-mail address, with which they sign in.")
    var email: String

    @Option(help: "administrator, editor, analyst or reader.", transform: role(named:))
    var role: Role = .reader

    func run() async throws {
      try await record.withStore { store in
        let made = try await store.perform(
          InviteAccount(name: name, email: email, role: role), as: .atThisConsole,
          at: .onThisMachine)
        try await say(made.link, for: made.account, store)
      }
    }
  }

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the accounts.")

    @OptionGroup var record: RecordOptions

    func run() async throws {
      let accounts = try await record.withStore { store in
        try await store.read { try Account.all($0) }
      }
      for account in accounts {
        let state =
          switch account.state {
          case .invited: "invited"
          case .active: "active"
          case .disabled: "disabled"
          }
        CommandOutput.say("\(account.email)\t\(account.role.rawValue)\t\(state)\t\(account.name)")
      }
    }
  }

  struct Disable: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take an account out of use; its holder is signed out at once.")

    @OptionGroup var record: RecordOptions

    @Argument(help: "The account's e-mail address.")
    var email: String

    func run() async throws {
      try await record.withStore { store in
        let account = try await account(email, store)
        try await store.perform(
          DisableAccount(account.id, basedOn: account.version), as: .atThisConsole,
          at: .onThisMachine)
      }
      CommandOutput.say("\(email) is disabled.")
    }
  }

  struct MakeLink: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "link",
      abstract: "Make a link by which somebody sets a new password.",
      discussion: "A link made before stops working. A disabled account comes back.")

    @OptionGroup var record: RecordOptions

    @Argument(help: "The account's e-mail address.")
    var email: String

    func run() async throws {
      try await record.withStore { store in
        let account = try await account(email, store)
        let made = try await store.perform(
          SendNewLink(to: account.id), as: .atThisConsole, at: .onThisMachine)
        try await say(made.link, for: made.account, store)
      }
    }
  }
}

private func account(_ email: String, _ store: Store) async throws -> Account {
  guard let account = try await store.read({ try Account.with(email: email, $0) }) else {
    throw Refusal.missing(
      what: "account with the address \(email)",
      instead: "“headland user list” shows those that there are.")
  }
  return account
}

private func say(_ link: NewLink, for account: Account, _ store: Store) async throws {
  let named = try await store.read { try PartnershipSettings.current($0).baseAddress }
  let base = named.isEmpty ? "http://127.0.0.1:8080" : named
  CommandOutput.say(
    """
    \(account.name) sets a password here, once, until \(link.expiresAt.day.inWords):
      \(base)\(link.path)
    """)
}

private func role(named text: String) throws -> Role {
  guard let role = Role(rawValue: text) else {
    throw ValidationError("“\(text)” is not a role: administrator, editor, analyst or reader.")
  }
  return role
}
