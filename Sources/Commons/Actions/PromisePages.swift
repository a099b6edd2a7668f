import Access
import Civic
package import Pages
package import Records

/// What each meeting promised.
package enum PromisePages {
  package static func mount(on routes: Routes, asking offer: MeetingOffer) {
    let store = routes.site.store
    routes.get("/promises", .published) { _, enquiry in
      let (slug, state) = (enquiry.query.text("body"), enquiry.query.text("state"))
      let number = enquiry.page
      let reading = try await store.read {
        try PromisesReading.of(body: slug, state: state, page: number, asking: offer, in: $0)
      }
      return .page(reading.map { PromisesPage($0).page } ?? PromisesPage.withoutBodies)
    }
  }
}

/// What the page of promises needs.
struct PromisesReading: Sendable {
  let bodies: [MeetingBody]
  let body: MeetingBody
  let counts: [Promise.State: Int]
  /// One state alone, and which page of it.
  let state: Promise.State?
  let page: Int
  let promises: [Promise]
  let minutes: [Promise.ID: Link]

  static let onFirstPage = 20
  static let onePage = 100

  static func of(
    body slug: String, state asked: String, page: Int, asking offer: MeetingOffer,
    in reader: Reader
  ) throws -> PromisesReading? {
    let bodies = try offer.bodies(reader)
    guard !bodies.isEmpty else { return nil }
    let state = Promise.State(rawValue: asked)
    guard let body = slug.isEmpty ? bodies[0] : bodies.first(where: { $0.slug == slug }),
      asked.isEmpty || state != nil
    else { throw Refusal.notFound(what: "list of promises of this name") }
    let states = state.map { [$0] } ?? Promise.State.inOrder
    let promises = try states.flatMap { one in
      try Promise.all(
        of: body.slug, one, limit: state == nil ? onFirstPage : onePage,
        after: state == nil ? 0 : (page - 1) * onePage, in: reader)
    }
    return PromisesReading(
      bodies: bodies, body: body, counts: try Promise.counts(of: body.slug, in: reader),
      state: state, page: page, promises: promises, minutes: try offer.minutes(promises, reader))
  }
}

extension Promise {
  private struct Count: Decodable {
    let state: State
    let number: Int
  }

  /// How many promises of a body stand where.
  package static func counts(of body: String, in reader: Reader) throws -> [State: Int] {
    let counts: [Count] = try reader.all(
      "SELECT state, COUNT(*) AS number FROM promise WHERE body = \(body) GROUP BY state")
    return Dictionary(uniqueKeysWithValues: counts.map { ($0.state, $0.number) })
  }

  /// Promises of one state, the latest meeting first.
  package static func all(
    of body: String, _ state: State, limit: Int, after: Int = 0, in reader: Reader
  ) throws -> [Promise] {
    try reader.all(
      """
      SELECT * FROM promise WHERE body = \(body) AND state = \(state.rawValue)
      ORDER BY day DESC, ordinal LIMIT \(limit) OFFSET \(after)
      """)
  }
}

extension PromisesPage {
  init(_ reading: PromisesReading) {
    body = reading.body
    picker = BodyPicker(at: "/promises", bodies: reading.bodies, current: reading.body.slug)
    lede = PromisesPage.sum(reading.counts)
    let states = reading.state.map { [$0] } ?? Promise.State.inOrder
    groups = states.compactMap { state in
      let promises = reading.promises.filter { $0.state == state }
      let count = reading.counts[state] ?? 0
      guard !promises.isEmpty else { return nil }
      return Group(
        id: state.rawValue, title: state.title, meaning: state.meaning, count: count,
        rows: PromisesPage.rows(promises, reading.minutes),
        more: reading.state == nil && count > promises.count
          ? Link(
            "All \(count): \(state.title.lowercased())", to: PromisesPage.address(reading, state))
          : nil)
    }
    pagination = reading.state.map { state in
      let count = reading.counts[state] ?? 0
      let pages = (count + PromisesReading.onePage - 1) / PromisesReading.onePage
      let address = PromisesPage.address(reading, state)
      return Pagination(current: reading.page, of: pages) { address.query(("page", String($0))) }
    }
  }

  private static func address(_ reading: PromisesReading, _ state: Promise.State) -> WebAddress {
    ("/promises" as WebAddress).query(("body", reading.body.slug), ("state", state.rawValue))
  }

  private static func sum(_ counts: [Promise.State: Int]) -> String {
    let all = counts.values.reduce(0, +)
    guard all > 0 else { return "Nothing that was decided had to come back." }
    let came = counts[.returned] ?? 0
    let lost = counts[.notFound] ?? 0
    return "\(all == 1 ? "1 promise" : "\(all) promises") on record: \(came) came back, "
      + "\(lost) never did, \(counts[.awaited] ?? 0) are awaited."
  }

  private static func rows(
    _ promises: [Promise], _ minutes: [Promise.ID: Link]
  ) -> [DatedList.Row] {
    var last: Day?
    return promises.map { promise in
      defer { last = promise.day }
      let words = ReadingCase.capitalised(promise.text)
      return DatedList.Row(
        date: promise.day == last ? nil : promise.day.inWords,
        link: Link(
          words,
          to: minutes[promise.id]?.address
            ?? MeetingAddress.of(body: promise.body, day: promise.day).at("promises")),
        detail: promise.detail(minute: minutes[promise.id]))
    }
  }

  /// Before anything came in.
  static var withoutBodies: Page {
    Page(
      title: "Promises", section: .promises,
      body: """
        \(PageHeading("No promises are on record yet"))
        \(EmptyState("Nothing has come in yet.", toDo: "Promises come with the minutes of meetings."))
        """)
  }
}
