import Civic

/// One fact printed in two tables: two columns that agree in most rows, or two rows that agree in most
/// of now, before, difference and percentage, print the same series, so they should agree in all.
struct SameFacts {
  private let readings: [TableReading]
  private let layouts: [Int: [ChangeLayout]]

  init(_ readings: [TableReading], _ layouts: [Int: [ChangeLayout]]) {
    (self.readings, self.layouts) = (readings, layouts)
  }

  func relations() -> [Relation] {
    var seen: Set<[FigurePlace]> = []
    var relations: [Relation] = []
    for (index, one) in readings.enumerated() {
      for other in readings[(index + 1)...] {
        let shared = shared(one, other)
        guard !shared.isEmpty else { continue }
        let pairs = byColumn(one, other, shared) + byRow(one, other, shared)
        for pair in pairs where seen.insert(pair).inserted {
          relations.append(Relation(.sameFact, pair[0], .sum([.init(pair[1])])))
        }
      }
    }
    return relations
  }

  /// Rows of one category in both tables, where each has it once.
  private func shared(_ one: TableReading, _ other: TableReading) -> [(one: Int, other: Int)] {
    one.categories.indices.compactMap { row in
      let name = one.categories[row]
      guard !name.isEmpty, one.categories.filter({ $0 == name }).count == 1,
        other.categories.filter({ $0 == name }).count == 1,
        let at = other.categories.firstIndex(of: name)
      else { return nil }
      return (row, at)
    }
  }

  /// Two columns and how often they agree.
  private struct Match {
    var first: Int
    var second: Int
    var held: Int
    var places: [[FigurePlace]]
  }

  private func byColumn(
    _ one: TableReading, _ other: TableReading, _ shared: [(one: Int, other: Int)]
  ) -> [[FigurePlace]] {
    guard shared.count > 2 else { return [] }
    let matches = columns(one).flatMap { first in
      columns(other).compactMap { match(one, first, other, $0, shared) }
    }
    // A quarter with few changes is like the quarter before; the column that agrees best is meant.
    return matches.filter { match in
      !matches.contains {
        ($0.first == match.first || $0.second == match.second) && $0.held > match.held
      }
    }.flatMap(\.places)
  }

  private func match(
    _ one: TableReading, _ first: Int, _ other: TableReading, _ second: Int,
    _ shared: [(one: Int, other: Int)]
  ) -> Match? {
    guard isComparable(one.headings[first], other.headings[second]) else { return nil }
    var tally = Tally()
    var values: Set<Double> = []
    let places = shared.compactMap { rows -> [FigurePlace]? in
      guard let a = one.value(rows.one, first), let b = other.value(rows.other, second) else {
        return nil
      }
      if abs(a) >= 10 || abs(b) >= 10 {
        tally.add(agree(one, rows.one, first, other, rows.other, second))
      }
      values.insert(a)
      return [one.place(rows.one, first), other.place(rows.other, second)]
    }
    guard tally.isCarried(by: 3), values.count > 2 else { return nil }
    return Match(first: first, second: second, held: tally.held, places: places)
  }

  private func byRow(
    _ one: TableReading, _ other: TableReading, _ shared: [(one: Int, other: Int)]
  ) -> [[FigurePlace]] {
    let pairs = (layouts[one.index] ?? []).flatMap { first in
      (layouts[other.index] ?? []).map { (first, $0) }
    }
    return pairs.flatMap { first, second -> [[FigurePlace]] in
      let columns = zip(first.columns, second.columns).compactMap { a, b in
        a.flatMap { a in b.map { (a, $0) } }
      }
      return shared.flatMap { rows -> [[FigurePlace]] in
        let places = columns.compactMap { a, b -> [FigurePlace]? in
          guard one.value(rows.one, a) != nil, other.value(rows.other, b) != nil else { return nil }
          return [one.place(rows.one, a), other.place(rows.other, b)]
        }
        let held = columns.filter { a, b in
          guard let value = one.value(rows.one, a), value != 0 else { return false }
          return agree(one, rows.one, a, other, rows.other, b)
        }
        return held.count > 1 && held.count * 2 >= places.count ? places : []
      }
    }
  }

  private func agree(
    _ one: TableReading, _ row: Int, _ column: Int, _ other: TableReading, _ row2: Int,
    _ column2: Int
  ) -> Bool {
    let (a, b) = (one.table.cell(row, column), other.table.cell(row2, column2))
    guard let first = a.value, let second = b.value else { return false }
    return abs(first - second) <= rounding(a) + rounding(b) + 1e-7
  }

  private func rounding(_ figure: TableFigure) -> Double {
    figure.unit == .percent || figure.places > 0 ? figure.halfUnit : 0
  }

  private func columns(_ reading: TableReading) -> [Int] {
    reading.headings.indices.filter {
      !reading.headings[$0].isRate && reading.headings[$0].measure != .target
        && !reading.table.figures(in: $0).isEmpty
    }
  }

  /// Counts against counts, changes against changes, and never two different periods.
  private func isComparable(_ one: ColumnHeading, _ other: ColumnHeading) -> Bool {
    if let a = one.period, let b = other.period, a != b { return false }
    return one.isCount == other.isCount
      && (one.measure == .percentChange) == (other.measure == .percentChange)
      && (one.measure == .change) == (other.measure == .change)
  }
}

extension ChangeLayout {
  /// Now, before, difference, percentage.
  var columns: [Int?] { [now, before, difference, percent] }
}
