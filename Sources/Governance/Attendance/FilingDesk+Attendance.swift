import Civic
import Commons
import Intake
import Records

extension FilingDesk {
  /// Files who was at a meeting, who stood in for whom, and who sent apologies.
  mutating func fileAttendance(of minutes: Pack.Minutes, at meeting: Meeting) throws {
    var rows: [Attendance] = []
    let chair = minutes.present.firstIndex { attendee in
      minutes.chair == (attendee.name.isEmpty ? attendee.post : attendee.name)
    }
    for (index, attendee) in minutes.present.enumerated() {
      rows.append(
        try row(index == chair ? .chair : .present, attendee, rows.count, meeting))
    }
    for substitute in minutes.substitutes {
      rows.append(try row(substitute, rows.count, meeting))
    }
    for attendee in minutes.alsoPresent {
      rows.append(try row(.also, attendee, rows.count, meeting))
    }
    for attendee in minutes.apologies {
      rows.append(try row(.apology, attendee, rows.count, meeting))
    }
    for officer in minutes.officers { rows.append(officerRow(officer, rows.count, meeting)) }
    try work.insert(details: rows)
    counts.nameDoubts = people.doubtCount
  }

  private mutating func row(
    _ role: Attendance.Role, _ attendee: Pack.Attendee, _ before: Int, _ meeting: Meeting
  ) throws -> Attendance {
    let person = try person(attendee.name, attendee.post, attendee.line, meeting)
    return Attendance(
      meetingID: meeting.id, ordinal: before + 1, role: role,
      printedName: attendee.name.isEmpty ? nil : attendee.name, post: attendee.post,
      personID: person, standsFor: nil, standsForID: nil, sourceID: source.id.rawValue,
      line: attendee.line)
  }

  private mutating func row(
    _ substitute: Pack.Substitute, _ before: Int, _ meeting: Meeting
  ) throws -> Attendance {
    let line = substitute.line
    let isByName = !substitute.name.isEmpty
    return Attendance(
      meetingID: meeting.id, ordinal: before + 1, role: .substitute,
      printedName: isByName ? substitute.name : nil, post: substitute.post,
      personID: try person(substitute.name, substitute.post, line, meeting),
      standsFor: substitute.standsFor,
      standsForID: isByName ? try person(substitute.standsFor, nil, line, meeting) : nil,
      sourceID: source.id.rawValue, line: line)
  }

  /// Officers serve the meeting and are named by post; the name is kept only where no post is printed.
  private func officerRow(
    _ officer: Pack.Attendee, _ before: Int, _ meeting: Meeting
  ) -> Attendance {
    Attendance(
      meetingID: meeting.id, ordinal: before + 1, role: .officer,
      printedName: officer.post == nil ? officer.name : nil, post: officer.post, personID: nil,
      standsFor: nil, standsForID: nil, sourceID: source.id.rawValue, line: officer.line)
  }

  private mutating func person(
    _ name: String, _ post: String?, _ line: Int, _ meeting: Meeting
  ) throws -> Person.ID? {
    guard !name.isEmpty else { return nil }
    let sighting = NameRegister.Sighting(name: name, title: nil, post: post, organisation: nil)
    return try people.person(sighting, on: meeting.day, line: line)
  }
}
