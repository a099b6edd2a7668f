/// Why something was not done, in words that the person can act on.
///
/// A refusal is an answer; a fault (a full disk, a lost database) is not, and is never a `Refusal`.
public enum Refusal: Error, Hashable, Sendable {
  case notSignedIn
  case notPermitted(Permission)
  /// Nothing stands at that address or under that name.
  case notFound(what: String)
  /// Somebody else saved first; both values are kept and shown.
  case conflict(Conflict)
  /// What was sent in cannot be taken as it is; each problem names its field.
  case invalid([Problem])
  /// A file that cannot be read, in the reader's own words.
  case unreadableFile(sentence: String)
  case wrongSignIn
  case tooManyAttempts(minutes: Int)
  /// A one-time link that was used, replaced, or has run out.
  case staleLink
  /// It stood at that address until a corrected file came in.
  ///
  /// - Parameter meeting: the path of the meeting that shows what stands now.
  case withdrawn(what: String, meeting: String)
  /// A form that did not come from our own page, or from one that is too old.
  case foreignForm
  /// The database was made by a newer version of the program.
  case newerDatabase(migration: String)
  /// The database was made by an older version of the program, and that many steps are due.
  case olderDatabase(steps: Int)
  /// Something that must be there first is not.
  case missing(what: String, instead: String)
  /// It was published and taken down; the tombstone's own sentence.
  case takenDown(sentence: String)
  /// What is asked for cannot be had just now, or not on this machine.
  case unavailable(what: String, instead: String)

  /// Stands in the catalogue, in logs and in tests.
  public var code: String {
    switch self {
    case .notSignedIn: "not-signed-in"
    case .notPermitted: "not-permitted"
    case .notFound: "not-found"
    case .conflict: "conflict"
    case .invalid: "invalid"
    case .unreadableFile: "unreadable-file"
    case .wrongSignIn: "wrong-sign-in"
    case .tooManyAttempts: "too-many-attempts"
    case .staleLink: "stale-link"
    case .withdrawn: "withdrawn"
    case .foreignForm: "foreign-form"
    case .newerDatabase: "newer-database"
    case .olderDatabase: "older-database"
    case .missing: "missing"
    case .takenDown: "taken-down"
    case .unavailable: "unavailable"
    }
  }

  /// One sentence: what happened.
  public var whatHappened: String {
    switch self {
    case .notSignedIn: "This page is for people with an account."
    case .notPermitted(let permission): "Your account may not \(permission.inWords)."
    case .notFound(let what): "We have no \(what)."
    case .conflict: "Somebody else saved this while you had it open."
    case .invalid(let problems):
      problems.count == 1 ? problems[0].sentence : "There are \(problems.count) things to mend."
    case .unreadableFile(let sentence): sentence
    case .wrongSignIn: "The e-mail address or the password is not right."
    case .tooManyAttempts(let minutes):
      "There were too many attempts. Wait \(minutes == 1 ? "a minute" : "\(minutes) minutes")."
    case .staleLink: "This link has been used, replaced or has run out."
    case .withdrawn(let what, _): "This \(what) is no longer part of the record."
    case .foreignForm: "This form is no longer valid."
    case .newerDatabase(let migration):
      "This database was made by a newer version of Headland (it knows “\(migration)”)."
    case .olderDatabase(let steps):
      "The tables of this record are \(steps) step\(steps == 1 ? "" : "s") behind this version of Headland."
    case .missing(let what, _): "There is no \(what)."
    case .takenDown: "What stood here was taken down."
    case .unavailable(let what, _): what
    }
  }

  /// One sentence: what to do now.
  public var whatNow: String {
    switch self {
    case .notSignedIn: "Sign in, or go to the published record."
    case .notPermitted: "Ask an administrator of the partnership if you need it."
    case .notFound: "Check the address, or start from the home page."
    case .conflict: "Compare the two below, then save what should stand."
    case .invalid: "Mend what is marked and send it again."
    case .unreadableFile: "Nothing was stored."
    case .wrongSignIn: "Try again, or ask an administrator for a new link."
    case .tooManyAttempts: "Then try again."
    case .staleLink: "Ask an administrator for a new link."
    case .withdrawn: "A corrected file took its place. The meeting shows what stands now."
    case .foreignForm: "Go back, load the page again and send the form once more."
    case .newerDatabase: "Install that version, or restore a backup made before the upgrade."
    case .takenDown(let sentence): sentence
    case .olderDatabase: "Run “headland migrate”, which makes a backup first."
    case .missing(_, let instead), .unavailable(_, let instead): instead
    }
  }
}

/// Two versions of the same record: what somebody wants to save, and what was saved meanwhile.
public struct Conflict: Hashable, Sendable {
  /// One field on which the two differ.
  public struct Difference: Hashable, Sendable {
    public let field: String
    public let yours: String
    public let theirs: String

    public init(field: String, yours: String, theirs: String) {
      (self.field, self.yours, self.theirs) = (field, yours, theirs)
    }
  }

  /// What it is, in the trade's word: `account`, `settings`.
  public let subject: String
  public let differences: [Difference]
  /// The version to save upon, once the person has compared.
  public let currentVersion: Int

  public init(subject: String, differences: [Difference], currentVersion: Int) {
    (self.subject, self.differences) = (subject, differences)
    self.currentVersion = currentVersion
  }
}

/// One thing in a form or a row that cannot stand.
public struct Problem: Hashable, Sendable {
  /// The name of the form's field.
  public let field: String
  /// What is wrong and what to do, in one sentence.
  public let sentence: String

  public init(field: String, sentence: String) {
    (self.field, self.sentence) = (field, sentence)
  }
}
