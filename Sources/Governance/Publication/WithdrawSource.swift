import Commons
import Records

/// Takes out of the standing record what a file said, because a corrected one replaces it.
/// The file itself, its digest and the audit lines of its facts stay.
struct WithdrawSource {
  let source: SourceDocument
  let body: Body

  func carryOut(in work: Work) throws {
    let id = source.id
    try removeRecords(of: id, in: work)
    try work.change(details: Attendance.self, "DELETE FROM attendance WHERE sourceID = \(id)")
    try work.change(details: Listing.self, "DELETE FROM listing WHERE sourceID = \(id)")
    try work.change(details: AgendaItem.self, "DELETE FROM agendaItem WHERE sourceID = \(id)")
    try work.change(details: ExemptItem.self, "DELETE FROM exemptItem WHERE sourceID = \(id)")
    try work.change(details: QuotedFigure.self, "DELETE FROM quotedFigure WHERE sourceID = \(id)")
    try work.change(details: PrintedName.self, "DELETE FROM printedName WHERE sourceID = \(id)")
    try releaseMeetings(of: id, in: work)
    try removeForgotten(in: work)
  }

  private func removeRecords(of id: SourceDocument.ID, in work: Work) throws {
    let reader = work.reader
    for promise in try reader.all(Promise.self, "SELECT * FROM promise WHERE sourceID = \(id)") {
      try work.remove(promise)
    }
    for decision in try reader.all(Decision.self, "SELECT * FROM decision WHERE sourceID = \(id)") {
      try work.remove(decision)
    }
    for minute in try reader.all(Minute.self, "SELECT * FROM minute WHERE sourceID = \(id)") {
      try work.remove(minute)
    }
    for table in try reader.all(
      PrintedTable.self, "SELECT * FROM printedTable WHERE sourceID = \(id)")
    {
      try work.remove(table)
    }
    for paper in try reader.all(Paper.self, "SELECT * FROM paper WHERE sourceID = \(id)") {
      try work.remove(paper)
    }
  }

  private func releaseMeetings(of id: SourceDocument.ID, in work: Work) throws {
    let meetings: [Meeting] = try work.reader.all(
      "SELECT * FROM meeting WHERE agendaSourceID = \(id) OR minutesSourceID = \(id)")
    for var meeting in meetings {
      if meeting.agendaSourceID == id.rawValue {
        (meeting.agendaSourceID, meeting.agendaLine) = (nil, nil)
        (meeting.nextDay, meeting.nextTime, meeting.nextVenue) = (nil, nil, nil)
        (meeting.time, meeting.venue) = (nil, nil)
      }
      if meeting.minutesSourceID == id.rawValue {
        (meeting.minutesSourceID, meeting.minutesLine) = (nil, nil)
        (meeting.opened, meeting.closed) = (nil, nil)
      }
      try work.update(meeting, basedOn: meeting.version)
    }
  }

  /// People whom no standing paper names any more, the doubts about them, and seats no longer listed.
  private func removeForgotten(in work: Work) throws {
    let people: [Person] = try work.reader.all(
      """
      SELECT * FROM person WHERE bodyID = \(body.id)
      AND NOT EXISTS (SELECT 1 FROM printedName WHERE personID = person.id)
      """)
    let gone = Set(people.map(\.id))
    for doubt in try NameDoubt.all(of: body.id, in: work.reader)
    where doubt.ruling == nil
      && (gone.contains(doubt.knownPersonID) || gone.contains(doubt.printedPersonID))
    {
      try work.remove(doubt)
    }
    for person in people { try work.remove(person) }
    let seats: [Seat] = try work.reader.all(
      """
      SELECT * FROM seat WHERE bodyID = \(body.id)
      AND NOT EXISTS (SELECT 1 FROM listing WHERE seatID = seat.id)
      """)
    for seat in seats { try work.remove(seat) }
  }
}
