/// Rows that are the sum of rows: kinds and their category, a total and what stands above it.
///
/// Which rows these are is told by the figures: a sum that holds in most columns of all tables with the
/// same rows. Trees that are known, and labels that say `Total`, need fewer columns to confirm them.
struct RowTotals {
  private let readings: [TableReading]

  init(_ readings: [TableReading]) { self.readings = readings }

  /// A sum of rows in one table, by row numbers; `above` are rows of an earlier table.
  private struct Sum: Hashable {
    var target: Int
    var parts: [Int]
    var above: [Row] = []

    struct Row: Hashable {
      var table: Int
      var row: Int
    }
  }

  func relations() -> [Relation] {
    readings.flatMap { reading -> [Relation] in
      let parents = parents(in: reading)
      let totals = totals(in: reading, parents)
      return parents.flatMap { relations(.parent, $0, reading) }
        + totals.flatMap { relations(.columnTotal, $0, reading) }
    }
  }

  private func relations(_ rule: CheckRule, _ sum: Sum, _ reading: TableReading) -> [Relation] {
    columns(of: sum, reading).filter { reading.isCount(sum.target, $0) || isShare($0, reading) }
      .map { column in
        let terms =
          sum.above.map { Relation.Term(FigurePlace(table: $0.table, row: $0.row, column: column)) }
          + sum.parts.map { Relation.Term(reading.place($0, column)) }
        return Relation(rule, reading.place(sum.target, column), .sum(terms))
      }
  }

  private func isShare(_ column: Int, _ reading: TableReading) -> Bool {
    reading.headings[column].measure == .share || reading.headings[column].measure == .value
  }

  /// Columns in which no part is told in words.
  private func columns(of sum: Sum, _ reading: TableReading) -> [Int] {
    (reading.countColumns + shares(sum, reading)).filter { column in
      sum.parts.allSatisfy { !reading.table.cell($0, column).isUnknown }
        && reading.value(sum.target, column) != nil
    }
  }

  /// Columns of shares whose total is 100 %, with parts that come near it.
  private func shares(_ sum: Sum, _ reading: TableReading) -> [Int] {
    guard sum.above.isEmpty else { return [] }
    return reading.table.columns.indices.filter { column in
      let heading = reading.headings[column]
      guard heading.measure == .share, !reading.countColumns.contains(column),
        let total = reading.value(sum.target, column), abs(total - 100) < 0.05
      else { return false }
      let parts = sum.parts.compactMap { reading.value($0, column) }.reduce(0, +)
      return abs(parts - 100) < 25
    }
  }

  // MARK: Kinds and their category

  private func parents(in reading: TableReading) -> [Sum] {
    var found: [Int: (sum: Sum, tally: Tally)] = [:]
    for sum in knownSums(in: reading) {
      let tally = tally(sum, reading)
      guard tally.isCarried(by: 1, of: 0.5) || tally.tried < 3 && isAlmost(sum, reading) else {
        continue
      }
      if tally.held > found[sum.target]?.tally.held ?? -1 { found[sum.target] = (sum, tally) }
    }
    for sum in blocks(in: reading) where found[sum.target] == nil {
      let tally = tally(sum, reading)
      guard tally.isCarried(by: 2) || isSlip(sum, tally, reading) else { continue }
      found[sum.target] = (sum, tally)
    }
    return found.keys.sorted().compactMap { found[$0]?.sum }
  }

  private func knownSums(in reading: TableReading) -> [Sum] {
    PrintedTree.known.reversed().compactMap { tree in
      guard let target = reading.categories.firstIndex(of: tree.parent) else { return nil }
      let parts = tree.kinds.compactMap { reading.categories.firstIndex(of: $0) }
      guard parts.count == tree.kinds.count, !parts.contains(target) else { return nil }
      return Sum(target: target, parts: parts.sorted())
    }
  }

  /// Each row with that run of rows after it which adds up to it most often.
  private func blocks(in reading: TableReading) -> [Sum] {
    let rows = reading.table.rows
    return rows.indices.compactMap { target -> Sum? in
      guard !reading.isTotal[target] else { return nil }
      let end = (target + 1..<rows.count).first { reading.isTotal[$0] } ?? rows.count
      guard end - target > 2 else { return nil }
      var best: (sum: Sum, held: Int)?
      for last in target + 3...min(end, target + 16) {
        let sum = Sum(target: target, parts: Array(target + 1..<last))
        guard own(sum, reading).held > 0 else { continue }
        let held = tally(sum, reading).held
        if held > best?.held ?? 0 { best = (sum, held) }
      }
      return best?.sum
    }
  }

  // MARK: Totals

  private func totals(in reading: TableReading, _ parents: [Sum]) -> [Sum] {
    let rows = reading.table.rows
    return rows.indices.compactMap { target -> Sum? in
      guard reading.isTotal[target] else { return nil }
      let candidates = totalCandidates(target, reading, parents)
      let tallies = candidates.map { tally($0, reading) }
      guard let best = tallies.map(\.held).max(),
        let at = tallies.firstIndex(where: { $0.held == best })
      else { return nil }
      if tallies[at].isCarried(by: 2) { return candidates[at] }
      let isPlain = CategoryName.isPlainTotal(rows[target].label)
      guard target > 0, isPlain || target == rows.count - 1 else { return nil }
      if best == 1, tallies[at].tried <= 2 { return candidates[at] }
      return best == 0 && isPlain
        ? candidates.first {
          $0.above.isEmpty && tally($0, reading).tried > 0 && isAlmost($0, reading)
        }
        : nil
    }
  }

  private func totalCandidates(_ target: Int, _ reading: TableReading, _ parents: [Sum]) -> [Sum] {
    let rows = reading.table.rows
    let kinds = Set(parents.flatMap(\.parts))
    let plain = (0..<target).filter {
      !reading.isTotal[$0] && !reading.isApart[$0] && hasFigures($0, reading)
    }
    let tops = plain.filter { !kinds.contains($0) }
    let earlier = (0..<target).filter { reading.isTotal[$0] }
    let since = earlier.last ?? -1
    let below = (target + 1..<rows.count).prefix { !reading.isTotal[$0] }
    var sets = [tops.filter { $0 > since }, tops, plain.filter { $0 > since }, plain]
    sets.append(earlier + tops.filter { $0 > since })
    sets.append(earlier)
    if target == 0 { sets += [below.filter { !kinds.contains($0) }, Array(below)] }
    var sums = sets.map { Sum(target: target, parts: $0) }
    if let above = totalAbove(reading) {
      sums += [[since].filter { $0 >= 0 } + tops.filter { $0 > since }, earlier, tops].map {
        Sum(target: target, parts: $0, above: [above])
      }
    }
    return sums.filter { $0.parts.count + $0.above.count > 1 }
  }

  /// The last total of the nearest earlier table with the same columns.
  private func totalAbove(_ reading: TableReading) -> Sum.Row? {
    for other in readings.reversed() where other.index < reading.index {
      guard
        other.table.columns.map(CategoryName.key) == reading.table.columns.map(CategoryName.key),
        let row = other.isTotal.lastIndex(of: true)
      else { continue }
      return Sum.Row(table: other.index, row: row)
    }
    return nil
  }

  private func hasFigures(_ row: Int, _ reading: TableReading) -> Bool {
    reading.table.rows[row].cells.contains { $0.value != nil }
  }

  // MARK: What the figures say

  /// In how many columns of this table, and of all tables with the same rows, the sum holds.
  private func tally(_ sum: Sum, _ reading: TableReading) -> Tally {
    var tally = own(sum, reading)
    guard sum.above.isEmpty else { return tally }
    let labels = ([sum.target] + sum.parts).map { reading.categories[$0] }
    guard Set(labels).count == labels.count else { return tally }
    for other in readings where other.index != reading.index {
      let rows = labels.compactMap { other.categories.firstIndex(of: $0) }
      guard rows.count == labels.count, let target = rows.first else { continue }
      tally.add(own(Sum(target: target, parts: Array(rows.dropFirst())), other))
    }
    return tally
  }

  private func own(_ sum: Sum, _ reading: TableReading) -> Tally {
    var tally = Tally()
    for column in columns(of: sum, reading) where reading.headings[column].measure != .change {
      guard let total = reading.value(sum.target, column) else { continue }
      let parts = values(of: sum, column, reading)
      guard total != 0 || parts.contains(where: { $0 != 0 }) else { continue }
      guard parts.filter({ $0 != 0 }).count > 1 || total > 20 else { continue }
      let slack = reading.table.rows[sum.target].cells[column].places > 0 ? 0.5 : 1e-6
      tally.add(abs(parts.reduce(0, +) - total) <= slack)
    }
    return tally
  }

  private func values(of sum: Sum, _ column: Int, _ reading: TableReading) -> [Double] {
    sum.parts.map { reading.value($0, column) ?? 0 }
      + sum.above.map { above in
        readings.first { $0.index == above.table }?.value(above.row, column) ?? 0
      }
  }

  /// Of two columns of large figures one holds and the other misses by a slip of the pen.
  private func isSlip(_ sum: Sum, _ tally: Tally, _ reading: TableReading) -> Bool {
    guard tally.held == 1, tally.tried == 2 else { return false }
    return columns(of: sum, reading).filter { reading.headings[$0].measure != .change }
      .allSatisfy { column in
        let total = reading.value(sum.target, column) ?? 0
        let parts = values(of: sum, column, reading).reduce(0, +)
        guard total >= 100 else { return false }
        return total == parts || SlipOfThePen.kind(total, meant: parts, places: 0) != nil
      }
  }

  /// Off by no more than a fifth in every column, or by a slip of the pen in one figure.
  private func isAlmost(_ sum: Sum, _ reading: TableReading) -> Bool {
    let columns = columns(of: sum, reading).filter { reading.headings[$0].measure != .change }
    return !columns.isEmpty
      && columns.allSatisfy { column in
        let total = reading.value(sum.target, column) ?? 0
        let parts = values(of: sum, column, reading)
        let away = parts.reduce(0, +) - total
        return abs(away) <= 0.2 * abs(total)
          || SlipOfThePen.kind(total, meant: total + away, places: 0) != nil
          || parts.contains {
            $0 > away && SlipOfThePen.kind($0, meant: $0 - away, places: 0) != nil
          }
      }
  }
}
