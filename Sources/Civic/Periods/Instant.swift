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

extension Instant {
  /// Reads a moment as RFC 3339 writes it: `2019-11-22T09:30:00Z`, with fractions of a second and with
  /// an offset where there are any. A leap second counts as the one before it.
  public init?(iso text: String) {
    guard
      let match = text.wholeMatch(
        of:
          /([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt ]([0-9]{2}:[0-9]{2}):([0-9]{2})(\.[0-9]+)?([Zz]|[+\-][0-9]{2}:[0-9]{2})/
      ), let day = Day(iso: match.1), let time = ClockTime(iso: match.2),
      let seconds = Int64(match.3), seconds <= 60
    else { return nil }
    var offset: Int64 = 0
    if match.5.count == 6 {
      guard let away = ClockTime(iso: match.5.dropFirst()) else { return nil }
      offset = Int64(away.hour * 60 + away.minute) * (match.5.first == "-" ? -1 : 1)
    }
    let fraction = match.4.flatMap { Double("0\($0)") } ?? 0
    let whole = Instant(day, time).milliseconds + (min(seconds, 59) - offset * 60) * 1_000
    self.init(milliseconds: whole + Int64(fraction * 1_000))
  }
}
