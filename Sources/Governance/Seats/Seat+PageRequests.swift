import Civic
import Records

/// A line of a list of members with the day of its meeting.
struct DatedListing: Decodable, Hashable, Sendable {
  let day: Day
  let ordinal: Int
  let seatID: Seat.ID
  let personID: Person.ID?
  let category: String?
  let vacant: Bool
  let sourceID: Int64
  let line: Int

  /// All lists of a body, the earliest first.
  static func all(of body: Body.ID, in reader: Reader) throws -> [DatedListing] {
    try reader.all(
      """
      SELECT meeting.day, listing.ordinal, seatID, personID, category, vacant, sourceID, line
      FROM listing JOIN meeting ON meeting.id = meetingID
      WHERE meeting.bodyID = \(body) ORDER BY meeting.day, listing.ordinal
      """)
  }

  var sighting: Tenure.Sighting {
    Tenure.Sighting(day: day, seatID: seatID, personID: personID, vacant: vacant)
  }
}

/// The seats of a body with all that its lists say of them.
struct SeatsReading: Sendable {
  let body: Body
  let seats: [Seat]
  let people: [Person.ID: Person]
  let listings: [DatedListing]

  static func of(_ body: Body, in reader: Reader) throws -> SeatsReading {
    let people = try Person.all(of: body.id, in: reader)
    return SeatsReading(
      body: body, seats: try Seat.all(of: body.id, in: reader),
      people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }),
      listings: try DatedListing.all(of: body.id, in: reader))
  }

  /// The days of all lists of members, the earliest first.
  var lists: [Day] { Set(listings.map(\.day)).sorted() }

  /// Who held a seat when, the earliest first.
  func tenures(of seat: Seat.ID) -> [Tenure] {
    Tenure.runs(of: listings.filter { $0.seatID == seat }.map(\.sighting), lists: lists)
  }

  /// The tenures of all seats at once, by seat.
  func tenuresBySeat() -> [Seat.ID: [Tenure]] {
    let days = lists
    return Dictionary(grouping: listings, by: \.seatID).mapValues { listed in
      Tenure.runs(of: listed.map(\.sighting), lists: days)
    }
  }

  /// The latest list up to a day, nil before the first.
  func list(asAt day: Day) -> Day? { lists.last { $0 <= day } }
}

/// What the page of a person needs.
struct PersonReading: Sendable {
  let person: Person
  let seats: SeatsReading
  let names: [PrintedName]
  let attended: [AttendedMeeting]

  static func at(_ part: String, of slug: String, in reader: Reader) throws -> PersonReading? {
    guard let body = try Body.at(slug: slug, in: reader),
      let person = try Person.at(part, of: body.id, in: reader)
    else { return nil }
    return PersonReading(
      person: person, seats: try SeatsReading.of(body, in: reader),
      names: try PrintedName.all(of: person.id, in: reader),
      attended: try AttendedMeeting.all(of: person.id, in: reader))
  }
}
