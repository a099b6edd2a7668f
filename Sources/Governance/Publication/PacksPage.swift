import Pages

/// What came in: every pack with what became of it, and the form to bring another.
struct PacksPage {
  struct Line {
    let id: Int64
    let title: String
    let received: String
    let doubts: Int
    /// "replaced", "stands".
    let isReplaced: Bool
  }

  let lines: [Line]

  static let crumb = Link("Packs", to: "/staff/packs")

  var page: Page {
    Page(
      title: "Packs", breadcrumbs: [StaffPages.crumb], isUnlisted: true,
      body: """
        \(PageHeading("Packs", lede: lede))
        \(ButtonLink("Bring a pack", to: "/staff/packs/new"))
        \(DatedList(rows: lines.map(row)))
        """)
  }

  private var lede: HTML {
    lines.isEmpty
      ? "Nothing has come in yet. Bring the pack of a meeting, and its record is made from it."
      : "Every file that came in is kept as it came. A corrected one stands in place of the earlier."
  }

  private func row(_ line: Line) -> DatedList.Row {
    let doubts =
      line.doubts == 0 ? "" : ", \(line.doubts) \(line.doubts == 1 ? "doubt" : "doubts")"
    return DatedList.Row(
      date: line.received, link: Link(line.title, to: "/staff/packs/\(String(line.id))"),
      detail: "\(doubts.isEmpty ? "read without a doubt" : "read\(doubts)")",
      state: line.isReplaced ? StateTag("Replaced", .quiet) : nil)
  }
}

/// One pack that came in: what was read out of it, and of what the reader was not sure.
struct PackPage {
  struct Doubt {
    let line: Int
    let reason: String
    let words: String
  }

  let id: Int64
  let title: String
  let rows: [SummaryList.Row]
  let doubts: [Doubt]
  let meeting: WebAddress

  var page: Page {
    Page(
      title: title, breadcrumbs: [StaffPages.crumb, PacksPage.crumb], isUnlisted: true,
      body: """
        \(PageHeading(title))
        \(SummaryList(rows: rows))
        <p class="govuk-body">\(Link("See the meeting on the site", to: meeting))</p>
        <h2 class="govuk-heading-m">Of what the reader was not sure</h2>
        \(list)
        """)
  }

  private var list: HTML {
    guard !doubts.isEmpty else { return "<p class=\"govuk-body\">Nothing.</p>" }
    return """
      <ul class="govuk-list govuk-list--bullet">
      \(doubts.map(item))\
      </ul>
      """
  }

  private func item(_ doubt: Doubt) -> HTML {
    let line: WebAddress = "/sources/\(String(id))"
    return """
      <li>\(Link("Line \(doubt.line)", to: line.at("L\(doubt.line)"))): \(doubt.reason) \
      <span class="govuk-hint">\(doubt.words)</span></li>

      """
  }
}

/// The form with which a pack is brought.
struct BringPackPage {
  var error: String?

  func page(token: HTML) -> Page {
    let file = FileField(
      Field(
        name: "pack", label: "The pack of a meeting",
        hint: "PDF with a text layer, plain text or Markdown, up to 20 MB.", error: error),
      accepts: ".pdf,.md,.txt,application/pdf,text/plain,text/markdown")
    let sure = CheckboxField(
      Field(name: "sure", label: "If it applies"),
      choices: [
        Choice("new", "It is of a body that is not on record yet: take the body up"),
        Choice("less", "It replaces another file although it says far less"),
      ])
    return Page(
      title: "Bring a pack", breadcrumbs: [StaffPages.crumb, PacksPage.crumb],
      hasErrors: error != nil, isUnlisted: true,
      body: """
        \(error.map { ErrorSummary(errors: [($0, "pack")]).html } ?? .empty)
        \(PageHeading("Bring a pack", lede: Self.lede))
        \(Form(
          action: "/staff/packs", method: .postFiles, token: token,
          content: "\(file)\(sure)\(Button("Read it into the record"))"))
        """)
  }

  private static let lede: HTML = """
    It is read whole or not at all. The same file twice changes nothing; a corrected file \
    replaces what the earlier one said, and the earlier one is kept.
    """
}
