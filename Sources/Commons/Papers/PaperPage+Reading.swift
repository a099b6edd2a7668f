import Civic
import Pages

extension PaperPage {
  /// - Parameter canBePrinted: whether the paper can be had as PDF.
  init(_ reading: PaperReading, canBePrinted: Bool = false) {
    let (paper, setting) = (reading.paper, reading.setting)
    title = reading.title
    body = setting.body
    caption =
      (paper.agendaNumber.map { "Paper \($0), " } ?? "Paper, ")
      + "\(setting.body.marked), \(paper.day.inWords)"
    meeting = Link(
      paper.day.inWordsWithWeekday, to: MeetingAddress.of(body: paper.body, day: paper.day))
    reportOf = paper.reportOf
    agendaItem = paper.agendaNumber
    recommendations = RecommendationBox(
      title: "What the meeting was asked to decide",
      recommendations: reading.recommendations.map {
        .init(number: $0.number, words: HTML(text: $0.text))
      })
    withheld = setting.withheld
    text = NumberedPaper(blocks: PaperText(reading, drawing: PaperText.onScreen).blocks)
    outcome = Outcome(minute: setting.minute, decisions: setting.decisions)
    backgroundPapers = reading.backgroundPapers.map(\.text)
    contactPosts = reading.contactPosts.map(\.post)
    source = SourceLine(
      paper.sourceID, paper.line, words: "As published, from line \(paper.line) of the source file")
    address = paper.webAddress
    if canBePrinted {
      printed = PrintedLink(
        reading.name, to: "\(paper.webAddress).pdf",
        pages: PrintedLink.pages(
          blocks: reading.blocks.count, rows: reading.tables.map(\.rowCount).reduce(0, +)))
    }
  }
}

/// The blocks of a paper as they are shown: entries that follow each other become one list, and
/// tables stand in their places.
struct PaperText {
  private var tables: [PrintedTable.ID: PrintedTable]
  private let cells: [PrintedTable.ID: [PrintedCell]]
  private let drawing: (PrintedTable, TableGrid) -> HTML
  private(set) var blocks: [NumberedPaper.Block] = []
  private var list: [NumberedPaper.ListLine] = []

  /// - Parameter drawing: how a table looks, on the screen or on paper.
  init(_ reading: PaperReading, drawing: @escaping (PrintedTable, TableGrid) -> HTML) {
    self.drawing = drawing
    tables = Dictionary(uniqueKeysWithValues: reading.tables.map { ($0.id, $0) })
    cells = reading.cells
    for block in reading.blocks { add(block) }
    endList()
    // A table that stands nowhere in the text is not lost: it follows the text.
    let left = tables.values.sorted { $0.ordinal < $1.ordinal }
    blocks += left.map { .other(figures($0)) }
  }

  private mutating func add(_ block: PaperBlock) {
    if block.kind != .listEntry { endList() }
    switch block.kind {
    case .appendix:
      blocks.append(.heading(number: nil, text: ReadingCase.of(block.text), depth: 1))
    case .section:
      blocks.append(
        .heading(number: block.number, text: ReadingCase.of(block.text), depth: 1))
    case .heading:
      blocks.append(
        .heading(
          number: block.number, text: ReadingCase.of(block.text), depth: 2))
    case .paragraph:
      blocks.append(.paragraph(number: block.number, text: HTML(text: block.text)))
    case .listEntry: list.append(.init(block.number ?? "•", HTML(text: block.text)))
    case .table:
      guard let table = block.tableID.flatMap({ tables.removeValue(forKey: $0) }) else { return }
      if isTitle(of: table, blocks.last) { blocks.removeLast() }
      blocks.append(.other(figures(table)))
    }
  }

  /// The title that is printed above a table is its caption already.
  private func isTitle(of table: PrintedTable, _ block: NumberedPaper.Block?) -> Bool {
    switch block {
    case .heading(nil, let text, _): text == table.name
    case .paragraph(nil, let text): text == HTML(text: table.title ?? "")
    default: false
    }
  }

  private mutating func endList() {
    if !list.isEmpty { blocks.append(.list(list)) }
    list = []
  }

  private func figures(_ table: PrintedTable) -> HTML {
    drawing(table, TableGrid(table, cells[table.id] ?? []))
  }

  static func onScreen(_ table: PrintedTable, _ grid: TableGrid) -> HTML {
    FigureTable(
      table: grid.htmlTable(id: "table-\(table.ordinal)", caption: table.name),
      source: SourceLine(table.sourceID, table.line, words: "line \(table.line) of the file").html,
      csv: table.csvAddress, page: Link("Table on a page of its own", to: table.webAddress)
    ).html
  }
}
