public import Civic
public import Records

/// What stands in place of something that was published and should not have been: who took it down,
/// when and why, and nothing of what it said.
public struct TakenDown: Record, Hashable {
  public static let table = "takenDown"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// How much went.
  public enum Extent: String, Codable, Sendable, CaseIterable {
    /// The record at the address, with all that belongs to it.
    case whole
    /// Some words, wherever the papers of the meeting print them.
    case words
  }

  /// Why, as the public is told.
  public enum Reason: String, Codable, Sendable, CaseIterable {
    case personalData = "personal-data"
    case tooEarly = "published-too-early"
    case duplicate
    case other

    public var inWords: String {
      switch self {
      case .personalData: "it showed personal data"
      case .tooEarly: "it was published too early"
      case .duplicate: "it was published twice"
      case .other: "it should not have been published"
      }
    }
  }

  public let id: ID
  public var version = 1
  /// The slug of the body and the day of the meeting.
  public var body: String
  public var day: Day
  /// The path at which it stood, or of its meeting where words went.
  public var address: String
  public var extent: Extent
  public var reason: Reason
  /// What the public is told beside the reason; may be empty.
  public var sentence: String
  public var takenAt: Instant
  public var takenBy: String
  /// Nothing was kept of it: it comes back only with a file.
  public var forGood: Bool
  /// When it was put back; nil while it is down.
  public var restoredAt: Instant?
  public var restoredBy: String?

  public init(
    id: ID, body: String, day: Day, address: String, extent: Extent, reason: Reason,
    sentence: String, takenAt: Instant, takenBy: String, forGood: Bool
  ) {
    (self.id, self.body, self.day, self.address) = (id, body, day, address)
    (self.extent, self.reason, self.sentence) = (extent, reason, sentence)
    (self.takenAt, self.takenBy, self.forGood) = (takenAt, takenBy, forGood)
  }

  /// `It was taken down on 21 November 2026 because it showed personal data.`
  public var inWords: String {
    let told = sentence.isEmpty ? "" : " \(sentence)"
    return "It was taken down on \(takenAt.day.inWords) because \(reason.inWords).\(told)"
  }
}

/// Something that went with what was taken down: an address that answers with its tombstone, or a
/// file that is withheld because it prints it.
public struct TakenDownPlace: Detail, Hashable {
  public static let table = "takenDownPlace"
  public let takenDownID: TakenDown.ID
  public let address: String

  public init(takenDownID: TakenDown.ID, address: String) {
    (self.takenDownID, self.address) = (takenDownID, address)
  }
}

/// What was taken down, kept for putting it back, and the words that must not come in again. Never
/// shown, never in the audit log.
public struct TakenDownContent: Detail, Hashable {
  public static let table = "takenDownContent"
  public let takenDownID: TakenDown.ID
  /// The rows as JSON; empty when nothing is kept.
  public let rows: String
  /// The words, a line for each; empty when a whole record went.
  public let words: String

  public init(takenDownID: TakenDown.ID, rows: String, words: String) {
    (self.takenDownID, self.rows, self.words) = (takenDownID, rows, words)
  }
}
