import Access
import Civic
import Pages
import Records

/// Where a file that was sent is looked through, mapped, mended and taken in.
struct WaitingPages {
  private let site: Site

  static func mount(on routes: Routes) {
    let pages = WaitingPages(site: routes.site)
    let entrance = Entrance.needs(.submitFigures)
    let place = "/performance/returns/waiting/{id}"
    routes.get(place, entrance) { visit, enquiry in try await pages.preview(visit, enquiry) }
    routes.get("\(place)/rejected.csv", entrance) { _, enquiry in
      let (waiting, reading) = try await pages.reading(enquiry)
      return .file(RejectFile(reading).csv, .csv, saveAs: "mend-\(waiting.plainName).csv")
    }
    routes.get("\(place)/rejected.xlsx", entrance) { visit, enquiry in
      let (waiting, reading) = try await pages.reading(enquiry)
      let bytes = try RejectFile(reading).workbook(
        named: waiting.fileName, dated: visit.now.day)
      return .file(bytes, .xlsx, saveAs: "mend-\(waiting.plainName).xlsx")
    }
    routes.post("\(place)/take", entrance) { visit, enquiry in
      try await pages.take(visit, enquiry)
    }
    routes.post("\(place)/throw-away", entrance) { visit, enquiry in
      try await pages.site.perform(ThrowAwayReturn(try Self.id(enquiry)), for: visit)
      return .seeOther("/performance/returns", telling: "Thrown away; nothing of it was stored.")
    }
    routes.get("\(place)/columns", entrance) { visit, enquiry in
      try await pages.columns(visit, enquiry, FilledForm())
    }
    routes.post("\(place)/columns", entrance) { visit, enquiry in
      try await pages.map(visit, enquiry)
    }
    routes.get("\(place)/names", entrance) { visit, enquiry in
      try await pages.names(visit, enquiry)
    }
    routes.post("\(place)/names", entrance) { visit, enquiry in
      try await pages.match(visit, enquiry)
    }
  }

  private static func id(_ enquiry: Enquiry) throws -> WaitingReturn.ID {
    WaitingReturn.ID(
      rawValue: try enquiry.number("id", of: "return that waits under that number"))
  }

  private func file(_ enquiry: Enquiry) async throws -> (WaitingReturn, SentFile) {
    let id = try Self.id(enquiry)
    let (waiting, bytes) = try await site.store.read { reader in
      guard let waiting: WaitingReturn = try reader.record(id),
        let content = try waiting.content(in: reader)
      else { throw Refusal.notFound(what: "return that waits under that number") }
      return (waiting, content.bytes)
    }
    return (waiting, try SentFile(bytes, named: waiting.fileName))
  }

  private func reading(_ enquiry: Enquiry) async throws -> (WaitingReturn, ReturnReading) {
    let (waiting, file) = try await file(enquiry)
    let reading = try await site.store.read {
      try ReturnReading(file, waiting.terms, in: $0)
    }
    return (waiting, reading)
  }

  private func preview(
    _ visit: Visit, _ enquiry: Enquiry, problems: [Problem] = []
  ) async throws -> Answer {
    let (waiting, reading) = try await reading(enquiry)
    guard reading.unmapped.isEmpty else { return .seeOther("\(waiting.address)/columns") }
    let (suppliers, findings) = try await site.store.read {
      (
        try Supplier.all(in: $0),
        try CheckEntered.findings(taking: reading.lines(withDoubtful: true), in: $0)
      )
    }
    let name = suppliers.first { $0.slug == waiting.supplier }?.name ?? "several suppliers"
    let page = PreviewPage(
      waiting: waiting, reading: reading, supplier: name, findings: findings, problems: problems
    ).page(token: visit.formToken)
    return problems.isEmpty ? .page(page) : .page(page, refusing: .invalid(problems))
  }

  private func take(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let (waiting, file) = try await file(enquiry)
    do {
      let outcome = try await site.perform(
        TakeInReturn(
          waiting.id, file, withDoubtful: enquiry.form.text("rows") == "doubtful",
          seen: enquiry.form.text("seen")), for: visit)
      let told = outcome.inWords
      return outcome.left == 0
        ? .seeOther("/performance/returns", telling: told)
        : .seeOther(waiting.address, telling: told)
    } catch Refusal.invalid(let problems) {
      return try await preview(visit, enquiry, problems: problems)
    }
  }

  private func columns(
    _ visit: Visit, _ enquiry: Enquiry, _ filled: FilledForm, refusing refusal: Refusal? = nil
  ) async throws -> Answer {
    let (waiting, reading) = try await reading(enquiry)
    guard let table = reading.unmapped.first else { return .seeOther(waiting.address) }
    let page = try await site.store.read { reader in
      MapColumnsPage(
        waiting: waiting, table: table, filled: filled,
        measures: try Measure.all(in: reader), areas: try Area.chief(in: reader))
    }.page(token: visit.formToken)
    return refusal.map { .page(page, refusing: $0) } ?? .page(page)
  }

  private func map(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let (waiting, reading) = try await reading(enquiry)
    let form = enquiry.form
    guard let table = reading.unmapped.first, table.form == form["form"] else {
      return .seeOther(waiting.address)
    }
    do {
      let act = MapColumns(
        table.form, hasMonths: !table.periodColumns.isEmpty, of: waiting.supplier,
        MapColumnsPage.answer(in: form, for: table))
      try await site.perform(act, for: visit)
    } catch Refusal.invalid(let problems) {
      return try await columns(
        visit, enquiry, FilledForm(form, problems: problems), refusing: .invalid(problems))
    }
    let (_, mapped) = try await self.reading(enquiry)
    guard mapped.unmapped.isEmpty, !mapped.unknown.isEmpty else {
      return .seeOther(waiting.address)
    }
    return .seeOther("\(waiting.address)/names")
  }

  private func names(
    _ visit: Visit, _ enquiry: Enquiry
  ) async throws -> Answer {
    let (waiting, reading) = try await reading(enquiry)
    let unknown = reading.unknown
    guard !unknown.isEmpty else { return .seeOther(waiting.address) }
    let page = try await site.store.read { reader in
      MatchNamesPage(
        waiting: waiting, unknown: unknown, measures: try Measure.all(in: reader),
        areas: try Area.chief(in: reader))
    }
    return .page(page.page(token: visit.formToken))
  }

  private func match(_ visit: Visit, _ enquiry: Enquiry) async throws -> Answer {
    let (waiting, _) = try await file(enquiry)
    let matches = MatchNamesPage.matches(in: enquiry.form)
    try await site.perform(MatchNames(matches, of: waiting.supplier), for: visit)
    return .seeOther(waiting.address)
  }
}

extension WaitingReturn {
  /// The file's name without its ending and without anything but letters, figures and hyphens.
  fileprivate var plainName: String {
    let base = fileName.split(separator: ".").first.map(String.init) ?? "return"
    let plain = String(
      base.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" }.prefix(60))
    return plain.hasPrefix("mend-") ? String(plain.dropFirst(5)) : plain
  }
}

extension TakeInReturn.Outcome {
  /// One sentence for whoever took it in.
  var inWords: String {
    let took = "\(figures.added) new, \(figures.revised) revised, \(figures.unchanged) unchanged."
    guard left > 0 else { return "Taken in: \(took)" }
    return
      "Taken in: \(took) \(left) \(left == 1 ? "row is" : "rows are") left below: download and "
      + "mend \(left == 1 ? "it" : "them"), or throw the file away."
  }
}
