/// Where the parts of a pack lie: the agenda, the minutes of the meeting before, the reports.
struct PackParts {
  var agenda: Range<Int>
  var minutes: Range<Int>?
  var reports: [Range<Int>]
  /// The partnership as its headings print it, in their capitals.
  var heading: String?

  init(_ lines: PackLines) {
    heading = PackParts.heading(lines)
    let minutesStart = PackParts.minutesStart(lines, heading)
    let firstReport = PackParts.nextReport(lines, from: minutesStart ?? 0, heading)
    var minutesEnd: Int?
    if let start = minutesStart {
      let limit = firstReport ?? lines.count
      minutesEnd = PackParts.minutesEnd(lines, start..<max(start, limit)) ?? limit
    }
    var starts: [Int] = []
    var at = minutesEnd ?? minutesStart ?? 0
    while let next = PackParts.nextReport(lines, from: at, heading) {
      starts.append(next)
      at = next + PackParts.headLength(lines, next)
    }
    let end = lines.count
    agenda = 0..<(minutesStart ?? starts.first ?? end)
    minutes = minutesStart.map { $0..<min(minutesEnd ?? end, starts.first ?? end) }
    reports = starts.enumerated().map { index, start in
      start..<(index + 1 < starts.count ? starts[index + 1] : end)
    }
    if let first = starts.first, first < (minutesStart ?? first) { agenda = 0..<first }
  }

  /// `SAFER TOWN PARTNERSHIP AGENDA`, on one line or on two or three.
  private static func heading(_ lines: PackLines) -> String? {
    for index in 0..<min(lines.count, 12) {
      let line = lines[index]
      let key = line.key.trimmed(of: " .:-")
      if key.hasSuffix(" agenda") {
        return joined(lines, index, String(line.text.trimmed(of: " .:-").dropLast(7)))
      }
      if key == "agenda" {
        if index > 0, isBodyName(lines[index - 1].text) {
          return joined(lines, index - 1, lines[index - 1].text)
        }
        if index + 1 < lines.count, isBodyName(lines[index + 1].text) {
          return lines[index + 1].text
        }
      }
      if isBodyName(line.text), line.text.isCapitals || line.isMarked {
        return joined(lines, index, line.text)
      }
    }
    for index in 0..<lines.count where isBodyName(lines[index].text) && lines[index].text.isCapitals
    {
      return lines[index].text
    }
    return nil
  }

  /// A heading that begins on the line before: `SAFER LONG-NAMED TOWN` / `PARTNERSHIP AGENDA`.
  private static func joined(_ lines: PackLines, _ index: Int, _ last: String) -> String {
    guard index > 0, last.words.count < 3, lines[index].gap == 0 else { return last }
    let before = lines[index - 1].text
    return before.isCapitals && before.words.count < 6 && !before.isOnlyDay
      ? before + " " + last : last
  }

  /// A short line that names a partnership or board.
  static func isBodyName(_ text: String) -> Bool {
    guard text.byteCount < 90, let last = text.words.last?.lowercased() else { return false }
    let words = text.words.count
    return words > 1 && words < 12 && Mark.read(text) == nil && !text.hasSuffix(":")
      && ["partnership", "board", "committee", "panel", "forum"].contains(last)
  }

  /// The minutes begin at their heading, above `The meeting commenced` or the list of those present.
  private static func minutesStart(_ lines: PackLines, _ heading: String?) -> Int? {
    for index in 0..<lines.count where isOpening(lines[index]) {
      var start = index
      for before in stride(from: index - 1, through: max(0, index - 12), by: -1) {
        let line = lines[before]
        if line.mark?.style == .whole || line.mark?.style == .dotted, !line.text.isOnlyDay { break }
        if isMinutesHeading(line, heading) { start = before }
        if line.text.isOnlyDay && start == index { start = before }
      }
      while start > 0, let heading, isSame(lines[start - 1].text, heading),
        lines[start - 1].gap >= 0
      {
        start -= 1
      }
      return start
    }
    return nil
  }

  /// `The meeting commenced at`, or `Present:` where no such line comes before.
  private static func isOpening(_ line: PackLine) -> Bool {
    if line.key.hasPrefix("present:") || line.key == "present" { return true }
    return isMeeting(line.key, ["commenced", "started", "opened", "began", "convened"])
  }

  static func isMeeting(_ key: String, _ verbs: [String]) -> Bool {
    guard key.hasPrefix("the meeting") || key.hasPrefix("meeting") || key.hasPrefix("chair") else {
      return false
    }
    return verbs.contains { verb in
      guard let at = key.offset(of: verb) else { return false }
      return at < 60
    }
  }

  private static func isMinutesHeading(_ line: PackLine, _ heading: String?) -> Bool {
    guard line.text.byteCount < 110, line.mark == nil, !line.endsSentence else { return false }
    return line.key.holds("decision record") || line.key.holds(word: "minutes")
  }

  private static func minutesEnd(_ lines: PackLines, _ range: Range<Int>) -> Int? {
    for index in range
    where isMeeting(lines[index].key, ["concluded", "closed", "ended", "finished"]) {
      var end = index + 1
      while end < range.upperBound, end < index + 4 {
        let key = lines[end].key.trimmed(of: " .:_")
        guard
          key == "chair" || key == "chairman" || key == "chairperson" || key.hasPrefix("signed")
            || key.hasPrefix("date:")
        else { break }
        end += 1
      }
      return end
    }
    return nil
  }

  /// The first line of the next report's head: the body's name and the day above `Report of:`.
  private static func nextReport(_ lines: PackLines, from: Int, _ heading: String?) -> Int? {
    for index in from..<max(from, lines.count) where isReportHead(lines, index, heading) {
      var start = index
      while start > from, index - start < 6 {
        let before = lines[start - 1]
        let isHead =
          before.text.isOnlyDay || heading.map { isSame(before.text, $0) } == true
          || before.key == "report" || isCouncil(before)
        guard isHead else { break }
        start -= 1
      }
      return start
    }
    return nil
  }

  /// `Report of:` or `Subject:` in a head, or the body's name above a day and a first section.
  private static func isReportHead(_ lines: PackLines, _ index: Int, _ heading: String?) -> Bool {
    let line = lines[index]
    if ReportHead.label(line) == .reportOf { return true }
    if ReportHead.label(line) == .subject {
      return lines[max(0, index - 1)].text.isOnlyDay || line.isMarked || line.text.count < 120
    }
    guard let heading, isSame(line.text, heading), index + 2 < lines.count else { return false }
    guard lines[index + 1].text.isOnlyDay else { return false }
    return (index + 2..<min(index + 8, lines.count)).contains { at in
      ReportHead.label(lines[at]) != nil || SectionHeading.isPurpose(lines[at])
    }
  }

  /// How many lines to pass before the next head can begin.
  private static func headLength(_ lines: PackLines, _ start: Int) -> Int {
    var at = start
    var seen: Set<ReportHead.Label> = []
    while at < lines.count, at - start < 14 {
      if let label = ReportHead.label(lines[at]) {
        if seen.contains(label) { break }
        seen.insert(label)
      } else if lines[at].mark?.style == .whole, !seen.isEmpty || at - start > 3 {
        break
      }
      at += 1
    }
    return max(1, at - start)
  }

  private static func isCouncil(_ line: PackLine) -> Bool {
    line.text.isCapitals && line.key.hasSuffix(" council") && line.text.words.count < 6
  }

  static func isSame(_ text: String, _ heading: String) -> Bool {
    text.byteCount == heading.byteCount && text.asciiLowered == heading.asciiLowered
  }
}
