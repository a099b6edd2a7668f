import Civic
import Intake

extension PackPrinter {
  mutating func printMinutes() {
    guard let minutes = pack.minutes else { return }
    newPaper("3.1", "Minutes and Decision Record")
    let record = seed.pick(["MINUTES AND DECISION RECORD", "DECISION RECORD"])
    let line = heading("\(scene.body.uppercased()) \(record)", 1)
    scribe.line(minutes.date.map { layout.day == .raised ? words($0) : $0.inWords } ?? "")
    pack.minutes?.line = line
    scribe.gap()
    let opened = minutes.opened.map(words) ?? ""
    _ = paragraph("The meeting commenced at \(opened) in the \(minutes.venue ?? "")" + stop)
    printPresent(minutes)
    printOfficers(minutes)
    for i in minutes.items.indices { printMinute(i) }
    scribe.gap()
    closingLine = scribe.line("The meeting concluded at \(minutes.closed.map(words) ?? "")" + stop)
    scribe.gap()
    scribe.line("CHAIR")
  }

  private var stop: String { layout.curly ? "." : "" }

  private func member(_ name: String) -> Pack.Member? { pack.members.first { $0.name == name } }

  /// A person as attendance lists print one: form of address, name, post or body.
  private func printed(_ name: String, withBody: Bool = false) -> String {
    guard let member = member(name) else { return name }
    let called = [member.title, name].compactMap { $0 }.joined(separator: " ")
    if member.title == "Councillor" && !withBody { return called }
    let post = member.post == "Representative" ? nil : member.post
    return [
      called, post ?? member.organisation, withBody && post != nil ? member.organisation : nil,
    ]
    .compactMap { $0 }.joined(separator: ", ")
  }

  private func chair(_ name: String) -> String {
    let title = member(name)?.title.map { $0 + " " } ?? ""
    switch layout.chair {
    case .colon where title == "Councillor ": return "Councillor: \(name) (In the Chair)"
    case .plain: return "\(title)\(name) (in the Chair)"
    default: return "\(title)\(name) (In the Chair)"
    }
  }

  // MARK: attendance

  private mutating func printPresent(_ minutes: Pack.Minutes) {
    let people = minutes.present.map {
      $0.name == minutes.chair ? chair($0.name) : printed($0.name)
    }
    if layout.attendanceInSentence {
      let line = paragraph(bold("Present:") + " " + people.joined(separator: "; ") + ".")
      for i in minutes.present.indices { pack.minutes?.present[i].line = line }
    } else {
      heading("Present:", 3, marked: false)
      let together = printCouncillors(minutes)
      for (i, person) in people.enumerated() where !together.contains(i) {
        let line = scribe.line(person)
        pack.minutes?.present[i].line = line
      }
    }
    scribe.gap()
    if layout.substitutes == .rule && !minutes.substitutes.isEmpty { printRule(minutes) }
    let others = minutes.alsoPresent
    guard !others.isEmpty || (layout.substitutes != .rule && !minutes.substitutes.isEmpty) else {
      return
    }
    heading(layout.upperSections ? "Also Present:" : "Also present:", 3, marked: false)
    if layout.substitutes != .rule { printSubstitutes(minutes) }
    for i in others.indices {
      let line = scribe.line(printed(others[i].name))
      pack.minutes?.alsoPresent[i].line = line
    }
    scribe.gap()
  }

  /// The chair and the other councillors on one line; tells which of those present it named.
  private mutating func printCouncillors(_ minutes: Pack.Minutes) -> Set<Int> {
    let all = minutes.present.indices.filter {
      member(minutes.present[$0].name)?.title == "Councillor"
    }
    guard layout.chair == .together, all.first == 0, all.count > 1 else { return [] }
    let names = all.map { minutes.present[$0].name + ($0 == 0 ? " (In the Chair)" : "") }
    let line = scribe.line(
      "Councillors: " + names.dropLast().joined(separator: ", ") + " and " + names[all.count - 1])
    for i in all { pack.minutes?.present[i].line = line }
    scribe.gap()
    return Set(all)
  }

  private mutating func printRule(_ minutes: Pack.Minutes) {
    let said = minutes.substitutes.map {
      "\($0.name) was in attendance as a substitute for \(printed($0.standsFor))"
    }
    let line = paragraph(
      "In accordance with Council procedure rule 5.2 (ii) " + said.joined(separator: " and ") + ".")
    for i in minutes.substitutes.indices { pack.minutes?.substitutes[i].line = line }
  }

  private mutating func printSubstitutes(_ minutes: Pack.Minutes) {
    let all = minutes.substitutes
    for (i, one) in all.enumerated() {
      let words = i == 0 ? "was in attendance as substitute for" : "as substitute for"
      let end = i == all.count - 1 ? "" : i == all.count - 2 ? ", and" : ","
      let text =
        switch layout.substitutes {
        case .bracket: "\(one.name) (substitute for \(one.standsFor))"
        case .short:
          layout.openLists
            ? "\(one.name) for \(printed(one.standsFor))" : "\(one.name) for \(one.standsFor)"
        default: "\(one.name) \(words) \(one.standsFor)\(end)"
        }
      let line = scribe.line(text)
      pack.minutes?.substitutes[i].line = line
    }
  }

  private mutating func printOfficers(_ minutes: Pack.Minutes) {
    let under = layout.officersUnderHeading
    if under { heading("Officers:", 3, marked: false) }
    for (i, officer) in minutes.officers.enumerated() {
      let lead = i == 0 && !under ? bold("Officers:") + " " : ""
      let line = scribe.line("\(lead)\(officer.name), \(officer.post ?? "")")
      pack.minutes?.officers[i].line = line
    }
    scribe.gap()
  }

  private mutating func printApologies() {
    let apologies = pack.minutes?.apologies ?? []
    if apologies.isEmpty {
      _ = paragraph("None.")
      return
    }
    let people = apologies.map { printed($0.name, withBody: true) }
    if layout.apologies == .lines {
      _ = paragraph("Apologies for absence were received from:")
      for (i, person) in people.enumerated() {
        let line = scribe.line(layout.bullet + person)
        pack.minutes?.apologies[i].line = line
      }
      scribe.gap()
      return
    }
    let text: String
    if layout.apologies == .received {
      text = "Apologies for absence were received from " + people.joined(separator: "; ") + "."
    } else {
      let last = people.count > 1 ? " and " + people[people.count - 1] : ""
      let first = people.count > 1 ? Array(people.dropLast()) : people
      text =
        "Apologies for absence were submitted on behalf of " + first.joined(separator: ", ") + last
        + "."
    }
    let line = paragraph(text)
    for i in apologies.indices { pack.minutes?.apologies[i].line = line }
  }

  // MARK: the minutes themselves

  private mutating func printMinute(_ i: Int) {
    guard let minute = pack.minutes?.items[i] else { return }
    var blocks = minute.blocks[...]
    let mark = layout.minuteMark == .dot ? "\(minute.number). " : "\(minute.number) "
    let below = layout.presenterBelowMinute
    let by = minute.presenter.map { italic("(\($0))") } ?? ""
    var title = bold(mark + minute.title) + (below || by.isEmpty ? "" : " " + by)
    if layout.gluedMinutes, let first = blocks.first, first.kind == .heading, !by.isEmpty {
      title += (isMarkdown ? "" : " ") + bold(first.text)
      blocks = blocks.dropFirst()
    }
    scribe.wideGap()
    let line = scribe.longLine(
      (isMarkdown && !layout.gluedMinutes ? "## " : "") + title, indent: mark.count, keep: true)
    pack.minutes?.items[i].line = line
    for u in pack.urgentItems.indices where pack.urgentItems[u].minute == minute.number {
      pack.urgentItems[u].line = line
    }
    if below && !by.isEmpty { scribe.line(by, keep: true) }
    scribe.gap()
    if minute.title.hasPrefix("Apologies") { printApologies() }
    for block in blocks { printBlock(block) }
    scribe.gap()
    if !minute.decisions.isEmpty { printDecisions(i) }
  }

  private mutating func printBlock(_ block: Pack.Block) {
    switch block.kind {
    case .heading: heading(block.text, 3, marked: false)
    case .listEntry: scribe.paragraph(block.text, mark: layout.bullet)
    default: _ = paragraph(block.text)
    }
  }

  private mutating func printDecisions(_ i: Int) {
    let decisions = pack.minutes?.items[i].decisions ?? []
    let glued = layout.gluedDecisions && decisions.count == 1
    if !glued { heading(layout.decisionHead, 3, marked: isMarkdown) }
    for j in decisions.indices {
      var (printed, number) = decisions.count == 1 ? ("", nil) : mark(j)
      if glued { printed = bold(layout.decisionHead) + " " }
      pack.minutes?.items[i].decisions[j].number = number
      let line = scribe.paragraph(decisions[j].text, mark: printed)
      pack.minutes?.items[i].decisions[j].line = line
      if !layout.decisionHead.hasSuffix(":") { scribe.gap() }
    }
    scribe.gap()
  }

  /// The mark of a decision as printed, and as its number.
  private func mark(_ j: Int) -> (String, String?) {
    let roman = ["i", "ii", "iii", "iv", "v", "vi"][j]
    let letter = ["a", "b", "c", "d", "e", "f"][j]
    return switch layout.decisionMark {
    case .roman: ("(\(roman)) ", "(\(roman))")
    case .dashRoman: ("- (\(roman)) ", "(\(roman))")
    case .numeral: ("\(j + 1). ", "\(j + 1)")
    case .dashNumeral: ("- \(j + 1). ", "\(j + 1)")
    case .numeralBracket: ("\(j + 1)) ", "\(j + 1))")
    case .letter: ("\(letter)) ", "\(letter))")
    case .dot: (layout.bullet, nil)
    }
  }
}
