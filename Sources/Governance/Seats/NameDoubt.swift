public import Civic
public import Records

/// Two printed names that may be one person: the evidence is not enough, so a person settles it.
public struct NameDoubt: Record, Hashable {
  public static let table = "nameDoubt"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// What somebody decided.
  public enum Ruling: String, Codable, Sendable, CaseIterable {
    case samePerson, differentPeople
  }

  public let id: ID
  public var version = 1
  public var bodyID: Body.ID
  /// The name that was on record, and the one that came in.
  public var known: String
  public var printed: String
  public var knownPersonID: Person.ID
  public var printedPersonID: Person.ID
  /// Why it may be the same person, and why that is not sure.
  public var reason: String
  public var ruling: Ruling?
  public var ruledBy: String?
  public var ruledAt: Instant?

  public init(
    id: ID, bodyID: Body.ID, known: String, printed: String, knownPersonID: Person.ID,
    printedPersonID: Person.ID, reason: String
  ) {
    (self.id, self.bodyID, self.known, self.printed) = (id, bodyID, known, printed)
    (self.knownPersonID, self.printedPersonID) = (knownPersonID, printedPersonID)
    self.reason = reason
  }
}
