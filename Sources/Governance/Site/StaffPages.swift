import Access
import Commons
import Pages
import Records

/// The staff's first page: what is to be done today.
enum StaffPages {
  static let crumb = Link("Staff", to: "/staff")

  static func mount(on routes: Routes) {
    let site = routes.site
    routes.get("/staff", .needs(.readStaffPages)) { visit, _ in
      let tasks = try await site.store.read { reader in
        StaffPage(
          openNames: try NameDoubt.open(in: reader).count,
          packs: try reader.number("SELECT COUNT(*) FROM sourceDocument"),
          doubts: try reader.number(
            """
            SELECT COUNT(*) FROM sourceDoubt JOIN sourceDocument ON sourceDocument.id = sourceID
            WHERE replacedBy IS NULL
            """))
      }
      return .page(tasks.page(name: visit.asker.name))
    }
  }
}

/// What waits for somebody.
struct StaffPage {
  let openNames: Int
  let packs: Int
  let doubts: Int

  func page(name: String) -> Page {
    Page(
      title: "What is to be done", isUnlisted: true,
      body: """
        \(PageHeading("What is to be done", caption: name))
        \(SummaryList(rows: [
          .init("Names to settle", names), .init("Packs", held),
        ]))
        \(ButtonLink("Bring a pack", to: "/staff/packs/new"))
        """)
  }

  private var names: HTML {
    openNames == 0
      ? "None"
      : "\(Link("\(openNames) \(openNames == 1 ? "waits" : "wait") for you", to: "/staff/names"))"
  }

  private var held: HTML {
    "\(Link("\(packs) held", to: "/staff/packs")), \(doubts) doubts of the reader in them"
  }
}
