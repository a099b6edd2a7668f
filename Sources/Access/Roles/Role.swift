/// What somebody with an account is to the partnership's record.
public enum Role: String, CaseIterable, Hashable, Sendable, Codable {
  /// Keeps accounts and settings, and may do what an editor may.
  case administrator
  /// Keeps the record: the democratic services officer.
  case editor
  /// Works with the figures.
  case analyst
  /// A member or officer who reads what staff read.
  case reader

  public var permissions: Set<Permission> {
    switch self {
    case .administrator: Set(Permission.allCases)
    case .editor:
      [
        .readPublishedRecord, .signIn, .readStaffPages, .importPacks, .arrangeMeetings,
        .takeDown, .settleNames, .keepOwnAccount,
      ]
    case .analyst:
      [
        .readPublishedRecord, .signIn, .readStaffPages, .defineFigures, .submitFigures,
        .publishFigures, .writeCommentary, .keepOwnAccount,
      ]
    case .reader: [.readPublishedRecord, .signIn, .readStaffPages, .keepOwnAccount]
    }
  }
}
