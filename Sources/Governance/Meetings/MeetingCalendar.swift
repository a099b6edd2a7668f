import Civic
import Commons
import Documents
import Pages
import Records

/// The meetings of one body, or of all, as a calendar that can be subscribed to.
struct MeetingCalendar: Sendable {
  /// A meeting with what its entry says of its body and of its changes.
  struct Line: Sendable {
    let meeting: Meeting
    let body: Body
    let dates: RecordDates
  }

  let name: String
  let lines: [Line]

  /// - Parameter slug: nil for all bodies.
  /// - Returns: nil when there is no such body.
  static func of(body slug: String?, named name: String, in reader: Reader) throws
    -> MeetingCalendar?
  {
    let bodies =
      try slug.map { try Body.at(slug: $0, in: reader).map { [$0] } ?? [] }
      ?? Body.all(in: reader)
    guard slug == nil || !bodies.isEmpty else { return nil }
    let lines = try bodies.flatMap { body in
      let meetings = try Meeting.all(of: body.id, in: reader)
      let dates = try reader.dates(of: meetings)
      return meetings.compactMap { meeting in
        dates[meeting.id].map { Line(meeting: meeting, body: body, dates: $0) }
      }
    }
    return MeetingCalendar(
      name: slug == nil ? "Meetings of the \(name)" : "Meetings of the \(bodies[0].marked)",
      lines: lines.sorted { ($0.meeting.day, $0.meeting.uid) < ($1.meeting.day, $1.meeting.uid) })
  }

  /// - Parameters:
  ///   - base: what stands before a path.
  ///   - address: where the calendar is fetched from.
  func document(base: String, at address: WebAddress) -> CalendarDocument {
    CalendarDocument(
      name: name, source: base.isEmpty ? nil : base + address.text,
      events: lines.map { $0.event(base: base) })
  }
}

extension MeetingCalendar.Line {
  func event(base: String) -> CalendarEvent {
    let page = base + body.address(of: meeting.day).text
    let about = [
      meeting.wasCancelled ? "Cancelled: \(meeting.cancelReason ?? "")" : nil,
      "Agenda, papers and minutes: \(page)",
    ].compactMap(\.self).joined(separator: "\n")
    let isHeld = meeting.minutesSourceID != nil
    return CalendarEvent(
      uid: meeting.uid, sequence: meeting.version - 1, created: dates.created,
      modified: dates.modified,
      summary: (meeting.wasCancelled ? "Cancelled: " : "") + body.marked, day: meeting.day,
      start: meeting.time ?? meeting.opened, end: isHeld ? meeting.closed : nil,
      place: meeting.venue, about: about, page: base.isEmpty ? nil : page,
      status: meeting.wasCancelled ? .cancelled : .confirmed)
  }
}

extension Body {
  var calendarAddress: WebAddress { "\(address)/meetings.ics" }
  var feedAddress: WebAddress { "\(address)/updates.atom" }

  /// What the page's head offers to programs.
  var alternates: [Alternate] {
    [
      Alternate("Papers, minutes and decisions of the \(name)", .atom, at: feedAddress),
      Alternate("Meetings of the \(name)", .calendar, at: calendarAddress),
    ]
  }
}

/// The calendar of a body, offered with a sentence that says what it is for.
struct CalendarOffer: Part {
  let body: Body

  var html: HTML {
    """
    <p class="hl-subscribe">\(Link("Add to your calendar", to: body.calendarAddress)): subscribe to \
    this address in your calendar program, and every meeting of the \(body.name) stands there with \
    its time and place; a meeting that is moved or cancelled is changed there too. \
    \(Link("How to do it", to: "/reuse#calendar")).</p>

    """
  }
}
