import Civic
import Commons
import Pages
import Records

/// Takes up a meeting under the identifier by which calendars know it from then on.
struct TakeUpMeeting {
  let body: Body
  let day: Day

  /// A meeting that is not on record yet; whoever asks for it inserts it.
  func made(in work: Work) throws -> Meeting {
    var meeting = Meeting(id: try work.newID(), bodyID: body.id, day: day)
    meeting.uid = try unusedUID(in: work.reader)
    return meeting
  }

  /// The meeting of that day, inserted when it is not on record.
  func carryOut(in work: Work) throws -> Meeting {
    if let known = try Meeting.on(day, of: body.id, in: work.reader) { return known }
    let meeting = try made(in: work)
    try work.insert(meeting)
    return meeting
  }

  /// Made of the first day and the body, so that a record that is built anew from the same papers
  /// gives calendars the same entries. A day that another meeting had before gets a number.
  private func unusedUID(in reader: Reader) throws -> String {
    let plain = "\(day.iso).\(body.slug)"
    let taken = Set(
      try reader.all(String.self, "SELECT uid FROM meeting WHERE bodyID = \(body.id)"))
    var (uid, number) = ("\(plain)@headland", 2)
    while taken.contains(uid) {
      uid = "\(plain).\(number)@headland"
      number += 1
    }
    return uid
  }
}

extension Meeting {
  /// Whether a meeting that was to be on that day was moved to another.
  static func wasMoved(from day: Day, of body: Body, in reader: Reader) throws -> Bool {
    let left = try PublicAddress.at(body.address(of: day).text, in: reader)
    return left?.kind == .meeting && left?.goneAt != nil
  }
}
