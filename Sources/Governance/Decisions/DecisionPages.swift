import Access
import Civic
import Commons
import Pages
import Records

/// Everything that was decided, each decision at its permanent address.
enum DecisionPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/decisions", .published) { _, enquiry in
      let (slug, year) = (enquiry.query.text("body"), enquiry.query.text("year"))
      let number = enquiry.page
      let reading = try await store.read {
        try DecisionsReading.of(body: slug, year: year, page: number, in: $0)
      }
      return .page(reading.map { DecisionsPage($0).page } ?? EmptyRecord("Decisions").page)
    }
    routes.get("/decisions/{body}/{year}/{minute}/{mark}", .published) { visit, enquiry in
      let (slug, year) = (enquiry["body"], try enquiry.municipalYear("year"))
      let address = "\(enquiry["minute"])/\(enquiry["mark"])"
      let reading = try await store.read {
        try DecisionReading.at(address, year: year, of: slug, in: $0)
      }
      guard let reading else { throw Refusal.notFound(what: "decision of this number") }
      return .page(DecisionPage(reading, base: visit.base).page)
    }
  }
}

extension Enquiry {
  /// A part of the path as a municipal year. Nothing stands at an address without one.
  func municipalYear(_ part: String) throws(Refusal) -> MunicipalYear {
    guard let year = MunicipalYear(address: self[part]) else {
      throw .notFound(what: "page at this address")
    }
    return year
  }
}

extension DecisionsReading {
  static func of(
    body slug: String, year: String, page: Int, in reader: Reader
  ) throws -> DecisionsReading? {
    let choice = try RecordChoice(
      bodies: try Body.all(in: reader), years: try Decision.years(in: reader), body: slug,
      year: year)
    guard let choice else { return nil }
    guard let year = choice.year else {
      return DecisionsReading(choice: choice, decisions: [], count: 0, page: 1)
    }
    return DecisionsReading(
      choice: choice,
      decisions: try DecisionOnList.all(
        of: choice.body.id, in: year, limit: onePage, after: (page - 1) * onePage, in: reader),
      count: try Decision.count(of: choice.body.id, in: year, in: reader), page: page)
  }
}
