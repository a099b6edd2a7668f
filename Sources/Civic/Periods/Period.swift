/// A stretch of whole months over which figures are counted: a month, a quarter of a financial year, or
/// a financial year, which begins on 1 April (Government Resources and Accounts Act 2000, section 29:
/// the twelve months ending with 31 March).
///
/// Stored in ISO 8601, `2019-07-01/P3M`, which sorts by the first day.
public struct Period: Hashable, Sendable {
  public enum Length: Int, Codable, Sendable, CaseIterable {
    case month = 1
    case quarter = 3
    case year = 12
  }

  public let length: Length
  /// The number of the first month: twelve times the year, and January as 0.
  private let start: Int

  private init(_ length: Length, start: Int) { (self.length, self.start) = (length, start) }

  /// For which figures can be given. Those before and after a period must be days of the calendar too,
  /// and a mistyped year is no period.
  private static let years = 1900...2999

  /// A calendar month. Nil outside of the calendar.
  public static func month(_ month: Int, of year: Int) -> Period? {
    guard (1...12).contains(month), years.contains(year) else { return nil }
    return Period(.month, start: year * 12 + month - 1)
  }

  /// A quarter of the financial year that begins in `year`; the first is April to June.
  public static func quarter(_ quarter: Int, of year: Int) -> Period? {
    guard (1...4).contains(quarter), years.contains(year) else { return nil }
    return Period(.quarter, start: year * 12 + quarter * 3)
  }

  /// The financial year that begins on 1 April of `year`.
  public static func year(_ year: Int) -> Period? {
    guard years.contains(year) else { return nil }
    return Period(.year, start: year * 12 + 3)
  }

  /// The period of this length in which a day falls.
  public init(_ length: Length, of day: Day) {
    let month = day.year * 12 + day.month - 1
    switch length {
    case .month: self.init(.month, start: month)
    case .quarter: self.init(.quarter, start: month - month % 3)
    case .year: self.init(.year, start: month - (month - 3) % 12)
    }
  }
}

extension Period {
  public var first: Day { Day(year: start / 12, month: start % 12 + 1, day: 1)! }

  public var last: Day { following.first.adding(days: -1) }

  /// The one after it, of the same length.
  public var following: Period { moved(by: length.rawValue) }

  /// The one before it, of the same length.
  public var previous: Period { moved(by: -length.rawValue) }

  /// The same months of the year before.
  public var yearBefore: Period { moved(by: -12) }

  private func moved(by months: Int) -> Period { Period(length, start: start + months) }

  /// The calendar year in which its financial year begins: 2019 for July 2019 and for January 2020.
  public var financialYear: Int { (start - 3) / 12 }

  /// 1 for April to June; nil for what is not one quarter.
  public var quarterNumber: Int? { length == .quarter ? (start - 3) % 12 / 3 + 1 : nil }

  /// Its parts of another length, the earliest first; itself where it has none.
  public func split(into part: Length) -> [Period] {
    guard part.rawValue < length.rawValue else { return [self] }
    return stride(from: start, to: start + length.rawValue, by: part.rawValue)
      .map { Period(part, start: $0) }
  }

  /// The periods of the financial year up to and with this one.
  public var yearToDate: [Period] {
    let april = financialYear * 12 + 3
    return stride(from: april, through: start, by: length.rawValue)
      .map { Period(length, start: $0) }
  }

  /// As many periods as asked for, of which this is the last.
  public func run(of count: Int) -> [Period] {
    (0..<max(0, count)).reversed().map { moved(by: -$0 * length.rawValue) }
  }

  public func contains(_ other: Period) -> Bool {
    start <= other.start && other.start + other.length.rawValue <= start + length.rawValue
  }
}

extension Period: Comparable {
  /// By the first day; of two that begin together the shorter stands before the longer.
  public static func < (a: Period, b: Period) -> Bool {
    (a.start, a.length.rawValue) < (b.start, b.length.rawValue)
  }
}

extension Period {
  /// `2019-20/Q2`, `2019-20` or `2019-M07`, as it stands in addresses. A month has its letter, since
  /// `2009-10` would be October and a financial year.
  public var address: String {
    let year = MunicipalYear(start: financialYear).address
    return switch length {
    case .month: "\(first.iso.prefix(5))M\(first.iso.dropFirst(5).prefix(2))"
    case .quarter: "\(year)/Q\(quarterNumber ?? 0)"
    case .year: year
    }
  }

  /// Reads the same again, and `2019-07` where it cannot be a year. By bytes: a return names ten thousand.
  public init?(address text: some StringProtocol) {
    let bytes = Array(text.utf8)
    func number(_ places: Range<Int>) -> Int? {
      guard places.upperBound <= bytes.count else { return nil }
      return bytes[places].reduce(0 as Int?) { sum, byte in
        guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        return sum * 10 + Int(byte - UInt8(ascii: "0"))
      }
    }
    guard bytes.count >= 7, bytes[4] == UInt8(ascii: "-"), let year = number(0..<4) else {
      return nil
    }
    let isYear = number(5..<7) == (year + 1) % 100
    let found: Period? =
      switch bytes.count {
      case 10 where isYear && bytes[7...8] == [UInt8(ascii: "/"), UInt8(ascii: "Q")]:
        number(9..<10).flatMap { Period.quarter($0, of: year) }
      case 8 where bytes[5] == UInt8(ascii: "M"):
        number(6..<8).flatMap { Period.month($0, of: year) }
      case 7 where isYear: Period.year(year)
      case 7: number(5..<7).flatMap { Period.month($0, of: year) }
      default: nil
      }
    guard let found else { return nil }
    self = found
  }

  public var iso: String {
    let length =
      switch length {
      case .month: "P1M"
      case .quarter: "P3M"
      case .year: "P1Y"
      }
    return "\(first.iso)/\(length)"
  }

  /// Reads `2019-07-01/P3M`; a quarter begins with one of the financial year, a year in April.
  public init?(iso text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let lengths: [Substring: Length] = ["P1M": .month, "P3M": .quarter, "P1Y": .year]
    guard parts.count == 2, let day = Day(iso: String(parts[0])),
      let length = lengths[Substring(parts[1])], Period.years.contains(day.year)
    else { return nil }
    self.init(length, of: day)
    guard first == day else { return nil }
  }

  /// `July to September 2019`, `July 2019`, `2019/20`.
  public var name: String {
    switch length {
    case .month: "\(Day.monthNames[first.month - 1]) \(first.year)"
    case .quarter:
      "\(Day.monthNames[first.month - 1]) to \(Day.monthNames[last.month - 1]) \(last.year)"
    case .year: MunicipalYear(start: financialYear).name
    }
  }

  /// `Jul–Sep 2019`, for the heads of columns.
  public var shortName: String {
    let months = [first, last].map { Day.monthNames[$0.month - 1].prefix(3) }
    return switch length {
    case .month: "\(months[0]) \(first.year)"
    case .quarter: "\(months[0])–\(months[1]) \(last.year)"
    case .year: name
    }
  }
}

extension Period: CustomStringConvertible {
  public var description: String { address }
}

extension Period: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let period = Period(iso: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a period such as 2019-07-01/P3M")
    }
    self = period
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(iso)
  }
}
