import Access
import Civic
import Commons
import Documents
import Pages
import Records

/// Where something is taken down, and put back.
enum TakenDownPages {
  static func mount(on routes: Routes, printingOn press: Press) {
    let site = routes.site
    routes.get("/staff/taken-down", .needs(.takeDown)) { visit, _ in
      let all = try await site.store.read { try TakenDown.all(in: $0) }
      let mayRestore = visit.asker.may(.restoreTakenDown)
      return .page(TakenDownListPage(all: all, mayRestore: mayRestore).page(visit.formToken))
    }
    routes.get("/staff/taken-down/new", .needs(.takeDown)) { visit, enquiry in
      let form = FilledForm(["address": enquiry.query.text("address")])
      return .page(TakeDownPage(form: form).page(visit.formToken))
    }
    routes.post("/staff/taken-down", .needs(.takeDown)) { visit, enquiry in
      do {
        try await site.perform(try act(of: enquiry.form), for: visit)
      } catch Refusal.invalid(let problems) {
        let form = FilledForm(enquiry.form, problems: problems)
        return .page(TakeDownPage(form: form).page(visit.formToken), refusing: .invalid(problems))
      }
      // What was printed before may hold it.
      await press.forget()
      return .seeOther("/staff/taken-down", telling: "It is taken down.")
    }
    routes.post("/staff/taken-down/{id}/restoration", .needs(.restoreTakenDown)) { visit, enquiry in
      let id = TakenDown.ID(rawValue: try enquiry.number("id", of: "tombstone"))
      let version = Int(enquiry.form.text("version")) ?? 0
      try await site.perform(Restore(id, version: version), for: visit)
      return .seeOther("/staff/taken-down", telling: "It is put back.")
    }
  }

  private static func act(of form: PostedForm) throws -> TakeDown {
    var problems = PublishedPlace(form.text("address")) == nil ? [TakeDown.noAddress] : []
    let reason = TakenDown.Reason(rawValue: form.text("reason"))
    if reason == nil {
      problems.append(Problem(field: "reason", sentence: "Say why it is taken down."))
    }
    if !form.all("sure").contains("seen") {
      problems.append(
        Problem(field: "sure", sentence: "Confirm that you have looked at the page you name."))
    }
    guard let reason, problems.isEmpty else { throw Refusal.invalid(problems) }
    return TakeDown(
      form.text("address"), because: reason, telling: form.text("sentence"),
      words: form.text("words").split(whereSeparator: \.isNewline).map(String.init),
      forGood: form.all("sure").contains("forGood"))
  }
}

extension TakenDown {
  /// As the page of its meeting tells it.
  var inWordsOfMeeting: String {
    let what =
      switch (extent, PublishedPlace(address)) {
      case (.words, _): "Some words in the papers"
      case (.whole, .paper(_, _, let number)): "Paper \(number)"
      case (.whole, .table(_, _, let number)): "Table \(number)"
      case (.whole, .minute(_, _, let number)): "Minute \(number)"
      case (.whole, _): "A decision"
      }
    let told = sentence.isEmpty ? "" : " \(sentence)"
    return "\(what): taken down on \(takenAt.day.inWords) because \(reason.inWords).\(told)"
  }
}

/// The form by which something is taken down.
struct TakeDownPage {
  var form: FilledForm

  func page(_ token: HTML) -> Page {
    Page(
      title: "Take something down", breadcrumbs: [StaffPages.crumb, TakenDownListPage.crumb],
      hasErrors: form.hasErrors, isUnlisted: true,
      body: """
        \(form.hasErrors ? form.summary.html : .empty)
        \(PageHeading("Take something down", lede: Self.lede))
        \(Form(action: "/staff/taken-down", method: .post, token: token, content: "\(fields)"))
        """)
  }

  private static let lede: HTML = """
    It leaves every list, file and search at once, and the files that print it are withheld. Its \
    address answers that it was taken down, when and why. Copies that others have made cannot be \
    called back.
    """

  private var fields: HTML {
    """
    \(TextField(
      form.field(
        "address", "Address of the page",
        hint: "Of a paper, a minute, a decision or a table; of the meeting where words are blanked."),
      value: form["address"]))
    \(RadioField(
      form.field("reason", "Why?"),
      choices: TakenDown.Reason.allCases.map {
        Choice($0.rawValue, ReadingCase.capitalised($0.inWords))
      }, chosen: form["reason"]))
    \(TextField(
      form.field(
        "sentence", "What the public is told besides (optional)",
        hint: "One sentence, without the detail itself."), value: form["sentence"]))
    \(TextArea(
      form.field(
        "words", "Only these words (optional)",
        hint: "One name or phrase a line. They are blanked wherever the papers of the meeting print them; nothing else goes."
      ), value: form["words"], rows: 3))
    \(CheckboxField(
      form.field("sure", "Before you go on"),
      choices: [
        Choice("seen", "I have looked at the page at this address, and it should go"),
        Choice(
          "forGood", "Keep no copy",
          hint: "It cannot be put back then, except by bringing the file again."),
      ]))
    \(Button("Take it down"))
    """
  }
}

/// What was taken down, with the way back.
struct TakenDownListPage {
  let all: [TakenDown]
  let mayRestore: Bool

  static let crumb = Link("Taken down", to: "/staff/taken-down")

  func page(_ token: HTML) -> Page {
    Page(
      title: "Taken down", breadcrumbs: [StaffPages.crumb], isUnlisted: true,
      body: """
        \(PageHeading("Taken down", lede: lede))
        \(ButtonLink("Take something down", to: "/staff/taken-down/new"))
        \(all.map { entry($0, token) })
        """)
  }

  private var lede: HTML {
    all.isEmpty
      ? "Nothing that was published has been taken down."
      : "What stands here is out of the public record until somebody puts it back."
  }

  private func entry(_ stone: TakenDown, _ token: HTML) -> HTML {
    """
    <section aria-labelledby="stone-\(Int(stone.id.rawValue))">
    <h2 class="govuk-heading-m" id="stone-\(Int(stone.id.rawValue))">\(stone.address)</h2>
    \(SummaryList(rows: rows(of: stone)))
    \(mayRestore && stone.restoredAt == nil ? restoration(of: stone, token) : .empty)
    </section>

    """
  }

  private func rows(of stone: TakenDown) -> [SummaryList.Row] {
    var rows = [
      SummaryList.Row("What", stone.extent == .whole ? "All of it" : "Some words"),
      SummaryList.Row("Why", ReadingCase.capitalised(stone.reason.inWords)),
      SummaryList.Row("Taken down", "\(stone.takenAt.day.inWords), by \(stone.takenBy)"),
      SummaryList.Row("Copy", stone.forGood ? "None was kept" : "Kept for putting it back"),
    ]
    if !stone.sentence.isEmpty { rows.insert(.init("The public is told", stone.sentence), at: 2) }
    if let at = stone.restoredAt {
      rows.append(.init("Put back", "\(at.day.inWords), by \(stone.restoredBy ?? "")"))
    }
    return rows
  }

  private func restoration(of stone: TakenDown, _ token: HTML) -> HTML {
    let id = String(stone.id.rawValue)
    let label = stone.forGood ? "Let it come in again" : "Put it back"
    return Form(
      action: "/staff/taken-down/\(id)/restoration", method: .post, token: token,
      content: """
        <input type="hidden" name="version" value="\(stone.version)">
        \(Button(label))
        """
    ).html
  }
}
