import Civic
import Pages
import Story
import Testing

@testable import Commons

/// What each kind of page of Commons looks like, from the view struct alone.
struct CommonsPageSnapshotTests {
  private let day = Day(iso: "2019-09-13")!
  private let body = MeetingBody(
    slug: "safer-marrowby-partnership", name: "Safer Marrowby Partnership", isInvented: true)

  private var table: PrintedTable {
    PrintedTable(
      id: PrintedTable.ID(rawValue: 5), body: body.slug, day: day, ordinal: 3,
      paperID: Paper.ID(rawValue: 20), title: "COUNTY LINES, 2019", columnCount: 2, rowCount: 1,
      sourceID: SourceDocument.ID(rawValue: 3), line: 307)
  }

  private var cells: [PrintedCell] {
    [(0, 0, "Measure"), (0, 1, "May to August"), (1, 0, "Arrests"), (1, 1, "--11")].map {
      PrintedCell(
        tableID: table.id, rowNumber: $0.0, columnNumber: $0.1, printed: $0.2, line: 308)
    }
  }

  private var paper: Paper {
    Paper(
      id: Paper.ID(rawValue: 20), body: body.slug, day: day, address: "5.1", agendaNumber: "5.1",
      subject: "COUNTY LINES", reportOf: "Head of Community Safety", blockCount: 6,
      sourceID: SourceDocument.ID(rawValue: 3), line: 280)
  }

  private func block(
    _ ordinal: Int, _ kind: PaperBlock.Kind, _ number: String?, _ text: String,
    table: PrintedTable.ID? = nil
  ) -> PaperBlock {
    PaperBlock(
      paperID: paper.id, ordinal: ordinal, kind: kind, level: 1, number: number, text: text,
      tableID: table, line: 280 + ordinal)
  }

  private func mustLook(_ page: Page, _ name: String) throws {
    #expect(PageCheck("<title>\(page.title)</title>\(page.body)").faults.isEmpty)
    try Snapshot("\(name).html").mustBe("\(page.title)\n\(page.body)\n")
  }

  @Test func aPaper() throws {
    let reading = PaperReading(
      paper: paper,
      blocks: [
        block(1, .section, "1", "PURPOSE OF REPORT"),
        block(2, .paragraph, "1.1", "To tell what is known & to ask <for> agreement."),
        block(3, .listEntry, "(i)", "Notice."), block(4, .listEntry, nil, "Visit."),
        block(5, .heading, nil, "County Lines, 2019"), block(6, .table, nil, "", table: table.id),
        block(7, .appendix, nil, "APPENDIX A"),
      ],
      recommendations: [
        Recommendation(paperID: paper.id, ordinal: 1, number: "10.1", text: "Adopt it.", line: 320)
      ],
      backgroundPapers: [
        BackgroundPaper(paperID: paper.id, ordinal: 1, text: "Problem profile, August 2019")
      ], contactPosts: [ContactPost(paperID: paper.id, ordinal: 1, post: "Analyst", line: 335)],
      tables: [table], cells: [table.id: cells],
      setting: PaperSetting(
        body: body, agendaTitle: "County Lines", minute: Link("Minute 21", to: "/minutes/21"),
        decisions: [Link("(i) That it be adopted.", to: "/decisions/21/i")],
        withheld: [
          .init(
            ground: "paragraph 1 of Schedule 12A to the Local Government Act 1972",
            source: SourceLine(paper.sourceID, 340))
        ]))
    try mustLook(PaperPage(reading).page, "paper")
  }

  @Test func aPrintedTable() throws {
    let reading = TableReading(
      table: table, cells: cells, paper: paper, source: nil, body: body, neighbours: [])
    try mustLook(PrintedTablePage(reading).page, "table")
  }

  @Test func theFigures() throws {
    let figure = QuotedFigure(
      body: body.slug, day: day, ordinal: 1, paperAddress: "5.1", minuteNumber: nil,
      subject: "homes taken over", value: "14", unit: nil, period: "May to August 2019", note: nil,
      source: "line 312", sourceID: SourceDocument.ID(rawValue: 3))
    let reading = FiguresReading(
      bodies: [body], body: body, years: [MunicipalYear(start: 2019)],
      year: MunicipalYear(start: 2019), tables: [table], figures: [figure], plans: [])
    try mustLook(FiguresPage(reading).page, "figures")
  }

  @Test func thePromises() throws {
    let promise = Promise(
      id: Promise.ID(rawValue: 50), body: body.slug, day: day, ordinal: 1, minuteNumber: "21",
      decisionMark: nil, text: "that figures be brought back", owner: "Analyst",
      due: "next meeting",
      state: .returned, returnedOn: Day(iso: "2019-12-06"), returnedAs: "PERFORMANCE REPORT",
      sourceID: SourceDocument.ID(rawValue: 4), line: 161)
    let reading = PromisesReading(
      bodies: [body], body: body, counts: [.returned: 1], state: nil, page: 1, promises: [promise],
      minutes: [promise.id: Link("Minute 21", to: "/minutes/21")])
    try mustLook(PromisesPage(reading).page, "promises")
  }

  @Test func aSourceFileThatWasCorrected() throws {
    func document(_ id: Int64, _ name: String) -> SourceDocument {
      SourceDocument(
        id: SourceDocument.ID(rawValue: id), kind: .pack, fileName: name,
        sha256: String(repeating: "ab", count: 32), size: 1_234_567, lineCount: 2, body: body.slug,
        day: day, receivedAt: Instant(day), receivedBy: "Clara Clerk")
    }
    let reading = SourceReading(
      document: document(3, "pack.md"), text: "# AGENDA\n\n<b>10 am</b>\n",
      correctedBy: document(4, "pack-corrected.md"), corrects: nil)
    try mustLook(SourcePage(reading).page, "source")
  }
}
