import Civic
import Commons
import Pages

/// Who sat on a body on a day, by class of seat, in words.
struct PeoplePage {
  struct Group {
    var id: String
    var title: String
    var rows: [[HTML]]
  }

  var body: String
  var bodyName: String
  var bodySlug: String
  var bodies: BodyPicker
  var day: Day
  /// What was asked for and could not be read as a day.
  var error: String?
  /// The list from which this is taken.
  var list: HTML?
  /// The day of the first list, where the day asked for lies before it.
  var firstList: String?
  var groups: [Group]
  var vacancies: Int

  var page: Page {
    Page(
      title: "Who sat on the \(bodyName) on \(day.inWords)", section: .people,
      description: "The seats of the \(bodyName), who held them and for whom.",
      hasErrors: error != nil,
      body: content)
  }

  private var content: HTML {
    """
    \(PageHeading("Who sat here on \(day.inWords)", caption: body, lede: lede))
    \(bodies)
    \(AsAtPicker(
      action: "/people", day: day.iso, label: "Show the members as at", error: error,
      kept: ["body": bodySlug]))
    \(list.map { "<p>\($0)</p>\n" } as HTML?)\
    \(groups.isEmpty ? empty : nil)\
    \(groups.map(section))
    """
  }

  private var lede: HTML? {
    guard !groups.isEmpty else { return nil }
    let seats = groups.reduce(0) { $0 + $1.rows.count }
    let vacant =
      vacancies == 0
      ? "" : vacancies == 1 ? ", one of them vacant" : ", \(vacancies) of them vacant"
    return "\(seats == 1 ? "1 seat" : "\(seats) seats")\(vacant)."
  }

  private var empty: HTML {
    guard let firstList else {
      return EmptyState(
        "No list of members is on record.", toDo: "Agendas print one before their first item."
      ).html
    }
    return EmptyState(
      "No list of members up to this day is on record.",
      toDo: "The first on record is that of \(firstList). Choose it or a later day."
    ).html
  }

  private func section(_ group: Group) -> HTML {
    """
    <h2 id="\(group.id)">\(group.title)</h2>
    \(HTMLTable(
      id: "\(group.id)-seats", caption: "\(group.title): seats and their holders",
      columns: [.init("Seat"), .init("Holder"), .init("Organisation"), .init("Listed since")],
      rows: group.rows, captionIsHidden: true, stacksOnPhone: true))
    """
  }
}

extension PeoplePage {
  init(_ reading: SeatsReading, bodies: [Body], asAt day: Day, error: String?) {
    let body = reading.body
    (self.body, bodyName, bodySlug) = (body.marked, body.name, body.slug)
    self.bodies = BodyPicker(
      at: "/people", bodies: bodies.map(\.asMeetingBody), current: body.slug)
    (self.day, self.error) = (day, error)
    let shown = reading.list(asAt: day)
    let listed = reading.listings.filter { $0.day == shown }
    list = listed.first.map { first in
      let source = SourceLine(first.sourceID, first.line)
      let words = Link("list of members of \(first.day.inWords)", to: body.address(of: first.day))
      return shown == reading.lists.last
        ? "As the \(words) has it, the latest on record. \(source)"
        : "As the \(words) has it. \(source)"
    }
    firstList = shown == nil ? reading.lists.first?.inWords : nil
    vacancies = listed.count { $0.vacant }
    groups = PeoplePage.groups(of: listed, reading)
  }

  private static func groups(of listed: [DatedListing], _ reading: SeatsReading) -> [Group] {
    let seats = Dictionary(uniqueKeysWithValues: reading.seats.map { ($0.id, $0) })
    let tenures = reading.tenuresBySeat()
    return SeatClass.allCases.compactMap { seatClass in
      let rows = listed.filter { SeatClass($0.category) == seatClass }.compactMap { listing in
        seats[listing.seatID].map { seat in
          row(listing, seat, since: tenures[seat.id]?.last { $0.first <= listing.day }, reading)
        }
      }
      return rows.isEmpty
        ? nil : Group(id: seatClass.rawValue, title: seatClass.title, rows: rows)
    }
  }

  private static func row(
    _ listing: DatedListing, _ seat: Seat, since tenure: Tenure?, _ reading: SeatsReading
  ) -> [HTML] {
    let body = reading.body
    let holder: HTML =
      if listing.vacant {
        StateTag("Vacant", .attention).html
      } else if let person = listing.personID.flatMap({ reading.people[$0] }) {
        NamedPerson(person, of: body).html
      } else {
        "Not named"
      }
    return [
      Link(seat.postAmongOthers, to: body.address(of: seat)).html, holder,
      HTML(text: seat.post == nil ? "" : seat.organisation ?? ""),
      HTML(text: (tenure?.first ?? listing.day).inWords),
    ]
  }
}

/// Under which of the three headings an agenda lists a seat.
enum SeatClass: String, CaseIterable {
  case responsibleAuthority = "responsible-authorities"
  case other = "other-members"
  case invited = "also-invited"
  /// The list has no headings.
  case unclassed = "members"

  init(_ category: String?) {
    switch category {
    case "responsibleAuthority": self = .responsibleAuthority
    case "other": self = .other
    case "invited": self = .invited
    default: self = .unclassed
    }
  }

  /// Responsible authorities are named by section 5 of the Crime and Disorder Act 1998.
  var title: String {
    switch self {
    case .responsibleAuthority: "Responsible authorities"
    case .other: "Other members"
    case .invited: "Also invited"
    case .unclassed: "Members"
    }
  }
}
