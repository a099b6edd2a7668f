import Civic
import Commons
import Pages
import Records

/// What the pack of a meeting needs beyond its page: papers and minutes word for word.
struct PackReading: Sendable {
  let meeting: MeetingReading
  let papers: [PaperReading]
  let blocks: [Minute.ID: [MinuteBlock]]
  /// Tables that no paper is known to have printed.
  let tables: [PrintedTable]
  let cells: [PrintedTable.ID: [PrintedCell]]

  static func on(
    _ day: Day, of slug: String, in reader: Reader
  ) throws -> PackReading? {
    guard let meeting = try MeetingReading.on(day, of: slug, in: reader) else { return nil }
    let papers = try meeting.papers.compactMap {
      try PaperReading.at(
        body: slug, day: day, address: $0.address, asking: .ofGovernance, in: reader)
    }
    let blocks = try meeting.minutes.map { ($0.id, try $0.blocks(in: reader)) }
    let tables = meeting.tables.filter { table in !papers.contains { $0.paper.id == table.paperID }
    }
    return PackReading(
      meeting: meeting, papers: papers, blocks: Dictionary(uniqueKeysWithValues: blocks),
      tables: tables, cells: try PrintedTable.cells(of: tables, in: reader))
  }

  /// Whether there is anything to print beyond the day.
  var isEmpty: Bool { meeting.agenda.isEmpty && papers.isEmpty && meeting.minutes.isEmpty }

  /// About how many pages the whole pack has.
  var pages: Int { meeting.pagesOfPack }
}

extension MeetingReading {
  /// About how many pages of print the whole pack has, told without reading it.
  var pagesOfPack: Int {
    PrintedLink.pages(
      blocks: papers.map(\.blockCount).reduce(agenda.count, +) + minutes.count * 6,
      rows: tables.map(\.rowCount).reduce(0, +)) + papers.count / 2 + 1
  }
}

/// The pack of a meeting as one document: agenda, attendance, papers with their tables, minutes.
struct AgendaPack {
  let reading: PackReading
  let letterhead: Letterhead

  var document: PrintedDocument {
    let (body, meeting) = (reading.meeting.body, reading.meeting.meeting)
    var document = PrintedDocument(
      title: title, over: body.marked, under: "Meeting of \(meeting.inWords)",
      fileTitle: "\(title), \(body.marked), \(meeting.day.inWords)", author: letterhead.name,
      isLong: true, parts: parts,
      colophon: letterhead.colophon(
        of: body.asMeetingBody, page: body.address(of: meeting.day),
        sources: reading.meeting.sources))
    document.facts = meeting.printedFacts
    return document
  }

  /// `Agenda and papers`, with what else there is.
  private var title: String {
    switch (reading.meeting.agenda.isEmpty && reading.papers.isEmpty, reading.blocks.isEmpty) {
    case (true, _): "Minutes"
    case (false, true): "Agenda and papers"
    case (false, false): "Agenda, papers and minutes"
    }
  }

  var fileName: String {
    DocumentName.of(
      reading.meeting.body.slug, reading.meeting.meeting.day, ["pack"], ending: "pdf")
  }

  private var parts: [PrintedPart] {
    var parts: [PrintedPart] = []
    if !reading.meeting.agenda.isEmpty { parts.append(agenda) }
    let attendance = PrintedMinutes.attendance(reading.meeting)
    if let attendance { parts.append(attendance) }
    for (place, paper) in reading.papers.enumerated() {
      parts.append(paper.printed(id: AgendaPack.anchor(place), top: 3))
    }
    if !reading.tables.isEmpty { parts.append(tables) }
    if !reading.meeting.minutes.isEmpty { parts.append(PrintedMinutes(reading).part) }
    return parts
  }

  private static func anchor(_ place: Int) -> String { "paper-\(place + 1)" }

  private var agenda: PrintedPart {
    PrintedPart(
      id: "agenda", title: "Agenda", running: "Agenda",
      content: """
        \(reading.meeting.agenda, item)\
        \(reading.meeting.exempt.isEmpty ? nil : withheld)
        """)
  }

  private var tables: PrintedPart {
    PrintedPart(
      id: "tables", title: "Tables of the pack", running: "Tables",
      content: "\(reading.tables.map { TableGrid($0, reading.cells[$0.id] ?? []).printed($0) })")
  }

  private func item(_ item: AgendaItem) -> HTML {
    let papers = reading.papers.enumerated().filter {
      $0.element.paper.agendaNumber == item.number
    }
    return """
      <div class="agenda-item">
      <h3><span class="number">\(item.number)</span> \(ReadingCase.of(item.title))</h3>
      \(item.presenter.map { "<p>\($0)</p>\n" } as HTML?)\
      \(papers.map { place, paper in
        "<p><a href=\"#\(AgendaPack.anchor(place))\">\(paper.name)</a></p>\n" as HTML })\
      </div>

      """
  }

  private var withheld: HTML {
    """
    <h3>Withheld from the public</h3>
    <ul>\(reading.meeting.exempt.map { item in
      "<li>\(ReadingCase.capitalised(item.withheld.ground))</li>\n" as HTML })</ul>

    """
  }
}

extension Meeting {
  /// When and where, for the first page.
  var printedFacts: [(name: String, value: String)] {
    var facts: [(String, String)] = []
    if let time { facts.append(("Time", time.inWords)) }
    if let venue { facts.append(("Place", venue)) }
    facts.append(("Municipal year", year.name))
    return facts
  }
}
