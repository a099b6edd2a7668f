import Civic
import Pages

extension Gallery {
  static let nextMeeting = NextMeetingBlock(
    body: "Safer Saltby Partnership", meeting: "/meetings/ssp/2018-03-09",
    date: "Friday 9 March 2018", time: "2.00 pm", place: "Committee Room B, Civic Centre",
    toGo: "in 6 days", state: StateTag("Papers published", .current),
    papers: [
      Link("Agenda", to: "/meetings/ssp/2018-03-09"), Link("Pack, 84 pages", to: "/packs/1"),
    ])

  static let datedList = DatedList(rows: [
    .init(
      date: "9 March 2018", link: Link("Approve the community safety plan", to: "/decisions/38-1"),
      detail: "Safer Saltby Partnership, minute 38", state: StateTag("Came back", .good)),
    .init(
      date: nil, link: Link("Report on fly-tipping to the next meeting", to: "/decisions/39-1"),
      detail: "Safer Saltby Partnership, minute 39", state: StateTag("Late", .attention)),
    .init(
      date: "1 December 2017", link: Link("Note the update", to: "/decisions/31-1"),
      detail: "Safer Saltby Partnership, minute 31", state: StateTag("Noted", .quiet)),
  ])

  static let keyFigures = KeyFigures(figures: [
    .init(
      value: "1,204", what: "reports of antisocial behaviour, October to December 2017",
      meaning: "One in eight more than a year before.", page: "/figures/12"),
    .init(
      value: "38 %", what: "of victims came back as victims within a year",
      meaning: "Fewer than the target of 40 %.", page: "/figures/13"),
    .init(
      value: "7", what: "first-time entrants to the youth justice system",
      meaning: "As many as a year before.", page: "/figures/14"),
  ])

  static let years = MunicipalYearPicker(
    label: "Meetings by municipal year",
    years: ["2018/19", "2017/18", "2016/17", "2015/16"].map { Link($0, to: "/meetings/in/\($0)") },
    current: "2017/18")

  static let stateLine = StateLine(
    StateTag("Papers published", .current), "on Thursday 1 March 2018, in time")

  static let agenda = AgendaSpine(items: [
    .init(number: "1", title: "Apologies for absence"),
    .init(
      number: "4", title: "Community safety plan 2018/19",
      presenter: "Head of Community Safety and Engagement",
      links: [Link("Paper", to: "/papers/4"), Link("Minute 38", to: "/minutes/38")],
      decisions: [
        .init(
          Link("The plan is approved", to: "/decisions/38-1"), state: StateTag("Noted", .quiet)),
        .init(
          Link("A report comes to the next meeting", to: "/decisions/38-2"),
          state: StateTag("Due 8 June 2018", .current)),
      ]),
    .init(
      number: "7.2", title: "A domestic homicide review", presenter: "Director of Regeneration",
      mark: StateTag("Exempt: paragraph 1", .attention)),
  ])

  static let recommendations = RecommendationBox(
    title: "The Partnership is asked to",
    recommendations: [
      .init(
        number: "9.1", words: "approve the plan set out at Appendix 1",
        outcome: Link("Agreed, minute 38", to: "/decisions/38-1")),
      .init(number: "9.2", words: "ask for a report on progress at its next meeting"),
    ])

  static let paper = NumberedPaper(blocks: [
    .heading(number: "1.", text: "Purpose of report", depth: 1),
    .paragraph(number: "1.1", text: "To present the plan for the year to come."),
    .heading(number: "2.", text: "Background", depth: 1),
    .paragraph(
      number: "2.1",
      text: """
        Every partnership must prepare a plan for the reduction of crime and disorder in its area, \
        and must look at it again every year. The plan before members follows the assessment that \
        they considered in December.
        """),
    .paragraph(number: "2.2", text: "The plan has three parts:"),
    .list([
      .init("(a)", "safer town centres;"), .init("(b)", "fewer repeat victims;"),
      .init("(c)", "confidence in the agencies that answer a call."),
    ]),
    .heading(number: "2.3", text: "What was asked of residents", depth: 2),
    .paragraph(number: nil, text: "Four hundred and twelve people answered the survey."),
    .other(figures(id: "crime-in-paper").html),
    .heading(number: "3.", text: "Risks", depth: 1),
    .withheld(reason: "paragraph 1 of Schedule 12A, information about an individual"),
  ])

  static let thread = DecisionThread(steps: [
    .init("Recommended", date: "1 March 2018", words: "<p>Paper 4, paragraph 9.2</p>"),
    .init(
      "Decided", date: "9 March 2018", words: "<p>A report comes to the next meeting.</p>",
      isHere: true),
    .init(
      "Promised", date: "by 8 June 2018", words: "<p>Head of Community Safety</p>",
      state: StateTag("Late", .attention)),
    .init("Return", words: "<p>Not on any later agenda yet.</p>", isAwaited: true),
  ])

  static let citation = CitationBox(
    text: "Safer Saltby Partnership, 9 March 2018, minute 38, decision 2",
    permanentAddress: "https://saltby.example/decisions/2017-18/38-2")

  static let seat = SeatHistoryLine(
    id: "seat-history", caption: "Who held the fire authority's seat",
    tenures: [
      .init(
        holder: "Ben Holm", page: "/people/ben-holm", isInvented: true,
        organisation: "Saltby Fire Authority", from: day(2013, 5, 20), until: day(2015, 6, 1)),
      .init(
        holder: nil, organisation: "Saltby Fire Authority", from: day(2015, 6, 1),
        until: day(2015, 12, 4)),
      .init(
        holder: "Cora Finch", page: "/people/cora-finch", isInvented: true,
        organisation: "Saltby Fire Authority", from: day(2015, 12, 4), until: nil),
    ], today: day(2018, 3, 9))

  static func figures(id: String) -> FigureTable {
    FigureTable(
      table: HTMLTable(
        id: id, caption: "Recorded crime by type",
        detail: "October to December 2017, against the same months of 2016",
        columns: [
          .init("Type"), .init("Oct to Dec 2016", .figures), .init("Oct to Dec 2017", .figures),
          .init("Change", .figures), .init("Change (%)", .figures),
        ],
        rows: [
          ["Violence against the person", "612", "701", "89", "14.5"],
          ["Vehicle crime", "97", "170", "73", "75.3"],
          ["Shoplifting", "318", "322", "4", "1.3"],
          ["All publicly reported crime", "2,014", "2,240", "226", "11.2"],
        ]),
      notes: ["Figures are provisional until the year's end."],
      source: "performance paper of 9 March 2018, page 45", csv: "/figures/12.csv",
      page: Link("Open the table", to: "/figures/12"))
  }

  private static func day(_ year: Int, _ month: Int, _ day: Int) -> Day {
    Day(year: year, month: month, day: day) ?? Day(dayNumber: 0)
  }
}
