import Civic
import Commons
import Intake
import Records

/// Where one pack is taken apart and filed: it knows the body's people and seats, and counts what
/// it files. Each kind of fact is filed in a file of its own.
struct FilingDesk {
  let body: Body
  let source: SourceDocument
  /// The people named are invented, and are marked so.
  let invented: Bool
  let work: Work
  var counts = ImportPack.Outcome.Counts()
  var people: PeopleDesk
  var seats: SeatDesk

  init(body: Body, source: SourceDocument, invented: Bool, work: Work) throws {
    (self.body, self.source, self.work) = (body, source, work)
    self.invented = invented || body.invented
    people = try PeopleDesk(body: body, source: source, invented: self.invented, work: work)
    seats = try SeatDesk(body: body, work: work)
  }

  /// The meeting of that day, made when it is not on record.
  func meeting(on day: Day) throws -> Meeting {
    try TakeUpMeeting(body: body, day: day).carryOut(in: work)
  }

  /// Leaves a doubt about this source, behind those of the reader.
  func doubt(_ reason: String, line: Int) throws {
    let last = try work.reader.number(
      "SELECT COALESCE(MAX(ordinal), 0) FROM sourceDoubt WHERE sourceID = \(source.id)")
    try work.insert(details: [
      SourceDoubt(sourceID: source.id, ordinal: last + 1, line: line, reason: reason)
    ])
  }
}
