import Access
import Civic
import Commons
import Documents
import Pages
import Records

/// Where all papers are downloaded at once: of a meeting, and of a municipal year.
enum PaperArchivePages {
  static func mount(on routes: Routes, printingOn press: Press) {
    let store = routes.site.store
    let gate = ArchiveGate()
    routes.get("/meetings/{body}/{day}/papers.zip", .published) { visit, enquiry in
      let (slug, day) = (enquiry["body"], try enquiry.day("day"))
      let found = try await store.read { reader in
        (try PackReading.on(day, of: slug, in: reader), try Letterhead(of: visit, in: reader))
      }
      guard let reading = found.0, !reading.isEmpty else {
        throw Refusal.notFound(what: "papers of a meeting on this day")
      }
      let archive = PaperArchive(store: store, press: press, letterhead: found.1)
      try gate.refuseWhenFull()
      return .stream(.zip, saveAs: DocumentName.of(slug, day, ["papers"], ending: "zip")) { sink in
        gate.enter()
        defer { gate.leave() }
        try await archive.send(reading, to: &sink)
      }
    }
    routes.get("/papers/{body}/{year}", .published) { visit, enquiry in
      let name = enquiry["year"]
      guard name.hasSuffix(".zip"), let year = MunicipalYear(address: String(name.dropLast(4)))
      else { throw Refusal.notFound(what: "archive of this name") }
      let slug = enquiry["body"]
      let found = try await store.read { reader in
        (try YearOfPapers.of(slug, in: year, in: reader), try Letterhead(of: visit, in: reader))
      }
      guard let papers = found.0 else {
        throw Refusal.notFound(what: "papers of this body and year")
      }
      let archive = PaperArchive(store: store, press: press, letterhead: found.1)
      try gate.refuseWhenFull()
      return .stream(.zip, saveAs: "\(year.address)-\(slug)-papers.zip") { sink in
        gate.enter()
        defer { gate.leave() }
        try await archive.send(papers.days, of: papers.body, in: year, to: &sink)
      }
    }
  }
}

/// The meetings of a municipal year of which there are papers or minutes.
private struct YearOfPapers: Sendable {
  let body: Body
  let days: [Day]

  static func of(
    _ slug: String, in year: MunicipalYear, in reader: Reader
  ) throws -> YearOfPapers? {
    guard let body = try Body.at(slug: slug, in: reader) else { return nil }
    let (first, last) = year.days
    let days = try Meeting.all(of: body.id, in: reader)
      .filter { $0.state != .mentioned && $0.day >= first && $0.day <= last }.map(\.day)
    return days.isEmpty ? nil : YearOfPapers(body: body, days: days.reversed())
  }
}
