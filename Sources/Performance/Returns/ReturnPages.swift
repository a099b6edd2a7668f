import Access
import Civic
import Pages
import Records

/// Where files of figures are sent in, and templates fetched.
struct ReturnPages {
  static let crumb = Link("Returns", to: "/performance/returns")
  /// As much as a pack may have; larger files are taken in on the command line.
  static let mostBytes = 21_000_000

  private let site: Site

  static func mount(on routes: Routes) {
    let pages = ReturnPages(site: routes.site)
    let entrance = Entrance.needs(.submitFigures)
    routes.get("/performance/returns", entrance) { visit, _ in
      try await pages.list(visit, ReturnForm.blank(on: visit.now.day))
    }
    routes.post("/performance/returns", entrance, upTo: mostBytes) { visit, enquiry in
      try await pages.hold(visit, enquiry.form)
    }
    routes.get("/performance/returns/templates/{supplier}", entrance) { visit, enquiry in
      try await pages.template(visit, enquiry)
    }
  }

  private func list(
    _ visit: Visit, _ filled: FilledForm, refusing refusal: Refusal? = nil
  ) async throws -> Answer {
    let stale = try await site.store.read { try WaitingReturn.stale(at: visit.now, in: $0) }
    if !stale.isEmpty { try await site.perform(EraseWaitingReturns(), for: visit) }
    let page = try await site.store.read { reader in
      ReturnsPage(
        filled: filled, suppliers: try Supplier.all(in: reader),
        waiting: try WaitingReturn.all(in: reader), taken: try FiguresReturn.all(in: reader),
        quarter: Period(.quarter, of: visit.now.day).previous)
    }.page(token: visit.formToken)
    return refusal.map { .page(page, refusing: $0) } ?? .page(page)
  }

  private func hold(_ visit: Visit, _ form: PostedForm) async throws -> Answer {
    do {
      let terms = try ReturnForm.terms(in: form)
      guard let sent = form.file("file") else {
        throw Refusal.invalid([Problem(field: "file", sentence: "Choose a file.")])
      }
      let file = try SentFile(sent.bytes, named: sent.name)
      let waiting = try await site.perform(
        HoldReturn(file, bytes: sent.bytes, terms, source: form.text("source")), for: visit)
      return .seeOther(waiting.address)
    } catch Refusal.invalid(let problems) {
      return try await list(
        visit, FilledForm(form, problems: problems), refusing: .invalid(problems))
    } catch let refusal as Refusal {
      guard case .unreadableFile = refusal else { throw refusal }
      let problem = Problem(
        field: "file", sentence: "\(refusal.whatHappened) \(refusal.whatNow)")
      return try await list(visit, FilledForm(form, problems: [problem]), refusing: refusal)
    }
  }

  private func template(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let asked = enquiry.query.text("quarter")
    let quarter =
      asked.isEmpty ? Period(.quarter, of: visit.now.day).previous : Period(address: asked)
    guard let quarter, quarter.length == .quarter else {
      throw Refusal.notFound(what: "quarter of this name")
    }
    let supplier = enquiry["supplier"]
    let template = try await site.store.read {
      try ReturnTemplate.of(supplier, for: quarter, in: $0)
    }
    return .file(
      try template.bytes(dated: visit.now.day), .xlsx, saveAs: template.fileName)
  }
}

extension WaitingReturn {
  var address: WebAddress { "/performance/returns/waiting/\(id.rawValue.description)" }
}

/// The fields with which a file is sent.
enum ReturnForm {
  static func blank(on day: Day) -> FilledForm {
    FilledForm([
      "as-at-day": String(day.day), "as-at-month": String(day.month),
      "as-at-year": String(day.year),
    ])
  }

  static func terms(in form: PostedForm) throws -> ReturnReading.Terms {
    let parts = ["day", "month", "year"].compactMap { Int(form.text("as-at-\($0)")) }
    guard parts.count == 3, let day = Day(year: parts[2], month: parts[1], day: parts[0]) else {
      throw Refusal.invalid([
        Problem(field: "as-at", sentence: "Give the day of which the figures speak.")
      ])
    }
    let supplier = form.text("supplier")
    guard !supplier.isEmpty else {
      throw Refusal.invalid([Problem(field: "supplier", sentence: "Choose who sends the figures.")])
    }
    return ReturnReading.Terms(
      supplier: supplier == several ? "" : supplier, asAt: day,
      financialYear: try financialYear(form.text("year")))
  }

  /// The file gathers the figures of several.
  static let several = "-"

  private static func financialYear(_ text: String) throws -> Int? {
    guard !text.isEmpty else { return nil }
    guard let period = Period(words: text), period.length == .year else {
      throw Refusal.invalid([
        Problem(field: "year", sentence: "“\(text)” is no financial year such as 2018/19.")
      ])
    }
    return period.financialYear
  }
}
