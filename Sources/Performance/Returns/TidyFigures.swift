package import Civic
package import Intake

/// A file of figures in the form that Headland keeps them in, one a line: the form of its own exports
/// and of its demonstration, and the form that every other return is brought into.
///
/// Columns: `measure`, `area`, `period` (`2019-20/Q2`), `count`, `of` (the whole of which the count is
/// a part), `figure` (where there are no counts), `absence`, `due`, `note`, `as_at`, `standing`. `of`
/// and those behind it may be left out.
package struct TidyFigures: Sendable {
  package let lines: [SubmitReturn.Line]

  /// Something in the file that cannot be taken as it is.
  package struct Fault: Sendable, Hashable {
    /// Counted from 1, the heading included.
    package let line: Int
    package let column: String
    package let sentence: String
  }

  /// What was said wrongly; `lines` holds the rest.
  package let faults: [Fault]

  private static let needed = ["measure", "area", "period"]

  /// - Parameter asAt: for lines that do not say.
  package init(_ csv: CSV, asAt: Day) throws(CSV.Fault) {
    for column in TidyFigures.needed where !csv.columns.contains(column) {
      throw CSV.Fault(line: 1, sentence: "There is no column “\(column)”.")
    }
    var lines: [SubmitReturn.Line] = []
    var faults: [Fault] = []
    for row in csv.rows {
      do throws(Wrong) {
        lines.append(try TidyFigures.line(row, asAt: asAt))
      } catch {
        faults.append(Fault(line: row.line, column: error.column, sentence: error.sentence))
      }
    }
    (self.lines, self.faults) = (lines, faults)
  }

  private struct Wrong: Error {
    let column: String
    let sentence: String
  }

  private static func line(_ row: CSV.Row, asAt: Day) throws(Wrong) -> SubmitReturn.Line {
    guard let measure = row["measure"], let area = row["area"] else {
      throw Wrong(column: "measure", sentence: "It names no measure or no area.")
    }
    guard let text = row["period"], let period = Period(address: text) else {
      throw Wrong(
        column: "period",
        sentence: "“\(row["period"] ?? "")” is no period such as 2019-20/Q2, 2019-20 or 2019-M07.")
    }
    let asAt = try day(row, "as_at") ?? asAt
    let standing = try row["standing"].map(standing) ?? .final
    return SubmitReturn.Line(
      row.line, measure: measure, area: area, period: period, try content(row), asAt: asAt,
      standing: standing)
  }

  private static func standing(_ text: String) throws(Wrong) -> Observation.Standing {
    guard let standing = Observation.Standing(rawValue: text) else {
      throw Wrong(column: "standing", sentence: "“\(text)” is neither provisional nor final.")
    }
    return standing
  }

  private static func content(_ row: CSV.Row) throws(Wrong) -> Observation.Content {
    let count = try number(row, "count")
    let whole = try number(row, "of")
    let figure = try number(row, "figure")
    switch (count, whole, figure, row["absence"]) {
    case (let count?, nil, nil, nil): return .count(count)
    case (let count?, let whole?, nil, nil): return .parts(count, of: whole)
    case (nil, nil, let figure?, nil): return .figure(figure)
    case (nil, nil, nil, let text?):
      guard let reason = Absence.Reason(rawValue: text) else {
        let known = Absence.Reason.allCases.map(\.rawValue).joined(separator: ", ")
        throw Wrong(column: "absence", sentence: "“\(text)” is no reason; there are \(known).")
      }
      return .absent(Absence(reason, due: try day(row, "due"), note: row["note"] ?? ""))
    case (nil, nil, nil, nil):
      throw Wrong(column: "count", sentence: "It gives neither a figure nor a reason for none.")
    default:
      throw Wrong(column: "count", sentence: "It gives more than one figure, or one and a reason.")
    }
  }

  private static func number(_ row: CSV.Row, _ column: String) throws(Wrong) -> Double? {
    guard let text = row[column] else { return nil }
    guard let number = PrintedFigure(printed: text).value, number.isFinite else {
      throw Wrong(column: column, sentence: "“\(text)” is no number.")
    }
    return number
  }

  private static func day(_ row: CSV.Row, _ column: String) throws(Wrong) -> Day? {
    guard let text = row[column] else { return nil }
    guard let day = Day(iso: text) else {
      throw Wrong(column: column, sentence: "“\(text)” is no day such as 2019-11-22.")
    }
    return day
  }
}
