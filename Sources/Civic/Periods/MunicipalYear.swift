/// The year in which a council's minutes are numbered on: from its annual meeting in May to the next.
///
/// The annual meeting falls on different days (Local Government Act 1972, Schedule 12, paragraph 1:
/// within 21 days of the retirement of councillors in an election year, else in March, April or May),
/// so the first day is a setting of the body; 1 May serves where nothing else is set.
public struct MunicipalYear: Hashable, Sendable {
  /// The calendar year in which it begins: 2013 for 2013/14.
  public let start: Int

  /// The day on which one begins where nothing else is set, as ISO dates end: `05-01`.
  public static let usualFirstDay = "05-01"

  public init(start: Int) { self.start = start }

  public init(of day: Day, beginning first: (month: Int, day: Int) = (5, 1)) {
    let before = (day.month, day.day) < (first.month, first.day)
    start = before ? day.year - 1 : day.year
  }

  /// Reads the form used in addresses, `2013-14`; the second year must follow the first.
  public init?(address text: some StringProtocol) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].count == 4, let start = Int(parts[0]) else { return nil }
    self.start = start
    guard address == String(text) else { return nil }
  }

  /// `2013/14`, as minutes are cited.
  public var name: String { "\(start)/\(padded((start + 1) % 100, to: 2))" }

  /// `2013-14`, as it stands in an address.
  public var address: String { "\(start)-\(padded((start + 1) % 100, to: 2))" }
}

extension MunicipalYear: Comparable {
  public static func < (a: MunicipalYear, b: MunicipalYear) -> Bool { a.start < b.start }
}

extension MunicipalYear: Codable {
  public init(from decoder: any Decoder) throws {
    start = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(start)
  }
}
