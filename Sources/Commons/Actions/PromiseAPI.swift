import Access
import Civic
package import Pages
package import Records

/// What meetings promised, for programs.
package enum PromiseAPI {
  package static func mount(on api: API) {
    api.list(
      "/promises", of: kind, by: [.body, .year, .modifiedSince],
      "What meetings promised, and whether it came back"
    ) { try DatedPromise.page(of: $0, in: $1) }
    api.one(
      "/promises/{body}/{day}/{ordinal}", of: kind, called: "promise of this number", "A promise"
    ) { enquiry, reader in
      let (body, day) = (enquiry["body"], try enquiry.day("day"))
      guard let ordinal = Int(enquiry["ordinal"]), String(ordinal) == enquiry["ordinal"],
        let found = try Promise.all(body: body, day: day, in: reader)
          .first(where: { $0.ordinal == ordinal })
      else { return nil }
      return try DatedPromise.all([found], in: reader).first
    }
  }

  package static let kind = APIKind<DatedPromise>(
    "Promise", "What a meeting said would be done or brought back.",
    [
      .address("id", "Its address here.") { $0.promise.apiAddress },
      .address("meeting", "The meeting that made it.") {
        MeetingAddress.of(body: $0.promise.body, day: $0.promise.day).inAPI
      },
      .day("day", "The day of that meeting.") { $0.promise.day },
      .text("minute", "The number of the minute, as printed.") { $0.promise.minuteNumber },
      .textIfAny("mark", "The mark of the decision, as printed.") { $0.promise.decisionMark },
      .text("text", "As printed.") { $0.promise.text },
      .textIfAny("owner", "Who is to do it.") { $0.promise.owner },
      .textIfAny("due", "When, in the minute’s words.") { $0.promise.due },
      .choice("state", "Where it stands, as far as the papers on record show.") {
        $0.promise.state
      },
      .dayIfAny("returnedOn", "The meeting at which it came back.") { $0.promise.returnedOn },
      .textIfAny("returnedAs", "Under which title.") { $0.promise.returnedAs },
      .moment("created", "When it was taken into the record.") { $0.dates.created },
      .moment("modified", "When it last changed.") { $0.dates.modified },
    ])
}

/// A promise with the dates of its record.
package struct DatedPromise: Sendable {
  package let promise: Promise
  package let dates: RecordDates

  package static func all(_ promises: [Promise], in reader: Reader) throws -> [DatedPromise] {
    let dates = try reader.dates(of: promises)
    return promises.compactMap { promise in
      dates[promise.id].map { DatedPromise(promise: promise, dates: $0) }
    }
  }

  static func page(of asked: APIEnquiry, in reader: Reader) throws -> APIPage<DatedPromise> {
    let ofBody: Statement = asked.body.map { "AND body = \($0)" } ?? ""
    let inYear: Statement =
      asked.year.map { "AND day BETWEEN \($0.days.first) AND \($0.days.last)" } ?? ""
    let since: Statement =
      asked.modifiedSince.map {
        """
        AND EXISTS (SELECT 1 FROM auditLine
          WHERE subject = 'promise' AND subjectID = promise.id AND at >= \($0))
        """
      } ?? ""
    let window: Statement = "1 = 1 \(ofBody) \(inYear) \(since)"
    let found: [Promise] = try reader.all(
      """
      SELECT * FROM promise WHERE \(window) AND id > \(asked.after)
      ORDER BY id LIMIT \(asked.limit + 1)
      """)
    return APIPage(
      try all(found, in: reader),
      of: try reader.number("SELECT COUNT(*) FROM promise WHERE \(window)"), for: asked
    ) { $0.promise.id.rawValue }
  }
}

extension Promise {
  package var apiAddress: WebAddress { "/api/v1/promises/\(body)/\(day.iso)/\(ordinal)" }
}
