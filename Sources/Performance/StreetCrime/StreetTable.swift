package import Civic
import Documents
package import Records

/// Street-level crime by quarter, district and kind, each beside the same quarter of the year before.
package enum StreetTable {
  private static let columns = [
    "quarter", "district", "kind", "before", "now", "change", "percent",
  ]

  /// The table of a quarter, or of the four quarters of a financial year, as CSV; empty where no month of
  /// it is on record.
  package static func csv(of period: Period, in reader: Reader) throws -> String {
    let lines = try period.split(into: .quarter).flatMap { quarter in
      try StreetQuarterRow.all(of: quarter, in: reader).map { cells($0, quarter) }
    }
    return String(decoding: CSVDocument(columns: columns, rows: lines).utf8, as: UTF8.self)
  }

  /// How many rows the table has, made and not written: for `Benchmarks/figures`, which sets it beside a
  /// database that hands out rows.
  package static func count(of period: Period, in reader: Reader) throws -> Int {
    try period.split(into: .quarter).reduce(0) {
      try $0 + StreetQuarterRow.all(of: $1, in: reader).count
    }
  }

  private static func cells(_ row: StreetQuarterRow, _ quarter: Period) -> [String] {
    let change = row.now - row.before
    let percent =
      row.before == 0
      ? "" : Rounding.text(100 * Double(change) / Double(row.before), to: 1)
    return [
      quarter.address, row.district, row.kind, String(row.before), String(row.now),
      String(change), percent,
    ]
  }
}
