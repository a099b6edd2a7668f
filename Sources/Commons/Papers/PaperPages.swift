package import Access
package import Civic
package import Documents
package import Pages
import Records

/// Papers, their tables, and the list of all that was printed in figures.
package enum PaperPages {
  /// - Parameter press: prints papers as PDF.
  package static func mount(on routes: Routes, asking offer: MeetingOffer, printingOn press: Press)
  {
    let store = routes.site.store
    routes.get("/meetings/{body}/{day}/papers/{address}", .published) { visit, enquiry in
      let wantsPDF = enquiry["address"].hasSuffix(".pdf")
      let part = wantsPDF ? String(enquiry["address"].dropLast(4)) : enquiry["address"]
      let (slug, day) = (enquiry["body"], try enquiry.day("day"))
      let reading = try await store.read {
        try PaperReading.at(body: slug, day: day, address: part, asking: offer, in: $0)
      }
      guard let reading else { throw Refusal.notFound(what: "paper of this number") }
      guard wantsPDF else { return .page(PaperPage(reading, canBePrinted: press.canPrint).page) }
      return try await pdf(of: reading, for: visit, store, press)
    }
    routes.get("/meetings/{body}/{day}/tables/{ordinal}", .published) { _, enquiry in
      let wantsFile = enquiry["ordinal"].hasSuffix(".csv")
      let number = wantsFile ? String(enquiry["ordinal"].dropLast(4)) : enquiry["ordinal"]
      let (slug, day) = (enquiry["body"], try enquiry.day("day"))
      guard let ordinal = Int(number), String(ordinal) == number,
        let reading = try await store.read({
          try TableReading.at(body: slug, day: day, ordinal: ordinal, asking: offer, in: $0)
        })
      else { throw Refusal.notFound(what: "table of this number") }
      guard wantsFile else { return .page(PrintedTablePage(reading).page) }
      return .file(reading.csv.utf8, .csv, saveAs: reading.table.fileName).related(
        .init("license", PageLayout.openGovernmentLicence),
        .init("describedby", reading.table.webAddress))
    }
    routes.get("/figures", .published) { _, enquiry in
      let (slug, year) = (enquiry.query.text("body"), enquiry.query.text("year"))
      let reading = try await store.read {
        try FiguresReading.of(body: slug, year: year, asking: offer, in: $0)
      }
      return .page(reading.map { FiguresPage($0).page } ?? FiguresPage.withoutBodies)
    }
  }

  private static func pdf(
    of reading: PaperReading, for visit: Visit, _ store: Store, _ press: Press
  ) async throws -> Answer {
    let (letterhead, source) = try await store.read { reader in
      (
        try Letterhead(of: visit, in: reader),
        try reader.record(reading.paper.sourceID) as SourceDocument?
      )
    }
    let document = reading.document(under: letterhead, source: source)
    return .file(
      try await letterhead.printed(document, by: press), .pdf, saveAs: reading.fileName)
  }
}

extension Enquiry {
  /// A part of the path as a day. Nothing stands at an address without one.
  package func day(_ part: String) throws(Refusal) -> Day {
    guard let day = Day(iso: self[part]) else { throw .notFound(what: "page at this address") }
    return day
  }
}

extension FiguresReading {
  /// - Parameters:
  ///   - slug: the body's, empty for the first that has figures.
  ///   - asked: `2019-20`, empty for the latest.
  /// - Throws: `Refusal.notFound` for a body or a year that is not there.
  static func of(
    body slug: String, year asked: String, asking offer: MeetingOffer, in reader: Reader
  ) throws -> FiguresReading? {
    let bodies = try offer.bodies(reader)
    guard !bodies.isEmpty else { return nil }
    guard let body = slug.isEmpty ? bodies[0] : bodies.first(where: { $0.slug == slug }) else {
      throw Refusal.notFound(what: "body of this name")
    }
    let days = try PrintedTable.days(of: body.slug, in: reader)
    let years = Set(days.map { MunicipalYear(of: $0) }).sorted(by: >)
    let year = asked.isEmpty ? years.first : MunicipalYear(address: asked)
    guard asked.isEmpty || year != nil else {
      throw Refusal.notFound(what: "municipal year of this name")
    }
    guard let year else {
      return FiguresReading(
        bodies: bodies, body: body, years: years, year: nil, tables: [], figures: [],
        plans: [])
    }
    let (first, last) = year.days
    return FiguresReading(
      bodies: bodies, body: body, years: years, year: year,
      tables: try PrintedTable.all(of: body.slug, from: first, to: last, in: reader),
      figures: try QuotedFigure.all(of: body.slug, from: first, to: last, in: reader),
      plans: try SourceDocument.all(of: body.slug, in: reader)
        .filter { $0.kind == .plan && $0.replacedBy == nil })
  }
}

extension FiguresPage {
  /// Before anything came in.
  static var withoutBodies: Page {
    Page(
      title: "Figures", section: .figures,
      body: """
        \(PageHeading("No figures are on record yet"))
        \(EmptyState(
          "Nothing has come in yet.", toDo: "Figures come with the papers of meetings."))
        """)
  }
}
