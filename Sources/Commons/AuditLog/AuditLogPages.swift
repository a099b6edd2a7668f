import Access
import Civic
import Foundation
import Pages
import Records

/// The audit log, for those who answer for the record.
struct AuditLogPages {
  let site: Site

  func mount(on routes: Routes) {
    routes.get("/audit-log", .needs(.readAuditLog)) { visit, enquiry in
      let query = enquiry.query
      var problems: [Problem] = []
      let filter = AuditFilter(
        who: query.text("who"), act: query.text("act"), subject: query.text("subject"),
        from: day("from", query, &problems), to: day("to", query, &problems))
      let filled = FilledForm(query, problems: problems)
      guard problems.isEmpty else {
        return .page(page(filled, nil), refusing: .invalid(problems))
      }
      let act = ReadAuditLog(filter: filter, below: Int64(query.text("below")))
      return .page(page(filled, try await site.perform(act, for: visit)))
    }
  }

  private func day(_ name: String, _ query: PostedForm, _ problems: inout [Problem]) -> Day? {
    let text = query.text(name)
    guard !text.isEmpty else { return nil }
    let day = Day(iso: text)
    if day == nil {
      problems.append(Problem(field: name, sentence: "Enter a day such as 2019-11-22"))
    }
    return day
  }

  private func page(_ filled: FilledForm, _ found: ReadAuditLog.Outcome?) -> Page {
    Page(
      title: "Audit log", hasErrors: filled.hasErrors, isUnlisted: true,
      body: """
        \(filled.summary)\
        \(PageHeading("Audit log", lede: "Who changed what, and when. Looking at it is in it too."))
        \(Form(action: "/audit-log", method: .get, content: fields(filled)))\
        \(found.map { entries($0, filled) })
        """)
  }

  private func fields(_ filled: FilledForm) -> HTML {
    """
    \(TextField(filled.field("who", "Who"), value: filled["who"], width: .twenty))\
    \(TextField(filled.field("act", "Act", hint: "Such as ChangeSettings"), value: filled["act"],
    width: .twenty))\
    \(TextField(filled.field("subject", "Subject", hint: "Such as account"),
    value: filled["subject"], width: .twenty))\
    \(TextField(filled.field("from", "From", hint: "Such as 2019-11-22"), value: filled["from"],
    width: .ten))\
    \(TextField(filled.field("to", "To"), value: filled["to"], width: .ten))\
    \(Button("Show these lines", .second))
    """
  }

  private func entries(_ found: ReadAuditLog.Outcome, _ filled: FilledForm) -> HTML {
    guard !found.entries.isEmpty else {
      return EmptyState("No line is like that.", toDo: "Look for less.").html
    }
    let table = HTMLTable(
      id: "lines", caption: "Lines, newest first",
      columns: [
        .init("Line", .figures), .init("When (UTC)"), .init("Who"), .init("Act"),
        .init("Subject"), .init("Before and after"),
      ], rows: found.entries.map(row), captionIsHidden: true, stacksOnPhone: true)
    return "\(table)\(found.next.map { older(than: $0, filled) })"
  }

  private func row(_ entry: AuditEntry) -> [HTML] {
    let line = entry.line
    let subject = line.subjectID == 0 ? line.subject : "\(line.subject) \(line.subjectID)"
    return [
      "\(Int(line.id))", HTML(text: line.at.iso), HTML(text: "\(line.who), \(line.role)"),
      HTML(text: line.act), HTML(text: subject), AuditChange(of: entry).html,
    ]
  }

  private func older(than line: Int64, _ filled: FilledForm) -> HTML {
    let address = ("/audit-log" as WebAddress).query(
      ("who", filled["who"]), ("act", filled["act"]), ("subject", filled["subject"]),
      ("from", filled["from"]), ("to", filled["to"]), ("below", String(line)))
    return "<p class=\"govuk-body\">\(Link("Older lines", to: address))</p>\n"
  }
}

/// The values of one line side by side: only those that differ, where there was something before.
struct AuditChange: Part {
  private let before: [String: String]
  private let after: [String: String]
  private let isErased: Bool

  init(of entry: AuditEntry) {
    before = AuditChange.values(entry.value?.before)
    after = AuditChange.values(entry.value?.after)
    isErased = entry.value == nil
  }

  var html: HTML {
    if isErased { return "erased under a retention rule" }
    let names = Set(before.keys).union(after.keys).subtracting(["id"]).sorted()
    let lines = names.filter { before[$0] != after[$0] }.map(line)
    return "<ul class=\"govuk-list hl-audit\">\(lines)</ul>"
  }

  private func line(_ name: String) -> HTML {
    guard let was = before[name] else {
      return "<li>\(name): \(after[name] ?? "")</li>"
    }
    let now: HTML = after[name].map { "<ins>\($0)</ins>" } ?? "(gone)"
    return "<li>\(name): <del>\(was)</del> → \(now)</li>"
  }

  private static func values(_ json: String?) -> [String: String] {
    guard let json, let data = json.data(using: .utf8),
      let object = try? JSONSerialization.jsonObject(with: data) as? [String: Any]
    else { return [:] }
    return object.compactMapValues { $0 is NSNull ? nil : "\($0)" }
  }
}
