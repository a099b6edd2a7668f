import Commons
import Pages
import Records

/// In which forms the record can be had by programs, and how to use each.
struct ReusePage {
  /// What stands before a path.
  var base: String
  /// A body whose addresses serve as examples; nil before any is on record.
  var body: Body?

  var page: Page {
    Page(
      title: "Calendars, feeds and data",
      description: "Subscribe to meetings and publications, and fetch the record as data.",
      canonical: "/reuse",
      alternates: [
        Alternate("Papers, minutes and decisions", .atom, at: "/updates.atom"),
        Alternate("All meetings", .calendar, at: "/meetings.ics"),
      ], body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(
      "Calendars, feeds and data",
      lede: "Everything that is published here can be had in forms that programs read."))
    \(calendars)
    \(feeds)
    \(lists)
    \(programs)
    \(addresses)
    \(licence)
    """
  }

  private func example(_ path: String) -> HTML {
    "<code class=\"hl-address\">\(base)\(path)</code>"
  }

  private var calendars: HTML {
    """
    <h2 id="calendar">Meetings in your calendar</h2>
    <p>\(Link("All meetings", to: "/meetings.ics")), or those of one body from its page. Give the \
    address to your calendar program as one to subscribe to (“from the internet”, “by URL”); opened \
    as a file it is copied once and never changes again.</p>
    <ul>
    <li>A meeting that is moved keeps its entry; one that is cancelled stays and says so.</li>
    <li>Programs look for changes when they please, most of them within a day.</li>
    </ul>
    <p>\(example(body.map { $0.calendarAddress.text } ?? "/meetings.ics"))</p>
    """
  }

  private var feeds: HTML {
    """
    <h2 id="feed">What is new</h2>
    <p>\(Link("The feed", to: "/updates.atom")) tells of every paper, of the minutes of every \
    meeting and of every decision when it is published, and again when it is corrected. Any feed \
    reader takes it; each body has one of its own.</p>
    <p>\(example(body.map { $0.feedAddress.text } ?? "/updates.atom"))</p>
    """
  }

  private var lists: HTML {
    """
    <h2 id="csv">Lists for spreadsheets</h2>
    <p>\(RecordList.allCases.map { Link($0.name, to: $0.address).html }.joined(separator: ", ")): \
    of all bodies and years, or of one with <code>?body=</code> and <code>?year=2019-20</code> behind \
    the address. Each printed table has a file of its own on its page. A file holds nothing but its \
    columns; the licence travels in the answer’s <code>Link</code> header.</p>

    """
  }

  private var programs: HTML {
    """
    <h2 id="api">The record for programs</h2>
    <p>Below <code class="hl-address">\(base)/api/v1</code> everything stands as JSON under the same \
    addresses as the pages: put <code>/api/v1</code> before the path. No key is needed, and scripts of \
    other sites may ask too. \(Link("The description", to: "/api/v1/openapi.json")) (OpenAPI 3.1) \
    tells programs every address and field.</p>
    <ul>
    <li>Lists come a hundred at a time; <code>next</code> says where they go on. They can be narrowed \
    by <code>body</code>, <code>year</code> and <code>modified_since</code>.</li>
    <li>To keep a copy up to date, ask with <code>modified_since</code> and the <code>asOf</code> of \
    your last answer; then nothing is missed.</li>
    <li>What cannot be read is answered 400 with a sentence that says why.</li>
    </ul>
    <p>\(example("/api/v1/decisions?body=\(body?.slug ?? "BODY")"))</p>

    """
  }

  private var addresses: HTML {
    """
    <h2 id="addresses">Addresses and numbers</h2>
    <p>\(Link("Find by number", to: "/find")) leads from “minute 13 of 2013/14” or “paper 4.3 of \
    3 August 2018” to its page.</p>
    <p>Every meeting, paper, minute, decision and table has an address of its own. Where a correction \
    gives something another address, the former one leads there; where it takes something out, the \
    former address says so and leads to the meeting.</p>
    <p>An answer says when it last changed, and gives a tag (ETag); who asks with either gets a new \
    copy only where there is one. \(Link("The site map", to: "/sitemap.xml")) names all pages.</p>
    """
  }

  private var licence: HTML {
    """
    <h2 id="licence">Licence</h2>
    <p>\(Link("Using this record again", to: "/licence")): you may use it for any purpose if you say \
    where it comes from.</p>
    """
  }
}

extension RecordList {
  /// `Meetings`.
  fileprivate var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }

  fileprivate var address: WebAddress { "/\(rawValue).csv" }
}

/// The page that says in which forms the record can be had.
enum ReusePages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/reuse", .published) { visit, _ in
      let body = try await store.read { Body.main(of: try Body.all(in: $0)) }
      return .page(ReusePage(base: visit.base, body: body).page)
    }
  }
}
