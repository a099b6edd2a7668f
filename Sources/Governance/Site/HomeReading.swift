import Civic
import Commons
import Pages
import Records

/// What the first page needs.
struct HomeReading: Sendable {
  let body: Body
  /// The next meeting, or nil when none is called.
  let next: Meeting?
  /// The last one of which papers or minutes are on record.
  let last: Meeting?
  /// The papers of the next meeting, or of the last where none is called.
  let papers: [Paper]
  let decisions: [DecisionOnList]
  let movements: [Movement]
  let promises: [Promise]
  let owedCount: Int
  let minutes: [Promise.ID: Link]

  static func asAt(_ today: Day, in reader: Reader) throws -> HomeReading? {
    guard let body = Body.main(of: try Body.all(in: reader)) else { return nil }
    let next = try Meeting.next(of: body.id, from: today, in: reader)
    let last = try Meeting.last(of: body.id, before: today, in: reader)
    let shown = next ?? last
    let counts = try Promise.counts(of: body.slug, in: reader)
    let promises = try [Promise.State.notFound, .awaited].flatMap {
      try Promise.all(of: body.slug, $0, limit: 5, in: reader)
    }.prefix(5)
    return HomeReading(
      body: body, next: next, last: last,
      papers: try shown.map { try Paper.all(body: body.slug, day: $0.day, in: reader) } ?? [],
      decisions: Array(
        try DecisionOnList.latest(40, of: body.id, in: reader).filter { !$0.isFormal }.prefix(5)),
      movements: try Movement.greatest(3, of: body.slug, in: reader), promises: Array(promises),
      owedCount: (counts[.notFound] ?? 0) + (counts[.awaited] ?? 0),
      minutes: try Minute.links(of: Array(promises), in: reader))
  }
}

extension Minute {
  private struct OfPromise: Decodable {
    let promiseID: Promise.ID
    let number: String
    let slug: String
    let year: MunicipalYear
    let address: String
  }

  /// The minute that tells of each promise, in one question.
  static func links(
    of promises: [Promise], in reader: Reader
  ) throws -> [Promise.ID: Link] {
    let found: [OfPromise] = try reader.all(
      """
      SELECT promise.id AS promiseID, minute.number, body.slug, minute.year, minute.address
      FROM promise
        JOIN body ON body.slug = promise.body
        JOIN meeting ON meeting.bodyID = body.id AND meeting.day = promise.day
        JOIN minute ON minute.meetingID = meeting.id AND minute.number = promise.minuteNumber
      WHERE promise.id IN (\(list: promises.map(\.id)))
      ORDER BY minute.ordinal DESC
      """)
    return Dictionary(
      found.map {
        (
          $0.promiseID,
          Link("Minute \($0.number)", to: "/minutes/\($0.slug)/\($0.year.address)/\($0.address)")
        )
      }, uniquingKeysWith: { _, first in first })
  }
}
