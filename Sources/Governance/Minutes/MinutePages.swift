import Access
import Civic
import Commons
import Pages
import Records

/// Each minute at its permanent address.
enum MinutePages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/minutes/{body}/{year}/{address}", .published) { visit, enquiry in
      let (slug, address) = (enquiry["body"], enquiry["address"])
      let year = try enquiry.municipalYear("year")
      let reading = try await store.read {
        try MinuteReading.at(address, year: year, of: slug, in: $0)
      }
      guard let reading else { throw Refusal.notFound(what: "minute of this number") }
      return .page(MinutePage(reading, base: visit.base).page)
    }
  }
}

/// What the page of a minute needs.
struct MinuteReading: Sendable {
  let body: Body
  let minute: Minute
  let meeting: Meeting
  let blocks: [MinuteBlock]
  let decisions: [Decision]
  let paper: Paper?
  let promises: [Promise]
  let source: SourceDocument?

  static func at(
    _ address: String, year: MunicipalYear, of slug: String, in reader: Reader
  ) throws -> MinuteReading? {
    guard let body = try Body.at(slug: slug, in: reader),
      let minute = try Minute.at(address, year: year, of: body.id, in: reader),
      let meeting: Meeting = try reader.record(minute.meetingID)
    else { return nil }
    return MinuteReading(
      body: body, minute: minute, meeting: meeting, blocks: try minute.blocks(in: reader),
      decisions: try Decision.all(of: minute.id, in: reader),
      paper: try Paper.all(body: slug, day: meeting.day, in: reader)
        .kin(to: Subject(minute.title), \.subject),
      promises: try Promise.all(body: slug, day: meeting.day, in: reader)
        .filter { $0.minuteNumber == minute.number },
      source: try reader.record(SourceDocument.ID(rawValue: minute.sourceID)))
  }
}
