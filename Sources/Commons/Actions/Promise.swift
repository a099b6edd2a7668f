public import Civic
public import Records

/// What a meeting said would be done or brought back, and whether it was: matters arising as data.
public struct Promise: Record, Hashable {
  public static let table = "promise"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// Where it stands. Never "closed" without saying where it came back.
  public enum State: String, Codable, Sendable, CaseIterable {
    /// Made, and no later meeting of the record shows it yet.
    case awaited
    /// A later meeting shows it.
    case returned
    /// Later meetings are on record and none shows it.
    case notFound
  }

  public let id: ID
  public var version = 1
  /// The slug of the body, and the day of the meeting that made it.
  public var body: String
  public var day: Day
  /// Counts the promises of a meeting, from 1.
  public var ordinal: Int
  /// The minute and, where it was decided, the mark of the decision; both as printed.
  public var minuteNumber: String
  public var decisionMark: String?
  public var text: String
  /// Post or organisation that is to do it, where the minute says so.
  public var owner: String?
  /// When, in the minute's words: `next meeting`, `December 2017`.
  public var due: String?
  public var state: State
  public var returnedOn: Day?
  /// Where it came back: the title of the agenda item or minute.
  public var returnedAs: String?
  /// A person wrote down its state; the program leaves it as it is.
  public var stated: Bool
  public var sourceID: SourceDocument.ID
  public var line: Int

  public init(
    id: ID, body: String, day: Day, ordinal: Int, minuteNumber: String, decisionMark: String?,
    text: String, owner: String? = nil, due: String? = nil, state: State = .awaited,
    returnedOn: Day? = nil, returnedAs: String? = nil, stated: Bool = false,
    sourceID: SourceDocument.ID, line: Int
  ) {
    (self.id, self.body, self.day, self.ordinal) = (id, body, day, ordinal)
    (self.minuteNumber, self.decisionMark, self.text) = (minuteNumber, decisionMark, text)
    (self.owner, self.due, self.state) = (owner, due, state)
    (self.returnedOn, self.returnedAs) = (returnedOn, returnedAs)
    (self.stated, self.sourceID, self.line) = (stated, sourceID, line)
  }
}
