public import Civic
public import Records

/// Somebody whom the papers name as a member, or as attending.
///
/// Names vary in print; the forms that were found stand in `PrintedName`, each with its evidence.
public struct Person: Record, Hashable {
  public static let table = "person"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  public let id: ID
  public var version = 1
  public var bodyID: Body.ID
  /// In addresses: `maureen-tallentire`; unique within the body.
  public var slug: String
  /// The fullest form that was printed, without form of address.
  public var name: String
  /// The rank or form of address last printed.
  public var title: String?
  /// An invented person of the demonstration, marked so wherever they appear.
  public var invented: Bool

  public init(
    id: ID, bodyID: Body.ID, slug: String, name: String, title: String? = nil,
    invented: Bool = false
  ) {
    (self.id, self.bodyID, self.slug) = (id, bodyID, slug)
    (self.name, self.title, self.invented) = (name, title, invented)
  }
}

/// A form of a name as a paper prints it, with what stood beside it.
public struct PrintedName: Detail, Hashable {
  public static let table = "printedName"
  public let personID: Person.ID
  public let printed: String
  public let post: String?
  public let organisation: String?
  public let day: Day
  public let sourceID: Int64
  public let line: Int
}
