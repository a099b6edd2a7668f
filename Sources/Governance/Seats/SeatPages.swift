import Access
import Civic
import Commons
import Pages
import Records

/// Seats, and the people who held them.
enum SeatPages {
  static func mount(on routes: Routes) {
    mountPeople(on: routes)
    let store = routes.site.store
    routes.get("/people/{body}/{person}", .published) { _, enquiry in
      let (slug, part) = (enquiry["body"], enquiry["person"])
      let reading = try await store.read { try PersonReading.at(part, of: slug, in: $0) }
      guard let reading else { throw Refusal.notFound(what: "person of this name") }
      return .page(PersonPage(reading).page)
    }
    routes.get("/seats/{body}/{seat}", .published) { visit, enquiry in
      let (slug, part) = (enquiry["body"], enquiry["seat"])
      let reading = try await store.read { reader -> (Seat, SeatsReading)? in
        guard let body = try Body.at(slug: slug, in: reader),
          let seat = try Seat.at(part, of: body.id, in: reader)
        else { return nil }
        return (seat, try SeatsReading.of(body, in: reader))
      }
      guard let (seat, seats) = reading else { throw Refusal.notFound(what: "seat of this name") }
      return .page(SeatPage(seat, seats, today: visit.now.day).page)
    }
  }

  private static func mountPeople(on routes: Routes) {
    let store = routes.site.store
    routes.get("/people", .published) { visit, enquiry in
      let (slug, asked) = (enquiry.query.text("body"), enquiry.query.text("as-at"))
      let day = Day(iso: asked)
      let reading = try await store.read { reader -> ([Body], SeatsReading)? in
        let bodies = try Body.withMembers(in: reader)
        guard let main = Body.main(of: bodies) else { return nil }
        guard let body = slug.isEmpty ? main : bodies.first(where: { $0.slug == slug }) else {
          throw Refusal.notFound(what: "list of members of this body")
        }
        return (bodies, try SeatsReading.of(body, in: reader))
      }
      guard let (bodies, seats) = reading else { return .page(EmptyRecord("People").page) }
      let error =
        asked.isEmpty || day != nil ? nil : "Enter a day of the calendar, such as 27 3 2019"
      let page = PeoplePage(seats, bodies: bodies, asAt: day ?? visit.now.day, error: error).page
      guard let error else { return .page(page) }
      return .page(page, refusing: .invalid([Problem(field: "as-at", sentence: error)]))
    }
  }
}

extension Body {
  /// The bodies of which a list of members is on record.
  fileprivate static func withMembers(in reader: Reader) throws -> [Body] {
    try reader.all(
      """
      SELECT body.* FROM body
      WHERE EXISTS (SELECT 1 FROM seat WHERE seat.bodyID = body.id) ORDER BY invented, name
      """)
  }
}
