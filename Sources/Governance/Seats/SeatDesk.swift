import Civic
import Intake
import Records

/// Finds or takes up the seats that a list of members shows.
struct SeatDesk {
  private let body: Body
  private let work: Work
  private var seats: [Key: Seat] = [:]
  private var slugs: Set<String> = []

  /// What tells a seat from others: its post and organisation, and its place among such.
  private struct Key: Hashable {
    let words: [String]
    let place: Int
  }

  init(body: Body, work: Work) throws {
    (self.body, self.work) = (body, work)
    for seat in try Seat.all(of: body.id, in: work.reader) {
      seats[SeatDesk.key(seat.post, seat.organisation, seat.place)] = seat
      slugs.insert(seat.slug)
    }
  }

  private static func key(_ post: String?, _ organisation: String?, _ place: Int) -> Key {
    Key(words: NameForm.words(in: "\(post ?? ""), \(organisation ?? "")"), place: place)
  }

  /// The seat behind each line of a list. A person listed twice for one seat holds one seat.
  mutating func seats(of members: [Pack.Member]) throws -> [Seat] {
    var used: [[String]: [String?]] = [:]
    return try members.map { member in
      let words = SeatDesk.key(member.post, member.organisation, 1).words
      let holders = used[words, default: []]
      if let name = member.name, let place = holders.firstIndex(of: name) {
        return try seat(for: member, place: place + 1)
      }
      used[words] = holders + [member.name]
      return try seat(for: member, place: holders.count + 1)
    }
  }

  private mutating func seat(for member: Pack.Member, place: Int) throws -> Seat {
    let key = SeatDesk.key(member.post, member.organisation, place)
    if let known = seats[key] { return known }
    let name = [member.post, member.organisation].compactMap(\.self).joined(separator: " ")
    let slug = Slug.unused(for: name.isEmpty ? "member" : name, taken: slugs)
    let seat = Seat(
      id: try work.newID(), bodyID: body.id, slug: slug, post: member.post,
      organisation: member.organisation, place: place)
    try work.insert(seat)
    slugs.insert(slug)
    seats[key] = seat
    return seat
  }
}
