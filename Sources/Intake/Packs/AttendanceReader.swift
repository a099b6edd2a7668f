import Civic

/// Reads the head of the minutes: day, opening, and who was there in which class.
struct AttendanceReader {
  private enum Class {
    case present, alsoPresent, officers, apologies
  }

  private let lines: PackLines
  private let range: Range<Int>
  private var minutes: Pack.Minutes
  private let known: Set<String>
  private var current: Class?

  static func read(
    _ lines: PackLines, _ range: Range<Int>, _ minutes: inout Pack.Minutes, known: Set<String>
  ) {
    var reader = AttendanceReader(lines: lines, range: range, minutes: minutes, known: known)
    reader.run()
    minutes = reader.minutes
    if minutes.present.isEmpty {
      lines.doubt(range.lowerBound, "Nobody was found among those present.")
    }
    if minutes.chair == nil { lines.doubt(range.lowerBound, "Nobody is marked as in the chair.") }
  }

  private init(lines: PackLines, range: Range<Int>, minutes: Pack.Minutes, known: Set<String>) {
    (self.lines, self.range, self.minutes, self.known) = (lines, range, minutes, known)
  }

  private mutating func run() {
    var at = range.lowerBound
    while at < range.upperBound {
      let line = lines[at]
      if current == nil, minutes.date == nil, let found = DayWords(line.text).day {
        minutes.date = found.day
      }
      if PackParts.isMeeting(line.key, ["commenced", "started", "opened", "began", "convened"]) {
        at = readOpening(at)
      } else if let (found, rest) = label(line) {
        current = found ?? current
        lines.claim(at)
        at = rest.isEmpty ? at + 1 : readEntry(at, rest)
      } else if current == nil {
        claimHead(at)
        at += 1
      } else {
        at = readEntry(
          at,
          line.isRow ? line.cells.filter { !$0.isEmpty }.joined(separator: ", ") : entryText(line))
      }
    }
  }

  private func entryText(_ line: PackLine) -> String {
    line.mark?.isList == true ? line.body : line.text
  }

  private mutating func claimHead(_ at: Int) {
    let line = lines[at]
    if line.text.byteCount < 120
      && (line.text.isCapitals || line.isMarked || DayWords(line.text).day != nil
        || line.key.holds("minutes") || line.key.holds("decision record")
        || PackParts.isBodyName(line.text))
    {
      lines.claim(at)
    }
  }

  private mutating func readOpening(_ at: Int) -> Int {
    var text = lines[at].text
    lines.claim(at)
    var next = at + 1
    while next < range.upperBound, text.byteCount < PackText.longest, label(lines[next]) == nil,
      lines[next].gap == 0 || lines.runsOn(next, after: text)
    {
      text = PackText.join(text, lines[next].text)
      lines.claim(next)
      next += 1
    }
    let opening = Pack.Announcement(reading: text, line: lines[at].number)
    (minutes.opened, minutes.venue) = (opening.time, opening.venue)
    if let day = opening.date, minutes.date == nil { minutes.date = day }
    return next
  }

  // MARK: Classes

  /// The class that a heading opens, nil inside for a heading that keeps the class, and what
  /// stands on the line after it.
  private func label(_ line: PackLine) -> (Class?, String)? {
    let key = line.key
    let colon = line.text.offset(of: ":")
    let head = String(key.cut(0, key.offset(of: ":")).trimmed(of: " -."))
    let rest = colon.map { line.text.cut($0 + 1) } ?? ""
    guard head.byteCount < 60 else { return nil }
    if let found = AttendanceReader.classes[head] {
      return colon != nil || rest.isEmpty ? (found, rest) : nil
    }
    if head.hasPrefix("responsible authorit") || head.hasPrefix("other member") || head == "members"
      || head == "members present" || head == "voting members" || head == "non-voting members"
    {
      return (current ?? .present, rest)
    }
    if head.hasPrefix("apologies") && (colon != nil || head == "apologies for absence") {
      return (.apologies, rest)
    }
    for (name, found) in AttendanceReader.classes where key.hasPrefix(name + " councillor") {
      return (found, line.text.cut(name.byteCount))
    }
    return nil
  }

  private static let classes: [String: Class] = [
    "present": .present, "in attendance": .alsoPresent, "also present": .alsoPresent,
    "also in attendance": .alsoPresent, "others present": .alsoPresent, "invited": .alsoPresent,
    "officers": .officers, "officer": .officers, "officers present": .officers,
    "officers in attendance": .officers, "council officers": .officers,
    "also invited": .alsoPresent,
    "substitutes": .alsoPresent, "substitute members": .alsoPresent, "guests": .alsoPresent,
    "observers": .alsoPresent, "those present": .present, "attendance": .present,
    "in attendance as substitutes": .alsoPresent, "visitors": .alsoPresent,
    "officers also present": .officers, "advisers": .officers,
  ]

  // MARK: Entries

  /// Reads the entry that begins at `at` and gives the line after it.
  private mutating func readEntry(_ at: Int, _ opening: String) -> Int {
    var text = opening
    var next = at + 1
    lines.claim(at)
    while next < range.upperBound, label(lines[next]) == nil, text.byteCount < PackText.longest,
      continues(next, text)
    {
      text = PackText.join(text, lines[next].text)
      lines.claim(next)
      next += 1
    }
    take(text, at)
    return next
  }

  private func continues(_ index: Int, _ text: String) -> Bool {
    let (before, line) = (lines[index - 1], lines[index])
    guard !line.isRow, line.mark?.isList != true else { return false }
    let opening = String(text.prefix(16)).asciiLowered
    let isRule = opening.hasPrefix("in accordance") || opening.hasPrefix("apologies")
    if isRule, opensEntry(line, after: before, text) { return false }
    if isRule && !text.hasSuffix(".")
      && (line.gap == 0 || line.text.startsSmall || Lexicon.endsOpen(text))
    {
      return true
    }
    if line.text.startsSmall { return line.gap == 0 || !before.endsSentence }
    guard line.gap == 0 else { return false }
    if Lexicon.endsOpen(before.text) && !before.text.hasSuffix("-") {
      return
        !(before.text.hasSuffix(",")
        && PersonName.read(line.text)?.rest.asciiLowered.hasPrefix("as ") == true)
    }
    if before.text.hasSuffix(")") && before.text.hasPrefix("(") { return false }
    guard lines.isWrapped, before.width * 10 >= lines.fullWidth * 7 else { return false }
    return PersonName.read(line.text) == nil
  }

  /// Somebody else is named on a line of their own, below a sentence that says who stood in for whom.
  private func opensEntry(_ line: PackLine, after before: PackLine, _ text: String) -> Bool {
    guard !line.text.startsSmall, !Lexicon.endsOpen(text), let name = PersonName.read(line.text),
      name.title != nil || name.name.words.count > 1,
      !(lines.isWrapped && before.width * 10 >= lines.fullWidth * 7)
    else { return false }
    return Substitution.read(text, known: known)?.isWhole == true
  }

  private mutating func take(_ text: String, _ at: Int) {
    let number = lines[at].number
    if current == .apologies {
      minutes.apologies += PeopleList.read(ApologyText.names(text), isSentence: true, known: known)
        .map {
          Pack.Attendee(name: $0.name, post: $0.post, line: number)
        }
      return
    }
    if let (pairs, isWhole) = Substitution.read(text, known: known) {
      minutes.substitutes += pairs.map {
        Pack.Substitute(name: $0.name, standsFor: $0.standsFor, line: number)
      }
      if !isWhole { lines.doubt(at, "Who stood in for whom is not certain.") }
      return
    }
    let people = PeopleList.read(text, isSentence: false, known: known)
    if people.isEmpty { lines.doubt(at, "No name was known in the attendance.") }
    for person in people { add(person, number) }
  }

  private mutating func add(_ person: PeopleList.Person, _ line: Int) {
    var attendee = Pack.Attendee(name: person.name, post: person.post, line: line)
    if person.isChair && minutes.chair == nil { minutes.chair = person.name }
    switch current {
    case .alsoPresent: minutes.alsoPresent.append(attendee)
    case .officers:
      attendee.post = person.post.map(AttendanceReader.officerPost)
      minutes.officers.append(attendee)
    default: minutes.present.append(attendee)
    }
  }

  /// The post without the body that employs the officer.
  private static func officerPost(_ text: String) -> String {
    let parts = text.parts()
    guard parts.count > 1, Lexicon.isPost(parts[0]), let last = parts.last,
      Lexicon.isOrganisation(last),
      !Lexicon.isPost(last)
    else { return text }
    return parts.dropLast().joined(separator: ", ")
  }
}

/// The sentence by which minutes record apologies.
enum ApologyText {
  /// The names: what follows `received from`, `on behalf of` or a colon.
  static func names(_ text: String) -> String {
    let key = text.asciiLowered
    let ends = openings.compactMap { opening in
      key.offset(of: opening).map { (start: $0, end: $0 + opening.byteCount) }
    }
    if let first = ends.min(by: { $0.start < $1.start }) { return text.cut(first.end) }
    if let at = key.offset(of: "apologies for absence"), at < 4 { return text.cut(at + 21) }
    return text
  }

  private static let openings = [
    "on behalf of ", "received from ", "submitted by ", "given by ", "noted from ",
    "submitted for ",
    "received for ", "recorded from ", "absence from ", "apologies from ", "absence:", "apologies:",
    "absence - ",
  ]
}
