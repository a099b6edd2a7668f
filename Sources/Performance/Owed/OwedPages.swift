import Access
import Civic
import Pages
import Records

/// Which supplier owes which figure, and since when.
enum OwedPages {
  static func mount(on routes: Routes) {
    let site = routes.site
    routes.get("/performance/returns/owed", .needs(.submitFigures)) { visit, enquiry in
      let asked = enquiry.query.text("quarter")
      let today = visit.now.day
      let quarters: [Period]
      if asked.isEmpty {
        quarters = OwedFigure.quarters(on: today)
      } else if let quarter = Period(address: asked), quarter.length == .quarter {
        quarters = [quarter]
      } else {
        throw Refusal.notFound(what: "quarter of this name")
      }
      let debts = try await site.store.read {
        try OwedFigure.debts(for: quarters, on: today, in: $0)
      }
      return .page(
        OwedPage(
          debts: debts, quarters: quarters, offered: OwedFigure.quarters(on: today), day: today,
          partnership: visit.brand.name
        ).page)
    }
  }
}

/// What is owed, by supplier, with the draft of a letter to each.
struct OwedPage {
  let debts: [SupplierDebt]
  let quarters: [Period]
  let offered: [Period]
  let day: Day
  let partnership: String

  var page: Page {
    Page(
      title: "Figures that are owed", breadcrumbs: [ReturnPages.crumb], isUnlisted: true,
      body: """
        \(PageHeading("Figures that are owed", caption: caption, lede: lede))
        \(picker)
        \(debts, section)\(nothing)
        """)
  }

  private var caption: String {
    quarters.count == 1
      ? quarters[0].name : "\(quarters[0].name) to \(quarters[quarters.count - 1].name)"
  }

  private var lede: HTML {
    """
    Figures of indicators and of the crime tree that are due by the lag of their measure and not on \
    record, on \(day.inWords).
    """
  }

  private var picker: HTML {
    let address: WebAddress = "/performance/returns/owed"
    let links =
      [Link("All four", to: address)]
      + offered.map { Link($0.shortName, to: address.query(("quarter", $0.address))) }
    let current = quarters.count == 1 ? quarters[0].shortName : "All four"
    return MunicipalYearPicker(label: "Quarters", years: links, current: current).html
  }

  private var nothing: HTML {
    guard debts.isEmpty else { return .empty }
    return "\(EmptyState("Nothing is owed for this time."))"
  }

  private func section(_ debt: SupplierDebt) -> HTML {
    let count = debt.figures.count
    let oldest = debt.oldest ?? day
    let table = HTMLTable(
      id: "owed-\(debt.supplier.slug)", caption: "Owed by \(debt.supplier.name)",
      columns: [
        .init("Figure"), .init("Area"), .init("Period"), .init("Due"), .init("Days", .figures),
      ],
      rows: debt.lines.map { line in
        [
          HTML(text: line.measure), HTML(text: line.areas), HTML(text: line.period),
          HTML(text: line.due.inWords), "\(day.days(since: line.due))",
        ]
      }, captionIsHidden: true, stacksOnPhone: true)
    return """
      <h2 class="govuk-heading-m" id="supplier-\(debt.supplier.slug)">\(debt.supplier.name)</h2>
      <p class="govuk-body">\(count) \(count == 1 ? "figure" : "figures"), the oldest due since \
      \(oldest.inWords) (\(day.days(since: oldest)) days)\
      \(debt.supplier.post.isEmpty ? "" : ". To be asked: \(debt.supplier.post)").</p>
      \(templates(debt))\
      \(letter(debt))\
      \(table)
      """
  }

  private func templates(_ debt: SupplierDebt) -> HTML {
    let links = quarters.filter { quarter in
      debt.figures.contains { quarter.contains($0.period) || $0.period.last == quarter.last }
    }.map { quarter -> HTML in
      let address: WebAddress = "/performance/returns/templates/\(debt.supplier.slug)"
      return
        "\(Link("Template for \(quarter.name)", to: address.query(("quarter", quarter.address))))"
    }
    guard !links.isEmpty else { return .empty }
    return "<p class=\"govuk-body\">\(links.joined(separator: "<br>"))</p>\n"
  }

  /// To be copied, or opened in the mail program; the address is put in there.
  private func letter(_ debt: SupplierDebt) -> HTML {
    let reminder = Reminder(debt, on: day, from: partnership)
    let mail = WebAddress(
      external: "mailto:?subject=\(WebAddress.encoded(reminder.subject))"
        + "&body=\(WebAddress.encoded(reminder.shortText.replacing("\n", with: "\r\n")))")
    let link = mail.map {
      "<p class=\"govuk-body\">\(Link("Open it as an e-mail", to: $0))</p>\n" as HTML
    }
    let text = TextArea(
      Field(name: "letter-\(debt.supplier.slug)", label: "Letter to \(debt.supplier.name)"),
      value: "Subject: \(reminder.subject)\n\n\(reminder.text)", rows: 12)
    return Details("Draft of a letter", content: "\(link)\(text)").html
  }
}
