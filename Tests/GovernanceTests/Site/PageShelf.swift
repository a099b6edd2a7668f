import Civic
import Commons
import Pages

@testable import Governance

/// Readings of an invented meeting, put together without a database.
enum PageShelf {
  static let day = Day(iso: "2019-09-13")!
  static let later = Day(iso: "2019-12-06")!
  static let today = Day(iso: "2019-11-29")!
  static let year = MunicipalYear(start: 2019)

  static let body = Body(
    id: Body.ID(rawValue: 1), slug: "safer-marrowby-partnership",
    name: "Safer Marrowby Partnership",
    invented: true, about: "An invented partnership.", source: "pack of 13 September 2019")
  static let group = Body(
    id: Body.ID(rawValue: 2), slug: "night-time-group", name: "Night-time Group", kind: .group,
    regime: .none, parent: "safer-marrowby-partnership", invented: true)

  static var meeting: Meeting {
    var meeting = Meeting(id: Meeting.ID(rawValue: 10), bodyID: body.id, day: day)
    (meeting.time, meeting.venue) = (ClockTime(iso: "10:00"), "Guildhall, Marrowby")
    (meeting.opened, meeting.closed) = (ClockTime(iso: "10:02"), ClockTime(iso: "12:05"))
    (meeting.nextDay, meeting.nextTime) = (later, ClockTime(iso: "10:00"))
    (meeting.agendaSourceID, meeting.agendaLine) = (3, 4)
    (meeting.minutesSourceID, meeting.minutesLine) = (4, 81)
    return meeting
  }

  static let agenda = [
    AgendaItem(
      meetingID: Meeting.ID(rawValue: 10), ordinal: 1, number: "5", title: "ITEMS FOR DECISION",
      presenter: nil, sourceID: 3, line: 40),
    AgendaItem(
      meetingID: Meeting.ID(rawValue: 10), ordinal: 2, number: "5.1",
      title: "County Lines & Cuckooing", presenter: "Head of Community Safety", sourceID: 3,
      line: 41),
  ]

  static let paper = Paper(
    id: Paper.ID(rawValue: 20), body: body.slug, day: day, address: "5.1", agendaNumber: "5.1",
    subject: "COUNTY LINES AND CUCKOOING", reportOf: "Head of Community Safety", blockCount: 2,
    sourceID: SourceDocument.ID(rawValue: 3), line: 280)

  static let minute = minute("21", "County Lines and Cuckooing")
  static let urgent = minute("27", "Any Other Business – A Knife", urgent: true)

  private static func minute(_ number: String, _ title: String, urgent: Bool = false) -> Minute {
    Minute(
      id: Minute.ID(rawValue: urgent ? 31 : 30), meetingID: Meeting.ID(rawValue: 10),
      bodyID: body.id, year: year, ordinal: urgent ? 2 : 1, number: number, address: number,
      title: title, presenter: "Head of Community Safety", urgent: urgent, sourceID: 4, line: 152)
  }

  static let decisions = [
    Decision(
      id: Decision.ID(rawValue: 40), minute: minute, day: day, address: "21/i", ordinal: 1,
      mark: "(i)", text: "That the way of working be adopted by all partners.", line: 160),
    Decision(
      id: Decision.ID(rawValue: 41), minute: minute, day: day, address: "21/ii", ordinal: 2,
      mark: "(ii)", text: "That figures on cuckooing be brought to the next meeting.", line: 161),
  ]

  static let promise = Promise(
    id: Promise.ID(rawValue: 50), body: body.slug, day: day, ordinal: 1, minuteNumber: "21",
    decisionMark: "(ii)", text: "That figures on cuckooing be brought to the next meeting.",
    owner: "Head of Community Safety", due: "next meeting", state: .notFound,
    sourceID: SourceDocument.ID(rawValue: 4), line: 161)

  static func source(_ id: Int64, _ day: Day) -> SourceDocument {
    SourceDocument(
      id: SourceDocument.ID(rawValue: id), kind: .pack, fileName: "\(day.iso)-pack.md",
      sha256: String(repeating: "ab", count: 32), size: 110_400, lineCount: 900, body: body.slug,
      day: day, receivedAt: Instant(day), receivedBy: "Clara Clerk")
  }

  static let attendance = [
    line(.chair, "Rosalind Achterberg", nil, slug: "rosalind-achterberg"),
    line(
      .substitute, "Rhodri Bevington", nil, slug: "rhodri-bevington", standsFor: "Gethin Prosser"),
    line(.officer, nil, "Licensing Manager"),
  ]

  private static func line(
    _ role: Attendance.Role, _ name: String?, _ post: String?, slug: String? = nil,
    standsFor: String? = nil
  ) -> AttendanceLine {
    AttendanceLine(
      role: role, printedName: name, post: post, standsFor: standsFor, personSlug: slug,
      invented: slug == nil ? nil : true, standsForSlug: standsFor == nil ? nil : "gethin-prosser",
      standsForInvented: standsFor == nil ? nil : true, sourceID: 4, line: 90)
  }
}

extension PageShelf {
  static let meetingReading = MeetingReading(
    body: body, meeting: meeting, earlier: Day(iso: "2019-06-14"), next: later, agenda: agenda,
    papers: [paper], minutes: [minute, urgent], decisions: decisions, attendance: attendance,
    exempt: [
      ExemptItem(
        meetingID: Meeting.ID(rawValue: 10), ordinal: 1, act: "Local Government Act 1972",
        schedule: "12A", paragraph: "1", paperAddress: "5.1", sourceID: 3, line: 340)
    ], promises: [promise], tables: [], sources: [source(3, day), source(4, later)], takenDown: [])

  static let minuteReading = MinuteReading(
    body: body, minute: urgent, meeting: meeting,
    blocks: [
      MinuteBlock(
        minuteID: urgent.id, ordinal: 1, kind: .paragraph, level: 0, number: nil,
        text: "A boy of fourteen had shown a knife.", line: 231),
      MinuteBlock(
        minuteID: urgent.id, ordinal: 2, kind: .listEntry, level: 1, number: "(a)",
        text: "the unlit path", line: 232),
      MinuteBlock(
        minuteID: urgent.id, ordinal: 3, kind: .heading, level: 0, number: nil, text: "Decision",
        line: 233),
    ], decisions: [], paper: nil, promises: [], source: source(4, later))

  static let decisionReading = DecisionReading(
    body: body, decision: decisions[1], minute: minute, ofMinute: decisions, paper: paper,
    recommendations: [
      Recommendation(
        paperID: paper.id, ordinal: 1, number: "10.4",
        text: "That figures on cuckooing be part of each meeting.", line: 330)
    ], promises: [promise], source: source(4, later))

  static let people = [
    Person(
      id: Person.ID(rawValue: 60), bodyID: body.id, slug: "gethin-prosser", name: "Gethin Prosser",
      invented: true),
    Person(
      id: Person.ID(rawValue: 61), bodyID: body.id, slug: "leela-raghunathan",
      name: "Leela Raghunathan", invented: true),
  ]

  static let seats = [
    Seat(
      id: Seat.ID(rawValue: 70), bodyID: body.id, slug: "district-manager",
      post: "District Manager",
      organisation: "Wendale Fire and Rescue Authority", place: 1),
    Seat(
      id: Seat.ID(rawValue: 71), bodyID: body.id, slug: "elected-member-2", post: "Elected Member",
      organisation: "Marrowby Borough Council", place: 2),
  ]

  static let seatsReading = SeatsReading(
    body: body, seats: seats,
    people: Dictionary(uniqueKeysWithValues: people.map { ($0.id, $0) }),
    listings: [
      listing(day, 1, seats[0], people[1]), listing(day, 2, seats[1], people[0]),
      listing(later, 1, seats[0], people[0]), listing(later, 2, seats[1], nil),
    ])

  private static func listing(
    _ day: Day, _ ordinal: Int, _ seat: Seat, _ person: Person?
  ) -> DatedListing {
    DatedListing(
      day: day, ordinal: ordinal, seatID: seat.id, personID: person?.id,
      category: "responsibleAuthority", vacant: person == nil, sourceID: 3, line: 12 + ordinal)
  }

  static let personReading = PersonReading(
    person: people[0], seats: seatsReading,
    names: [
      PrintedName(
        personID: people[0].id, printed: "Gethin Prosser", post: "District Manager",
        organisation: "Wendale Fire and Rescue Authority", day: later, sourceID: 4, line: 30)
    ],
    attended: [
      AttendedMeeting(
        day: day, role: .apology, wasStoodFor: true, standsFor: nil, sourceID: 4, line: 95,
        wasListed: true)
    ])
}
