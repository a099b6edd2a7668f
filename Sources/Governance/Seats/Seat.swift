public import Records

/// A place in a body, held for an organisation by one person after another, or vacant.
public struct Seat: Record, Hashable {
  public static let table = "seat"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  public let id: ID
  public var version = 1
  public var bodyID: Body.ID
  /// In addresses; unique within the body.
  public var slug: String
  public var post: String?
  public var organisation: String?
  /// Tells seats with the same post and organisation apart, from 1.
  public var place: Int

  public init(
    id: ID, bodyID: Body.ID, slug: String, post: String?, organisation: String?, place: Int
  ) {
    (self.id, self.bodyID, self.slug) = (id, bodyID, slug)
    (self.post, self.organisation, self.place) = (post, organisation, place)
  }

  /// `Chief Executive, Marrowby Borough Council`.
  public var name: String { [post, organisation].compactMap(\.self).joined(separator: ", ") }
}

/// One line of the list of members at one meeting: who held the seat, or that it was vacant.
///
/// These lists are the evidence for who sat when; tenures are runs of them (see `Tenure`).
public struct Listing: Detail, Hashable {
  public static let table = "listing"
  public let meetingID: Meeting.ID
  public let ordinal: Int
  public let seatID: Seat.ID
  public let personID: Person.ID?
  public let printedName: String?
  public let title: String?
  public let category: String?
  public let vacant: Bool
  public let sourceID: Int64
  public let line: Int
}
