import Commons
import Pages

/// The agenda with what belongs to each of its items, and the minutes that belong to none.
///
/// A paper belongs to the item of its number. A minute belongs to the item whose title is about the
/// same, or whose paper is; each minute to one item only. What stays over is shown by itself.
struct MeetingSpines {
  let agenda: AgendaSpine
  let other: AgendaSpine

  init(_ reading: MeetingReading) {
    let papers = Dictionary(grouping: reading.papers, by: \.agendaNumber)
    var left = reading.minutes.map { (minute: $0, subject: Subject($0.title)) }
    var items: [AgendaSpine.Item] = []
    for item in reading.agenda {
      let own = papers[item.number] ?? []
      let minute = MeetingSpines.minute(of: item, own, among: left)
      if let minute { left.removeAll { $0.minute.id == minute.id } }
      items.append(MeetingSpines.item(item, own, minute, reading))
    }
    let rest = left.map { MeetingSpines.item($0.minute, reading) }
    // Without an agenda the minutes are the spine.
    agenda = AgendaSpine(items: reading.agenda.isEmpty ? rest : items)
    other = AgendaSpine(items: reading.agenda.isEmpty ? [] : rest, anchors: "minute")
  }

  private static func minute(
    of item: AgendaItem, _ papers: [Paper], among minutes: [(minute: Minute, subject: Subject)]
  ) -> Minute? {
    let titles = [item.title] + papers.map(\.subject)
    return titles.lazy.compactMap { minutes.kin(to: Subject($0), \.subject)?.minute }.first
  }

  private static func item(
    _ item: AgendaItem, _ papers: [Paper], _ minute: Minute?, _ reading: MeetingReading
  ) -> AgendaSpine.Item {
    let isExempt = reading.exempt.contains { exempt in
      papers.contains { $0.address == exempt.paperAddress }
    }
    return AgendaSpine.Item(
      number: item.number, title: ReadingCase.of(item.title), presenter: item.presenter,
      mark: isExempt ? StateTag("Part withheld", .attention) : urgentMark(minute),
      links: papers.map { link($0, in: papers, item) }
        + (minute.map { [link($0, reading)] } ?? []),
      decisions: minute.map { decisions(of: $0, reading) } ?? [],
      source: SourceLine(item.sourceID, item.line).html)
  }

  private static func item(_ minute: Minute, _ reading: MeetingReading) -> AgendaSpine.Item {
    AgendaSpine.Item(
      number: minute.number, title: ReadingCase.of(minute.title), presenter: minute.presenter,
      mark: urgentMark(minute), links: [link(minute, reading)],
      decisions: decisions(of: minute, reading),
      source: SourceLine(minute.sourceID, minute.line).html)
  }

  private static func link(_ paper: Paper, in papers: [Paper], _ item: AgendaItem) -> Link {
    let subject = papers.count > 1 ? ": \(ReadingCase.of(paper.subject))" : ""
    return Link("Paper \(item.number)\(subject)", to: paper.webAddress)
  }

  private static func urgentMark(_ minute: Minute?) -> StateTag? {
    minute?.urgent == true ? StateTag("Urgent", .attention) : nil
  }

  private static func link(_ minute: Minute, _ reading: MeetingReading) -> Link {
    Link("Minute \(minute.number)", to: reading.body.address(of: minute))
  }

  private static func decisions(
    of minute: Minute, _ reading: MeetingReading
  ) -> [AgendaSpine.Decision] {
    reading.decisions.filter { $0.minuteID == minute.id }.map { decision in
      let mark = decision.mark.map { "\($0) " } ?? ""
      let promise = reading.promises.first {
        $0.minuteNumber == minute.number && $0.decisionMark != nil
          && $0.decisionMark == decision.mark
      }
      return AgendaSpine.Decision(
        Link("\(mark)\(decision.text)", to: reading.body.address(of: decision)),
        state: promise?.state.tag)
    }
  }
}
