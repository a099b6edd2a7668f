import Intake

extension PackPrinter {
  mutating func printAgenda() {
    newPaper("", "Agenda")
    if layout.pictures { scribe.line("![](_page_0_Picture_1.jpeg)") }
    pack.meeting.line = heading("\(scene.body.uppercased()) AGENDA", 1)
    scribe.gap()
    let (date, time) = (pack.meeting.date.map(words) ?? "", pack.meeting.time.map(words) ?? "")
    let venue = "in \(pack.meeting.venue ?? "")"
    if layout.meetingInOneLine {
      pack.meeting.line = scribe.line(bold("\(date) at \(time) \(venue)"))
    } else {
      scribe.line(bold(date))
      scribe.gap()
      scribe.line(bold("at \(time)"))
      scribe.gap()
      pack.meeting.line = scribe.line(bold(venue))
    }
    heading("MEMBERS: \(scene.body.uppercased())", 2, marked: false)
    printMembers()
    for i in pack.agenda.indices { printItem(i) }
    scribe.wideGap()
    if seed.chance(30) { heading("FOR INFORMATION", 4) }
    pack.nextMeeting.line = paragraph(nextMeeting)
  }

  private var nextMeeting: String {
    let next = pack.nextMeeting
    let (date, time) = (next.date.map(words) ?? "", next.time.map(words) ?? "")
    let venue = next.venue ?? ""
    return switch layout.nextMeetingForm {
    case 0: "Date of next meeting - \(date) at \(time) in \(venue)" + (layout.curly ? "." : "")
    case 1: "Date of Next Meeting: \(date) at \(time) in the \(venue)."
    case 2: "DATE OF NEXT MEETING - \(date), commencing at \(time) in \(venue)"
    default: "The next meeting will be held on \(date) at \(time) in \(venue)."
    }
  }

  // MARK: members

  private mutating func printMembers() {
    var heading: Pack.Member.Category?
    for i in pack.members.indices {
      let member = pack.members[i]
      if let category = member.category, category != heading {
        heading = category
        printHeading(of: category)
      }
      pack.members[i].line = scribe.longLine(printed(member), indent: layout.hang == 0 ? 4 : 0)
    }
    scribe.wideGap()
  }

  private mutating func printHeading(of category: Pack.Member.Category) {
    scribe.wideGap()
    let text =
      switch category {
      case .responsibleAuthority: "Responsible Authority Members:"
      case .other: "Other Members:"
      case .invited: layout.upperSections ? "ALSO INVITED:" : "Also invited:"
      }
    scribe.line(bold(text), keep: true)
    scribe.gap()
  }

  func printed(_ member: Pack.Member) -> String {
    let (post, body) = (member.post, member.organisation)
    if member.vacant { return vacancy(post ?? "", body ?? "") }
    let name = [member.title, member.name].compactMap { $0 }.joined(separator: " ")
    switch post {
    case "Representative": return "\(name), Representative of \(body ?? "")"
    case "Nominated Member": return "\(name), \(body ?? "") Nominated Member"
    case "District Manager" where layout.openLists: return "\(name) District Manager, \(body ?? "")"
    default: return [name, post, body].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private func vacancy(_ post: String, _ body: String) -> String {
    let turned = layout.vacancy == .turned && post == "Chair of Bench"
    let seat = turned ? "\(body), \(post)" : "\(post), \(body)"
    return layout.vacancy == .before ? "Vacant, \(seat)" : "\(seat) (vacant)"
  }

  // MARK: items

  private mutating func printItem(_ i: Int) {
    let item = pack.agenda[i]
    if !item.number.contains(".") {
      pack.agenda[i].line = heading(numbered(item.number, layout.sectionMark) + item.title, 3)
      return
    }
    let mark =
      switch layout.paragraphMark {
      case .dash: "- \(item.number) "
      case .dot: "\(item.number). "
      case .tab: "\(item.number)\t"
      case .bare, .alone: "\(item.number) "
      }
    guard let presenter = item.presenter else {
      pack.agenda[i].line = scribe.paragraph(item.title, mark: mark)
      return
    }
    switch layout.presenter {
    case .dash:
      pack.agenda[i].line = scribe.paragraph(
        "\(item.title) - \(italic(presenter))", mark: mark)
    case .bracket:
      pack.agenda[i].line = scribe.paragraph("\(item.title) (\(italic(presenter)))", mark: mark)
    case .below:
      pack.agenda[i].line = scribe.paragraph("\(item.title) -", mark: mark)
      scribe.paragraph(italic(presenter), indent: layout.hang)
    }
  }

  func numbered(_ number: String, _ mark: PackLayout.Mark) -> String {
    switch mark {
    case .dot: "\(number). "
    case .bare: layout.dress == .pages ? "\(number)     " : "\(number) "
    case .bracket: "\(number)) "
    case .tab: "\(number).\t"
    }
  }
}
