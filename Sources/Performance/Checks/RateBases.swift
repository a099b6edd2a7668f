import Civic

/// The population behind the rates of an area, which the papers do not print: each rate bounds it from
/// both sides (1,354 at 14.9 per 1,000 is between 90,570 and 91,178 people), and all rates of an area
/// together bound it closely.
struct RateBases {
  /// A column of rates and the column of counts that it goes with.
  struct Pair {
    var reading: TableReading
    var area: String
    var count: Int
    var rate: Int
    var per: Double
  }

  /// What the rows of one table say of the base of one area.
  struct Base {
    var pair: Pair
    var bounds: ClosedRange<Double>
    /// Rows whose rate has another base.
    var outside: [Int]
    var inside: Int
  }

  let bases: [Base]
  let pairs: [Pair]

  init(_ readings: [TableReading]) {
    pairs = readings.flatMap(RateBases.pairs)
    bases = pairs.compactMap(RateBases.base)
  }

  private static func pairs(in reading: TableReading) -> [Pair] {
    reading.headings.indices.compactMap { rate in
      guard case .rate(let per) = reading.headings[rate].measure else { return nil }
      let area = reading.headings[rate].area
      let counts = reading.countColumns.filter {
        reading.headings[$0].area == area && reading.headings[$0].measure != .change
      }
      guard let count = counts.last(where: { $0 < rate }) ?? counts.first else { return nil }
      return Pair(reading: reading, area: area, count: count, rate: rate, per: per)
    }
  }

  /// Between which bounds the base lies by one row.
  static func bounds(_ pair: Pair, _ row: Int) -> ClosedRange<Double>? {
    let rate = pair.reading.table.cell(row, pair.rate)
    guard let value = rate.value, let count = pair.reading.value(row, pair.count), count > 0,
      value > 0, rate.unit == .number
    else { return nil }
    let half = rate.halfUnit + 1e-9
    let lower = pair.per * count / (value + half)
    return lower...(value > half ? pair.per * count / (value - half) : 1000 * lower)
  }

  /// The base that most rows allow.
  static func base(of pair: Pair) -> Base? {
    let rows = pair.reading.table.rows.indices.compactMap { row in
      bounds(pair, row).map { (row: row, bounds: $0) }
    }
    var best: (bounds: ClosedRange<Double>, held: Int)?
    for start in Set(rows.map(\.bounds.lowerBound)).sorted() {
      let held = rows.filter { $0.bounds.contains(start) }
      guard held.count > best?.held ?? 0, let end = held.map(\.bounds.upperBound).min() else {
        continue
      }
      best = (start...end, held.count)
    }
    guard let best, best.held >= 2 else { return nil }
    let outside = rows.filter { !$0.bounds.overlaps(best.bounds) }.map(\.row)
    return Base(pair: pair, bounds: best.bounds, outside: outside, inside: best.held)
  }

  /// Most rows agree on the base.
  static func isSure(_ base: Base) -> Bool {
    // Rows of a table without areas may be areas with a population each.
    if base.pair.area.isEmpty {
      let isClose = base.bounds.upperBound <= 1.05 * base.bounds.lowerBound
      return isClose && base.inside >= 5 && base.outside.count * 5 <= base.inside
    }
    return base.inside >= 3 && Double(base.inside) >= 0.6 * Double(base.inside + base.outside.count)
  }

  private var sure: [Base] { bases.filter(RateBases.isSure) }

  private func isOfHouseholds(_ base: Base, _ row: Int) -> Bool {
    CheckWords.householdCategories.contains(base.pair.reading.categories[row])
  }

  // MARK: Rates against the base

  func relations() -> [Relation] {
    let two = Set(twoBases().map { [$0.pair.reading.index, $0.pair.rate] })
    return sure.flatMap { base -> [Relation] in
      let pair = base.pair
      let isApart = two.contains([pair.reading.index, pair.rate])
      let bounds = isApart ? base.bounds : shared(base)
      return pair.reading.table.rows.indices.compactMap { row in
        guard pair.reading.value(row, pair.rate) != nil, pair.reading.value(row, pair.count) != nil,
          !isOfHouseholds(base, row)
        else { return nil }
        return Relation(
          .rate, pair.reading.place(row, pair.rate),
          .rate(per: pair.per, .init(pair.reading.place(row, pair.count)), base: bounds))
      }
    }
  }

  private func of(_ base: Base) -> [Base] {
    sure.filter { $0.pair.area.lowercased() == base.pair.area.lowercased() && base.pair.area != "" }
  }

  /// The bounds that all tables together leave to the base of an area.
  private func shared(_ base: Base, without left: Int? = nil) -> ClosedRange<Double> {
    var bounds = base.bounds
    for other in of(base) where other.pair.reading.index != left && other.bounds.overlaps(bounds) {
      bounds = bounds.clamped(to: other.bounds)
    }
    return bounds
  }

  // MARK: Findings of their own

  /// Tables in which the rates of an area need another base than in the table with most rows: at least
  /// two of their rows say so.
  private func twoBases() -> [Base] {
    sure.filter { base in
      guard let main = of(base).max(by: { $0.inside < $1.inside }),
        main.pair.reading.index != base.pair.reading.index
      else { return false }
      let others = shared(main, without: base.pair.reading.index)
      guard !others.overlaps(base.bounds) else { return false }
      let apart = base.pair.reading.table.rows.indices.filter { row in
        RateBases.bounds(base.pair, row).map { !$0.overlaps(others) } ?? false
      }
      return apart.count > 1 && !isBoundByOneRow(main, base)
    }
  }

  /// Without some one row of the other tables the two bases would agree: its figure may be the slip.
  private func isBoundByOneRow(_ main: Base, _ base: Base) -> Bool {
    let tables = of(main).filter {
      $0.pair.reading.index != base.pair.reading.index && $0.bounds.overlaps(main.bounds)
    }
    let rows = tables.flatMap { table in
      table.pair.reading.table.rows.indices.compactMap { row in
        table.outside.contains(row) ? nil : RateBases.bounds(table.pair, row)
      }
    }
    return rows.indices.contains { left in
      let others = rows.indices.filter { $0 != left }
      let low = others.map { rows[$0].lowerBound }.max() ?? 0
      let high = others.map { rows[$0].upperBound }.min() ?? .infinity
      return low <= high && base.bounds.overlaps(low...high)
    }
  }

  func findings() -> [Finding] { twoBases().map(twoBases) + households() }

  private func twoBases(_ base: Base) -> Finding {
    let main = of(base).max { $0.inside < $1.inside } ?? base
    let there = people(shared(main, without: base.pair.reading.index))
    let here = people(base.bounds)
    let heading = base.pair.reading.headings[base.pair.rate].text
    return Finding(
      table: base.pair.reading.table.title, row: "(all rows)", column: heading,
      printed: "base \(here)", expected: "base \(there)", rule: .oneBase, severity: .wrong,
      sentence:
        "The rates of \(base.pair.area) in this table divide by \(here), those in another table of the pack by \(there): two bases for one area."
    )
  }

  private func people(_ bounds: ClosedRange<Double>) -> String {
    let low = ReckoningStep.text(bounds.lowerBound.rounded(.up), 0, grouped: true)
    let high = ReckoningStep.text(bounds.upperBound.rounded(.down), 0, grouped: true)
    return "\(low) to \(high)"
  }

  /// Categories that are by custom counted per household, against what the heading says.
  private func households() -> [Finding] {
    var told: Set<[String]> = []
    return sure.compactMap { base -> Finding? in
      let reading = base.pair.reading
      for row in reading.table.rows.indices where isOfHouseholds(base, row) {
        let label = reading.table.rows[row].label
        guard let bounds = RateBases.bounds(base.pair, row), !isStated(label),
          !told.contains([label, "\(reading.index)"])
        else { continue }
        guard let finding = household(base, row, bounds) else { continue }
        told.insert([label, "\(reading.index)"])
        return finding
      }
      return nil
    }
  }

  private func isStated(_ words: String) -> Bool {
    CheckWords.households.contains(where: words.lowercased().contains)
      && (words.lowercased().contains("per ") || words.lowercased().contains("household"))
  }

  private func household(_ base: Base, _ row: Int, _ bounds: ClosedRange<Double>) -> Finding? {
    let reading = base.pair.reading
    let heading = reading.headings[base.pair.rate]
    guard !isStated(heading.name) else { return nil }
    let label = reading.table.rows[row].label
    let isPeople = shared(base).overlaps(bounds)
    // A household has between two and three people; any other base is a wrong rate.
    let size = base.bounds.lowerBound / ((bounds.lowerBound + bounds.upperBound) / 2)
    guard isPeople || (1.7...3.2).contains(size) else { return nil }
    let sentence =
      isPeople
      ? "Rates of \(label) are usually per 1,000 households; here they divide by the population, as the heading says, so they do not compare with rates that use households."
      : "The rates of \(label) divide by about \(people(bounds)), which are households, under the heading \"\(heading.name)\"."
    return Finding(
      table: reading.table.title, row: label, column: heading.name,
      printed: reading.table.cell(row, base.pair.rate).printed,
      expected: isPeople ? nil : "per 1,000 households",
      rule: isPeople ? .usualBase : .baseHeading, severity: .wrong, sentence: sentence)
  }

  /// Household rates whose base is neither households nor the population, as relations for the vote.
  func householdRelations() -> [Relation] {
    sure.flatMap { base -> [Relation] in
      base.pair.reading.table.rows.indices.compactMap { row in
        guard isOfHouseholds(base, row), let bounds = RateBases.bounds(base.pair, row) else {
          return nil
        }
        let people = shared(base)
        let size = base.bounds.lowerBound / ((bounds.lowerBound + bounds.upperBound) / 2)
        guard !people.overlaps(bounds), !(1.7...3.2).contains(size) else { return nil }
        return Relation(
          .rate, base.pair.reading.place(row, base.pair.rate),
          .rate(
            per: base.pair.per, .init(base.pair.reading.place(row, base.pair.count)), base: people))
      }
    }
  }
}
