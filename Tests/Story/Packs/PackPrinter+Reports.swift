import Civic
import Intake

extension PackPrinter {
  mutating func printReport(_ r: Int) {
    let report = pack.reports[r]
    newPaper(report.agendaNumber ?? "", String((report.subject ?? "").prefix(28)))
    if layout.itemOnReport, let number = report.agendaNumber {
      scribe.line("Agenda item \(number)")
    }
    if layout.pictures { scribe.line("![](_page_\(seed.number(4...40))_Picture_0.jpeg)") }
    pack.reports[r].line = heading(scene.body.uppercased(), 1)
    scribe.line(pack.meeting.date.map(words) ?? "")
    scribe.gap()
    if layout.subjectFirst { printSubject(r) }
    scribe.line(bold("Report of:") + " " + (report.reportOf ?? ""))
    scribe.gap()
    if !layout.subjectFirst { printSubject(r) }
    if layout.rules {
      scribe.line("---")
      scribe.gap()
    }
    for s in report.sections.indices { printSection(r, s) }
    for a in report.appendices.indices { printAppendix(r, a) }
  }

  private mutating func printSubject(_ r: Int) {
    let subject = pack.reports[r].subject ?? ""
    let printed = layout.upperSubject ? subject.uppercased() : subject
    pack.reports[r].subject = printed
    let words = PackPrinter.unbroken(printed)
    let perLine = (words.count + layout.subjectLines - 1) / layout.subjectLines
    var lines: [String] = []
    for start in stride(from: 0, to: words.count, by: max(perLine, 2)) {
      lines.append(words[start..<min(start + max(perLine, 2), words.count)].joined(separator: " "))
    }
    let lead = layout.dress == .pages ? "               " : ""
    for (i, line) in lines.enumerated() {
      scribe.line(i == 0 ? bold("Subject:") + " " + line : lead + line)
    }
    scribe.gap()
  }

  /// The words of a title; a dash stays on the line of the word before it.
  private static func unbroken(_ title: String) -> [String] {
    var words: [String] = []
    for word in title.split(separator: " ") {
      if word == "-", let last = words.popLast() {
        words.append(last + " -")
      } else {
        words.append(String(word))
      }
    }
    return words
  }

  // MARK: sections

  private mutating func printSection(_ r: Int, _ s: Int) {
    let section = pack.reports[r].sections[s]
    let title = layout.upperSections ? section.title : InventedPack.titleCase(section.title)
    pack.reports[r].sections[s].title = title
    pack.reports[r].sections[s].line = heading(
      numbered(section.number ?? "", layout.sectionMark) + title, 2)
    if section.title.hasPrefix("CONTACT") { return printContacts(r, section.number ?? "") }
    if let table = section.blocks.first?.table, section.blocks.count == 1 {
      scribe.line("\(section.number ?? "").1")
      scribe.gap()
      pack.reports[r].sections[s].blocks[0].line = scribe.next
      return printTable(table)
    }
    let recommended = section.title == "RECOMMENDATIONS"
    var place = 0
    for b in section.blocks.indices {
      let line = printBlock(r, s, b)
      pack.reports[r].sections[s].blocks[b].line = line
      noteExempt(section.blocks[b], line)
      if recommended && section.blocks[b].kind != .table {
        pack.reports[r].recommendations[place].line = line
        place += 1
      }
    }
    scribe.gap()
  }

  private mutating func noteExempt(_ block: Pack.Block, _ line: Int) {
    for i in pack.exemptItems.indices where block.text.contains("exempt information") {
      pack.exemptItems[i].line = line
    }
  }

  private mutating func printBlock(_ r: Int, _ s: Int, _ b: Int) -> Int {
    let block = pack.reports[r].sections[s].blocks[b]
    switch block.kind {
    case .table:
      scribe.gap()
      if let table = block.table { printTable(table) }
      return scribe.next - 1
    case .listEntry:
      if layout.openLists { scribe.gap() }
      return scribe.paragraph(
        emphasised(block.text), mark: mark(block), indent: indent(of: block))
    default:
      if b > 0 || !isMarkdown { scribe.gap() }
      guard let number = block.number else { return paragraph(emphasised(block.text)) }
      if layout.paragraphMark == .alone {
        let line = scribe.line(number, keep: true)
        scribe.gap()
        scribe.paragraph(emphasised(block.text))
        return line
      }
      return scribe.paragraph(emphasised(block.text), mark: paragraphMark(number))
    }
  }

  private func paragraphMark(_ number: String) -> String {
    switch layout.paragraphMark {
    case .dash: "- \(number) "
    case .dot: "\(number). "
    case .tab: "\(number)\t"
    case .bare, .alone: "\(number) "
    }
  }

  private func indent(of block: Pack.Block) -> Int {
    let step = isMarkdown ? 2 : 1
    let base = layout.dress == .pages ? layout.hang : isMarkdown ? 2 : 0
    return base + (block.level - 1) * step * (layout.dress == .pages ? 4 : 1)
  }

  private func mark(_ block: Pack.Block) -> String {
    guard let number = block.number else {
      return block.level > 1 && layout.bullet != "- " && !isMarkdown ? "- " : layout.bullet
    }
    let closed = number.hasSuffix(")") ? number : number + "."
    return isMarkdown ? "- \(closed) " : "\(closed) "
  }

  private func emphasised(_ text: String) -> String {
    isMarkdown ? text.replacing("(Appendix A)", with: "(**Appendix A**)") : text
  }

  // MARK: contact officers

  private mutating func printContacts(_ r: Int, _ section: String) {
    for c in pack.reports[r].contactOfficers.indices {
      if c > 0 { scribe.wideGap() }
      let officer = pack.reports[r].contactOfficers[c]
      let phone = "01\(seed.number(200...899)) \(seed.number(100_000...999_999))"
      scribe.gap()
      switch layout.contact {
      case .line:
        let tail = officer.email.map { " E-mail \(linked($0))" } ?? ""
        pack.reports[r].contactOfficers[c].line = scribe.paragraph(
          "\(officer.name), \(officer.post ?? ""), \(scene.council), Civic Centre, \(scene.place). "
            + "Tel \(phone).\(tail)", mark: paragraphMark("\(section).\(c + 1)"))
      case .block, .labelled:
        printBlock(of: officer, r, c, phone)
      }
    }
    scribe.gap()
  }

  private mutating func printBlock(
    of officer: Pack.ContactOfficer, _ r: Int, _ c: Int, _ phone: String
  ) {
    let name = layout.contact == .labelled ? "Name: \(officer.name)" : officer.name
    pack.reports[r].contactOfficers[c].line = scribe.line(name)
    scribe.line(layout.contact == .labelled ? "Post: \(officer.post ?? "")" : officer.post ?? "")
    scribe.line(scene.council)
    scribe.line("Civic Centre")
    if seed.chance(50) { scribe.line("Level \(seed.number(1...4))") }
    if seed.chance(50) { scribe.gap() }
    if let email = officer.email { scribe.line("Email: \(linked(email))") }
    scribe.line("Tel: \(phone)")
  }

  private func linked(_ email: String) -> String {
    isMarkdown ? "[\(email)](mailto:\(email))" : email
  }

  // MARK: appendices

  private mutating func printAppendix(_ r: Int, _ a: Int) {
    let appendix = pack.reports[r].appendices[a]
    newPaper(pack.reports[r].agendaNumber ?? "", "Appendix A")
    scribe.line(bold("APPENDIX A"))
    scribe.gap()
    pack.reports[r].appendices[a].line = heading(appendix.title, 2)
    for block in appendix.blocks {
      switch block.kind {
      case .heading: heading(block.text, 3)
      case .table:
        if let table = block.table { printTable(table) }
      default:
        scribe.gap()
        scribe.paragraph(block.text, mark: block.number.map { "\($0) " } ?? "")
      }
    }
  }
}
