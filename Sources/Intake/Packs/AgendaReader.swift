/// Reads the agenda: when and where, the members, the items with who brings them, the next meeting.
struct AgendaReader {
  private let lines: PackLines
  private let range: Range<Int>
  private let heading: String?
  private var at: Int
  private var top = 0

  static func read(_ lines: PackLines, _ parts: PackParts, into pack: inout Pack) {
    var reader = AgendaReader(
      lines: lines, range: parts.agenda, heading: parts.heading, at: parts.agenda.lowerBound)
    reader.readHead(into: &pack)
    reader.readMembers(into: &pack)
    reader.readItems(into: &pack)
    let papers = pack.agenda.filter {
      $0.number.contains(".") && !$0.title.asciiLowered.holds("minutes")
    }
    if papers.count(where: { $0.presenter != nil }) * 2 > papers.count {
      for item in papers where item.presenter == nil {
        reader.lines.doubt(line: item.line, "An agenda item without a presenter.")
      }
    }
    if pack.agenda.isEmpty {
      lines.doubt(parts.agenda.lowerBound, "No numbered agenda items were found.")
    }
    if pack.meeting.date == nil {
      lines.doubt(parts.agenda.lowerBound, "The day of the meeting was not found.")
    }
  }

  private init(lines: PackLines, range: Range<Int>, heading: String?, at: Int) {
    (self.lines, self.range, self.heading, self.at) = (lines, range, heading, at)
  }

  // MARK: When and where

  private mutating func readHead(into pack: inout Pack) {
    var words: [String] = []
    var first: Int?
    while at < range.upperBound, !opensMembers(at), itemMark(at) == nil {
      let line = lines[at]
      if isTitle(line) {
        lines.claim(at)
      } else if line.text.byteCount < 200, first != nil || hasWhenOrWhere(line) {
        first = first ?? line.number
        words.append(line.text)
        lines.claim(at)
      }
      at += 1
    }
    pack.meeting = Pack.Announcement(reading: words.joined(separator: " "), line: first ?? 0)
    if first == nil { pack.meeting.line = nil }
  }

  private func isTitle(_ line: PackLine) -> Bool {
    if PackParts.isBodyName(line.text) || line.key.hasSuffix("agenda") { return true }
    guard let heading else { return false }
    return line.text.byteCount * 2 >= heading.byteCount && line.text.byteCount < 90
      && heading.asciiLowered.holds(line.key)
  }

  private func hasWhenOrWhere(_ line: PackLine) -> Bool {
    let words = DayWords(line.text)
    return words.day != nil || words.time != nil || line.key.hasPrefix("venue")
      || line.key.hasPrefix("in ")
      || line.key.hasPrefix("at ")
  }

  // MARK: Members

  private func opensMembers(_ index: Int) -> Bool {
    let key = lines[index].key
    return key.hasPrefix("members") || key.hasPrefix("membership") || category(index) != nil
  }

  private func category(_ index: Int) -> Pack.Member.Category? {
    let line = lines[index]
    let key = String(line.key.trimmed(of: " :.-"))
    guard key.byteCount < 60, !key.holds(","), line.mark == nil else { return nil }
    if key.hasPrefix("responsible authorit") { return .responsibleAuthority }
    if key.hasPrefix("other ") && (key.holds("member") || key.holds("representative")) {
      return .other
    }
    if key.hasPrefix("also invited") || key.hasPrefix("invited") || key.hasPrefix("invitees")
      || key.hasPrefix("also in attendance") || key.hasPrefix("co-opted")
    {
      return .invited
    }
    return nil
  }

  private mutating func readMembers(into pack: inout Pack) {
    guard at < range.upperBound, opensMembers(at) else { return }
    var current: Pack.Member.Category?
    while at < range.upperBound, itemMark(at) == nil {
      if let found = category(at) {
        current = found
        lines.claim(at)
        at += 1
      } else if opensMembers(at) {
        lines.claim(at)
        if let colon = lines[at].text.offset(of: ":"),
          MemberLine(lines[at].text.cut(colon + 1), category: nil, line: 0).member.name != nil,
          !PackParts.isBodyName(lines[at].text.cut(colon + 1))
        {
          add(lines[at].text.cut(colon + 1), current, &pack)
        }
        at += 1
      } else if isAgendaWord(lines[at]) {
        return
      } else {
        readMember(current, &pack)
      }
    }
  }

  private func isAgendaWord(_ line: PackLine) -> Bool {
    line.key == "agenda" || line.key.holds("next meeting")
  }

  private mutating func readMember(_ category: Pack.Member.Category?, _ pack: inout Pack) {
    let start = at
    var text = lines[at].body
    lines.claim(at)
    at += 1
    while at < range.upperBound, text.byteCount < PackText.longest, continuesMember(at),
      itemMark(at) == nil, !opensMembers(at)
    {
      text = PackText.join(text, lines[at].text)
      lines.claim(at)
      at += 1
    }
    if lines[start].isRow {
      text = lines[start].cells.filter { !$0.isEmpty }.joined(separator: ", ")
    }
    if isTitle(lines[start]), !text.holds(",") { return }
    add(text, category, &pack, index: start)
  }

  private mutating func add(
    _ text: String, _ category: Pack.Member.Category?, _ pack: inout Pack, index: Int? = nil
  ) {
    let line = MemberLine(text, category: category, line: lines[index ?? at].number)
    pack.members.append(line.member)
    if let reason = line.doubt { lines.doubt(index ?? at, reason) }
  }

  private func continuesMember(_ index: Int) -> Bool {
    let (before, line) = (lines[index - 1], lines[index])
    guard line.gap == 0, !line.isRow, line.mark == nil else { return false }
    if line.text.startsSmall || Lexicon.endsOpen(before.text) { return true }
    guard lines.isWrapped,
      before.width * 10 >= lines.fullWidth * 6 || line.indent > before.indent + 2
    else { return false }
    return PersonName.read(line.text) == nil && !line.key.holds("vacan")
  }

  // MARK: Items

  /// The mark of an agenda item: a whole number that follows the last one, or a number under it.
  private func itemMark(_ index: Int) -> Mark? {
    guard let mark = lines[index].mark, !lines[index].text.isOnlyDay,
      mark.style == .whole || mark.style == .dotted,
      !lines[index].body.isEmpty
    else { return nil }
    if mark.style == .dotted { return mark.value <= top + 1 ? mark : nil }
    guard mark.isClosed || lines[index].body.isCapitals || lines[index].isMarked else { return nil }
    guard DayWords.month(lines[index].body.asciiLowered.words.first ?? "") == nil else {
      return nil
    }
    return mark.value > top && mark.value <= top + 3
      || (mark.isClosed && mark.value <= 30 && top > 0) ? mark : nil
  }

  private mutating func readItems(into pack: inout Pack) {
    while at < range.upperBound {
      let line = lines[at]
      if let mark = itemMark(at) {
        readItem(mark, into: &pack)
      } else if line.key.holds("next meeting") || line.key.holds("next scheduled meeting") {
        readNextMeeting(into: &pack)
      } else if isItalicOnly(at), !pack.agenda.isEmpty,
        pack.agenda[pack.agenda.count - 1].presenter == nil
      {
        pack.agenda[pack.agenda.count - 1].presenter = String(line.text.trimmed(of: "()"))
        lines.claim(at)
        at += 1
      } else {
        if isTitle(line) || line.text.isCapitals || line.isMarked { lines.claim(at) }
        at += 1
      }
    }
  }

  private func isItalicOnly(_ index: Int) -> Bool {
    let line = lines[index]
    if let italic = Emphasis.lastItalic(lines.raw(line)) {
      return italic.start < 3 && italic.text.byteCount + 3 > line.text.byteCount
    }
    return line.text.hasPrefix("(") && line.text.hasSuffix(")")
      && Presenter.isPresenter(line.text.cut(1, line.text.byteCount - 1))
  }

  private mutating func readItem(_ mark: Mark, into pack: inout Pack) {
    let start = at
    at += 1
    while at < range.upperBound, itemMark(at) == nil, continuesItem(at) { at += 1 }
    lines.claim(start..<at)
    let raw = lines.rawJoined(start..<at)
    let text = PackText.normal(raw[...])
    var (title, presenter) = Presenter.part(
      text.cut(min(mark.start, text.byteCount)), raw: raw[...])
    if title.isEmpty { title = text.cut(mark.start) }
    if title.hasSuffix(" -") { title = title.cut(0, title.byteCount - 2) }
    if mark.style == .whole {
      if mark.value != top + 1 {
        lines.doubt(start, "Agenda item \(mark.printed ?? "") does not follow item \(top).")
      }
      top = max(top, mark.value)
    }
    pack.agenda.append(
      Pack.AgendaItem(
        number: mark.printed ?? "", title: title, presenter: presenter, line: lines[start].number))
    let key = title.asciiLowered
    if key.holds("next meeting") { readNumberedNextMeeting(title, start, into: &pack) }
  }

  private func continuesItem(_ index: Int) -> Bool {
    let line = lines[index]
    if line.key.hasPrefix("date of next") || line.key.hasPrefix("date and time of")
      || isItalicOnly(index)
    {
      return false
    }
    if lines.runsOn(index) { return true }
    guard line.gap == 0, line.mark == nil, !line.isRow else { return false }
    let before = lines[index - 1].text
    if before.hasSuffix("-")
      || before.filter({ $0 == "(" }).count > before.filter({ $0 == ")" }).count
    {
      return true
    }
    return line.indent > lines[index - 1].indent && lines.isWrapped
  }

  // MARK: The next meeting

  private mutating func readNumberedNextMeeting(
    _ title: String, _ start: Int, into pack: inout Pack
  ) {
    if DayWords(title).day != nil {
      pack.nextMeeting = Pack.Announcement(reading: title, line: lines[start].number)
    } else if at < range.upperBound, DayWords(lines[at].text).day != nil {
      readNextMeeting(into: &pack)
    }
  }

  private mutating func readNextMeeting(into pack: inout Pack) {
    let start = at
    var text = lines[at].text
    lines.claim(at)
    at += 1
    while at < range.upperBound, at - start < 5, itemMark(at) == nil, lines[at].text.byteCount < 160
    {
      let found = Pack.Announcement(reading: text, line: 0)
      if found.date != nil && found.venue != nil && lines[at].gap > 0 { break }
      if found.date != nil && lines[at].gap > 1 { break }
      if isTitle(lines[at]) { break }
      text = PackText.join(text, lines[at].text)
      lines.claim(at)
      at += 1
    }
    let next = Pack.Announcement(reading: text, line: lines[start].number)
    if next.date == nil { lines.doubt(start, "The day of the next meeting was not found.") }
    if next.date != nil || pack.nextMeeting.line == nil { pack.nextMeeting = next }
  }
}
