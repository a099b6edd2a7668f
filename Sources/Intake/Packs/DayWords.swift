import Civic

/// Days and times as papers print them: `Friday 22nd November 2019`, `22/11/2019`, `9.30 am`,
/// `12 noon`, `14:00`.
struct DayWords {
  private let words: [(text: String, start: Int, end: Int)]
  /// No day is written without a figure, which spares most lines the search for one.
  private let hasFigure: Bool

  init(_ text: String) {
    var found: [(String, Int, Int)] = []
    var start: Int?
    var at = 0
    for byte in text.utf8 {
      if byte == 32 {
        if let from = start { found.append((text.cut(from, at).lowercased(), from, at)) }
        start = nil
      } else if start == nil {
        start = at
      }
      at += 1
    }
    if let from = start { found.append((text.cut(from, at).lowercased(), from, at)) }
    words = found
    hasFigure = text.utf8.contains { (48...57).contains($0) }
  }

  /// The first day that the text names, with the offsets between which it stands.
  var day: (day: Day, range: Range<Int>)? {
    guard hasFigure else { return nil }
    for index in words.indices {
      guard var found = written(index) ?? figured(index) else { continue }
      if index > 0, DayWords.weekdays.contains(String(words[index - 1].text.trimmed(of: ",("))) {
        found.range = words[index - 1].start..<found.range.upperBound
      }
      return found
    }
    return nil
  }

  /// The first time of day that the text names.
  var time: (time: ClockTime, range: Range<Int>)? {
    for index in words.indices {
      if let found = clock(index) { return found }
    }
    return nil
  }

  /// `22 November 2019`, `22nd November, 2019`, `22nd day of November 2019`, `November 22 2019`.
  private func written(_ index: Int) -> (day: Day, range: Range<Int>)? {
    guard index + 2 < words.count else { return nil }
    let first = words[index].text.trimmed(of: ",(")
    var next = index + 1
    if let day = DayWords.ordinal(first) {
      if ["st", "nd", "rd", "th"].contains(words[next].text) { next += 1 }
      if next < words.count, words[next].text == "day" { next += 1 }
      if next < words.count, words[next].text == "of" { next += 1 }
      return next + 1 < words.count ? made(day, month: next, year: next + 1, from: index) : nil
    }
    guard DayWords.month(first) != nil,
      let day = DayWords.ordinal(words[next].text.trimmed(of: ","))
    else { return nil }
    return made(day, month: index, year: index + 2, from: index)
  }

  private func made(_ day: Int, month: Int, year: Int, from: Int) -> (day: Day, range: Range<Int>)?
  {
    guard let month = DayWords.month(words[month].text.trimmed(of: ",.")) else { return nil }
    let printed = words[year].text.trimmed(of: ",.;:)-")
    guard let number = Int(printed.prefix(4)), printed.prefix(4).count == 4,
      let found = Day(year: number, month: month, day: day)
    else { return nil }
    return (found, words[from].start..<words[year].end)
  }

  /// `22/11/2019`, `22.11.19`.
  private func figured(_ index: Int) -> (day: Day, range: Range<Int>)? {
    let word = words[index].text.trimmed(of: ",.;:()")
    guard let first = word.utf8.first, (48...57).contains(first) else { return nil }
    for separator in ["/", ".", "-"] {
      let parts = word.split(separator: Character(separator)).compactMap { Int($0) }
      guard parts.count == 3, word.filter({ String($0) == separator }).count == 2 else { continue }
      let year = parts[2] < 100 ? 2000 + parts[2] : parts[2]
      guard year > 1900, let day = Day(year: year, month: parts[1], day: parts[0]) else { continue }
      return (day, words[index].start..<words[index].end)
    }
    return nil
  }

  /// `9.30 am`, `9.30am`, `2pm`, `12 noon`, `noon`, `14:00`, `10.00 hours`, `2.00 p.m.`.
  private func clock(_ index: Int) -> (time: ClockTime, range: Range<Int>)? {
    let word = words[index].text.trimmed(of: ",;()-")
    let start = words[index].start
    if word == "noon" || word == "midday" || word == "12noon" {
      return ClockTime(hour: 12, minute: 0).map { ($0, start..<words[index].end) }
    }
    let figures = word.prefix { $0.isNumber || $0 == "." || $0 == ":" }.trimmed(of: ".:")
    guard let first = figures.first, first.isNumber, figures.count <= 5 else { return nil }
    let parts = figures.split { $0 == "." || $0 == ":" }.compactMap { Int($0) }
    guard (1...2).contains(parts.count),
      figures.split(whereSeparator: { $0 == "." || $0 == ":" }).last!.count == 2 || parts.count == 1
    else { return nil }
    var rest = half(word.dropFirst(figures.count))
    var end = words[index].end
    if rest.isEmpty, index + 1 < words.count {
      rest = half(words[index + 1].text[...])
      if DayWords.halves.contains(rest) { end = words[index + 1].end }
    }
    guard let time = DayWords.time(parts, rest, isColon: figures.contains(":")) else { return nil }
    return (time, start..<end)
  }

  private func half(_ word: Substring) -> String { word.filter { $0.isLetter } }

  private static func time(_ parts: [Int], _ half: String, isColon: Bool) -> ClockTime? {
    var hour = parts[0]
    let minute = parts.count > 1 ? parts[1] : 0
    switch half {
    case "pm", "noon", "midday": hour = hour < 12 ? hour + 12 : hour
    case "am": hour = hour == 12 ? 0 : hour
    case "hours", "hrs": break
    default: if !isColon || parts.count < 2 { return nil }
    }
    return ClockTime(hour: hour, minute: minute)
  }

  private static func ordinal(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isNumber }
    guard let day = Int(digits), (1...31).contains(day), digits.count <= 2 else { return nil }
    return ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)) ? day : nil
  }

  static func month(_ word: Substring) -> Int? {
    guard word.utf8.count > 2 else { return nil }
    let isShort = word.utf8.count < 5
    let place = monthNames.firstIndex { $0 == word || (isShort && $0.hasPrefix(word)) }
    return place.map { $0 + 1 }
  }

  private static let monthNames = Day.monthNames.map { $0.lowercased() }

  private static let halves: Set = ["am", "pm", "noon", "midday", "hours", "hrs"]
  private static let weekdays: Set = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

extension String {
  /// The text is a day and nothing else: `16th August 2013`, `24 April 2013:`.
  var isOnlyDay: Bool {
    guard byteCount < 45, let found = DayWords(self).day else { return false }
    return cut(0, found.range.lowerBound).isEmpty
      && cut(found.range.upperBound).trimmed(of: " .:,").isEmpty
  }
}
