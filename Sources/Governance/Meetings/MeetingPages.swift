import Access
import Civic
import Commons
import Pages
import Records

/// When the bodies meet, and what came of it.
enum MeetingPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    routes.get("/meetings", .published) { visit, enquiry in
      let (slug, year) = (enquiry.query.text("body"), enquiry.query.text("year"))
      let reading = try await store.read { reader -> (RecordChoice, [MeetingOnList])? in
        let choice = try RecordChoice(
          bodies: try Body.all(in: reader), years: try Meeting.years(in: reader), body: slug,
          year: year)
        return try choice.map { ($0, try $0.meetings(in: reader)) }
      }
      guard let (choice, meetings) = reading else { return .page(EmptyRecord("Meetings").page) }
      return .page(MeetingsPage(choice, meetings, today: visit.now.day).page)
    }
    routes.get("/meetings/{body}/{day}", .published) { visit, enquiry in
      let (slug, day) = (enquiry["body"], try enquiry.day("day"))
      let reading = try await store.read { try MeetingReading.on(day, of: slug, in: $0) }
      guard let reading else { throw Refusal.notFound(what: "meeting on this day") }
      return .page(MeetingPage(reading, today: visit.now.day).page)
    }
  }
}

extension RecordChoice {
  fileprivate func meetings(in reader: Reader) throws -> [MeetingOnList] {
    guard let year else { return [] }
    let (first, last) = year.days
    return try MeetingOnList.all(of: body, from: first, to: last, in: reader)
  }
}

extension Meeting {
  private struct DayOfBody: Decodable {
    let bodyID: Body.ID
    let day: Day
  }

  /// The municipal years in which each body met.
  static func years(in reader: Reader) throws -> [Body.ID: [MunicipalYear]] {
    let days: [DayOfBody] = try reader.all("SELECT bodyID, day FROM meeting")
    return Dictionary(grouping: days, by: \.bodyID)
      .mapValues { Array(Set($0.map { MunicipalYear(of: $0.day) })) }
  }
}
