/// Reads the minutes: the attendance, then every numbered minute with its text and decisions.
struct MinutesReader {
  private let lines: PackLines
  private let range: Range<Int>
  private var minutes: Pack.Minutes
  private let known: Set<String>
  private var at: Int
  /// The first minute's heading is printed as a heading, so the others are too.
  private var areMarked = false
  private var last: Int?

  static func read(_ lines: PackLines, _ parts: PackParts, into pack: inout Pack) {
    guard let range = parts.minutes else {
      lines.doubt(0, "No minutes of an earlier meeting were found.")
      return
    }
    let known = Set(pack.members.compactMap { $0.name?.lowercased() })
    var reader = MinutesReader(
      lines: lines, range: range, minutes: Pack.Minutes(line: lines[range.lowerBound].number),
      known: known, at: range.lowerBound)
    reader.run()
    doubtOthers(lines, after: range.lowerBound)
    pack.minutes = reader.minutes
    pack.urgentItems = UrgentItems.read(reader.minutes)
  }

  private init(
    lines: PackLines, range: Range<Int>, minutes: Pack.Minutes, known: Set<String>, at: Int
  ) {
    (self.lines, self.range, self.minutes) = (lines, range, minutes)
    (self.known, self.at) = (known, at)
  }

  /// A pack may hold the minutes of two meetings: the reader reads those of one.
  private static func doubtOthers(_ lines: PackLines, after start: Int) {
    let verbs = ["commenced", "started", "opened", "began", "convened"]
    let openings = (start..<lines.count).filter { index in
      lines[index].key.hasPrefix("the meeting") && lines[index].text.byteCount < 160
        && PackParts.isMeeting(lines[index].key.cut(0, min(lines[index].key.byteCount, 30)), verbs)
    }
    for index in openings.dropFirst() {
      lines.doubt(index, "The minutes of another meeting begin here; those of the first were read.")
    }
  }

  private mutating func run() {
    let first = range.first { heading($0, decision: nil) != nil } ?? range.upperBound
    AttendanceReader.read(lines, range.lowerBound..<first, &minutes, known: known)
    if first < range.upperBound { areMarked = isStrong(lines[first]) }
    at = first
    while at < range.upperBound {
      guard let mark = heading(at, decision: nil) else {
        at += 1
        continue
      }
      readMinute(mark)
    }
    readClose()
    readApologies()
    if minutes.items.isEmpty { lines.doubt(range.lowerBound, "No numbered minutes were found.") }
    if minutes.opened == nil {
      lines.doubt(range.lowerBound, "When the meeting opened was not found.")
    }
    if minutes.date == nil {
      lines.doubt(range.lowerBound, "The day of the minutes was not found.")
    }
  }

  private func isStrong(_ line: PackLine) -> Bool {
    line.isMarked || Emphasis.startsBold(lines.raw(line))
  }

  // MARK: Headings

  /// The mark of a minute's heading at `index`. Inside a list of decisions (`decision` is the last
  /// number of it) a number that carries the list on is no heading unless it is printed as one.
  private func heading(_ index: Int, decision: Int?) -> Mark? {
    let line = lines[index]
    guard let mark = line.mark, mark.style == .whole, !mark.hasBullet,
      mark.printed?.hasSuffix(")") != true
    else { return nil }
    guard !line.body.isEmpty, !line.text.isOnlyDay, isTitle(index, mark) else { return nil }
    guard DayWords.month(line.body.asciiLowered.words.first?.trimmed(of: ",") ?? "") == nil else {
      return nil
    }
    guard let last else {
      return mark.isClosed || isStrong(line) || isFollowed(index, mark) ? mark : nil
    }
    if areMarked && !isStrong(line) { return nil }
    let isNext = mark.value == last + 1
    if let decision, mark.value == decision + 1, !(isNext && isStrong(line)) {
      return isNext && line.gap > 0 && line.body.asciiLowered.hasPrefix("that ") == false
        ? mark : nil
    }
    if isNext { return mark }
    guard
      isStrong(line)
        || (line.gap > 0 && mark.value > last && mark.value < last + (mark.isClosed ? 6 : 3))
    else { return nil }
    return mark.value > 0 && abs(mark.value - last) < 12 ? mark : nil
  }

  /// A number without a full stop heads the first minute when the next number heads another.
  private func isFollowed(_ index: Int, _ mark: Mark) -> Bool {
    guard lines[index].gap > 0 else { return false }
    for next in (index + 1)..<max(index + 1, min(index + 80, range.upperBound)) {
      let line = lines[next]
      if line.gap > 0, let other = line.mark, other.style == .whole, other.value == mark.value + 1,
        isTitle(next, other)
      {
        return true
      }
    }
    return false
  }

  /// The words read as a title: no sentence, most of them with capitals.
  private func isTitle(_ index: Int, _ mark: Mark) -> Bool {
    let line = lines[index]
    if line.isMarked { return true }
    let body = line.body
    guard body.byteCount < 220, !body.asciiLowered.hasPrefix("that ") else { return false }
    if Presenter.part(body, raw: lines.raw(line), afterDash: false).presenter != nil
      || body.isCapitals
    {
      return true
    }
    if body.hasSuffix(".") || body.hasSuffix(";") || body.hasSuffix(":") { return false }
    if body.hasPrefix("Minutes of ") || body.hasPrefix("Matters ") { return true }
    let isNext = mark.value == (last ?? -1) + 1 && line.gap > 0
    if isNext, body.byteCount < 120, body.first?.isUppercase == true {
      if index + 1 >= range.upperBound || lines[index + 1].gap > 0 || lines.isWrapped {
        return true
      }
    }
    let long = body.words.filter { $0.count > 3 && $0.first?.isLetter == true }
    let capital = long.filter { $0.first!.isUppercase }
    return capital.count * 10 >= long.count * 6
  }

  private mutating func readMinute(_ mark: Mark) {
    let start = at
    at += 1
    while at < range.upperBound, continuesHeading(start) { at += 1 }
    lines.claim(start..<at)
    let raw = lines.rawJoined(start..<at)
    let text = PackText.normal(raw[...])
    let glued = MinuteHeading.gluedPart(of: text, from: mark.start)
    let (title, presenter) = Presenter.part(
      text.cut(mark.start, glued?.start), raw: glued == nil ? raw[...] : [], afterDash: false)
    if let last, mark.value != last + 1 {
      lines.doubt(start, "Minute \(mark.printed ?? "") does not follow minute \(last).")
    }
    last = mark.value
    var minute = Pack.Minute(
      number: mark.printed ?? "", title: title, presenter: presenter, line: lines[start].number)
    if let glued {
      minute.blocks.append(Pack.Block(.heading, text: glued.text, line: lines[at - 1].number))
    }
    readBody(&minute)
    doubtBody(minute, start)
    minutes.items.append(minute)
  }

  /// Minutes that look as if something in them was missed.
  private func doubtBody(_ minute: Pack.Minute, _ start: Int) {
    let hasParts = minute.blocks.contains {
      $0.kind == .heading && $0.text.asciiLowered.hasPrefix("issue")
    }
    if hasParts && minute.decisions.isEmpty {
      lines.doubt(start, "A minute of a report without a decision.")
    }
    for block in minute.blocks where block.kind == .paragraph {
      guard let mark = Mark.read(block.text), mark.style == .whole, !block.text.isOnlyDay else {
        continue
      }
      lines.doubt(line: block.line, "A number that heads neither a minute nor an entry of a list.")
    }
  }

  private func continuesHeading(_ start: Int) -> Bool {
    let (before, line) = (lines[at - 1], lines[at])
    guard line.mark == nil, !line.isRow, at - start < 4 else { return false }
    guard MinuteHeading.kind(line) == nil else { return false }
    let open = (start..<at).reduce(0) { depth, index in
      depth + lines[index].text.filter { $0 == "(" }.count
        - lines[index].text.filter { $0 == ")" }.count
    }
    if open > 0 { return line.gap == 0 || line.text.startsSmall }
    if line.text.hasPrefix("("), line.text.hasSuffix(")"), line.gap < 2 {
      return Presenter.isPresenter(line.text.cut(1, line.text.byteCount - 1))
        && line.text.byteCount < 120
    }
    guard line.gap == 0, !before.endsSentence else { return false }
    if line.text.startsSmall || Lexicon.endsOpen(before.text) { return true }
    if areMarked || isStrong(before) { return isStrong(line) }
    return lines.isWrapped && before.width * 10 >= lines.fullWidth * 7 && line.text.byteCount < 80
      && !line.endsSentence
  }

  // MARK: Text and decisions

  private mutating func readBody(_ minute: inout Pack.Minute) {
    var isDecision = false
    var list: Int?
    while at < range.upperBound, heading(at, decision: isDecision ? (list ?? 0) : nil) == nil {
      let line = lines[at]
      if isClose(line) { break }
      lines.claim(at)
      if let kind = MinuteHeading.kind(line) {
        isDecision = kind == .decision
        list = nil
        let rest = MinuteHeading.rest(line.text)
        if rest.isEmpty {
          minute.blocks.append(
            Pack.Block(.heading, text: String(line.text.trimmed(of: " :")), line: line.number))
        } else if isDecision {
          addDecision(rest, mark: Mark.read(rest), to: &minute)
          continue
        }
        at += 1
      } else if isDecision {
        if line.mark?.style == .whole { list = line.mark?.value }
        addDecision(line.text, mark: decisionMark(at, after: list), to: &minute)
      } else {
        addBlock(to: &minute)
      }
    }
  }

  private func decisionMark(_ index: Int, after list: Int?) -> Mark? {
    guard let mark = lines[index].mark, mark.style != .dotted else { return nil }
    if mark.style == .whole && !mark.isClosed && !mark.hasBullet && list == nil {
      return mark.value == 1 ? mark : nil
    }
    return mark
  }

  private mutating func addDecision(_ opening: String, mark: Mark?, to minute: inout Pack.Minute) {
    let number = lines[at].number
    var text =
      mark.map { opening.cut($0.start) } ?? (opening.hasPrefix(":") ? opening.cut(1) : opening)
    at += 1
    let isNew = mark != nil
    while at < range.upperBound, lines.runsOn(at, after: text), heading(at, decision: 0) == nil,
      MinuteHeading.kind(lines[at]) == nil
    {
      text = PackText.join(text, lines[at].text)
      lines.claim(at)
      at += 1
    }
    if !isNew, let before = minute.decisions.last, text.startsSmall, !before.text.hasSuffix(".") {
      minute.decisions[minute.decisions.count - 1].text = PackText.join(before.text, text)
      return
    }
    if text.isEmpty { return }
    minute.decisions.append(Pack.Numbered(number: mark?.printed, text: text, line: number))
  }

  private mutating func addBlock(to minute: inout Pack.Minute) {
    let line = lines[at]
    let mark = line.mark.flatMap {
      $0.isList || $0.style == .roman || $0.style == .letter ? $0 : nil
    }
    let isHeading = mark == nil && (line.isMarked || line.text.isOnlyDay) && !line.isRow
    var text = mark != nil ? line.body : line.text
    at += 1
    while !isHeading, at < range.upperBound, lines.runsOn(at, after: text),
      heading(at, decision: nil) == nil,
      MinuteHeading.kind(lines[at]) == nil, !isClose(lines[at])
    {
      text = PackText.join(text, lines[at].text)
      lines.claim(at)
      at += 1
    }
    minute.blocks.append(
      Pack.Block(
        isHeading ? .heading : mark != nil ? .listEntry : .paragraph, number: mark?.printed,
        text: text,
        level: mark == nil ? 0 : 1, line: line.number))
  }

  // MARK: The close

  private func isClose(_ line: PackLine) -> Bool {
    PackParts.isMeeting(line.key, ["concluded", "closed", "ended", "finished"])
      && line.text.byteCount < 120
  }

  private mutating func readClose() {
    for index in range where isClose(lines[index]) {
      minutes.closed = DayWords(lines[index].text).time?.time
      lines.claim(index)
      for next in (index + 1)..<max(index + 1, range.upperBound)
      where lines[next].text.byteCount < 40 { lines.claim(next) }
      if minutes.closed == nil { lines.doubt(index, "When the meeting closed could not be read.") }
      return
    }
    lines.doubt(range.lowerBound, "When the meeting closed was not found.")
  }

  /// The apologies stand in a minute of their own.
  private mutating func readApologies() {
    for minute in minutes.items where minute.title.asciiLowered.holds("apologies") {
      let text = minute.blocks.reduce("") { text, block in
        block.kind == .listEntry ? text + "; " + block.text : PackText.join(text, block.text)
      }
      let people = PeopleList.read(ApologyText.names(text), isSentence: true, known: known)
      minutes.apologies += people.map {
        Pack.Attendee(name: $0.name, post: $0.post, line: minute.line)
      }
      let isNone = text.byteCount < 40 && (text.asciiLowered.hasPrefix("no") || text.isEmpty)
      if people.isEmpty && !isNone {
        lines.doubt(line: minute.line, "No name was known among the apologies.")
      }
      return
    }
  }
}
