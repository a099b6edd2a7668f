/// A time of day on the wall clock of the meeting, to the minute, on the 24-hour clock.
public struct ClockTime: Hashable, Sendable {
  public let hour: Int
  public let minute: Int

  public init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    (self.hour, self.minute) = (hour, minute)
  }

  /// Reads `09:30`, and nothing else.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 2, parts[1].count == 2,
      let hour = Int(parts[0]), let minute = Int(parts[1])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  public var iso: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }

  /// `9.30 am`, `12 noon`, `2 pm`: as agendas print it.
  public var inWords: String {
    if hour == 12 && minute == 0 { return "12 noon" }
    if hour == 0 && minute == 0 { return "12 midnight" }
    let half = hour < 12 ? "am" : "pm"
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    return minute == 0 ? "\(twelve) \(half)" : "\(twelve).\(padded(minute, to: 2)) \(half)"
  }
}

extension ClockTime: Comparable {
  public static func < (a: ClockTime, b: ClockTime) -> Bool {
    (a.hour, a.minute) < (b.hour, b.minute)
  }
}

extension ClockTime: CustomStringConvertible {
  public var description: String { iso }
}

extension ClockTime: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let time = ClockTime(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a time such as 09:30")
    }
    self = time
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
