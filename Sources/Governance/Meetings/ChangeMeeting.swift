public import Access
import Civic
import Commons
public import Records

/// Changes the day, the time or the place of a meeting. Calendars keep its entry; its papers move
/// with it, and their former addresses lead to the new ones.
public struct ChangeMeeting: Act {
  public static let permission = Permission.arrangeMeetings
  public let meeting: Meeting.ID
  /// The version that the person had before their eyes.
  public let version: Int
  public let plan: MeetingPlan

  public init(_ meeting: Meeting.ID, version: Int, plan: MeetingPlan) {
    (self.meeting, self.version, self.plan) = (meeting, version, plan)
  }

  public func carryOut(in work: Work) throws -> Meeting {
    guard let standing: Meeting = try work.reader.record(meeting),
      let body: Body = try work.reader.record(standing.bodyID)
    else { throw Refusal.notFound(what: "meeting under that number") }
    guard plan.problems.isEmpty else { throw Refusal.invalid(plan.problems) }
    var changed = standing
    (changed.day, changed.time, changed.venue) = (plan.day, plan.time, plan.venue)
    guard changed != standing || standing.version != version else { return standing }
    if changed.day != standing.day { try mayMove(standing, in: work.reader) }
    try work.update(changed, basedOn: version)
    changed.version = version + 1
    if changed.day != standing.day {
      try moveWhatBelongs(to: standing, of: body, in: work)
    }
    try work.makeFindable(
      Set(
        [standing.day, changed.day].flatMap { day -> [Findable] in
          [.meeting(body: body.slug, day), .papers(body: body.slug, day)]
        }))
    return changed
  }

  private func mayMove(_ standing: Meeting, in reader: Reader) throws {
    guard standing.minutesSourceID == nil else {
      throw Refusal.invalid([
        Problem(
          field: "day",
          sentence: "The minutes say that it met on \(standing.day.inWords); its day stays")
      ])
    }
    guard try Meeting.on(plan.day, of: standing.bodyID, in: reader) == nil else {
      throw Refusal.invalid([MeetingPlan.taken(plan.day)])
    }
  }

  /// Papers, tables and figures stand under the day of their meeting, and so does the pack, which a
  /// corrected one with the new day is to replace.
  private func moveWhatBelongs(to standing: Meeting, of body: Body, in work: Work) throws {
    let (old, reader) = (standing.day, work.reader)
    for var paper in try Paper.all(body: body.slug, day: old, in: reader) {
      paper.day = plan.day
      try work.update(paper, basedOn: paper.version)
    }
    for var table in try PrintedTable.all(body: body.slug, day: old, in: reader) {
      table.day = plan.day
      try work.update(table, basedOn: table.version)
    }
    for var source in try SourceDocument.put(body: body.slug, day: old, in: reader) {
      source.day = plan.day
      try work.update(source, basedOn: source.version)
    }
    if let id = standing.agendaSourceID {
      try work.change(
        details: QuotedFigure.self,
        """
        UPDATE quotedFigure SET day = \(plan.day)
        WHERE sourceID = \(id) AND body = \(body.slug) AND day = \(old)
        """)
      if var source: SourceDocument = try reader.record(SourceDocument.ID(rawValue: id)),
        source.day == old
      {
        source.day = plan.day
        try work.update(source, basedOn: source.version)
      }
    }
    try AddressBook(body: body.slug, work: work).move(meetingFrom: old, to: plan.day)
  }
}
