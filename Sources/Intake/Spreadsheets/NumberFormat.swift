import Civic

/// What a number format of .xlsx makes of a number: the same 43556 is a count, a day or 4355600%.
struct NumberFormat: Hashable {
  enum Kind: Hashable {
    case number, percentage, day, time, moment, text
  }

  var kind = Kind.number
  /// Nil: as many as there are.
  var decimals: Int?
  var thousands = false
  var prefix = ""

  static let general = NumberFormat()

  /// The formats that a file need not declare (ECMA-376, part 1, 18.8.30).
  init(builtIn number: Int) {
    switch number {
    case 1: decimals = 0
    case 2: decimals = 2
    case 3, 5, 6, 37, 38, 41, 42: (decimals, thousands) = (0, true)
    case 4, 7, 8, 39, 40, 43, 44: (decimals, thousands) = (2, true)
    case 9: (kind, decimals) = (.percentage, 0)
    case 10: (kind, decimals) = (.percentage, 2)
    case 14...17, 27...31, 36, 50...54, 57, 58: kind = .day
    case 18...21, 32...35, 45...47, 55, 56: kind = .time
    case 22: kind = .moment
    case 49: kind = .text
    default: break
    }
  }

  init() {}

  /// Reads a format's code, such as `0.0%` or `[$-809]dd mmmm yyyy`; its first section, for numbers
  /// above nought, decides.
  init(code: String) {
    guard code.lowercased() != "general" else { return }
    let marks = NumberFormat.marks(in: code, prefix: &prefix)
    let days = marks.contains { "ydYD".utf8.contains($0) }
    let times = marks.contains { "hsHS".utf8.contains($0) }
    let months = marks.contains { $0 | 32 == UInt8(ascii: "m") }
    if marks.contains(UInt8(ascii: "%")) {
      kind = .percentage
    } else if days || (months && !times) {
      kind = times ? .moment : .day
    } else if times {
      kind = .time
    } else if marks == [UInt8(ascii: "@")] {
      kind = .text
    }
    readPlaces(marks)
  }

  private mutating func readPlaces(_ marks: [UInt8]) {
    let isPlace = { (byte: UInt8) in byte == UInt8(ascii: "0") || byte == UInt8(ascii: "#") }
    guard marks.contains(where: isPlace) else { return }
    let point = marks.firstIndex(of: UInt8(ascii: "."))
    let behind = point.map { marks[marks.index(after: $0)...].prefix(while: isPlace).count } ?? 0
    decimals = min(behind, 12)
    thousands = marks.contains(UInt8(ascii: ","))
    // `0.00E+00`: shown as it is rather than wrongly.
    if marks.contains(UInt8(ascii: "E")) { decimals = nil }
  }

  /// The first section without what is quoted, escaped or in brackets; `[h]` counts as hours.
  private static func marks(in code: String, prefix: inout String) -> [UInt8] {
    var marks: [UInt8] = []
    var rest = Array(code.utf8)[...]
    while let byte = rest.popFirst(), byte != UInt8(ascii: ";") {
      switch byte {
      case UInt8(ascii: "\""):
        let quoted = rest.prefix { $0 != byte }
        if marks.isEmpty { prefix += String(decoding: quoted, as: UTF8.self) }
        rest = rest.dropFirst(quoted.count + 1)
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): rest = rest.dropFirst()
      case UInt8(ascii: "["):
        let inside = rest.prefix { $0 != UInt8(ascii: "]") }
        rest = rest.dropFirst(inside.count + 1)
        if let first = inside.first, "hmsHMS".utf8.contains(first), Set(inside).count == 1 {
          marks.append(UInt8(ascii: "h"))
        } else if inside.first == UInt8(ascii: "$"), marks.isEmpty {
          let sign = inside.dropFirst().prefix { $0 != UInt8(ascii: "-") }
          prefix += String(decoding: sign, as: UTF8.self)
        }
      case 0xC2 where rest.first == 0xA3:
        rest = rest.dropFirst()
        if marks.isEmpty { prefix += "£" }
      default: marks.append(byte)
      }
    }
    return marks
  }

  /// The number as the sheet shows it.
  func shown(_ number: Double) -> String {
    let value = kind == .percentage ? number * 100 : number
    let digits = NumberFormat.written(value, decimals: decimals, thousands: thousands)
    if kind == .percentage { return digits + "%" }
    return digits.hasPrefix("-") ? "-" + prefix + digits.dropFirst() : prefix + digits
  }

  static func written(_ value: Double, decimals: Int?, thousands: Bool = false) -> String {
    guard let decimals else { return general(value) }
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 9e15 else { return general(value) }
    var digits = String(Int(scaled))
    if digits.utf8.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.utf8.count) + digits
    }
    var whole = String(digits.dropLast(decimals))
    if thousands { whole = Thousands.grouped(whole) }
    let sign = value < 0 && scaled > 0 ? "-" : ""
    return decimals == 0 ? sign + whole : "\(sign)\(whole).\(digits.suffix(decimals))"
  }

  /// As many digits as it takes, and none behind a whole number.
  private static func general(_ value: Double) -> String {
    if value.magnitude < 1e15, value == value.rounded() { return String(Int(value)) }
    return value.description
  }
}

/// Days as .xlsx counts them, from 1900 or 1904.
struct DayCount {
  var from1904 = false

  /// What a count of days says: a day, a moment or, below one, a time; nil where no calendar has it.
  ///
  /// Counting from 1900, the number 60 stands for 29 February 1900, which never was; the days before
  /// it are one off.
  func value(_ count: Double, as kind: NumberFormat.Kind) -> CellValue? {
    guard count >= 0, count < 2_958_466 else { return nil }
    let seconds = Int((count * 86_400).rounded())
    if kind == .time { return .time(seconds: seconds) }
    let (whole, rest) = seconds.quotientAndRemainder(dividingBy: 86_400)
    guard let day = day(whole) else { return nil }
    return rest == 0 ? .day(day) : .moment(day, seconds: rest)
  }

  private func day(_ count: Int) -> Day? {
    if from1904 { return Day(dayNumber: count - 24_107) }
    guard count >= 1, count != 60 else { return nil }
    return Day(dayNumber: count - (count < 60 ? 25_568 : 25_569))
  }
}

extension CellValue {
  /// A day or time as it is shown where the file keeps only a number.
  var shownTime: String {
    switch self {
    case .day(let day): day.iso
    case .moment(let day, let seconds): "\(day.iso) \(CellValue.clock(seconds))"
    case .time(let seconds): CellValue.clock(seconds)
    default: ""
    }
  }

  private static func clock(_ seconds: Int) -> String {
    let parts = [seconds / 3_600, seconds / 60 % 60, seconds % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
