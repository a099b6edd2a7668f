/// Reads one report: its head, its sections up to and with the contact officer, its appendices.
struct ReportReader {
  private let lines: PackLines
  private let range: Range<Int>
  private let heading: String?
  private var report: Pack.Report
  private let blocks: BlockReader
  private var at: Int
  private var last = 0

  static func read(
    _ lines: PackLines, _ range: Range<Int>, _ heading: String?, into pack: inout Pack
  ) {
    var reader = ReportReader(
      lines: lines, range: range, heading: heading, tables: pack.tables)
    reader.run()
    pack.tables = reader.blocks.tables
    pack.reports.append(reader.report)
  }

  private init(lines: PackLines, range: Range<Int>, heading: String?, tables: [Pack.Table]) {
    (self.lines, self.range, self.heading) = (lines, range, heading)
    report = Pack.Report(line: lines[range.lowerBound].number)
    blocks = BlockReader(tables: tables)
    at = range.lowerBound
  }

  private mutating func run() {
    readHead()
    readSections()
    if report.subject == nil { lines.doubt(range.lowerBound, "A report without a subject.") }
    if report.sections.isEmpty {
      lines.doubt(range.lowerBound, "A report without numbered sections.")
    }
    for section in report.sections where SectionHeading.isRecommendations(section.title) {
      report.recommendations += section.paragraphs.map {
        Pack.Numbered(number: $0.number, text: $0.text, line: $0.line)
      }
    }
    for section in report.sections where SectionHeading.isBackgroundPapers(section.title) {
      report.backgroundPapers += BackgroundPapers.read(section.blocks)
    }
    doubtSections()
    AppendixReader.read(lines, at..<range.upperBound, &report, blocks)
  }

  /// What the usual report has and this one has not, and numbers that leave one out.
  private func doubtSections() {
    if report.reportOf == nil {
      lines.doubt(range.lowerBound, "A report that does not say whose it is.")
    }
    if report.recommendations.isEmpty {
      lines.doubt(range.lowerBound, "A report without recommendations.")
    }
    if report.contactOfficers.isEmpty {
      lines.doubt(range.lowerBound, "A report without a contact officer.")
    }
    for section in report.sections {
      var last = 0
      for block in section.blocks where block.kind == .paragraph {
        guard let number = block.number, let mark = Mark.read(number + " x"), mark.style == .dotted,
          number.count(where: { $0 == "." }) == 1
        else { continue }
        if mark.minor != last + 1 {
          lines.doubt(line: block.line, "Paragraph \(number) does not follow the one before.")
        }
        last = mark.minor
      }
    }
  }

  // MARK: Head

  private mutating func readHead() {
    while at < range.upperBound, section(at) == nil {
      let line = lines[at]
      if let label = ReportHead.label(line) {
        readLabel(label)
        continue
      }
      if line.mark?.style == .dotted || (report.subject != nil && line.text.byteCount > 150) {
        return
      }
      if line.text.isOnlyDay || line.text.isCapitals || line.isMarked || isBody(line) {
        lines.claim(at)
      }
      at += 1
    }
  }

  private func isBody(_ line: PackLine) -> Bool {
    heading.map { PackParts.isSame(line.text, $0) } ?? PackParts.isBodyName(line.text)
  }

  private mutating func readLabel(_ label: ReportHead.Label) {
    var value = ReportHead.value(lines[at].text)
    lines.claim(at)
    at += 1
    while at < range.upperBound, ReportHead.label(lines[at]) == nil, section(at) == nil,
      value.byteCount < PackText.longest, continues(value)
    {
      value = PackText.join(value, lines[at].text)
      lines.claim(at)
      at += 1
    }
    value = String(value.trimmed(of: " :"))
    if value.isEmpty { return lines.doubt(at - 1, "A label without words after it.") }
    switch label {
    case .reportOf where report.reportOf == nil: report.reportOf = value
    case .subject where report.subject == nil: report.subject = value
    default: lines.doubt(at - 1, "The head of the report says this twice.")
    }
  }

  private func continues(_ value: String) -> Bool {
    let line = lines[at]
    let isDash = line.mark?.style == .bullet && line.text.hasPrefix("- ")
    guard line.mark == nil || line.mark?.style == .letter || isDash, !line.isRow,
      line.text.byteCount < 120
    else { return false }
    if line.text.isOnlyDay || isBody(line) && line.gap > 0 { return false }
    return value.isEmpty || line.gap == 0 || (line.gap < 3 && Lexicon.endsOpen(value))
  }

  // MARK: Sections

  /// The heading of a section at `index`: its number as printed, and where its title begins.
  private func section(_ index: Int) -> (number: String?, start: Int)? {
    let line = lines[index]
    guard !line.isRow else { return nil }
    guard let mark = line.mark else {
      let isHeading = line.isMarked || line.text.isCapitals
      return isHeading && line.gap > 0 && SectionHeading.standsAlone(line.text) ? (nil, 0) : nil
    }
    let body = line.body
    if isLoneNumber(index, mark) { return (mark.printed, mark.start) }
    guard mark.style == .whole, !body.isEmpty, body.byteCount < 200,
      mark.printed?.hasPrefix("(") != true,
      !body.hasSuffix(";")
    else { return nil }
    let isNext = mark.value == last + 1
    if !mark.hasBullet, body.isCapitals || line.isMarked {
      let isNear = abs(mark.value - last - 1) < 7
      return isNear && (body.isCapitals || isNext || SectionHeading.isUsual(body))
        ? (mark.printed, mark.start) : nil
    }
    guard !body.endsSentence, body.byteCount < 110, !line.text.isOnlyDay,
      body.first?.isUppercase == true
    else { return nil }
    guard isNext else { return isSlip(index, mark) ? (mark.printed, mark.start) : nil }
    if opensSection(index, mark.value) { return (mark.printed, mark.start) }
    let isAlone = index + 1 >= range.upperBound || lines[index + 1].gap > 0
    return !mark.hasBullet && (mark.isClosed || isAlone) && line.gap > 0
      && SectionHeading.isUsual(body)
      && body.words.count < 14
      ? (mark.printed, mark.start) : nil
  }

  /// The next section's number on a line of its own, its title on the line below.
  private func isLoneNumber(_ index: Int, _ mark: Mark) -> Bool {
    guard mark.style == .whole, !mark.hasBullet, lines[index].body.isEmpty,
      mark.value == last + 1, index + 1 < range.upperBound, lines[index + 1].gap < 3
    else { return false }
    let next = lines[index + 1]
    return SectionHeading.isTitle(next)
      || (!next.isRow && next.mark == nil && next.text.isCapitals
        && opensSection(index + 1, last + 1))
  }

  /// The heading of a section whose number does not follow the one before.
  private func isSlip(_ index: Int, _ mark: Mark) -> Bool {
    let (line, body) = (lines[index], lines[index].body)
    guard SectionHeading.isUsual(body), !mark.hasBullet, line.gap > 0, body.words.count < 14,
      abs(mark.value - last - 1) < 3, last > 0
    else { return false }
    if opensSection(index, mark.value) { return true }
    return mark.isClosed && (opensParagraph(index) || SectionHeading.standsAlone(body))
  }

  /// The next line is the first paragraph under the number.
  private func opensSection(_ index: Int, _ value: Int) -> Bool {
    guard index + 1 < range.upperBound, let next = lines[index + 1].mark else { return false }
    return next.style == .dotted && next.value == value && next.minor == 1
  }

  /// A numbered paragraph, or a blank line, comes right after the line.
  private func opensParagraph(_ index: Int) -> Bool {
    guard index + 1 < range.upperBound else { return true }
    return lines[index + 1].mark?.style == .dotted || lines[index + 1].gap > 0
  }

  private mutating func readSections() {
    while at < range.upperBound {
      if let (number, start) = section(at) {
        if isAfterContact, !isMoreSections(at, number) { return }
        readSection(number, start)
      } else if isAfterContact {
        return
      } else if opensAppendix(at) {
        return
      } else {
        if report.sections.isEmpty { openUntitled() }
        addBlock()
      }
    }
  }

  private var isAfterContact: Bool {
    report.sections.last.map { SectionHeading.isContact($0.title) } ?? false
  }

  /// Sections that follow the contact officer belong to the report when their numbers run on.
  private func isMoreSections(_ index: Int, _ number: String?) -> Bool {
    number == nil
      ? true : lines[index].mark?.value == last + 1 && SectionHeading.isUsual(lines[index].body)
  }

  private mutating func openUntitled() {
    report.sections.append(Pack.Section(number: nil, title: "", line: lines[at].number))
    lines.doubt(at, "Text of a report before its first section.")
  }

  /// `APPENDIX 1` alone on a line, in a report that names no contact officer before it.
  private func opensAppendix(_ index: Int) -> Bool {
    guard !report.sections.isEmpty else { return false }
    if AppendixReader.label(lines[index]) != nil { return lines[index].gap > 0 }
    guard let mark = lines[index].mark, mark.style == .whole, mark.value == 1, last > 3,
      lines[index].isMarked || lines[index].body.isCapitals
    else { return false }
    return true
  }

  private mutating func readSection(_ number: String?, _ start: Int) {
    let first = at
    let line = lines[at]
    var title = line.text.cut(start)
    lines.claim(at)
    at += 1
    if title.isEmpty {
      title = lines[at].text
      lines.claim(at)
      at += 1
    }
    while at < range.upperBound, continuesTitle(title, line) {
      title = PackText.join(title, lines[at].text)
      lines.claim(at)
      at += 1
    }
    let value = line.mark?.value ?? last
    if number == nil {
      lines.doubt(first, "A section without a number.")
    } else if value != last + 1 {
      lines.doubt(first, "Section \(value) does not follow section \(last).")
    }
    last = value
    report.sections.append(Pack.Section(number: number, title: title, line: line.number))
    if SectionHeading.isContact(title) {
      let contacts = ContactReader.read(lines, at..<range.upperBound) { index in
        self.section(index) != nil || self.opensAppendix(index)
      }
      report.contactOfficers += contacts.officers
      at = contacts.end
    }
  }

  private func continuesTitle(_ title: String, _ first: PackLine) -> Bool {
    let line = lines[at]
    guard line.gap == 0, line.mark == nil, !line.isRow, line.text.byteCount < 120 else {
      return false
    }
    if SectionHeading.isContact(title) { return false }
    if first.body.isCapitals { return line.text.isCapitals && !line.text.endsSentence }
    return first.isMarked && line.isMarked
  }

  private mutating func addBlock() {
    let number = report.sections.last?.number
    var next = at
    let block = blocks.next(lines, &next, range.upperBound, section: number.flatMap { Int($0) }) {
      section($0) != nil
    }
    at = next
    if let block { report.sections[report.sections.count - 1].blocks += block }
  }
}
