public import Civic
public import Records

/// What a meeting decided, with an address that never changes.
public struct Decision: Record, Hashable {
  public static let table = "decision"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  public let id: ID
  public var version = 1
  public var minuteID: Minute.ID
  public var meetingID: Meeting.ID
  public var bodyID: Body.ID
  public var year: MunicipalYear
  public var day: Day
  /// The last part of its address, below body and year: `12/ii`, or `12/1` when it has no mark.
  public var address: String
  public var ordinal: Int
  /// As printed: `(ii)`, `2`; nil when the decision stands alone.
  public var mark: String?
  public var text: String
  public var sourceID: Int64
  public var line: Int

  public init(
    id: ID, minute: Minute, day: Day, address: String, ordinal: Int, mark: String?, text: String,
    line: Int
  ) {
    (self.id, minuteID, meetingID) = (id, minute.id, minute.meetingID)
    (bodyID, year, self.day) = (minute.bodyID, minute.year, day)
    (self.address, self.ordinal, self.mark) = (address, ordinal, mark)
    (self.text, sourceID, self.line) = (text, minute.sourceID, line)
  }

  /// The part of the address that stands for the decision in its minute: `ii` for `(ii)`.
  public static func addressPart(mark: String?, ordinal: Int) -> String {
    let plain = (mark ?? "").lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return plain.isEmpty ? String(ordinal) : plain
  }
}
