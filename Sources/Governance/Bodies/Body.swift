public import Records

/// A body whose record is kept: the partnership itself, its groups, the committees it answers to.
public struct Body: Record, Hashable {
  public static let table = "body"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  public enum Kind: String, Codable, Sendable, CaseIterable {
    case partnership, group, committee, board, panel
    case agencyMeeting = "agency-meeting"

    public var inWords: String {
      self == .agencyMeeting ? "meeting of agencies" : rawValue
    }
  }

  /// Under which rules its meetings and papers are open to the public.
  public enum AccessRegime: String, Codable, Sendable, CaseIterable {
    /// Part VA of the Local Government Act 1972 binds it: a council's committee.
    case statutory
    /// It has taken the same rules upon itself: a partnership, by its terms of reference.
    case adopted
    case none
  }

  public let id: ID
  public var version = 1
  /// Its name in addresses: `safer-marrowby-partnership`.
  public var slug: String
  public var name: String
  public var kind: Kind
  public var regime: AccessRegime
  /// The slug of the body to which it belongs.
  public var parent: String?
  /// An invented body, with invented people, for demonstration.
  public var invented: Bool
  public var about: String
  /// Where that is published.
  public var source: String

  public init(
    id: ID, slug: String, name: String, kind: Kind = .partnership,
    regime: AccessRegime = .adopted, parent: String? = nil, invented: Bool = false,
    about: String = "", source: String = ""
  ) {
    (self.id, self.slug, self.name, self.kind) = (id, slug, name, kind)
    (self.regime, self.parent, self.invented) = (regime, parent, invented)
    (self.about, self.source) = (about, source)
  }
}
