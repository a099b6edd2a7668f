import Civic

/// Districts add to the force, funds add to the budget, quarters add to the year: columns of which one
/// is the sum of others.
enum AreaTotals {
  static func relations(in reading: TableReading) -> [Relation] {
    candidates(in: reading).flatMap { candidate in relations(of: candidate, in: reading) }
  }

  struct Candidate {
    var target: Int
    var parts: [Int]
    var rule: CheckRule
    /// The heading itself calls it a total.
    var isNamed: Bool
  }

  /// For each target the one set of parts that most rows confirm.
  private static func candidates(in reading: TableReading) -> [Candidate] {
    var best: [Int: (candidate: Candidate, tally: Tally)] = [:]
    for candidate in byArea(reading) + byColumn(reading) + byPeriod(reading) {
      let tally = tally(candidate, reading)
      let isCarried =
        tally.isCarried(by: 3, of: 0.7) && !hasRest(candidate, reading)
        || candidate.isNamed && (tally.isCarried(by: 1, of: 0.5) || isAlmost(candidate, reading))
      guard isCarried, tally.held > best[candidate.target]?.tally.held ?? -1 else { continue }
      best[candidate.target] = (candidate, tally)
    }
    return best.keys.sorted().compactMap { best[$0]?.candidate }
  }

  /// `NORTH | Crime`, `SOUTH | Crime`, `COUNTY | Crime`: the last is tried first, then the others.
  private static func byArea(_ reading: TableReading) -> [Candidate] {
    let counts = reading.countColumns.filter { !reading.headings[$0].area.isEmpty }
    let names = counts.map { reading.headings[$0].name.lowercased() }
    return Set(names).sorted().flatMap { name -> [Candidate] in
      let columns = counts.filter { reading.headings[$0].name.lowercased() == name }
      guard columns.count > 2 else { return [] }
      return columns.reversed().map { target in
        Candidate(
          target: target, parts: columns.filter { $0 != target }, rule: .area,
          isNamed: CategoryName.isTotal(reading.headings[target].area))
      }
    }
  }

  /// Plain columns: a total names itself, or is the first or the last and the rows confirm it.
  private static func byColumn(_ reading: TableReading) -> [Candidate] {
    let columns = reading.countColumns.filter {
      reading.headings[$0].area.isEmpty && reading.headings[$0].measure != .change
        && reading.headings[$0].measure != .baseline
    }
    guard columns.count > 2 else { return [] }
    let hasTotal = columns.contains { reading.headings[$0].measure == .total }
    let periods = quarters(reading)
    return columns.flatMap { target -> [Candidate] in
      let isNamed = reading.headings[target].measure == .total
      guard isNamed || !hasTotal && (target == columns.first || target == columns.last) else {
        return []
      }
      let others = columns.filter { $0 != target }
      let before = others.filter { $0 < target && reading.headings[$0].measure != .total }
      return [others, before].filter { $0.count > 1 }.map {
        let rule: CheckRule = $0.allSatisfy { periods[$0] != nil } ? .year : .rowTotal
        return Candidate(target: target, parts: $0, rule: rule, isNamed: isNamed)
      }
    }
  }

  /// Periods that fill a longer one: four quarters and their year, two quarters and the year to date.
  private static func byPeriod(_ reading: TableReading) -> [Candidate] {
    let periods = quarters(reading)
    let targets = reading.countColumns.filter { reading.headings[$0].isCount }
    return targets.flatMap { target -> [Candidate] in
      let isYear = [.total, .yearToDate].contains(reading.headings[target].measure)
      let whole = periods[target]
      let parts = targets.filter { column in
        guard column != target, let part = periods[column] else { return false }
        return whole.map { $0.holds(part) && $0.months > part.months } ?? isYear
      }
      let months = parts.compactMap { periods[$0]?.months }.reduce(0, +)
      let isFilled = whole.map { months == $0.months } ?? (isYear && months == 12)
      guard parts.count > 1, isFilled else { return [] }
      return [Candidate(target: target, parts: parts, rule: .year, isNamed: true)]
    }
  }

  /// The period of each column; bare `Q1` to `Q4` are the quarters of one year without a name.
  private static func quarters(_ reading: TableReading) -> [Int: FigurePeriod] {
    var periods: [Int: FigurePeriod] = [:]
    for column in reading.headings.indices {
      let heading = reading.headings[column]
      let words = heading.name.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
      if let period = heading.period {
        periods[column] = period
      } else if let quarter = FigurePeriod.quarter(words) {
        periods[column] = FigurePeriod(in: "q\(quarter) 2000/01")
      }
    }
    return periods
  }

  private static func tally(_ candidate: Candidate, _ reading: TableReading) -> Tally {
    var tally = Tally()
    for row in rows(candidate, reading) {
      // A single part is the total of anything.
      let parts = candidate.parts.filter { reading.value(row, $0).map { $0 != 0 } ?? false }
      guard candidate.isNamed || parts.count > 1 else { continue }
      tally.add(sum(candidate, row, reading) == reading.value(row, candidate.target))
    }
    return tally
  }

  /// Several totals are a little more than their parts: something is not printed, such as crimes that no
  /// district claims.
  private static func hasRest(_ candidate: Candidate, _ reading: TableReading) -> Bool {
    let away = rows(candidate, reading).map { row in
      (reading.value(row, candidate.target) ?? 0) - sum(candidate, row, reading)
    }
    let off = away.filter { $0 != 0 }
    return off.count > 2 && off.allSatisfy { $0 > 0 } && off.count * 5 > away.count
  }

  /// Every total named as one is within a fifth of the sum of its parts.
  private static func isAlmost(_ candidate: Candidate, _ reading: TableReading) -> Bool {
    let rows = rows(candidate, reading)
    return !rows.isEmpty
      && rows.allSatisfy { row in
        let total = reading.value(row, candidate.target) ?? 0
        return abs(sum(candidate, row, reading) - total) <= 0.2 * abs(total)
      }
  }

  private static func sum(_ candidate: Candidate, _ row: Int, _ reading: TableReading) -> Double {
    candidate.parts.reduce(0) { $0 + (reading.value(row, $1) ?? 0) }
  }

  /// Rows of counts with something in them. What stands at the end of a quarter does not add to a
  /// year: such a row repeats its last figure, or their mean, in the year.
  private static func rows(_ candidate: Candidate, _ reading: TableReading) -> [Int] {
    reading.table.rows.indices.filter { row in
      let values = candidate.parts.compactMap { reading.value(row, $0) }
      guard reading.isCount(row, candidate.target), !values.isEmpty,
        let total = reading.value(row, candidate.target),
        candidate.parts.allSatisfy({ reading.table.cell(row, $0).unit != .percent })
      else { return false }
      let isUnknown = candidate.parts.contains { reading.table.cell(row, $0).isUnknown }
      if isUnknown || (total == 0 && values.allSatisfy { $0 == 0 }) { return false }
      return candidate.rule != .year || !isStock(values, total)
    }
  }

  private static func isStock(_ values: [Double], _ total: Double) -> Bool {
    let mean = values.reduce(0, +) / Double(values.count)
    return total == values.last || abs(total - mean) < 1 || total == values.max()
  }

  private static func relations(of candidate: Candidate, in reading: TableReading) -> [Relation] {
    rows(candidate, reading).map { row in
      Relation(
        candidate.rule, reading.place(row, candidate.target),
        .sum(candidate.parts.map { Relation.Term(reading.place(row, $0)) }))
    }
  }
}
