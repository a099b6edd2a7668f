public import Civic

/// A calendar as a file that any calendar program opens or subscribes to (RFC 5545), with the name and
/// the rhythm of RFC 7986.
public struct CalendarDocument: Sendable, Hashable {
  public var name: String
  /// Where the calendar itself is fetched from; nil where that is not known.
  public var source: String?
  public var events: [CalendarEvent]

  public init(name: String, source: String? = nil, events: [CalendarEvent]) {
    (self.name, self.source, self.events) = (name, source, events)
  }

  public var utf8: [UInt8] {
    var lines: [CalendarLine] = [
      .init("BEGIN", plain: "VCALENDAR"), .init("VERSION", plain: "2.0"),
      .init("PRODID", plain: "-//Headland//Record of meetings//EN"),
      .init("CALSCALE", plain: "GREGORIAN"), .init("METHOD", plain: "PUBLISH"),
      .init("NAME", text: name), .init("X-WR-CALNAME", text: name),
      .init("REFRESH-INTERVAL;VALUE=DURATION", plain: "PT6H"),
      .init("X-PUBLISHED-TTL", plain: "PT6H"),
    ]
    if let source { lines.append(.init("SOURCE;VALUE=URI", plain: source)) }
    lines += CalendarDocument.london
    lines += events.flatMap(\.lines)
    lines.append(.init("END", plain: "VCALENDAR"))
    return lines.flatMap(\.utf8)
  }

  /// The clock of the United Kingdom since 1996: summer time from the last Sunday of March to the
  /// last of October, both at one o'clock UTC (Ninth Directive 2000/84/EC; the Summer Time Order 2002).
  private static let london: [CalendarLine] = [
    .init("BEGIN", plain: "VTIMEZONE"), .init("TZID", plain: "Europe/London"),
    .init("BEGIN", plain: "DAYLIGHT"), .init("TZOFFSETFROM", plain: "+0000"),
    .init("TZOFFSETTO", plain: "+0100"), .init("TZNAME", plain: "BST"),
    .init("DTSTART", plain: "19960331T010000"),
    .init("RRULE", plain: "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"), .init("END", plain: "DAYLIGHT"),
    .init("BEGIN", plain: "STANDARD"), .init("TZOFFSETFROM", plain: "+0100"),
    .init("TZOFFSETTO", plain: "+0000"), .init("TZNAME", plain: "GMT"),
    .init("DTSTART", plain: "19961027T020000"),
    .init("RRULE", plain: "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"), .init("END", plain: "STANDARD"),
    .init("END", plain: "VTIMEZONE"),
  ]
}

/// One entry of a calendar. Times are on the wall clock of the United Kingdom.
public struct CalendarEvent: Sendable, Hashable {
  public enum Status: String, Sendable {
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  /// The same for as long as the entry lives, whatever else of it changes.
  public var uid: String
  /// How often it was changed.
  public var sequence: Int
  public var created: Instant
  public var modified: Instant
  public var summary: String
  public var day: Day
  /// Nil for an entry of the whole day.
  public var start: ClockTime?
  /// Nil when it is not known; nothing is made up then.
  public var end: ClockTime?
  public var place: String?
  public var about: String?
  public var page: String?
  public var status: Status

  public init(
    uid: String, sequence: Int, created: Instant, modified: Instant, summary: String, day: Day,
    start: ClockTime? = nil, end: ClockTime? = nil, place: String? = nil, about: String? = nil,
    page: String? = nil, status: Status = .confirmed
  ) {
    (self.uid, self.sequence, self.created, self.modified) = (uid, sequence, created, modified)
    (self.summary, self.day, self.start, self.end) = (summary, day, start, end)
    (self.place, self.about, self.page, self.status) = (place, about, page, status)
  }

  /// The stamp is the moment of the last change, so that the same record gives the same bytes.
  var lines: [CalendarLine] {
    var lines: [CalendarLine] = [
      .init("BEGIN", plain: "VEVENT"), .init("UID", text: uid),
      .init("DTSTAMP", plain: modified.inCalendar), .init("CREATED", plain: created.inCalendar),
      .init("LAST-MODIFIED", plain: modified.inCalendar),
      .init("SEQUENCE", plain: String(sequence)), .init("SUMMARY", text: summary),
    ]
    if let start {
      lines.append(.init("DTSTART;TZID=Europe/London", plain: day.inCalendar(start)))
      if let end, end > start {
        lines.append(.init("DTEND;TZID=Europe/London", plain: day.inCalendar(end)))
      }
    } else {
      lines.append(.init("DTSTART;VALUE=DATE", plain: day.inCalendar))
    }
    if let place { lines.append(.init("LOCATION", text: place)) }
    if let about { lines.append(.init("DESCRIPTION", text: about)) }
    if let page { lines.append(.init("URL", plain: page)) }
    lines.append(.init("STATUS", plain: status.rawValue))
    lines.append(.init("END", plain: "VEVENT"))
    return lines
  }
}

extension Day {
  fileprivate var inCalendar: String { iso.filter { $0 != "-" } }

  fileprivate func inCalendar(_ time: ClockTime) -> String {
    "\(inCalendar)T\(time.iso.filter { $0 != ":" })00"
  }
}

extension Instant {
  /// `20191114T093000Z`.
  fileprivate var inCalendar: String {
    "\(iso.prefix(19).filter { $0 != "-" && $0 != ":" })Z"
  }
}
