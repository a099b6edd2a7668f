import Access
import Civic
import Pages

/// The pages about accounts, from accounts that were read already.
enum AccountViews {
  static func list(_ accounts: [Account]) -> Page {
    let table = HTMLTable(
      id: "accounts", caption: "Accounts",
      columns: [.init("Name"), .init("E-mail address"), .init("Role"), .init("State")],
      rows: accounts.map { account in
        [
          Link(account.name, to: address(of: account)).html, HTML(text: account.email),
          HTML(text: account.role.name), tag(of: account).html,
        ]
      }, captionIsHidden: true, stacksOnPhone: true)
    return Page(
      title: "Accounts", isUnlisted: true,
      body: """
        \(PageHeading("Accounts", lede: "Who may sign in, and as what."))
        \(ButtonLink("Invite somebody", to: "/accounts/invitation"))\
        \(table)
        """)
  }

  static func invitation(_ filled: FilledForm, _ visit: Visit) -> Page {
    let content: HTML = """
      \(TextField(filled.field("name", "Name"), value: filled["name"]))\
      \(TextField(filled.field("email", "E-mail address"), value: filled["email"], kind: .email))\
      \(RadioField(filled.field("role", "Role"), choices: roles, chosen: filled["role"]))\
      \(Button("Make the account and its link"))
      """
    let form = Form(
      action: "/accounts/invitation", method: .post, token: visit.formToken, content: content)
    return Page(
      title: "Invite somebody", breadcrumbs: crumbs, hasErrors: filled.hasErrors, isUnlisted: true,
      body: "\(filled.summary)\(PageHeading("Invite somebody"))\n\(form)")
  }

  static func account(_ account: Account, _ visit: Visit) -> Page {
    let facts = SummaryList(rows: [
      .init("E-mail address", account.email), .init("Role", account.role.name),
      .init("State", sentence(of: account.state)),
    ])
    let role: HTML = """
      <input type="hidden" name="version" value="\(account.version)">
      \(RadioField(Field(name: "role", label: "Role"), choices: roles, chosen:
      account.role.rawValue))\
      \(Button("Change the role", .second))
      """
    let address = address(of: account)
    return Page(
      title: account.name, breadcrumbs: crumbs, isUnlisted: true,
      body: """
        \(PageHeading(account.name, caption: "Account"))
        \(facts)\
        \(Form(action: "\(address)/role", method: .post, token: visit.formToken, content: role))\
        <h2 class="govuk-heading-m">A new link</h2>
        <p class="govuk-body">Lets \(account.name) set a new password. \
        A link made before stops working; a disabled account comes back.</p>
        \(Form(action: "\(address)/link", method: .post, token: visit.formToken,
        content: Button("Make a new link", .second).html))\
        \(account.disabledAt == nil ? disabling(account) : .empty)
        """)
  }

  private static func disabling(_ account: Account) -> HTML {
    let button = ButtonLink(
      "Disable the account", .warning, to: "\(address(of: account))/disablement")
    return "<h2 class=\"govuk-heading-m\">No longer with the partnership</h2>\n\(button)"
  }

  static func disablement(_ account: Account, _ visit: Visit) -> Page {
    let content: HTML = """
      <input type="hidden" name="version" value="\(account.version)">
      \(Button("Disable the account", .warning))
      """
    let form = Form(
      action: "\(address(of: account))/disablement", method: .post, token: visit.formToken,
      content: content)
    return Page(
      title: "Disable the account of \(account.name)", breadcrumbs: crumbs, isUnlisted: true,
      body: """
        \(PageHeading("Disable the account of \(account.name)?"))
        \(WarningText(warning))\
        \(form)\
        <p class="govuk-body">\(Link("Leave it as it is", to: address(of: account)))</p>
        """)
  }

  static func link(_ link: NewLink, for account: Account, _ visit: Visit) -> Page {
    let base = visit.welcome.baseAddress ?? ""
    return Page(
      title: "A link for \(account.name)", breadcrumbs: crumbs, isUnlisted: true,
      body: """
        \(PageHeading("A link for \(account.name)"))
        \(InsetText("<code class=\"hl-code\">\(base + link.path)</code>"))\
        <p class="govuk-body">Send it to \(account.email) and to nobody else. \
        It works once, until \(link.expiresAt.day.inWords), and is not shown again.</p>
        \(base.isEmpty ? missingBase : .empty)
        """)
  }

  private static let missingBase: HTML = """
    <p class="govuk-body">Put the address of this site before it; once the settings name that \
    address, it stands there by itself.</p>

    """

  private static let warning: HTML = """
    They are signed out at once and cannot sign in again. What they did stays in the audit log.
    """

  private static let crumbs = [Link("Accounts", to: "/accounts")]

  private static let roles = Role.allCases.map { role in
    Choice(role.rawValue, role.name, hint: role.inWords)
  }

  private static func address(of account: Account) -> WebAddress {
    "/accounts/\(Int(account.id.rawValue))"
  }

  private static func tag(of account: Account) -> StateTag {
    switch account.state {
    case .invited: StateTag("Invited", .current)
    case .active: StateTag("Active", .good)
    case .disabled: StateTag("Disabled", .quiet)
    }
  }

  static func sentence(of state: Account.State) -> String {
    switch state {
    case .invited(let who, let moment): "Invited by \(who) on \(moment.day.inWords)"
    case .active(let since): "Active since \(since.day.inWords)"
    case .disabled(let who, let moment): "Disabled by \(who) on \(moment.day.inWords)"
    }
  }
}

extension Role {
  var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  /// What the role is for, for those who give it.
  var inWords: String {
    switch self {
    case .administrator: "Keeps accounts and settings, reads the audit log, and may do all else."
    case .editor: "Keeps the record: imports packs, settles names."
    case .analyst: "Works with the figures."
    case .reader: "Reads what staff read."
    }
  }
}
