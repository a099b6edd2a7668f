import Civic
import Documents
package import Pages

/// A printed table on a page of its own, in words.
struct PrintedTablePage {
  var name: String
  var body: MeetingBody
  /// `Table 3 of the pack of 13 September 2019`.
  var caption: String
  var meeting: Link
  var paper: Link?
  var table: FigureTable
  var rowCount: Int
  var source: SourceLine
  var sourceName: String
  var address: WebAddress
  var earlier: Link?
  var next: Link?

  var page: Page {
    Page(
      title: "\(name), \(caption)", section: .figures,
      breadcrumbs: [SiteSection.figures.link, meeting],
      description: "\(name), as printed in the papers of the \(body.name).", canonical: address,
      body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(name, caption: "\(caption), \(body.marked)", lede: lede))
    \(rowCount == 0 ? EmptyState("The paper prints the head of this table and no rows.").html : nil)\
    \(table)
    <h2>Where it was printed</h2>
    \(SummaryList(rows: facts))
    \(EarlierAndNext(label: "Tables of this pack", earlier: earlier, next: next))
    """
  }

  private var lede: HTML {
    "Every figure stands as it was printed, slips included."
  }

  private var facts: [SummaryList.Row] {
    [
      .init("Meeting", "\(meeting), \(body.marked)" as HTML),
      .init("Paper", paper?.html ?? "Not told by the pack"),
      .init(
        "Source",
        "\(SourceLine(source.sourceID, source.line, words: "\(sourceName), line \(source.line)"))"
          as HTML),
    ]
  }
}

extension PrintedTablePage {
  init(_ reading: TableReading) {
    let table = reading.table
    let grid = TableGrid(table, reading.cells)
    (name, body) = (table.name, reading.body)
    caption = "Table \(table.ordinal) of the pack of \(table.day.inWords)"
    meeting = Link(
      table.day.inWordsWithWeekday, to: MeetingAddress.of(body: table.body, day: table.day))
    paper = reading.paper.map { Link(ReadingCase.of($0.subject), to: $0.webAddress) }
    source = SourceLine(table.sourceID, table.line)
    sourceName = reading.source?.fileName ?? "The source file"
    self.table = FigureTable(
      table: grid.htmlTable(id: "table", caption: table.name, captionIsHidden: true),
      source:
        "pack of \(table.day.inWords), \(SourceLine(table.sourceID, table.line, words: "line \(table.line)"))",
      csv: table.csvAddress)
    rowCount = grid.rows.count
    address = table.webAddress
    earlier = reading.neighbours.first { $0.ordinal < table.ordinal }?.link
    next = reading.neighbours.first { $0.ordinal > table.ordinal }?.link
  }
}

extension PrintedTable {
  package var link: Link { Link(name, to: webAddress) }
}

extension TableReading {
  /// The table as a file, every cell as printed.
  var csv: CSVDocument {
    let grid = TableGrid(table, cells)
    return CSVDocument(columns: grid.heads, rows: grid.rows)
  }
}
