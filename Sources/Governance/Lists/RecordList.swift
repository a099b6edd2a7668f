import Access
import Civic
import Commons
import Documents
import Pages
import Records

/// A list of the record as a file for spreadsheets: one line for each thing, of one body and year or
/// of all.
enum RecordList: String, CaseIterable {
  case meetings, decisions, attendance, promises, papers

  /// What is asked for, read out of the query.
  struct Choice: Sendable {
    let bodies: [Body]
    let first: Day
    let last: Day
    let base: String
  }

  func document(_ choice: Choice, in reader: Reader) throws -> CSVDocument {
    switch self {
    case .meetings: try RecordList.meetings(choice, in: reader)
    case .decisions: try RecordList.decisions(choice, in: reader)
    case .attendance: try RecordList.attendance(choice, in: reader)
    case .promises: try RecordList.promises(choice, in: reader)
    case .papers: try RecordList.papers(choice, in: reader)
    }
  }

  private static func meetings(
    _ choice: Choice, in reader: Reader
  ) throws -> CSVDocument {
    let rows = try choice.bodies.flatMap { body in
      try MeetingOnList.all(of: body, from: choice.first, to: choice.last, in: reader).map {
        listed -> [String] in
        let meeting = listed.meeting
        return [
          body.marked, meeting.day.iso, meeting.time?.iso ?? "", meeting.venue ?? "",
          meeting.year.name, meeting.wasCancelled ? "cancelled" : meeting.state.rawValue,
          String(listed.paperCount), String(listed.decisionCount),
          choice.base + body.address(of: meeting.day).text,
        ]
      }
    }
    return CSVDocument(
      columns: [
        "body", "day", "time", "place", "year", "state", "papers", "decisions", "address",
      ], rows: rows)
  }

  private static func decisions(
    _ choice: Choice, in reader: Reader
  ) throws -> CSVDocument {
    let rows = try choice.bodies.flatMap { body in
      let found: [DecisionOnList] = try reader.all(
        """
        SELECT decision.*, minute.number AS minuteNumber, minute.title AS minuteTitle
        FROM decision JOIN minute ON minute.id = decision.minuteID
        WHERE decision.bodyID = \(body.id)
          AND decision.day BETWEEN \(choice.first) AND \(choice.last)
        ORDER BY decision.day DESC, minute.ordinal, decision.ordinal
        """)
      return found.map {
        [
          body.marked, $0.decision.day.iso, $0.decision.year.name, $0.number, $0.minuteTitle,
          $0.decision.text, choice.base + body.address(of: $0.decision).text,
        ]
      }
    }
    return CSVDocument(
      columns: ["body", "day", "year", "number", "about", "decision", "address"], rows: rows)
  }

  private static func attendance(
    _ choice: Choice, in reader: Reader
  ) throws -> CSVDocument {
    let rows = try choice.bodies.flatMap { body in
      try Meeting.all(of: body.id, in: reader)
        .filter { choice.first <= $0.day && $0.day <= choice.last }
        .flatMap { meeting in
          try AttendanceLine.all(of: meeting.id, in: reader).map {
            [
              body.marked, meeting.day.iso, $0.role.rawValue, $0.printedName ?? "", $0.post ?? "",
              $0.standsFor ?? "", $0.invented == true ? "yes" : "no",
              choice.base + body.address(of: meeting.day).text,
            ]
          }
        }
    }
    return CSVDocument(
      columns: ["body", "day", "role", "name", "post", "stands for", "invented", "address"],
      rows: rows)
  }

  private static func promises(
    _ choice: Choice, in reader: Reader
  ) throws -> CSVDocument {
    let rows = try choice.bodies.flatMap { body in
      try Promise.all(of: body.slug, in: reader)
        .filter { choice.first <= $0.day && $0.day <= choice.last }.map {
          [
            body.marked, $0.day.iso, $0.minuteNumber, $0.decisionMark ?? "", $0.text,
            $0.owner ?? "", $0.due ?? "", $0.state.rawValue, $0.returnedOn?.iso ?? "",
            $0.returnedAs ?? "", choice.base + body.address(of: $0.day).text,
          ]
        }
    }
    return CSVDocument(
      columns: [
        "body", "day", "minute", "mark", "promise", "owner", "due", "state", "came back on",
        "came back as", "address",
      ], rows: rows)
  }

  private static func papers(
    _ choice: Choice, in reader: Reader
  ) throws -> CSVDocument {
    let rows = try choice.bodies.flatMap { body in
      let found: [Paper] = try reader.all(
        """
        SELECT * FROM paper
        WHERE body = \(body.slug) AND day BETWEEN \(choice.first) AND \(choice.last)
        ORDER BY day DESC, line, id
        """)
      return found.map {
        [
          body.marked, $0.day.iso, $0.agendaNumber ?? "", $0.subject, $0.reportOf ?? "",
          choice.base + $0.webAddress.text,
        ]
      }
    }
    return CSVDocument(
      columns: ["body", "day", "number", "subject", "report of", "address"], rows: rows)
  }
}

/// The lists as files.
enum RecordListPages {
  static func mount(on routes: Routes) {
    let store = routes.site.store
    for list in RecordList.allCases {
      routes.get("/\(list.rawValue).csv", .published) { visit, enquiry in
        let (slug, asked) = (enquiry.query.text("body"), enquiry.query.text("year"))
        let base = visit.base
        let document = try await store.read { reader in
          try list.document(
            try .init(body: slug, year: asked, base: base, in: reader), in: reader)
        }
        let name = [slug, list.rawValue, asked].filter { !$0.isEmpty }.joined(separator: "-")
        return .file(document.utf8, .csv, saveAs: "\(name).csv").related(
          .init("license", PageLayout.openGovernmentLicence), .init("describedby", "/reuse"))
      }
    }
  }
}

extension RecordList.Choice {
  /// - Throws: `Refusal.notFound` for a body or year that is not there.
  fileprivate init(
    body slug: String, year asked: String, base: String, in reader: Reader
  ) throws {
    let all = try Body.all(in: reader)
    let bodies = slug.isEmpty ? all : all.filter { $0.slug == slug }
    guard slug.isEmpty || !bodies.isEmpty else {
      throw Refusal.notFound(what: "body of this name")
    }
    let year = MunicipalYear(address: asked)
    guard asked.isEmpty || year != nil else {
      throw Refusal.notFound(what: "municipal year of this name")
    }
    let days = year?.days ?? (first: Day(dayNumber: -700_000), last: Day(dayNumber: 2_900_000))
    self.init(bodies: bodies, first: days.first, last: days.last, base: base)
  }
}
