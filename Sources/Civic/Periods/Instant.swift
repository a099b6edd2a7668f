/// A moment in UTC, to the millisecond: when an act was done, when a session ends.
///
/// Stored as milliseconds since 1 January 1970; printed as `2026-11-21T11:18:05.250Z`.
public struct Instant: Hashable, Sendable {
  public let milliseconds: Int64

  public init(milliseconds: Int64) { self.milliseconds = milliseconds }

  public init(_ day: Day, _ time: ClockTime = ClockTime(hour: 0, minute: 0)!) {
    let minutes = Int64(day.dayNumber) * 1_440 + Int64(time.hour * 60 + time.minute)
    milliseconds = minutes * 60_000
  }

  public func adding(seconds: Int64) -> Instant {
    Instant(milliseconds: milliseconds + seconds * 1_000)
  }

  public func seconds(since other: Instant) -> Double {
    Double(milliseconds - other.milliseconds) / 1_000
  }

  /// The day in UTC.
  public var day: Day {
    Day(dayNumber: Int((Double(milliseconds) / 86_400_000).rounded(.down)))
  }

  public var iso: String {
    let inDay = Int(milliseconds - Int64(day.dayNumber) * 86_400_000)
    let (seconds, millis) = (inDay / 1_000, inDay % 1_000)
    let time = [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { padded($0, to: 2) }
    return "\(day.iso)T\(time.joined(separator: ":")).\(padded(millis, to: 3))Z"
  }
}

extension Instant: Comparable {
  public static func < (a: Instant, b: Instant) -> Bool { a.milliseconds < b.milliseconds }
}

extension Instant: CustomStringConvertible {
  public var description: String { iso }
}

extension Instant: Codable {
  public init(from decoder: any Decoder) throws {
    milliseconds = try decoder.singleValueContainer().decode(Int64.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(milliseconds)
  }
}
