import Civic
import Commons
import Pages
import Records

/// What stands under a number that somebody cites.
struct NumberFinding: Sendable, Hashable {
  let link: Link
  /// Whose it is, and when.
  let detail: String

  static let most = 50

  /// Everything that the number can mean, the latest first; of one body where one is named.
  static func all(
    _ cited: CitedNumber, of body: Body?, in reader: Reader
  ) throws -> [NumberFinding] {
    let bodies = try body.map { [$0] } ?? Body.all(in: reader)
    let kinds = cited.kind.map { [$0] } ?? [.minute, .paper]
    let found = try bodies.flatMap { body in
      try kinds.flatMap { kind -> [(Day, NumberFinding)] in
        switch kind {
        case .minute: try minutes(cited, of: body, in: reader)
        case .decision: try decisions(cited, of: body, in: reader)
        case .paper: try papers(cited, of: body, in: reader)
        case .table: try tables(cited, of: body, in: reader)
        }
      }
    }
    return found.sorted { $0.0 > $1.0 }.prefix(most).map(\.1)
  }

  private static func minutes(
    _ cited: CitedNumber, of body: Body, in reader: Reader
  ) throws -> [(Day, NumberFinding)] {
    let onDay: Statement = cited.day.map { "AND meeting.day = \($0)" } ?? ""
    let inYear: Statement = cited.year.map { "AND minute.year = \($0)" } ?? ""
    let found: [Minute] = try reader.all(
      """
      SELECT minute.* FROM minute JOIN meeting ON meeting.id = meetingID
      WHERE minute.bodyID = \(body.id) AND number = \(cited.number) \(onDay) \(inYear)
      ORDER BY meeting.day DESC, minute.ordinal LIMIT \(most)
      """)
    let places = try MinuteLine.places(of: found, in: reader)
    return found.compactMap { minute in
      places[minute.meetingID].map { place in
        let title = ReadingCase.of(minute.title)
        return (
          place.day,
          NumberFinding(
            link: Link(
              "Minute \(minute.number) of \(minute.year.name): \(title)",
              to: body.address(of: minute)), detail: "\(body.marked), \(place.day.inWords)")
        )
      }
    }
  }

  private static func decisions(
    _ cited: CitedNumber, of body: Body, in reader: Reader
  ) throws -> [(Day, NumberFinding)] {
    let onDay: Statement = cited.day.map { "AND decision.day = \($0)" } ?? ""
    let inYear: Statement = cited.year.map { "AND decision.year = \($0)" } ?? ""
    let part = cited.mark.map { Decision.addressPart(mark: $0, ordinal: 1) }
    let found: [DecisionOnList] = try reader.all(
      """
      SELECT decision.*, minute.number AS minuteNumber, minute.title AS minuteTitle
      FROM decision JOIN minute ON minute.id = decision.minuteID
      WHERE decision.bodyID = \(body.id) AND minute.number = \(cited.number) \(onDay) \(inYear)
      ORDER BY decision.day DESC, decision.ordinal LIMIT \(most)
      """)
    return found.filter { part == nil || $0.decision.address.hasSuffix("/\(part ?? "")") }.map {
      (
        $0.decision.day,
        NumberFinding(
          link: Link(
            "Decision \($0.number) of \($0.decision.year.name): \($0.decision.inWords)",
            to: body.address(of: $0.decision)),
          detail: "\(body.marked), \($0.decision.day.inWords)")
      )
    }
  }

  private static func papers(
    _ cited: CitedNumber, of body: Body, in reader: Reader
  ) throws -> [(Day, NumberFinding)] {
    let onDay: Statement = cited.day.map { "AND day = \($0)" } ?? ""
    let inYear: Statement =
      cited.year.map { "AND day BETWEEN \($0.days.first) AND \($0.days.last)" } ?? ""
    let found: [Paper] = try reader.all(
      """
      SELECT * FROM paper
      WHERE body = \(body.slug) AND (agendaNumber = \(cited.number) OR address = \(cited.number))
        \(onDay) \(inYear)
      ORDER BY day DESC, id LIMIT \(most)
      """)
    return found.map {
      (
        $0.day,
        NumberFinding(
          link: Link("Paper \(cited.number): \(ReadingCase.of($0.subject))", to: $0.webAddress),
          detail: "\(body.marked), \($0.day.inWords)")
      )
    }
  }

  private static func tables(
    _ cited: CitedNumber, of body: Body, in reader: Reader
  ) throws -> [(Day, NumberFinding)] {
    guard let ordinal = Int(cited.number) else { return [] }
    let onDay: Statement = cited.day.map { "AND day = \($0)" } ?? ""
    let inYear: Statement =
      cited.year.map { "AND day BETWEEN \($0.days.first) AND \($0.days.last)" } ?? ""
    let found: [PrintedTable] = try reader.all(
      """
      SELECT * FROM printedTable
      WHERE body = \(body.slug) AND ordinal = \(ordinal) \(onDay) \(inYear)
      ORDER BY day DESC LIMIT \(most)
      """)
    return found.map {
      (
        $0.day,
        NumberFinding(
          link: Link("Table \($0.ordinal): \($0.name)", to: $0.webAddress),
          detail: "\(body.marked), \($0.day.inWords)")
      )
    }
  }
}
