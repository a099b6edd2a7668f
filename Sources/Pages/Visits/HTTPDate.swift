import Civic

/// A moment as HTTP's headers write it, to the second: `Fri, 22 Nov 2019 09:30:00 GMT` (RFC 9110,
/// section 5.6.7).
struct HTTPDate: Hashable {
  /// Whole seconds since 1970.
  let seconds: Int64

  init(_ moment: Instant) {
    seconds = Int64((Double(moment.milliseconds) / 1_000).rounded(.down))
  }

  /// Reads the one form that may be sent today; the two obsolete ones are passed over, which only
  /// costs their sender a second copy.
  init?(_ text: String) {
    let words = text.split(separator: " ")
    guard words.count == 6, words[5] == "GMT", let day = Int(words[1]),
      let month = HTTPDate.months.firstIndex(of: String(words[2])), let year = Int(words[3]),
      let date = Day(year: year, month: month + 1, day: day)
    else { return nil }
    let clock = words[4].split(separator: ":").compactMap { Int64($0) }
    guard clock.count == 3, (0...23).contains(clock[0]), (0...59).contains(clock[1]),
      (0...60).contains(clock[2])
    else { return nil }
    seconds =
      Instant(date).milliseconds / 1_000 + clock[0] * 3_600 + clock[1] * 60 + clock[2]
  }

  var text: String {
    let moment = Instant(milliseconds: seconds * 1_000)
    let day = moment.day
    let clock = moment.iso.dropFirst(11).prefix(8)
    let date = day.iso.suffix(2)
    return "\(day.weekday.name.prefix(3)), \(date) \(HTTPDate.months[day.month - 1]) "
      + "\(day.iso.prefix(4)) \(clock) GMT"
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}

extension HTTPDate: Comparable {
  static func < (a: HTTPDate, b: HTTPDate) -> Bool { a.seconds < b.seconds }
}
