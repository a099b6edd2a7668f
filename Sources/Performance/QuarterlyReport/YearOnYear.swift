import Civic

/// The sentence below a table by district, which the partnership has always printed: by how much each
/// district's total rose or fell beside the same quarter of the year before. It is computed.
enum YearOnYear {
  /// Nil where no district has both quarters.
  static func sentence(_ sections: [CrimeTree.Section], of report: QuarterlyReport) -> String? {
    let rows = report.districts(in: sections)
    guard let row = rows.last(where: { !$0.before.isEmpty }) else { return nil }
    let told = zip(report.areas, zip(row.before, row.figures)).map { area, pair in
      (area.name, change(from: pair.0, to: pair.1))
    }
    let known = told.compactMap { name, change in change.map { "in \(name) \($0)" } }
    guard !known.isEmpty else { return nil }
    let missing = told.filter { $0.1 == nil }.map(\.0)
    let before = report.quarter.yearBefore.name
    let lead = "\(row.measure.name) beside \(before): \(known.joined(separator: "; "))."
    return missing.isEmpty
      ? lead : "\(lead) No comparison for \(ListInWords.of(missing)): \(before) is not on record."
  }

  /// `fell by 12.4% (2,871 after 3,277)`; nil where one of the two is missing.
  private static func change(from before: Figure, to now: Figure) -> String? {
    guard before.amount != nil, now.amount != nil, let then = before.numerator,
      let count = now.numerator
    else { return nil }
    let figures = [count, then].map { FigureWriting.written($0, places: 0) }
    let told = "(\(figures[0]) after \(figures[1]))"
    guard then > 0 else { return "it cannot be said by how much \(told)" }
    let percent = 100 * (count - then) / then
    if percent == 0 { return "it stayed the same \(told)" }
    let size = FigureWriting.written(percent.magnitude, places: 1)
    return "it \(percent < 0 ? "fell" : "rose") by \(size)% \(told)"
  }
}

/// `A, B and C`.
enum ListInWords {
  static func of(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return "\(names.dropLast().joined(separator: ", ")) and \(last)"
  }
}
