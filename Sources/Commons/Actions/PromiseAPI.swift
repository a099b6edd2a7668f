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
    ) { asked, reader in
      let page: APIPage<Promise> = try asked.page(
        of: "promise", ofBody: { "body = \($0)" }, number: \.id.rawValue, in: reader)
      let dates = try reader.dates(of: page.items)
      return page.mapped { $0.dated(by: dates) }
    }
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
    return promises.compactMap { $0.dated(by: dates) }
  }
}

extension Promise {
  fileprivate func dated(by dates: [Promise.ID: RecordDates]) -> DatedPromise? {
    dates[id].map { DatedPromise(promise: self, dates: $0) }
  }

  package var apiAddress: WebAddress { "/api/v1/promises/\(body)/\(day.iso)/\(ordinal)" }
}
