public import Civic
public import Records

/// A meeting of a body: called by an agenda, told of by minutes, or only known by its day.
public struct Meeting: Record, Hashable {
  public static let table = "meeting"
  public struct ID: RecordID {
    public let rawValue: Int64
    public init(rawValue: Int64) { self.rawValue = rawValue }
  }

  /// How much of the meeting is on record. Derived from what came in, never typed.
  public enum State: String, Codable, Sendable, CaseIterable {
    /// Only its day is known, from another meeting's papers.
    case mentioned
    /// Its agenda and papers are on record, its minutes not yet.
    case called
    /// Its minutes are on record.
    case minuted
  }

  public let id: ID
  public var version = 1
  public var bodyID: Body.ID
  public var day: Day
  public var time: ClockTime?
  public var venue: String?
  public var opened: ClockTime?
  public var closed: ClockTime?
  /// The meeting that its agenda announces as the next.
  public var nextDay: Day?
  public var nextTime: ClockTime?
  public var nextVenue: String?
  /// The documents that stand for it, and the line on which each begins to tell of it.
  public var agendaSourceID: Int64?
  public var agendaLine: Int?
  public var minutesSourceID: Int64?
  public var minutesLine: Int?
  /// By which calendars know it, whatever its day (RFC 5545, section 3.8.4.7).
  public var uid = ""
  /// When an officer called it, before there were papers; nil where papers alone told of it.
  public var arrangedAt: Instant?
  /// When it was called off, and the reason that was given to the public.
  public var cancelledAt: Instant?
  public var cancelReason: String?

  public init(id: ID, bodyID: Body.ID, day: Day) {
    (self.id, self.bodyID, self.day) = (id, bodyID, day)
  }

  public var state: State {
    if minutesSourceID != nil { return .minuted }
    return agendaSourceID != nil ? .called : .mentioned
  }

  /// Called off, and not held after all.
  public var wasCancelled: Bool { cancelledAt != nil && minutesSourceID == nil }

  /// The municipal year in which its minutes are numbered.
  public var year: MunicipalYear { MunicipalYear(of: day) }
}
