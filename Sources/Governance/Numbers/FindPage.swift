import Access
import Commons
import Pages
import Records

/// The page on which a number is looked up.
struct FindPage {
  /// As it was typed; empty before anything was.
  var asked: String
  /// Nil where no number could be read.
  var cited: CitedNumber?
  var findings: [NumberFinding]

  var page: Page {
    let error = asked.isEmpty || cited != nil ? nil : "Enter a number such as minute 13 of 2013/14"
    let field = Field(
      name: "number", label: "Number",
      hint: "For example, minute 13 of 2013/14, or paper 4.3 of 3 August 2018", error: error)
    return Page(
      title: "Find by number\(asked.isEmpty ? "" : ": \(asked)")",
      description: "Find a minute, decision, paper or table by the number under which it is cited.",
      hasErrors: error != nil, isUnlisted: !asked.isEmpty,
      body: """
        \(ErrorSummary(fields: [field]))\
        \(PageHeading("Find by number"))
        \(Form(
          action: "/find", method: .get,
          content: "\(TextField(field, value: asked))\(Button("Find"))"))
        \(cited == nil ? nil : result)
        """)
  }

  private var result: HTML {
    guard !findings.isEmpty else {
      return EmptyState(
        "Nothing of that number is on record.",
        toDo: "Leave out the year or the day, or look through the list of decisions.",
        link: Link("All decisions", to: "/decisions")
      ).html
    }
    return """
      <h2>\(findings.count == 1 ? "1 thing has that number" : "\(findings.count) things have that number")</h2>
      \(DatedList(rows: findings.map {
        DatedList.Row(date: nil, link: $0.link, detail: HTML(text: $0.detail))
      }))
      """
  }
}

/// Where a number is looked up: one finding is gone to at once, several are listed.
enum FindPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/find", .published) { _, enquiry in
      let (asked, slug) = (enquiry.query.text("number"), enquiry.query.text("body"))
      let cited = CitedNumber(reading: asked)
      let findings = try await store.read { reader -> [NumberFinding] in
        let body = slug.isEmpty ? nil : try Body.at(slug: slug, in: reader)
        guard slug.isEmpty || body != nil else {
          throw Refusal.notFound(what: "body of this name")
        }
        return try cited.map { try NumberFinding.all($0, of: body, in: reader) } ?? []
      }
      if findings.count == 1 { return .seeOther(findings[0].link.address) }
      let page = FindPage(asked: asked, cited: cited, findings: findings).page
      guard page.hasErrors else { return .page(page) }
      let problem = Problem(
        field: "number", sentence: "Enter a number such as minute 13 of 2013/14")
      return .page(page, refusing: .invalid([problem]))
    }
  }
}
