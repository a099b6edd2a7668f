import Intake

/// What is certain outside tables: paragraph numbers that do not run on, a member listed twice, a report
/// whose title is not that of its agenda item.
struct PackWording {
  private let pack: Pack
  private let starts: Set<String>

  init(_ pack: Pack, text: String) {
    self.pack = pack
    starts = Set(PackFile.lines(of: text).compactMap(PackWording.number))
  }

  func findings() -> [Finding] {
    pack.reports.flatMap { report in report.sections.flatMap { numbers($0, report) } } + members()
      + subjects()
  }

  // MARK: Paragraph numbers

  /// The number with which a line begins, also one that stands alone above a table.
  private static func number(of line: String) -> String? {
    let start = line.drop { !$0.isNumber && !$0.isLetter }
    let number = start.prefix { $0.isNumber || $0 == "." }
    return number.contains(".") ? trimmedNumber(String(number)) : nil
  }

  private static func trimmedNumber(_ number: String) -> String {
    String(number.reversed().drop { $0 == "." }.reversed())
  }

  /// 2 in `8.2` of section 8.
  private func position(_ number: String?, in section: Pack.Section) -> Int? {
    guard let number, let own = section.number else { return nil }
    let parts = PackWording.trimmedNumber(number).split(separator: ".")
    guard parts.count == 2, parts[0] == PackWording.trimmedNumber(own) else { return nil }
    return Int(parts[1])
  }

  private func numbers(_ section: Pack.Section, _ report: Pack.Report) -> [Finding] {
    guard let own = section.number.map(PackWording.trimmedNumber) else { return [] }
    var expected = 1
    var findings: [Finding] = []
    for paragraph in section.paragraphs {
      guard let number = paragraph.number, let position = position(number, in: section) else {
        continue
      }
      // A number without a paragraph of its own, such as one above a table, has still been used.
      while position > expected, starts.contains("\(own).\(expected)"), expected < 200 {
        expected += 1
      }
      if position != expected, position < expected || !starts.contains("\(own).\(expected)") {
        findings.append(numbering("\(own).\(position)", "\(own).\(expected)", report))
      }
      expected = position + 1
    }
    return findings
  }

  private func numbering(_ printed: String, _ expected: String, _ report: Pack.Report) -> Finding {
    let item = report.agendaNumber.map { "report \($0)" } ?? "a report"
    return Finding(
      table: nil, row: printed, column: "paragraph number", printed: printed, expected: expected,
      rule: .numbering, severity: .typo,
      sentence: "In \(item) a paragraph is numbered \(printed) where \(expected) is due.")
  }

  // MARK: Members

  private func members() -> [Finding] {
    var findings: [Finding] = []
    for (index, member) in pack.members.enumerated() {
      guard let name = member.name, !member.vacant else { continue }
      let isListed = pack.members[..<index].contains { other in
        other.name.map(CategoryName.key) == CategoryName.key(name)
          && (other.category == member.category || other.organisation == member.organisation)
      }
      guard isListed, !findings.contains(where: { $0.row == name }) else { continue }
      findings.append(
        Finding(
          table: nil, row: name, column: "name", printed: name, expected: nil, rule: .member,
          severity: .typo, sentence: "\(name) stands in the list of members twice."))
    }
    return findings
  }

  // MARK: Titles

  private func subjects() -> [Finding] {
    pack.reports.compactMap { report -> Finding? in
      guard let number = report.agendaNumber, let subject = report.subject,
        let item = pack.agenda.first(where: { $0.number == number }),
        PackWording.isOneTitleTwice(subject, item.title)
      else { return nil }
      return Finding(
        table: nil, row: "subject", column: "title", printed: subject, expected: item.title,
        rule: .subject, severity: .typo,
        sentence: "Report \(number) is called \"\(subject)\", its agenda item \"\(item.title)\".")
    }
  }

  /// Two wordings of one title: nearly all words are shared, and neither only goes on where the other
  /// ends.
  static func isOneTitleTwice(_ one: String, _ other: String) -> Bool {
    let (a, b) = (letters(one), letters(other))
    guard a != b, !a.hasPrefix(b), !b.hasPrefix(a) else { return false }
    let first = words(one)
    let second = words(other)
    let shared = Set(first).intersection(second).count
    return shared * 10 >= max(Set(first).count, Set(second).count) * 6
  }

  private static func words(_ title: String) -> [String] {
    title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  private static func letters(_ title: String) -> String {
    words(title.replacing("&", with: " and ")).joined()
  }
}
