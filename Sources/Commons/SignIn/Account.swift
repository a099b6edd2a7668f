public import Access
public import Civic
public import Records

/// Somebody's account with the partnership: named, never shared. The password lies elsewhere.
public struct Account: Record, Hashable {
  public static let table = "account"

  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  public let id: ID
  public var version = 1
  public var name: String
  /// In small letters; no two accounts have the same.
  public var email: String
  public var role: Role
  public var invitedBy: String
  public var invitedAt: Instant
  /// When the password was first set; nil until the invitation was accepted.
  public var activeSince: Instant?
  public var disabledBy: String?
  public var disabledAt: Instant?

  /// Where the account stands. There is no fourth state: a disabled account that is invited again
  /// is invited.
  public enum State: Hashable, Sendable {
    case invited(by: String, at: Instant)
    case active(since: Instant)
    case disabled(by: String, at: Instant)
  }

  public var state: State {
    if let disabledAt { return .disabled(by: disabledBy ?? "", at: disabledAt) }
    if let activeSince { return .active(since: activeSince) }
    return .invited(by: invitedBy, at: invitedAt)
  }

  public var isActive: Bool {
    if case .active = state { return true }
    return false
  }

  /// What cannot stand, each with its field.
  public var problems: [Problem] {
    var problems: [Problem] = []
    if name.isEmpty || name.count > 100 {
      problems.append(Problem(field: "name", sentence: "Enter a name of at most 100 characters"))
    } else if !name.isOneLine {
      problems.append(Problem(field: "name", sentence: "Enter the name on one line"))
    }
    if !EmailAddress.isOne(email) {
      problems.append(
        Problem(field: "email", sentence: "Enter an e-mail address such as name@example.org"))
    }
    return problems
  }

  func beingDisabled(by who: String, at now: Instant) -> Account {
    var account = self
    (account.disabledBy, account.disabledAt) = (who, now)
    return account
  }

  func beingInvited(by who: String, at now: Instant) -> Account {
    var account = self
    (account.disabledBy, account.disabledAt, account.activeSince) = (nil, nil, nil)
    (account.invitedBy, account.invitedAt) = (who, now)
    return account
  }
}

extension String {
  /// Without line breaks and other control characters, which would break up a log's lines.
  var isOneLine: Bool {
    unicodeScalars.allSatisfy {
      ![.control, .lineSeparator, .paragraphSeparator].contains($0.properties.generalCategory)
        && !$0.turnsDirection
    }
  }
}

extension Unicode.Scalar {
  /// Signs that nobody sees and that let the words after them run backwards (Unicode UAX 9): a name
  /// with one of them can pass for another.
  fileprivate var turnsDirection: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
