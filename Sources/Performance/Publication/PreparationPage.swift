import Civic
import Pages

/// The steps from returns to a published report, each with what is left to do.
struct PreparationPage {
  private let preparation: Preparation
  private let mayPublish: Bool
  private let filled: FilledForm
  private let token: HTML

  init(_ preparation: Preparation, mayPublish: Bool, filled: FilledForm, token: HTML) {
    (self.preparation, self.mayPublish) = (preparation, mayPublish)
    (self.filled, self.token) = (filled, token)
  }

  static let empty = Page(
    title: "Prepare the report", isUnlisted: true,
    body: """
      \(PageHeading("Prepare the report"))
      \(EmptyState("No figures are on record yet.", toDo: "Take in a return first."))
      """)

  var page: Page {
    let quarter = preparation.quarter
    return Page(
      title: "Prepare the report of \(quarter.name)",
      breadcrumbs: [SiteSection.performance.link], hasErrors: filled.hasErrors, isUnlisted: true,
      body: """
        \(filled.hasErrors ? filled.summary : nil)\
        \(PageHeading("Prepare the report of \(quarter.name)", lede: lede))
        \(picker)
        <h2>1. Take in what was sent</h2>
        \(table)\
        <p>\(Link("Take in a return", to: "/performance/returns")), or see \(owed).</p>
        <h2>2. See whether it adds up</h2>
        \(FindingsList(
          findings: preparation.findings, nothing: "The figures of this financial year add up."))\
        <p>\(Link("See all figures, with small counts", to: quarter.workingAddress))</p>
        <h2>3. Sign off what is right</h2>
        \(mayPublish ? signing : notAllowed)\
        <h2>4. Write on it, and look at it as everybody will</h2>
        <p>\(Link("Write commentary", to: quarter.commentaryAddress)), then look at \
        \(Link("the report of \(quarter.name)", to: quarter.reportAddress)) and its PDF. Only what is signed \
        off stands in it; for the rest it says who has not sent it yet.</p>
        <h2>5. Publish</h2>
        \(mayPublish ? publishing : notAllowed)
        """)
  }

  private var lede: HTML {
    let (done, all) = (preparation.locked.count, preparation.rows.count)
    let state =
      preparation.publication.map { "Published on \($0.publishedAt.day.inWords)." }
      ?? "Not published yet."
    return "\(state) \(done) of \(all) suppliers are signed off."
  }

  private var picker: MunicipalYearPicker {
    MunicipalYearPicker(
      label: "Quarters with figures",
      years: preparation.quarters.map { Link($0.shortName, to: $0.preparationAddress) },
      current: preparation.quarter.shortName)
  }

  private var owed: Link {
    Link(
      "who owes what for this quarter",
      to: ("/performance/returns/owed" as WebAddress).query(
        ("quarter", preparation.quarter.address)))
  }

  private var notAllowed: HTML { "<p>Your account may not sign off or publish figures.</p>\n" }
}

extension PreparationPage {
  private var table: HTMLTable {
    HTMLTable(
      id: "returns", caption: "Figures of \(preparation.quarter.name) by supplier",
      columns: [
        .init("Supplier"), .init("Figures", .figures), .init("Provisional", .figures),
        .init("Without a figure", .figures), .init("Where it stands"),
      ],
      rows: preparation.rows.map { row in
        [
          HTML(text: row.supplier.name), "\(row.sent?.figures ?? 0)",
          "\(row.sent?.provisional ?? 0)", "\(row.sent?.absent ?? 0)", state(row),
        ]
      }, stacksOnPhone: true)
  }

  private func state(_ row: Preparation.Row) -> HTML {
    switch row.state {
    case .nothing: StateTag("Nothing came", .attention).html
    case .toBeSignedOff: StateTag("To be signed off", .current).html
    case .signedOff:
      "\(StateTag("Signed off", .good)) \(row.signOff?.signedAt.day.inWords ?? "")"
    case .reopened: "\(StateTag("Open again", .attention)) \(row.signOff?.reason ?? "")"
    }
  }

  private var signing: HTML {
    let open = preparation.open
    let form: HTML =
      open.isEmpty
      ? "<p>Nothing waits to be signed off.</p>\n"
      : Form(
        action: address("sign-off"), method: .post, token: token,
        content: """
          \(CheckboxField(
            filled.field(
              "suppliers", "Whose figures are right?",
              hint: "They are locked then. Opening them again needs a reason, which everybody can read."),
            choices: open.map { Choice($0.supplier.slug, $0.supplier.name) }))\
          \(CheckboxField(
            filled.field("earlier", "Earlier quarters"),
            choices: [Choice("yes", "What they sent for earlier quarters is right too")]))\
          \(Button("Sign off"))
          """
      ).html
    return "\(form)\(reopening)"
  }

  private var reopening: HTML {
    let locked = preparation.locked
    guard !locked.isEmpty else { return .empty }
    let form = Form(
      action: address("reopening"), method: .post, token: token,
      content: """
        \(SelectField(
          filled.field("supplier", "Whose figures?"),
          choices: locked.map { Choice($0.supplier.slug, $0.supplier.name) },
          chosen: filled["supplier"]))\
        \(TextArea(
          filled.field(
            "reason", "What has to be corrected, and why?",
            hint: "Everybody can read this under the report."),
          value: filled["reason"], rows: 2))\
        \(Button("Open them again", .second))
        """)
    return Details("Correct what is signed off", content: form.html).html
  }

  private var publishing: HTML {
    guard preparation.publication == nil else {
      let form = Form(
        action: address("withdrawal"), method: .post, token: token,
        content: Button("Take the report back", .warning).html)
      return Details("Take the report back", content: form.html).html
    }
    guard !preparation.locked.isEmpty else {
      return "<p>Sign off at least one supplier first.</p>\n"
    }
    return Form(
      action: address("publication"), method: .post, token: token,
      content: """
        <p>\(missing)</p>
        \(despite)\
        \(Button("Publish the report"))
        """
    ).html
  }

  /// Asked for where figures do not add up.
  private var despite: CheckboxField? {
    guard preparation.findings.contains(where: { $0.severity == .wrong }) else { return nil }
    return CheckboxField(
      filled.field("despite", "Figures do not add up (step 2)"),
      choices: [Choice("yes", "Publish the report all the same")])
  }

  private var missing: String {
    let names = preparation.rows.filter { $0.state != .signedOff }.map(\.supplier.name)
    return names.isEmpty
      ? "All suppliers are signed off."
      : """
      These are not signed off and come in when they are: \(names.joined(separator: ", ")). They do not hold \
      up the report.
      """
  }

  private func address(_ step: String) -> WebAddress {
    WebAddress(path: "\(preparation.quarter.preparationAddress.text)/\(step)")
      ?? preparation.quarter.preparationAddress
  }
}
