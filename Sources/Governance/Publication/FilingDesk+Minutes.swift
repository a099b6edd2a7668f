import Civic
import Commons
import Intake
import Records

extension FilingDesk {
  /// Files the minutes of a meeting with their decisions, and who was there.
  ///
  /// Minutes that another standing file has given already are left as they are, with a doubt.
  mutating func file(_ minutes: Pack.Minutes, urgent: [Pack.UrgentItem], on day: Day) throws {
    var meeting = try meeting(on: day)
    guard !minutes.items.isEmpty || !minutes.present.isEmpty else { return }
    guard meeting.minutesSourceID == nil else {
      return try doubt(
        "The minutes of \(day.inWords) are on record from another file; these were left out.",
        line: minutes.line)
    }
    meeting.opened = minutes.opened
    meeting.closed = minutes.closed
    meeting.venue = meeting.venue ?? minutes.venue
    meeting.minutesSourceID = source.id.rawValue
    meeting.minutesLine = minutes.line
    try work.update(meeting, basedOn: meeting.version)
    try fileAttendance(of: minutes, at: meeting)
    try fileItems(of: minutes, urgent: Set(urgent.map(\.minute)), at: meeting)
  }

  private mutating func fileItems(
    of minutes: Pack.Minutes, urgent: Set<String>, at meeting: Meeting
  ) throws {
    let year = meeting.year
    var taken = Set(
      try work.reader.all(
        String.self,
        "SELECT address FROM minute WHERE bodyID = \(body.id) AND year = \(year)"))
    for (index, item) in minutes.items.enumerated() {
      let address = Slug.unused(for: item.number, taken: taken)
      taken.insert(address)
      let minute = Minute(
        id: try work.newID(), meetingID: meeting.id, bodyID: body.id, year: year,
        ordinal: index + 1, number: item.number, address: address, title: item.title,
        presenter: item.presenter, urgent: urgent.contains(item.number),
        sourceID: source.id.rawValue, line: item.line)
      try work.insert(minute)
      try fileText(of: item, as: minute)
      try fileDecisions(of: item, as: minute, on: meeting.day)
      counts.minutes += 1
    }
  }

  private func fileText(of item: Pack.Minute, as minute: Minute) throws {
    try work.insert(
      details: item.blocks.enumerated().map { index, block in
        MinuteBlock(
          minuteID: minute.id, ordinal: index + 1,
          kind: MinuteBlock.Kind(rawValue: block.kind.rawValue) ?? .paragraph, level: block.level,
          number: block.number, text: block.text, line: block.line)
      })
  }

  private mutating func fileDecisions(
    of item: Pack.Minute, as minute: Minute, on day: Day
  ) throws {
    var taken: Set<String> = []
    for (index, printed) in item.decisions.enumerated() {
      let part = Slug.unused(
        for: Decision.addressPart(mark: printed.number, ordinal: index + 1), taken: taken)
      taken.insert(part)
      try work.insert(
        Decision(
          id: try work.newID(), minute: minute, day: day, address: "\(minute.address)/\(part)",
          ordinal: index + 1, mark: printed.number, text: printed.text, line: printed.line))
      counts.decisions += 1
    }
  }
}
