import Civic
import Commons
import Intake
import Records

extension FilingDesk {
  /// Files what calls the meeting: its day, place and next meeting, its agenda and its members.
  mutating func fileAgenda(of pack: Pack, on day: Day) throws {
    var meeting = try meeting(on: day)
    meeting.time = pack.meeting.time ?? meeting.time
    meeting.venue = pack.meeting.venue ?? meeting.venue
    meeting.nextDay = pack.nextMeeting.date
    meeting.nextTime = pack.nextMeeting.time
    meeting.nextVenue = pack.nextMeeting.venue
    meeting.agendaSourceID = source.id.rawValue
    meeting.agendaLine = pack.meeting.line
    try work.update(meeting, basedOn: meeting.version)
    try fileItems(of: pack, for: meeting)
    try fileMembers(of: pack, for: meeting)
    if let next = pack.nextMeeting.date, next > day,
      try !Meeting.wasMoved(from: next, of: body, in: work.reader)
    {
      _ = try self.meeting(on: next)
    }
  }

  private func fileItems(of pack: Pack, for meeting: Meeting) throws {
    try work.insert(
      details: pack.agenda.enumerated().map { index, item in
        AgendaItem(
          meetingID: meeting.id, ordinal: index + 1, number: item.number, title: item.title,
          presenter: item.presenter, sourceID: source.id.rawValue, line: item.line)
      })
  }

  private mutating func fileMembers(of pack: Pack, for meeting: Meeting) throws {
    let seats = try seats.seats(of: pack.members)
    var listings: [Listing] = []
    var taken: [Person.ID: Seat.ID] = [:]
    for (index, (member, seat)) in zip(pack.members, seats).enumerated() {
      let elsewhere = Set(taken.filter { $0.value != seat.id }.keys)
      let person = try holder(member, of: meeting, taken: elsewhere)
      if let person { taken[person] = seat.id }
      listings.append(
        Listing(
          meetingID: meeting.id, ordinal: index + 1, seatID: seat.id, personID: person,
          printedName: member.name, title: member.title, category: member.category?.rawValue,
          vacant: member.vacant, sourceID: source.id.rawValue, line: member.line))
    }
    try work.insert(details: listings)
    counts.nameDoubts = people.doubtCount
  }

  private mutating func holder(
    _ member: Pack.Member, of meeting: Meeting, taken: Set<Person.ID>
  ) throws -> Person.ID? {
    guard let name = member.name, !member.vacant else { return nil }
    let sighting = NameRegister.Sighting(
      name: name, title: member.title, post: member.post, organisation: member.organisation,
      taken: taken)
    return try people.person(sighting, on: meeting.day, line: member.line)
  }
}
