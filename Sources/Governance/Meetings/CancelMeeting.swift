public import Access
public import Records

/// Calls a meeting off, with a reason that the public reads. Its page and its calendar entry stay and
/// say so.
public struct CancelMeeting: Act {
  public static let permission = Permission.arrangeMeetings
  public let meeting: Meeting.ID
  /// The version that the person had before their eyes.
  public let version: Int
  public let reason: String

  public init(_ meeting: Meeting.ID, version: Int, reason: String) {
    (self.meeting, self.version, self.reason) = (meeting, version, reason)
  }

  public func carryOut(in work: Work) throws -> Meeting {
    guard var changed: Meeting = try work.reader.record(meeting) else {
      throw Refusal.notFound(what: "meeting under that number")
    }
    guard changed.minutesSourceID == nil else {
      throw Refusal.invalid([
        Problem(field: "reason", sentence: "Its minutes are on record, so it was held")
      ])
    }
    guard (1...300).contains(reason.count), !reason.contains(where: \.isNewline) else {
      throw Refusal.invalid([
        Problem(
          field: "reason",
          sentence: reason.isEmpty
            ? "Say why it is cancelled" : "Give the reason on one line of at most 300 characters")
      ])
    }
    (changed.cancelledAt, changed.cancelReason) = (work.now, reason)
    try work.update(changed, basedOn: version)
    changed.version = version + 1
    try work.makeFindable(changed)
    return changed
  }
}

/// Takes a cancellation back: the meeting goes ahead after all.
public struct RestoreMeeting: Act {
  public static let permission = Permission.arrangeMeetings
  public let meeting: Meeting.ID
  /// The version that the person had before their eyes.
  public let version: Int

  public init(_ meeting: Meeting.ID, version: Int) {
    (self.meeting, self.version) = (meeting, version)
  }

  public func carryOut(in work: Work) throws -> Meeting {
    guard var changed: Meeting = try work.reader.record(meeting) else {
      throw Refusal.notFound(what: "meeting under that number")
    }
    (changed.cancelledAt, changed.cancelReason) = (nil, nil)
    try work.update(changed, basedOn: version)
    changed.version = version + 1
    try work.makeFindable(changed)
    return changed
  }
}
