import Civic
import Pages

/// All that was printed as a table or told as a figure in one municipal year, by meeting, in words.
struct FiguresPage {
  struct Meeting {
    var link: Link
    /// Told apart from other meetings of the page.
    var id: String
    var tables: [DatedList.Row]
    var figures: [SummaryList.Row]
  }

  var body: MeetingBody
  /// `2019/20`, nil when nothing is on record at all.
  var year: String?
  var picker: HTML
  var meetings: [Meeting]

  var page: Page {
    Page(
      title: "Figures\(year.map { " in \($0)" } ?? ""), \(body.name)", section: .figures,
      description: "Tables and figures printed in the papers of the \(body.name).",
      body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(heading, caption: body.marked, lede: lede))
    \(picker)
    \(meetings.isEmpty ? empty : nil)\
    \(meetings.map(section))
    """
  }

  private var heading: String {
    year.map { "Figures printed in \($0)" } ?? "No figures are on record yet"
  }

  private var lede: HTML? {
    guard year != nil else { return nil }
    return """
      Tables and figures out of the papers, as they were printed, with the line that they were \
      taken from. Each table can be had as a file for spreadsheets.
      """
  }

  private var empty: HTML {
    EmptyState(
      "No table or figure is on record \(year.map { "for \($0)" } ?? "").",
      toDo: "They come with the papers of meetings.",
      link: Link("All meetings", to: "/meetings")
    ).html
  }

  private func section(_ meeting: Meeting) -> HTML {
    """
    <section aria-labelledby="\(meeting.id)">
    <h2 id="\(meeting.id)">\(meeting.link)</h2>
    \(meeting.tables.isEmpty ? nil : DatedList(rows: meeting.tables))\
    \(meeting.figures.isEmpty ? nil : figures(meeting))\
    </section>

    """
  }

  private func figures(_ meeting: Meeting) -> HTML {
    guard !meeting.tables.isEmpty, meeting.figures.count > 8 else {
      return "<h3>Told in the papers</h3>\n\(SummaryList(rows: meeting.figures))"
    }
    return Details(
      "\(meeting.figures.count) figures told in the papers",
      content: SummaryList(rows: meeting.figures).html
    ).html
  }
}

/// What the page of figures needs: one municipal year of one body.
struct FiguresReading: Sendable {
  let bodies: [MeetingBody]
  let body: MeetingBody
  let years: [MunicipalYear]
  let year: MunicipalYear?
  let tables: [PrintedTable]
  let figures: [QuotedFigure]
  /// The plans of the body: what they say was put to no meeting.
  let plans: [SourceDocument]
}

extension FiguresPage {
  init(_ reading: FiguresReading) {
    body = reading.body
    year = reading.year?.name
    picker =
      "\(BodyPicker(at: "/figures", bodies: reading.bodies, current: reading.body.slug))\(FiguresPage.years(reading))"
    let tables = Dictionary(grouping: reading.tables, by: \.day)
    let plans = Set(reading.plans.map(\.id))
    let figures = Dictionary(
      grouping: reading.figures.filter { !plans.contains($0.sourceID) }, by: \.day)
    let ofMeetings = Set(tables.keys).union(figures.keys).sorted(by: >).map { day in
      Meeting(
        link: Link(
          day.inWordsWithWeekday, to: MeetingAddress.of(body: reading.body.slug, day: day)),
        id: "figures-\(day.iso)", tables: (tables[day] ?? []).map(FiguresPage.row),
        figures: (figures[day] ?? []).map(FiguresPage.row))
    }
    meetings = ofMeetings + reading.plans.compactMap { FiguresPage.plan($0, reading) }
  }

  private static func plan(_ plan: SourceDocument, _ reading: FiguresReading) -> Meeting? {
    let figures = reading.figures.filter { $0.sourceID == plan.id }
    guard !figures.isEmpty else { return nil }
    return Meeting(
      link: Link(plan.inWords, to: plan.id.address), id: "plan-\(plan.day.iso)", tables: [],
      figures: figures.map(FiguresPage.row))
  }

  private static func years(_ reading: FiguresReading) -> MunicipalYearPicker? {
    guard let year = reading.year else { return nil }
    return MunicipalYearPicker(
      label: "Figures by municipal year",
      years: reading.years.map {
        Link(
          $0.name,
          to: ("/figures" as WebAddress).query(
            ("body", reading.body.slug), ("year", $0.address)))
      }, current: year.name)
  }

  private static func row(_ table: PrintedTable) -> DatedList.Row {
    DatedList.Row(
      date: "Table \(table.ordinal)", link: table.link,
      detail: """
        \(table.rowCount == 1 ? "1 row" : "\(table.rowCount) rows"), \
        <a class="hl-source" href="\(table.csvAddress)">CSV<span class="govuk-visually-hidden"> of \
        \(table.name)</span></a>
        """)
  }

  private static func row(_ figure: QuotedFigure) -> SummaryList.Row {
    let unit = figure.unit.map { " \($0)" } ?? ""
    let beside = [figure.period, figure.note].compactMap(\.self).joined(separator: "; ")
    return SummaryList.Row(
      ReadingCase.capitalised(figure.subject),
      """
      <strong>\(figure.value)\(unit)</strong>\(beside.isEmpty ? "" : ", \(beside)")\
      <br><a class="hl-source" href="\(figure.sourceID.address)">\(figure.source)</a>
      """ as HTML)
  }
}
