import Civic
package import Commons
import Pages
import Records

/// What of Governance's record changes together, and is filed together for the search.
enum Findable: Hashable {
  /// A meeting with its agenda, its minutes, and what they decided and promised.
  case meeting(body: String, Day)
  /// What was put to the meeting of a day, and the figures of a plan for that day.
  case papers(body: String, Day)
  case person(Person.ID)
  case seat(Seat.ID)
  case body(String)

  /// The place in the index.
  var place: String {
    switch self {
    case .meeting(let body, let day): "meeting/\(body)/\(day.iso)"
    case .papers(let body, let day): "papers/\(body)/\(day.iso)"
    case .person(let id): "person/\(id.rawValue)"
    case .seat(let id): "seat/\(id.rawValue)"
    case .body(let slug): "body/\(slug)"
    }
  }

  /// What the record holds there now; nothing where it was taken out.
  func entries(in reader: Reader) throws -> [SearchEntry] {
    switch self {
    case .meeting(let slug, let day):
      guard let body = try Body.at(slug: slug, in: reader),
        let meeting = try Meeting.on(day, of: body.id, in: reader)
      else { return [] }
      return try FindableMeeting(meeting, of: body, in: reader).entries
    case .papers(let body, let day):
      return try Paper.searchEntries(body: body, day: day, in: reader)
    case .person(let id):
      guard let person: Person = try reader.record(id),
        let body: Body = try reader.record(person.bodyID)
      else { return [] }
      return [try person.searchEntry(in: body, reader)]
    case .seat(let id):
      guard let seat: Seat = try reader.record(id), let body: Body = try reader.record(seat.bodyID)
      else { return [] }
      return [seat.searchEntry(in: body)]
    case .body(let slug):
      return try Body.at(slug: slug, in: reader).map { [$0.searchEntry] } ?? []
    }
  }
}

extension Set<Findable> {
  /// Everything of which a source tells: what has to be filed anew when it comes in or is withdrawn.
  static func told(by source: SourceDocument, in reader: Reader) throws -> Set<Findable> {
    let (id, slug) = (source.id, source.body)
    var told: Set<Findable> = [
      .body(slug), .papers(body: slug, source.day), .meeting(body: slug, source.day),
    ]
    let meetings: [Meeting] = try reader.all(
      "SELECT * FROM meeting WHERE agendaSourceID = \(id) OR minutesSourceID = \(id)")
    for day in meetings.flatMap({ [$0.day, $0.nextDay] }).compactMap(\.self) {
      told.insert(.meeting(body: slug, day))
    }
    let people: [Person.ID] = try reader.all(
      "SELECT DISTINCT personID FROM printedName WHERE sourceID = \(id)")
    let seats: [Seat.ID] = try reader.all(
      "SELECT DISTINCT seatID FROM listing WHERE sourceID = \(id)")
    return told.union(people.map(Findable.person)).union(seats.map(Findable.seat))
  }
}

extension Work {
  /// Files anew what can be found of these, in the act that changed them.
  func makeFindable(_ changed: Set<Findable>) throws {
    let desk = SearchDesk(work: self)
    for one in changed.sorted(by: { $0.place < $1.place }) {
      try desk.file(try one.entries(in: reader), at: one.place)
    }
  }

  /// The same for one meeting, whatever its body.
  func makeFindable(_ meeting: Meeting) throws {
    guard let body: Body = try reader.record(meeting.bodyID) else { return }
    try makeFindable([.meeting(body: body.slug, meeting.day)])
  }
}

extension SearchOffer {
  /// What Governance offers to be found.
  package static let ofGovernance = SearchOffer(
    bodies: { try Body.all(in: $0).map(\.asMeetingBody) },
    everything: { reader, file in
      for findable in try Findable.all(in: reader) {
        try file(findable.place, try findable.entries(in: reader))
      }
    })
}

extension Findable {
  private struct Dated: Decodable {
    let body: String
    let day: Day
  }

  /// Everything, in the order in which packs would bring it in.
  fileprivate static func all(in reader: Reader) throws -> [Findable] {
    let meetings: [Dated] = try reader.all(
      """
      SELECT body.slug AS body, day FROM meeting JOIN body ON body.id = bodyID
      UNION SELECT body, day FROM sourceDocument WHERE replacedBy IS NULL
      ORDER BY day, body
      """)
    let bodies: [String] = try reader.all("SELECT slug FROM body ORDER BY slug")
    let people: [Person.ID] = try reader.all("SELECT id FROM person ORDER BY id")
    let seats: [Seat.ID] = try reader.all("SELECT id FROM seat ORDER BY id")
    return bodies.map(Findable.body)
      + meetings.flatMap { [.meeting(body: $0.body, $0.day), .papers(body: $0.body, $0.day)] }
      + people.map(Findable.person) + seats.map(Findable.seat)
  }
}
