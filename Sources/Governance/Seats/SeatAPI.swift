import Access
import Civic
import Commons
import Pages
import Records

/// Seats and the people who held them, for programs.
enum SeatAPI {
  static func mount(on api: API) {
    api.list("/seats", of: seat, by: [.body], "Seats, and who held them one after another") {
      asked, reader in
      let lines = try readings(of: asked.body, in: reader).flatMap(\.seatLines)
      return lines.page(for: asked) { $0.seat.id.rawValue }
    }
    api.one("/seats/{body}/{seat}", of: seat, called: "seat of this name", "A seat") {
      enquiry, reader in
      try readings(of: enquiry["body"], in: reader).flatMap(\.seatLines)
        .first { $0.seat.slug == enquiry["seat"] }
    }
    api.list("/people", of: person, by: [.body], "People whom lists of members or minutes name") {
      asked, reader in
      let lines = try readings(of: asked.body, in: reader).flatMap(\.personLines)
      return lines.page(for: asked) { $0.person.id.rawValue }
    }
    api.one("/people/{body}/{person}", of: person, called: "person of this name", "A person") {
      enquiry, reader in
      try readings(of: enquiry["body"], in: reader).flatMap(\.personLines)
        .first { $0.person.slug == enquiry["person"] }
    }
  }

  private static func readings(of slug: String?, in reader: Reader) throws -> [SeatsReading] {
    try Body.all(in: reader).filter { slug == nil || $0.slug == slug }
      .map { try SeatsReading.of($0, in: reader) }
  }

  private static let seat = APIKind<SeatLine>(
    "Seat", "A place in a body.",
    [
      .address("id", "Its address here.") { $0.body.address(of: $0.seat).inAPI },
      .address("page", "Its page.") { $0.body.address(of: $0.seat) },
      .address("body", "The body in which it is.") { $0.body.address.inAPI },
      .text("name", "Post and organisation.") { $0.seat.nameAmongOthers },
      .textIfAny("post", "As printed.") { $0.seat.post },
      .textIfAny("organisation", "As printed.") { $0.seat.organisation },
      .many("tenures", "Who held it, the earliest first.", tenure) { $0.tenures },
    ])

  private static let person = APIKind<PersonLine>(
    "Person", "Somebody whom the papers name as a member, or as attending.",
    [
      .address("id", "Their address here.") { $0.body.address(of: $0.person).inAPI },
      .address("page", "Their page.") { $0.body.address(of: $0.person) },
      .address("body", "The body in whose papers they are named.") { $0.body.address.inAPI },
      .text("name", "The fullest form that was printed.") { $0.person.name },
      .textIfAny("title", "The rank or form of address last printed.") { $0.person.title },
      .flag("invented", "Made up for demonstration.") { $0.person.invented },
      .many("tenures", "The seats held, by seat.", tenure) { $0.tenures },
    ])

  private static let tenure = APIKind<TenureLine>(
    "Tenure", "A run of lists of members that show one person in a seat, or the seat vacant.",
    [
      .address("seat", "The seat.") { $0.body.address(of: $0.seat).inAPI },
      .addressIfAny("person", "Who held it; null where it was vacant or no name is printed.") {
        line in line.person.map { line.body.address(of: $0).inAPI }
      },
      .textIfAny("name", "Their name.") { $0.person?.name },
      .flag("vacant", "The seat stood vacant.") { $0.tenure.vacant },
      .day("firstListed", "The first list that shows it.") { $0.tenure.first },
      .day("lastListed", "The last list that shows it.") { $0.tenure.last },
      .dayIfAny("endedBy", "The first later list that no longer does.") { $0.tenure.endedBy },
    ])
}

/// A tenure with what its seat and its holder are called.
private struct TenureLine: Sendable {
  let body: Body
  let seat: Seat
  let person: Person?
  let tenure: Tenure
}

private struct SeatLine: Sendable {
  let body: Body
  let seat: Seat
  let tenures: [TenureLine]
}

private struct PersonLine: Sendable {
  let body: Body
  let person: Person
  let tenures: [TenureLine]
}

extension SeatsReading {
  fileprivate var seatLines: [SeatLine] {
    let tenures = tenuresBySeat()
    return seats.map { seat in
      SeatLine(
        body: body, seat: seat,
        tenures: (tenures[seat.id] ?? []).map { tenure in
          TenureLine(
            body: body, seat: seat, person: tenure.personID.flatMap { people[$0] },
            tenure: tenure)
        })
    }
  }

  fileprivate var personLines: [PersonLine] {
    let held = Dictionary(grouping: seatLines.flatMap(\.tenures)) { $0.person?.id }
    return people.values.map {
      PersonLine(body: body, person: $0, tenures: held[$0.id] ?? [])
    }
  }
}

extension Array where Element: Sendable {
  fileprivate func page(
    for asked: APIEnquiry, by number: (Element) -> Int64
  ) -> APIPage<Element> {
    let left = sorted { number($0) < number($1) }.drop { number($0) <= asked.after }
    return APIPage(Array(left.prefix(asked.limit + 1)), of: count, for: asked, by: number)
  }
}
