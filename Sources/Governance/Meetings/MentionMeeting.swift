public import Access
public import Civic
public import Records

/// Records that a body met, or is to meet, on a day of which no agenda or minutes are at hand.
public struct MentionMeeting: Act {
  public static let permission = Permission.importPacks
  /// The body's slug.
  public let body: String
  public let day: Day
  public let time: ClockTime?
  public let venue: String?

  public init(body: String, day: Day, time: ClockTime? = nil, venue: String? = nil) {
    (self.body, self.day, self.time, self.venue) = (body, day, time, venue)
  }

  public func carryOut(in work: Work) throws -> Meeting {
    guard let body = try Body.at(slug: body, in: work.reader) else {
      throw Refusal.missing(what: "body \(body) on record", instead: "Register the body first.")
    }
    if let known = try Meeting.on(day, of: body.id, in: work.reader) {
      var told = known
      told.time = known.time ?? time
      told.venue = known.venue ?? venue
      if told != known { try work.update(told, basedOn: known.version) }
      try work.makeFindable([.meeting(body: body.slug, day)])
      return told
    }
    var meeting = try TakeUpMeeting(body: body, day: day).made(in: work)
    (meeting.time, meeting.venue) = (time, venue)
    try work.insert(meeting)
    try work.makeFindable([.meeting(body: body.slug, day)])
    return meeting
  }
}
