import Civic
import Commons
import Pages

/// The page of a person, in words: the seats they held, the forms of their name, where they were.
struct PersonPage {
  var name: String
  var isInvented: Bool
  var body: Link
  var bodyName: String
  var seats: [[HTML]]
  var names: [[HTML]]
  /// `Present at 3 of 4 meetings …`.
  var attendanceSum: String
  var attendance: [[HTML]]
  var address: WebAddress

  var page: Page {
    Page(
      title: "\(name)\(isInvented ? " (invented)" : ""), \(bodyName)", section: .people,
      breadcrumbs: [SiteSection.people.link, body],
      description: "The seats that \(name) held on the \(bodyName).", canonical: address,
      body: content)
  }

  private var content: HTML {
    """
    \(PageHeading(isInvented ? "\(name) (invented)" : name, caption: body.text))
    \(isInvented ? inventedNote : nil)\
    <h2 id="seats">Seats held</h2>
    \(seats.isEmpty ? "<p>No list of members on record has a seat under this name.</p>\n" : seatTable)
    <h2 id="attendance">At meetings</h2>
    <p>\(attendanceSum)</p>
    \(attendance.isEmpty ? nil : attendanceTable)\
    <h2 id="names">How the papers print the name</h2>
    \(names.isEmpty ? "<p>No paper on record prints it.</p>\n" : nameTable)
    """
  }

  private var inventedNote: HTML {
    InsetText(
      """
      This person was invented for the demonstration, so that seats have holders. Nobody of this \
      name sat on the partnership.
      """
    ).html
  }

  private var seatTable: HTML {
    HTMLTable(
      id: "seat-table", caption: "Seats held by \(name)",
      columns: [.init("Seat"), .init("First listed"), .init("Last listed"), .init("Then")],
      rows: seats, captionIsHidden: true, stacksOnPhone: true
    ).html
  }

  private var attendanceTable: HTML {
    HTMLTable(
      id: "attendance-table", caption: "Meetings with minutes on record",
      columns: [.init("Meeting"), .init("What the minutes say")], rows: attendance,
      captionIsHidden: true, stacksOnPhone: true
    ).html
  }

  private var nameTable: HTML {
    HTMLTable(
      id: "name-table", caption: "Forms of the name in print",
      columns: [.init("Name"), .init("Beside it"), .init("First printed")], rows: names,
      captionIsHidden: true, stacksOnPhone: true
    ).html
  }
}

extension PersonPage {
  init(_ reading: PersonReading) {
    let (person, body) = (reading.person, reading.seats.body)
    (name, isInvented) = (person.name, person.invented)
    self.body = Link(body.marked, to: body.address)
    bodyName = body.name
    seats = PersonPage.seats(reading)
    names = PersonPage.names(reading.names)
    let days = reading.attended.onePerDay
    attendanceSum = AttendanceSum(days).inWords
    attendance = days.map { attended in
      [
        Link(attended.day.inWords, to: body.address(of: attended.day)).html,
        "\(attended.inWords)\(attended.source.map { ". \($0)" } as HTML?)",
      ]
    }
    address = body.address(of: person)
  }

  private static func seats(_ reading: PersonReading) -> [[HTML]] {
    let (all, body) = (reading.seats, reading.seats.body)
    let tenures = all.tenuresBySeat()
    return all.seats.flatMap { seat in
      (tenures[seat.id] ?? []).filter { $0.personID == reading.person.id }.map { tenure in
        [
          Link(seat.nameAmongOthers, to: body.address(of: seat)).html,
          HTML(text: tenure.first.inWords),
          HTML(text: tenure.last.inWords),
          tenure.endedBy.map { "no longer listed on \($0.inWords)" } ?? "on the latest list",
        ] as [HTML]
      }
    }
  }

  /// Each form once, with the first paper that prints it.
  private static func names(_ names: [PrintedName]) -> [[HTML]] {
    var seen: Set<[String?]> = []
    return names.filter { seen.insert([$0.printed, $0.post, $0.organisation]).inserted }.map {
      let beside = [$0.post, $0.organisation].compactMap(\.self).joined(separator: ", ")
      let source = SourceLine($0.sourceID, $0.line, words: "\($0.day.inWords), line \($0.line)")
      return [HTML(text: $0.printed), HTML(text: beside), source.html]
    }
  }
}

/// How often somebody was there, counted from the meetings whose minutes are on record and whose
/// list of members has them. A meeting that was cancelled, or is known by its date alone, is no part
/// of the sum.
struct AttendanceSum: Hashable {
  let held: Int
  let present: Int
  let substituted: Int
  let apologies: Int
  /// Meetings to which they came without being listed as members.
  let unlisted: Int

  init(_ meetings: [AttendedMeeting]) {
    let listed = meetings.filter(\.wasListed)
    held = listed.count
    present = listed.count { $0.role?.isThere == true }
    substituted = listed.count { $0.role?.isThere != true && $0.wasStoodFor }
    apologies = listed.count {
      $0.role == .apology && !$0.wasStoodFor
    }
    unlisted = meetings.count { !$0.wasListed && $0.role?.isThere == true }
  }

  var inWords: String {
    guard held > 0 else {
      return unlisted > 0
        ? "Came to \(AttendanceSum.meetings(unlisted)) of which no list of members is on record."
        : "No meeting is on record with both a list of members that has this name and minutes."
    }
    let rest = held - present - substituted - apologies
    let pieces = [
      (present, "present at"), (substituted, "sent a substitute to"),
      (apologies, "sent apologies to"), (rest, "not named in the minutes of"),
    ].filter { $0.0 > 0 }.map { "\($0.1) \($0.0)" }
    var sum = "Listed as a member at \(AttendanceSum.meetings(held)) whose minutes are on record: "
    sum += pieces.joined(separator: ", ") + "."
    if unlisted > 0 {
      sum +=
        " Came to \(AttendanceSum.meetings(unlisted)) besides, of which no such list is on record."
    }
    return sum
  }

  private static func meetings(_ count: Int) -> String {
    count == 1 ? "1 meeting" : "\(count) meetings"
  }
}

extension Attendance.Role {
  var isThere: Bool { self != .apology }
}

extension AttendedMeeting {
  var inWords: String {
    if role == .substitute { return "Came as substitute\(standsFor.map { " for \($0)" } ?? "")" }
    if let role, role.isThere { return role.ofOne }
    if wasStoodFor { return "Sent a substitute" }
    return role?.ofOne ?? "Not named in the minutes"
  }

  fileprivate var source: SourceLine? {
    guard let sourceID, let line else { return nil }
    return SourceLine(sourceID, line)
  }
}

extension [AttendedMeeting] {
  /// Minutes may name somebody twice; being there counts before apologies.
  fileprivate var onePerDay: [AttendedMeeting] {
    var shown: [AttendedMeeting] = []
    for meeting in self {
      guard let last = shown.last, last.day == meeting.day else {
        shown.append(meeting)
        continue
      }
      if last.role?.isThere != true, meeting.role?.isThere == true {
        shown[shown.count - 1] = meeting
      }
    }
    return shown
  }
}
