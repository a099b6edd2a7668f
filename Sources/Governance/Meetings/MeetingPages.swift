import Access
import Civic
import Commons
import Documents
import Pages
import Records

/// When the bodies meet, and what came of it.
enum MeetingPages {
  /// - Parameter press: prints packs and minutes as PDF.
  static func mount(on routes: Routes, printingOn press: Press) {
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
      return .page(
        MeetingPage(reading, today: visit.now.day, canBePrinted: press.canPrint).page)
    }
    routes.get("/meetings/{body}/{day}/pack.pdf", .published) { visit, enquiry in
      let (reading, letterhead) = try await printed(enquiry, visit, store)
      let pack = AgendaPack(reading: reading, letterhead: letterhead)
      return .file(
        try await letterhead.printed(pack.document, by: press), .pdf, saveAs: pack.fileName)
    }
    routes.get("/meetings/{body}/{day}/minutes.pdf", .published) { visit, enquiry in
      let (reading, letterhead) = try await printed(enquiry, visit, store)
      guard !reading.meeting.minutes.isEmpty else {
        throw Refusal.notFound(what: "minutes of this meeting")
      }
      let minutes = PrintedMinutes(reading)
      return .file(
        try await letterhead.printed(minutes.document(under: letterhead), by: press), .pdf,
        saveAs: minutes.fileName)
    }
  }

  private static func printed(
    _ enquiry: Enquiry, _ visit: Visit, _ store: Store
  ) async throws -> (PackReading, Letterhead) {
    let (slug, day) = (enquiry["body"], try enquiry.day("day"))
    let found = try await store.read { reader in
      (try PackReading.on(day, of: slug, in: reader), try Letterhead(of: visit, in: reader))
    }
    guard let reading = found.0, !reading.isEmpty else {
      throw Refusal.notFound(what: "papers of a meeting on this day")
    }
    return (reading, found.1)
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
  private struct YearOfBody: Decodable {
    let bodyID: Body.ID
    let year: MunicipalYear
  }

  /// The municipal years in which each body met. The database works them out: a page is asked for far
  /// more often than a year begins.
  static func years(in reader: Reader) throws -> [Body.ID: [MunicipalYear]] {
    let found: [YearOfBody] = try reader.all(
      """
      SELECT DISTINCT bodyID,
        CAST(SUBSTR(day, 1, 4) AS \(.integer))
          - CASE WHEN SUBSTR(day, 6) < \(MunicipalYear.usualFirstDay) THEN 1 ELSE 0 END AS year
      FROM meeting
      """)
    return Dictionary(grouping: found, by: \.bodyID).mapValues { $0.map(\.year) }
  }

  /// The bodies of which a meeting is on record.
  static func bodies(in reader: Reader) throws -> Set<Body.ID> {
    Set(try reader.all(Body.ID.self, "SELECT DISTINCT bodyID FROM meeting"))
  }
}
