import Civic
import Records

extension Observation {
  /// What a request for many asks for, in this order.
  static let placed: Statement = """
    id, version, measureID, period, numerator, denominator, value, absence, due, absenceNote, asAt,
    standing, returnID, line, area
    """

  /// A row by its places; nil for what is no observation.
  init?(placed row: Row) {
    guard let area = row[place: 14].text, let id = row[place: 0].integer,
      let version = row[place: 1].integer,
      let measure = row[place: 2].integer, let period = row[place: 3].text,
      let period = Period(iso: period),
      let asAt = row[place: 10].text.flatMap({ Day(iso: $0) }),
      let standing = row[place: 11].text.flatMap({ Standing(rawValue: $0) }),
      let returnID = row[place: 12].integer, let line = row[place: 13].integer
    else { return nil }
    self.init(
      id: ID(rawValue: id), measureID: Measure.ID(rawValue: measure), area: area, period: period,
      Observation.content(row), asAt: asAt, standing: standing,
      returnID: FiguresReturn.ID(rawValue: returnID), line: Int(line))
    self.version = Int(version)
  }

  private static func content(_ row: Row) -> Content {
    if let reason = row[place: 7].text.flatMap({ Absence.Reason(rawValue: $0) }) {
      return .absent(
        Absence(
          reason, due: row[place: 8].text.flatMap { Day(iso: $0) }, note: row[place: 9].text ?? ""))
    }
    if let part = row[place: 4].real {
      return row[place: 5].real.map { .parts(part, of: $0) } ?? .count(part)
    }
    return row[place: 6].real.map { .figure($0) } ?? .absent(Absence(.notYetReturned))
  }
}
