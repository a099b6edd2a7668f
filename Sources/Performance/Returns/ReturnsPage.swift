import Civic
import Pages

/// What came in, what waits to be looked through, and the form to send another file.
struct ReturnsPage {
  let filled: FilledForm
  let suppliers: [Supplier]
  let waiting: [WaitingReturn]
  let taken: [FiguresReturn]
  /// For which templates are offered.
  let quarter: Period

  func page(token: HTML) -> Page {
    Page(
      title: "Returns", hasErrors: filled.hasErrors, isUnlisted: true,
      body: """
        \(filled.summary)\
        \(PageHeading("Returns", lede: Self.lede))
        \(waitingList)\
        <h2 class="govuk-heading-m">Send a file</h2>
        \(form(token: token))\
        <h2 class="govuk-heading-m">Templates</h2>
        \(templates)\
        <h2 class="govuk-heading-m">Taken in</h2>
        \(takenList)
        """)
  }

  private static let lede: HTML = """
    Files of figures that suppliers send. Each row is shown as accepted, doubtful or rejected before \
    anything is stored. See also \(Link("which figures are owed", to: "/performance/returns/owed")).
    """

  private func form(token: HTML) -> HTML {
    let names = suppliers.map { Choice($0.slug, $0.name) }
    let supplier = SelectField(
      filled.field("supplier", "Who sends the figures"),
      choices: [Choice("", "Choose")] + names
        + [Choice(ReturnForm.several, "Several: a file that gathers them")],
      chosen: filled["supplier"])
    let file = FileField(
      filled.field(
        "file", "The file", hint: "A filled-in template, or any .xlsx, .ods or .csv, up to 20 MB."),
      accepts: ".csv,.xlsx,.ods,.txt")
    let day = DateField(
      filled.field(
        "as-at", "As at", hint: "The day of which the figures speak, for rows that do not say."),
      day: filled["as-at-day"], month: filled["as-at-month"], year: filled["as-at-year"])
    let year = TextField(
      filled.field(
        "year", "Financial year (if needed)",
        hint: "Only when the columns are months without a year, such as 2018/19."),
      value: filled["year"], width: .ten)
    let source = TextField(
      filled.field(
        "source", "Source (if needed)", hint: "Where the figures were published, if they were."),
      value: filled["source"])
    return
      "\(Form(action: "/performance/returns", method: .postFiles, token: token, content: "\(supplier)\(file)\(day)\(year)\(source)\(Button("Look through its rows"))"))"
  }

  private var waitingList: HTML {
    guard !waiting.isEmpty else { return .empty }
    let rows = waiting.map { waiting in
      DatedList.Row(
        date: waiting.sentAt.day.inWords, link: Link(waiting.fileName, to: waiting.address),
        detail: HTML(text: "\(name(waiting.supplier)), sent by \(waiting.sentBy)"),
        state: StateTag("To be looked through", .attention))
    }
    return """
      <h2 class="govuk-heading-m">Waiting</h2>
      <p class="govuk-body">Nothing of these is stored yet. They are erased after a week.</p>
      \(DatedList(rows: rows))
      """
  }

  private var templates: HTML {
    guard !suppliers.isEmpty else {
      return "\(EmptyState("No supplier is on record.", toDo: "Name the suppliers first."))"
    }
    let items = suppliers.map { supplier -> HTML in
      let address: WebAddress = "/performance/returns/templates/\(supplier.slug)"
      return "<li>\(Link("\(supplier.name), \(quarter.name)", to: address))</li>\n"
    }
    return """
      <p class="govuk-body">A workbook with a row for each figure that is missing. Filled in, it is sent \
      with the form above. \(Link("What is owed", to: "/performance/returns/owed")) has those of other \
      quarters.</p>
      <ul class="govuk-list govuk-list--bullet">
      \(items)</ul>

      """
  }

  private var takenList: HTML {
    guard !taken.isEmpty else { return "\(EmptyState("No return has been taken in yet."))" }
    return HTMLTable(
      id: "taken", caption: "Returns that were taken in, the latest first",
      columns: [
        .init("File"), .init("Supplier"), .init("Received"), .init("New", .figures),
        .init("Revised", .figures), .init("Unchanged", .figures),
      ],
      rows: taken.prefix(200).map { taken in
        [
          HTML(text: taken.fileName), HTML(text: name(taken.supplier)),
          HTML(text: "\(taken.receivedAt.day.inWords), \(taken.receivedBy)"),
          "\(taken.added)", "\(taken.revised)", "\(taken.unchanged)",
        ]
      }, captionIsHidden: true, stacksOnPhone: true
    ).html
  }

  private func name(_ slug: String) -> String {
    slug.isEmpty ? "Several" : suppliers.first { $0.slug == slug }?.name ?? slug
  }
}
