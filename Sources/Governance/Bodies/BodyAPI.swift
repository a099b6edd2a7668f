import Commons
import Pages
import Records

/// Bodies, for programs.
enum BodyAPI {
  static func mount(on api: API) {
    api.list("/bodies", of: kind, "Bodies whose record is kept") { asked, reader in
      let found: [Body] = try reader.all(
        "SELECT * FROM body WHERE id > \(asked.after) ORDER BY id LIMIT \(asked.limit + 1)")
      return APIPage(found, of: try reader.number("SELECT COUNT(*) FROM body"), for: asked) {
        $0.id.rawValue
      }
    }
    api.one("/bodies/{body}", of: kind, called: "body of this name", "A body") {
      try Body.at(slug: $0["body"], in: $1)
    }
  }

  static let kind = APIKind<Body>(
    "Body", "A partnership, group, committee, board or panel whose record is kept.",
    [
      .address("id", "Its address here.") { $0.address.inAPI },
      .address("page", "Its page.") { $0.address },
      .text("slug", "Its name in addresses.") { $0.slug }, .text("name", "Its name.") { $0.name },
      .choice("kind", "What it is.") { $0.kind },
      .choice("regime", "Under which rules its meetings and papers are open.") { $0.regime },
      .addressIfAny("parent", "The body to which it belongs.") { body in
        body.parent.map { "/api/v1/bodies/\($0)" }
      },
      .flag("invented", "Made up for demonstration, with all its people.") { $0.invented },
      .text("about", "What it is for.") { $0.about },
      .address("calendar", "Its meetings as a calendar.") { $0.calendarAddress },
      .address("feed", "What it published last.") { $0.feedAddress },
    ])
}
