public import Access
import Civic
public import Records

/// Calls a meeting of a body for a day, before any papers are there.
public struct ArrangeMeeting: Act {
  public static let permission = Permission.arrangeMeetings
  /// The body's slug.
  public let body: String
  public let plan: MeetingPlan

  public init(body: String, plan: MeetingPlan) { (self.body, self.plan) = (body, plan) }

  public func carryOut(in work: Work) throws -> Meeting {
    guard let body = try Body.at(slug: body, in: work.reader) else {
      throw Refusal.invalid([Problem(field: "body", sentence: "Choose the body that is to meet")])
    }
    guard plan.problems.isEmpty else { throw Refusal.invalid(plan.problems) }
    guard try Meeting.on(plan.day, of: body.id, in: work.reader) == nil else {
      throw Refusal.invalid([MeetingPlan.taken(plan.day)])
    }
    var meeting = try TakeUpMeeting(body: body, day: plan.day).made(in: work)
    (meeting.time, meeting.venue) = (plan.time, plan.venue)
    meeting.arrangedAt = work.now
    try work.insert(meeting)
    try work.makeFindable([.meeting(body: body.slug, plan.day)])
    return meeting
  }
}
