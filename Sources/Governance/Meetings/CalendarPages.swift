import Access
import Documents
import Pages
import Records

/// The calendars of meetings.
enum CalendarPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/meetings.ics", .published) { visit, _ in
      try await calendar(of: nil, at: "/meetings.ics", visit, store)
    }
    routes.get("/bodies/{body}/meetings.ics", .published) { visit, enquiry in
      let slug = enquiry["body"]
      return try await calendar(of: slug, at: "/bodies/\(slug)/meetings.ics", visit, store)
    }
  }

  private static func calendar(
    of slug: String?, at address: WebAddress, _ visit: Visit, _ store: Store
  ) async throws -> Answer {
    let name = visit.brand.name
    let calendar = try await store.read {
      try MeetingCalendar.of(body: slug, named: name, in: $0)
    }
    guard let calendar else { throw Refusal.notFound(what: "body of this name") }
    return .file(calendar.document(base: visit.base, at: address).utf8, .calendar)
  }
}
