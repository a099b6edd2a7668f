/// Something that somebody may or may not do. Everything is refused that no permission allows.
///
/// Permissions only add: no permission takes away what another gives.
public enum Permission: String, CaseIterable, Hashable, Sendable, Codable {
  /// See the published record. The public has it.
  case readPublishedRecord
  /// See the staff's own pages: what is to be done, the packs that were imported.
  case readStaffPages
  /// Read packs into the record, and replace what a corrected pack replaces.
  case importPacks
  /// Call a meeting, move it, call it off.
  case arrangeMeetings
  /// Take something down that should not have been published.
  case takeDown
  /// Put back what was taken down.
  case restoreTakenDown
  /// Say whether two printed names are one person.
  case settleNames
  /// Say what is measured, where and against what.
  case defineFigures
  /// Take in the figures that suppliers send.
  case submitFigures
  /// Sign off figures, open them again, publish the report made of them.
  case publishFigures
  /// Write on the figures of a quarter.
  case writeCommentary
  /// Change the partnership's name, colours and texts.
  case changeSettings
  /// Invite, change and disable accounts.
  case manageAccounts
  /// Read who changed what, and when.
  case readAuditLog
  /// Erase audited values that a retention rule no longer allows to be kept.
  case eraseAuditedValues
  /// Come in: with a password, or with a one-time link. Everybody has it.
  case signIn
  /// Stay signed in, sign out, change one's own password.
  case keepOwnAccount

  /// What the permission allows, for the list in the documents and for refusals.
  public var inWords: String {
    switch self {
    case .readPublishedRecord: "read the published record"
    case .readStaffPages: "see the staff pages"
    case .importPacks: "import packs"
    case .arrangeMeetings: "arrange meetings"
    case .takeDown: "take something down"
    case .restoreTakenDown: "put back what was taken down"
    case .settleNames: "settle doubts about names"
    case .defineFigures: "say what is measured"
    case .submitFigures: "take in figures"
    case .publishFigures: "sign off and publish figures"
    case .writeCommentary: "write on the figures"
    case .changeSettings: "change the settings"
    case .manageAccounts: "manage accounts"
    case .readAuditLog: "read the audit log"
    case .eraseAuditedValues: "erase audited values"
    case .signIn: "sign in"
    case .keepOwnAccount: "keep an account"
    }
  }

  /// Whether an act that needs it may change what the public reads: then the record has changed
  /// for everybody who keeps a copy. Accounts, sessions and the audit log are no part of that.
  public var changesPublishedRecord: Bool {
    switch self {
    case .importPacks, .arrangeMeetings, .takeDown, .restoreTakenDown, .settleNames,
      .defineFigures, .submitFigures, .publishFigures, .writeCommentary, .changeSettings:
      true
    case .readPublishedRecord, .readStaffPages, .manageAccounts, .readAuditLog,
      .eraseAuditedValues, .signIn, .keepOwnAccount:
      false
    }
  }
}
