import Civic
import Intake

/// The facts of a pack by kind, with the lines on which they stand.
struct PackFacts {
  private(set) var facts: [PackFact.Kind: [PackFact]] = [:]

  /// `namedAs` is the pack whose reports give their names to the reports of this one, which are
  /// paired by agenda number, else by subject.
  init(_ pack: Pack, namedAs truth: Pack? = nil, closingLine: Int = 0) {
    take(meetingsOf: pack)
    take(membersOf: pack)
    if let minutes = pack.minutes { take(minutes, closingLine) }
    let names = PackFacts.names(of: pack.reports, in: truth?.reports ?? pack.reports)
    for (report, name) in zip(pack.reports, names) { take(report, name) }
    take(tablesOf: pack)
    for item in pack.urgentItems {
      add(.exemptAndUrgent, ["urgent", item.minute], item.title, item.line)
    }
    for item in pack.exemptItems {
      let text = [item.act, item.schedule, item.paragraph].joined(separator: "; ")
      add(.exemptAndUrgent, ["exempt"], text, item.line)
    }
  }

  private mutating func add(
    _ kind: PackFact.Kind, _ key: [String], _ text: String?, _ line: Int,
    as form: (String) -> String = PackFact.flat
  ) {
    guard let text, !form(text).isEmpty else { return }
    facts[kind, default: []].append(
      PackFact(kind: kind, key: key, text: form(text), shown: text, line: line))
  }

  // MARK: agenda

  private mutating func take(meetingsOf pack: Pack) {
    add(.meeting, ["body"], pack.body, pack.meeting.line ?? 0)
    for (kind, meeting) in [
      (PackFact.Kind.meeting, pack.meeting), (.nextMeeting, pack.nextMeeting),
    ] {
      add(kind, ["date"], meeting.date?.iso, meeting.line ?? 0)
      add(kind, ["time"], meeting.time?.iso, meeting.line ?? 0)
      add(kind, ["venue"], meeting.venue, meeting.line ?? 0)
    }
    for item in pack.agenda {
      let number = PackFact.bare(number: item.number)
      add(.agenda, [number], item.title, item.line)
      add(.presenters, ["agenda", number], item.presenter, item.line)
    }
  }

  private mutating func take(membersOf pack: Pack) {
    for member in pack.members {
      if member.vacant {
        let seat = [member.post, member.organisation].compactMap { $0 }.joined(separator: ", ")
        add(.vacancies, [], seat, member.line)
        continue
      }
      let name = PackFact.who(member.name ?? "")
      add(.members, ["name"], member.name, member.line, as: PackFact.who)
      add(.members, ["title", name], member.title, member.line)
      add(.members, ["post", name], member.post, member.line)
      add(.members, ["organisation", name], member.organisation, member.line)
      add(.members, ["category", name], member.category?.rawValue, member.line)
    }
  }

  // MARK: minutes

  private mutating func take(_ minutes: Pack.Minutes, _ closingLine: Int) {
    add(.minutesHead, ["date"], minutes.date?.iso, minutes.line)
    add(.minutesHead, ["opened"], minutes.opened?.iso, minutes.line)
    add(.minutesHead, ["closed"], minutes.closed?.iso, closingLine)
    add(
      .minutesHead, ["chair"], minutes.chair, minutes.present.first?.line ?? 0, as: PackFact.who)
    for (kind, key, people) in [
      (PackFact.Kind.attendance, "present", minutes.present),
      (.attendance, "alsoPresent", minutes.alsoPresent),
      (.apologies, "apologies", minutes.apologies), (.officers, "officers", minutes.officers),
    ] {
      for person in people {
        add(kind, [key], person.name, person.line, as: PackFact.who)
        guard kind == .officers else { continue }
        add(kind, ["post", PackFact.who(person.name)], person.post, person.line)
      }
    }
    for one in minutes.substitutes {
      add(.substitutes, [PackFact.who(one.standsFor)], one.name, one.line, as: PackFact.who)
    }
    for minute in minutes.items {
      let number = PackFact.bare(number: minute.number)
      add(.minuteItems, [number], minute.title, minute.line)
      add(.presenters, ["minute", number], minute.presenter, minute.line)
      for decision in minute.decisions {
        add(.decisions, "minute \(number)", decision.number, decision.text, decision.line)
      }
    }
  }

  private mutating func add(
    _ kind: PackFact.Kind, _ name: String, _ number: String?, _ text: String, _ line: Int
  ) {
    let (number, text) = PackFact.numbered(number, text)
    add(kind, [name, number], text, line)
  }

  // MARK: reports

  private mutating func take(_ report: Pack.Report, _ name: String) {
    add(.reportHeads, [name, "agendaNumber"], report.agendaNumber, report.line)
    add(.reportHeads, [name, "subject"], report.subject, report.line)
    add(.reportHeads, [name, "reportOf"], report.reportOf, report.line)
    for section in report.sections {
      let number = PackFact.bare(number: section.number ?? "")
      add(.sections, [name, number], section.title, section.line)
      for block in section.paragraphs {
        add(.paragraphs, name, block.number, block.text, block.line)
      }
    }
    for text in report.recommendations {
      add(.recommendations, name, text.number, text.text, text.line)
    }
    for paper in report.backgroundPapers {
      add(
        .backgroundPapers, [name], PackFact.withoutAddress(paper),
        PackFacts.line(of: paper, in: report))
    }
    for officer in report.contactOfficers {
      let person = PackFact.who(officer.name)
      add(.contactOfficers, [name, "name"], officer.name, officer.line, as: PackFact.who)
      add(.contactOfficers, [name, "post", person], officer.post, officer.line)
      add(.contactOfficers, [name, "email", person], officer.email, officer.line)
    }
  }

  private static func line(of paper: String, in report: Pack.Report) -> Int {
    let section = report.sections.last { $0.title.lowercased().hasPrefix("background papers") }
    let block = section?.blocks.last { paper.hasSuffix($0.text) }
    return block?.line ?? section?.line ?? report.line
  }

  private static func names(of reports: [Pack.Report], in truth: [Pack.Report]) -> [String] {
    var free = Array(truth.indices)
    var names = [String?](repeating: nil, count: reports.count)
    let tests: [(Pack.Report, Pack.Report) -> Bool] = [
      { $0.agendaNumber != nil && $0.agendaNumber == $1.agendaNumber },
      { $0.subject != nil && PackFact.flat($0.subject ?? "") == PackFact.flat($1.subject ?? "") },
    ]
    for test in tests {
      for (i, report) in reports.enumerated() where names[i] == nil {
        guard let place = free.firstIndex(where: { test(truth[$0], report) }) else { continue }
        names[i] = "report \(truth[free[place]].agendaNumber ?? String(free[place] + 1))"
        free.remove(at: place)
      }
    }
    return names.enumerated().map { $1 ?? "other report \($0 + 1)" }
  }

  // MARK: tables

  /// The rows of all tables, then the heading rows.
  private mutating func take(tablesOf pack: Pack) {
    for table in pack.tables {
      for (i, row) in table.rows.enumerated() {
        let line = i < table.rowLines.count ? table.rowLines[i] : table.line
        add(row: row, line: line, isHeading: false)
      }
    }
    for table in pack.tables { add(row: table.columns, line: table.line, isHeading: true) }
  }

  private mutating func add(row: [String], line: Int, isHeading: Bool) {
    var cells = row.map(PackFact.flat)
    while cells.last?.isEmpty == true { cells.removeLast() }
    guard !cells.isEmpty else { return }
    facts[.tables, default: []].append(
      PackFact(
        kind: .tables, key: [], text: cells.joined(separator: "|"),
        shown: row.joined(separator: " | "), cells: cells, isHeading: isHeading, line: line))
  }
}
