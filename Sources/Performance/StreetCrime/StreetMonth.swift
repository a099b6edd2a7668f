package import Civic
package import Records

/// A month of a force's street-level crime, as a file of police.uk gave it: replaced as a whole.
package struct StreetMonth: Record, Hashable {
  package static let table = "streetMonth"
  package struct ID: RecordID {
    package let rawValue: Int64
    package init(rawValue: Int64) { self.rawValue = rawValue }
  }

  package let id: ID
  package var version = 1
  package var force: String
  package var month: Period
  package var rows: Int
  package var fileName: String
  package var sha256: String

  package init(
    id: ID, force: String, month: Period, rows: Int, fileName: String, sha256: String
  ) {
    (self.id, self.force, self.month) = (id, force, month)
    (self.rows, self.fileName, self.sha256) = (rows, fileName, sha256)
  }
}

/// How many incidents of one kind a small area had in a month.
struct StreetCount: Detail, Hashable {
  static let table = "streetCount"
  let monthID: StreetMonth.ID
  let area: String
  let kind: String
  let number: Int
}

/// The same of a district, added up when the file came in: tables of quarters are made of few rows.
struct StreetDistrictCount: Detail, Hashable {
  static let table = "streetDistrictCount"
  let monthID: StreetMonth.ID
  /// As the names of its small areas tell; empty for rows that name none.
  let district: String
  let kind: String
  let number: Int
}
