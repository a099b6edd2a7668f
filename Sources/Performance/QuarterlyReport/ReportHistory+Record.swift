import Civic
import Records

extension ReportHistory {
  /// The history of a report: one question for all its series. Rows are read by their places, as there
  /// are thousands of them.
  static func of(
    _ quarter: Period, _ measures: [Measure], in area: Area, bases: [BaseFigure],
    kinds: CrimeTree?, openedBy disclosure: Disclosure?, in reader: Reader
  ) throws -> ReportHistory {
    let quarters = quarter.run(of: most)
    let first = quarters.first?.first ?? quarter.first
    let rows = try reader.rows(
      """
      SELECT id, version, measureID, period, numerator, denominator, value, absence, due,
        absenceNote, asAt, standing, returnID, line
      FROM observation
      WHERE area = \(area.code) AND measureID IN (\(list: measures.map(\.id)))
        AND period >= \(first.iso) AND period < \(quarter.following.first.iso)
      """)
    let all = rows.compactMap { Observation($0, of: area.code) }
    let observations = disclosure?.open(all, of: measures) ?? all
    guard !observations.isEmpty else { return .none(before: quarter) }
    let book = FigureBook(
      measures: measures, areas: [area], observations: observations, bases: bases, kinds: kinds)
    return ReportHistory(
      quarters, of: measures, in: area.code, from: disclosure?.open(book) ?? book)
  }
}

extension Observation {
  /// A row as the history asks for it; nil for what is no observation, and for whole years.
  fileprivate init?(_ row: Row, of area: String) {
    guard let id = row[place: 0].integer, let version = row[place: 1].integer,
      let measure = row[place: 2].integer, let period = row[place: 3].text,
      !period.hasSuffix("Y"), let period = Period(iso: period),
      let asAt = row[place: 10].text.flatMap({ Day(iso: $0) }),
      let standing = row[place: 11].text.flatMap(Standing.init),
      let returnID = row[place: 12].integer, let line = row[place: 13].integer
    else { return nil }
    self.init(
      id: ID(rawValue: id), measureID: Measure.ID(rawValue: measure), area: area, period: period,
      Observation.content(row), asAt: asAt, standing: standing,
      returnID: FiguresReturn.ID(rawValue: returnID), line: Int(line))
    self.version = Int(version)
  }

  private static func content(_ row: Row) -> Content {
    if let reason = row[place: 7].text.flatMap(Absence.Reason.init) {
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
