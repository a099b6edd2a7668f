import Access
import Civic
import Commons
import Pages
import Records

/// The first page, and the pages about the site itself.
enum HomePages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/", .published) { visit, _ in
      let today = visit.now.day
      let reading = try await store.read { try HomeReading.asAt(today, in: $0) }
      guard let reading else { return .page(FirstDayPage(name: visit.brand.name).page) }
      return .page(HomePage(reading, today: today).page)
    }
    routes.get("/about", .published) { visit, _ in
      let bodies = try await store.read { try BodyOnList.all(in: $0) }
      return .page(AboutPage(name: visit.brand.name, bodies: bodies).page)
    }
    routes.get("/accessibility", .published) { visit, _ in
      .page(AccessibilityPage(name: visit.brand.name).page)
    }
    routes.get("/licence", .published) { visit, _ in
      let bodies = try await store.read { try BodyOnList.all(in: $0) }
      return .page(LicencePage(attribution: visit.brand.attribution, bodies: bodies).page)
    }
  }
}

/// The first page before anything came in.
struct FirstDayPage {
  var name: String

  var page: Page {
    Page(
      title: "Meetings, decisions and figures",
      body: """
        \(PageHeading(name))
        \(EmptyState(
          "Nothing is on record yet.",
          toDo: "Staff bring in the first pack of papers; meetings, decisions and figures follow.",
          link: Link("Staff sign-in", to: "/sign-in")))
        """)
  }
}
