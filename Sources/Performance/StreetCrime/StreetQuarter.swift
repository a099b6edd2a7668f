package import Access
package import Civic
package import Records

/// A kind of crime in a district in one quarter, beside the same quarter of the year before. It is reckoned
/// when a month comes in, so that a table of the country is read and not added up.
struct StreetQuarter: Detail, Hashable {
  static let table = "streetQuarter"
  let quarter: Period
  let district: String
  let kind: String
  let before: Int
  let now: Int
}

/// What a table shows of it.
struct StreetQuarterRow: Sendable, Hashable {
  let district: String
  let kind: String
  let before: Int
  let now: Int

  /// All kinds in all districts; read by place, as there are thousands.
  static func all(of quarter: Period, in reader: Reader) throws -> [StreetQuarterRow] {
    try reader.rows(
      """
      SELECT district, kind, before, now FROM streetQuarter
      WHERE quarter = \(quarter.iso) ORDER BY district, kind
      """
    ).compactMap { row in
      guard let district = row[place: 0].text, let kind = row[place: 1].text,
        let before = row[place: 2].integer, let now = row[place: 3].integer
      else { return nil }
      return StreetQuarterRow(
        district: district, kind: kind, before: Int(before), now: Int(now))
    }
  }
}

/// Reckons the quarters out of all months that are on record: for a record of before they were kept.
package struct RollUpStreetQuarters: Act {
  package static let permission = Permission.submitFigures

  package init() {}

  package func carryOut(in work: Work) throws {
    let months = try work.reader.all(String.self, "SELECT DISTINCT month FROM streetMonth")
    try StreetQuarter.reckon(after: months.compactMap { Period(iso: $0) }, in: work)
  }
}

extension StreetQuarter {
  /// Reckons the quarters anew in which months changed, and those a year later, which stand beside them.
  static func reckon(after months: [Period], in work: Work) throws {
    let changed = Set(months.map { Period(.quarter, of: $0.first) })
    let later = changed.compactMap {
      Period.quarter($0.quarterNumber ?? 1, of: $0.financialYear + 1)
    }
    for quarter in changed.union(later).sorted() { try reckon(quarter, in: work) }
  }

  /// A quarter of which no month is on record has no rows.
  private static func reckon(_ quarter: Period, in work: Work) throws {
    let (now, before) = (quarter.split(into: .month), quarter.yearBefore.split(into: .month))
    try work.change(
      details: StreetQuarter.self, "DELETE FROM streetQuarter WHERE quarter = \(quarter.iso)")
    try work.change(
      details: StreetQuarter.self,
      """
      INSERT INTO streetQuarter (quarter, district, kind, before, now)
      SELECT CAST(\(quarter.iso) AS TEXT), district, kind,
        SUM(CASE WHEN month < \(now[0].iso) THEN number ELSE 0 END),
        SUM(CASE WHEN month < \(now[0].iso) THEN 0 ELSE number END)
      FROM streetMonth JOIN streetDistrictCount ON monthID = streetMonth.id
      WHERE month IN (\(list: (now + before).map(\.iso)))
        AND EXISTS (SELECT 1 FROM streetMonth WHERE month IN (\(list: now.map(\.iso))))
      GROUP BY district, kind ORDER BY district, kind
      """)
  }
}
