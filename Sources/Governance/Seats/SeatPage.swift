import Civic
import Commons
import Pages

/// The page of a seat, in words: who held it one after another.
struct SeatPage {
  var name: String
  var body: Link
  var bodyName: String
  /// `Held by … since the list of …`.
  var now: HTML
  var history: SeatHistoryLine
  var lists: String
  var address: WebAddress

  var page: Page {
    Page(
      title: "\(name), a seat on the \(bodyName)", section: .people,
      breadcrumbs: [SiteSection.people.link, body],
      description: "Who held the seat of \(name) on the \(bodyName), and when.",
      canonical: address, body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(name, caption: "A seat on the \(body.text)", lede: now))
    \(history.tenures.isEmpty
      ? EmptyState("No list of members on record has this seat.").html : history.html)
    <p>\(lists)</p>
    """
  }
}

extension SeatPage {
  init(_ seat: Seat, _ reading: SeatsReading, today: Day) {
    let body = reading.body
    let tenures = reading.tenures(of: seat.id)
    name = seat.nameAmongOthers
    self.body = Link(body.marked, to: body.address)
    bodyName = body.name
    now = SeatPage.now(tenures.last, reading)
    history = SeatHistoryLine(
      id: "history", caption: "Who held this seat",
      tenures: tenures.map { SeatPage.bar($0, seat, reading) }, today: today)
    let count = reading.lists.count
    lists = """
      Drawn from \(count == 1 ? "the one list" : "the \(count) lists") of members on record. The \
      lists say who sat on their days; when somebody came or went between two lists is not known.
      """
    address = body.address(of: seat)
  }

  private static func now(_ last: Tenure?, _ reading: SeatsReading) -> HTML {
    guard let last else { return "No list of members on record has it." }
    if let ended = last.endedBy {
      return "No longer listed on \(ended.inWords)."
    }
    let list = reading.lists.last.map { "the list of \($0.inWords)" } ?? "the latest list"
    if last.vacant { return "Vacant on \(list)." }
    guard let person = last.personID.flatMap({ reading.people[$0] }) else {
      return "On \(list), without a name."
    }
    return "Held by \(NamedPerson(person, of: reading.body)) on \(list)."
  }

  private static func bar(
    _ tenure: Tenure, _ seat: Seat, _ reading: SeatsReading
  ) -> SeatHistoryLine.Tenure {
    let person = tenure.personID.flatMap { reading.people[$0] }
    return SeatHistoryLine.Tenure(
      holder: tenure.vacant ? nil : person?.name ?? "Not named",
      page: person.map { reading.body.address(of: $0) }, isInvented: person?.invented ?? false,
      organisation: seat.organisation ?? "", from: tenure.first, until: tenure.endedBy)
  }
}
