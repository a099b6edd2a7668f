import Pages

/// The page on which somebody settles whether two printed names are one person.
struct NameDoubtPage {
  /// One of the two, with everything that was printed beside the name.
  struct Side {
    let name: String
    /// "Head of Area, Wearside Probation Service; pack of 6 December 2019".
    let sightings: [String]
  }

  let id: Int64
  let version: Int
  let reason: String
  let known: Side
  let printed: Side
  /// The ruling and who made it, once it is made.
  let settled: String?

  private static let same = Choice(
    NameDoubt.Ruling.samePerson.rawValue, "Yes, one person",
    hint: "Everything under the second name becomes the first's.")
  private static let different = Choice(
    NameDoubt.Ruling.differentPeople.rawValue, "No, two people", hint: "Both stay as they are.")

  func page(token: HTML, missing: String? = nil) -> Page {
    let question = Field(
      name: "ruling", label: "Are they one person?",
      hint: "The answer holds for packs that come in later.", error: missing)
    let form = Form(
      action: "/staff/names/\(String(id))", method: .post, token: token,
      content: """
        <input type="hidden" name="version" value="\(version)">
        \(RadioField(question, choices: [Self.same, Self.different]))
        \(Button("Save"))
        """)
    return Page(
      title: title,
      breadcrumbs: [StaffPages.crumb, NameDoubtsPage.crumb], hasErrors: missing != nil,
      isUnlisted: true,
      body: """
        \(missing == nil ? .empty : ErrorSummary(fields: [question]).html)
        \(PageHeading("Are they one person?", lede: "\(reason)"))
        <div class="govuk-grid-row">
        \(side("On record", known))
        \(side("As it came in", printed))
        </div>
        \(settled.map { InsetText("\($0)").html } ?? form.html)
        """)
  }

  private var title: String {
    known.name == printed.name
      ? "Are there two people of the name \(known.name)?"
      : "Are \(known.name) and \(printed.name) one person?"
  }

  private func side(_ heading: String, _ side: Side) -> HTML {
    """
    <div class="govuk-grid-column-one-half">
    <h2 class="govuk-heading-m">\(heading): \(side.name)</h2>
    <ul class="govuk-list govuk-list--bullet">
    \(side.sightings.map { "<li>\($0)</li>\n" as HTML })\
    </ul>
    </div>
    """
  }
}

/// The list of names that wait for somebody to settle them.
struct NameDoubtsPage {
  struct Line {
    let id: Int64
    let names: String
    let reason: String
  }

  let open: [Line]

  static let crumb = Link("Names to settle", to: "/staff/names")

  var page: Page {
    Page(
      title: "Names to settle", breadcrumbs: [StaffPages.crumb], isUnlisted: true,
      body: """
        \(PageHeading("Names to settle", lede: lede))
        \(DatedList(rows: open.map(row)))
        """)
  }

  private var lede: HTML {
    open.isEmpty
      ? "Every printed name is told apart. New packs may bring new doubts."
      : "Two names may be one person, and the papers do not say. Nothing is joined until you say so."
  }

  private func row(_ line: Line) -> DatedList.Row {
    DatedList.Row(
      date: nil, link: Link(line.names, to: "/staff/names/\(String(line.id))"),
      detail: "\(line.reason)")
  }
}
