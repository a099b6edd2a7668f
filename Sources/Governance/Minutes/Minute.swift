public import Civic
public import Records

/// One numbered minute of a meeting. Numbers run on through the municipal year.
public struct Minute: Record, Hashable {
  public static let table = "minute"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  public let id: ID
  public var version = 1
  public var meetingID: Meeting.ID
  public var bodyID: Body.ID
  public var year: MunicipalYear
  public var ordinal: Int
  /// As printed.
  public var number: String
  /// The number in addresses: as printed, with `-2` behind a number that the year has used before.
  public var address: String
  public var title: String
  public var presenter: String?
  /// Taken as urgent by the chair's ruling (Local Government Act 1972, section 100B(4)(b)).
  public var urgent: Bool
  public var sourceID: Int64
  public var line: Int

  public init(
    id: ID, meetingID: Meeting.ID, bodyID: Body.ID, year: MunicipalYear, ordinal: Int,
    number: String, address: String, title: String, presenter: String?, urgent: Bool,
    sourceID: Int64, line: Int
  ) {
    (self.id, self.meetingID, self.bodyID, self.year) = (id, meetingID, bodyID, year)
    (self.ordinal, self.number, self.address) = (ordinal, number, address)
    (self.title, self.presenter, self.urgent) = (title, presenter, urgent)
    (self.sourceID, self.line) = (sourceID, line)
  }

  /// `minute 13 of 2013/14`.
  public var citation: String { "minute \(number) of \(year.name)" }
}

/// A piece of a minute's text in reading order.
public struct MinuteBlock: Detail, Hashable {
  public static let table = "minuteBlock"

  public enum Kind: String, Codable, Sendable, CaseIterable {
    case heading, paragraph, listEntry, table
  }

  public let minuteID: Minute.ID
  public let ordinal: Int
  public let kind: Kind
  public let level: Int
  public let number: String?
  public let text: String
  public let line: Int
}
