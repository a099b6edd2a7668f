import Civic
import Pages

/// One of each part, filled with invented words. The snapshots are made from it; with
/// `HEADLAND_GALLERY` set to a path, `GalleryTests` writes the whole as a page to look at.
enum Gallery {
  static var parts: [(name: String, html: HTML)] { shared + own }

  private static var shared: [(name: String, html: HTML)] {
    [
      ("heading", heading.html), ("summary-list", summaryList.html),
      ("table", table.html), ("pagination", pagination.html), ("tabs", tabs.html),
      ("earlier-and-next", earlierAndNext.html),
      ("warning", WarningText("The item is exempt.").html),
      ("inset", InsetText("<p>The minutes were confirmed on 9 March 2018.</p>").html),
      ("banner-done", NotificationBanner(.done, "The minutes were confirmed.").html),
      ("banner-important", NotificationBanner(.important, "The meeting has moved.").html),
      ("details", Details("Why is a name missing?", content: "<p>The item was exempt.</p>").html),
      ("form", form),
      ("empty", EmptyState("No meeting was held in 2020/21.", toDo: "Try another year.").html),
    ]
  }

  private static var own: [(name: String, html: HTML)] {
    [
      ("next-meeting", nextMeeting.html), ("dated-list", datedList.html),
      ("key-figures", keyFigures.html), ("years", years.html), ("state-line", stateLine.html),
      ("agenda", agenda.html), ("recommendations", recommendations.html), ("paper", paper.html),
      ("thread", thread.html), ("citation", citation.html), ("seat", seat.html),
      ("figures", figures(id: "crime-by-type").html),
      ("as-at", AsAtPicker(action: "/people", day: "2018-03-09").html),
    ]
  }

  static let heading = PageHeading(
    "Approve the community safety plan for 2018/19", caption: "Decision 2 of minute 38, 2017/18",
    lede: "Taken by the partnership on 9 March 2018.")

  static let summaryList = SummaryList(rows: [
    .init("Date", "Friday 9 March 2018"), .init("Time", "2.00 pm"),
    .init(
      "Place", "Committee Room B, Civic Centre",
      actions: [.init("Change", of: "the place", to: "/meetings/2018-03-09/place")]),
  ])

  static let table = HTMLTable(
    id: "attendance", caption: "Who attended",
    columns: [.init("Seat"), .init("Holder"), .init("Attended", .figures)],
    rows: [
      ["Council leader", "Ada Marsh \(InventedMark())", "4 of 4"],
      ["Fire authority", "Ben Holm \(InventedMark())", "3 of 4"],
      ["Probation", "\(StateTag("Vacant", .attention))", "0 of 4"],
    ])

  static let pagination = Pagination(current: 4, of: 12) { "/decisions?page=\($0)" }

  static let earlierAndNext = EarlierAndNext(
    label: "Meetings of the partnership",
    earlier: Link("Friday 1 December 2017", to: "/meetings/shp/2017-12-01"),
    next: Link("Friday 8 June 2018", to: "/meetings/shp/2018-06-08"))

  static let tabs = Tabs(
    title: "Attendance",
    panels: [
      .init(
        id: "by-seat", label: "By seat", content: "<p>Twelve seats, eleven of them filled.</p>"),
      .init(id: "by-meeting", label: "By meeting", content: "<p>Four meetings.</p>"),
    ])

  static var form: HTML {
    let fields = [
      Field(name: "place", label: "Place", hint: "Room and building", error: "Enter a place"),
      Field(name: "held", label: "Date of the meeting", hint: "For example, 9 3 2018"),
      Field(name: "password", label: "Password"),
    ]
    return """
      \(ErrorSummary(fields: fields))
      \(Form(
        action: "/meetings", method: .post,
        content: """
          \(TextField(fields[0]))\(DateField(fields[1], day: "9", month: "3", year: "2018"))\
          \(TextArea(Field(name: "words", label: "Words"), value: "As agreed."))\
          \(SelectField(body, choices: [Choice("shp", "Partnership"), Choice("eg", "Executive")]))\
          \(RadioField(kind, choices: kinds, chosen: "ordinary"))\
          \(CheckboxField(sent, choices: kinds, chosen: ["ordinary"]))\
          \(FileField(Field(name: "pack", label: "Agenda pack"), accepts: ".pdf,.txt"))\
          \(PasswordField(fields[2], purpose: .current))\
          \(Button("Save the meeting"))\(Button("Cancel the meeting", .warning))\
          \(ButtonLink("Back to the list", .second, to: "/meetings"))
          """))
      """
  }

  private static let body = Field(name: "body", label: "Body")
  private static let kind = Field(name: "kind", label: "Kind of meeting")
  private static let sent = Field(name: "sent", label: "Notice sent to")
  private static let kinds = [
    Choice("ordinary", "Ordinary"), Choice("special", "Special", hint: "Called at short notice"),
  ]
}
