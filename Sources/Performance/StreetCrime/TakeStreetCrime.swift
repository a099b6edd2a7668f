package import Access
import Civic
package import Intake
package import Records

/// Takes in a file of street-level crime. Each month of a force that it holds takes the place of what
/// stood of that month; the same file again changes nothing.
package struct TakeStreetCrime: Act {
  package static let permission = Permission.submitFigures

  /// What was done with the months of a file.
  package struct Outcome: Sendable, Hashable {
    package var rows = 0
    package var added = 0
    package var replaced = 0
    package var unchanged = 0
  }

  let file: StreetFile
  let fileName: String
  /// Months may be replaced by some that have less than half as many rows.
  let mayLoseRows: Bool

  package init(_ file: StreetFile, fileName: String, mayLoseRows: Bool = false) {
    (self.file, self.fileName, self.mayLoseRows) = (file, fileName, mayLoseRows)
  }

  package func carryOut(in work: Work) throws -> Outcome {
    let months = Dictionary(grouping: file.counts) { Key(force: $0.key.force, month: $0.key.month) }
    let known = try StreetMonth.all(in: Array(Set(months.keys.map(\.month))), in: work.reader)
    var outcome = Outcome(rows: file.rows)
    var changed: [Period] = []
    for (key, counts) in months.sorted(by: { $0.key < $1.key }) {
      let before = known.first { $0.force == key.force && $0.month == key.month }
      let month = StreetMonth(
        id: try before?.id ?? work.newID(), force: key.force, month: key.month,
        rows: counts.reduce(0) { $0 + $1.value }, fileName: fileName, sha256: file.sha256)
      if before?.sha256 == file.sha256 {
        outcome.unchanged += 1
        continue
      }
      try check(month, before)
      _ = try work.keep(month, inPlaceOf: before)
      try replace(counts, of: month, in: work)
      changed.append(key.month)
      if before == nil { outcome.added += 1 } else { outcome.replaced += 1 }
    }
    try StreetQuarter.reckon(after: changed, in: work)
    return outcome
  }

  private struct Key: Hashable, Comparable {
    let force: String
    let month: Period

    static func < (a: Key, b: Key) -> Bool { (a.month, a.force) < (b.month, b.force) }
  }

  private func check(_ month: StreetMonth, _ before: StreetMonth?) throws {
    guard let before, !mayLoseRows, month.rows * 2 < before.rows else { return }
    throw Refusal.unreadableFile(
      sentence: """
        \(fileName) has \(month.rows) rows for \(month.month.name) where \(before.rows) are on record. \
        Where that is right, import it with --replace.
        """)
  }

  private func replace(
    _ counts: [(key: StreetFile.Group, value: Int)], of month: StreetMonth, in work: Work
  ) throws {
    try work.change(
      details: StreetCount.self, "DELETE FROM streetCount WHERE monthID = \(month.id)")
    try work.change(
      details: StreetDistrictCount.self,
      "DELETE FROM streetDistrictCount WHERE monthID = \(month.id)")
    var areas: [Pair: Int] = [:]
    var districts: [Pair: Int] = [:]
    for (group, number) in counts {
      areas[Pair(place: group.area, kind: group.kind), default: 0] += number
      districts[Pair(place: group.district, kind: group.kind), default: 0] += number
    }
    try work.insert(
      details: areas.map {
        StreetCount(monthID: month.id, area: $0.key.place, kind: $0.key.kind, number: $0.value)
      })
    try work.insert(
      details: districts.map {
        StreetDistrictCount(
          monthID: month.id, district: $0.key.place, kind: $0.key.kind, number: $0.value)
      })
  }

  private struct Pair: Hashable {
    let place: String
    let kind: String
  }
}
