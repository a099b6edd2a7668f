/// Who is asking: every page and every act is asked for by somebody.
public enum Asker: Hashable, Sendable {
  /// Anybody at all, without an account.
  case visitor
  /// Somebody signed in with an account.
  case account(id: Int64, name: String, role: Role)
  /// The program itself at its command line, under the name of the person who operates the machine.
  case console(operatedBy: String)

  public var permissions: Set<Permission> {
    switch self {
    case .visitor: [.readPublishedRecord, .signIn]
    case .account(_, _, let role): role.permissions
    case .console: Set(Permission.allCases)
    }
  }

  public func may(_ permission: Permission) -> Bool { permissions.contains(permission) }

  /// Passes or refuses, saying what was missing.
  public func mustBeAllowed(to permission: Permission) throws(Refusal) {
    guard may(permission) else {
      throw self == .visitor ? .notSignedIn : .notPermitted(permission)
    }
  }

  /// The name that stands in the audit log.
  public var name: String {
    switch self {
    case .visitor: "visitor"
    case .account(_, let name, _): name
    case .console(let name): name
    }
  }

  /// The role that stands in the audit log.
  public var roleName: String {
    switch self {
    case .visitor: "visitor"
    case .account(_, _, let role): role.rawValue
    case .console: "console"
    }
  }
}
