/// Where the columns of a change stand: the figure now, the figure before, the difference, the
/// percentage. Told by the figures where most rows confirm it, else by the headings.
struct ChangeLayout: Hashable {
  var now: Int
  var before: Int?
  var difference: Int?
  var percent: Int?
  /// The rows show that the earlier period was taken for the later.
  var isReversed = false
}

/// Differences and percentage changes: current less previous, over previous.
enum Changes {
  static func layouts(in reading: TableReading) -> [ChangeLayout] {
    reading.groups.compactMap { layout(in: $0.columns, reading) }
  }

  static func relations(
    _ layout: ChangeLayout, in reading: TableReading, without left: Set<FigurePlace>
  ) -> [Relation] {
    guard !layout.isReversed else { return [] }
    return reading.table.rows.indices.flatMap { row -> [Relation] in
      var relations: [Relation] = []
      if let difference = difference(layout, row, reading) { relations.append(difference) }
      if let percent = percent(layout, row, reading), !left.contains(percent.target) {
        relations.append(percent)
      }
      return relations
    }
  }

  private static func difference(
    _ layout: ChangeLayout, _ row: Int, _ reading: TableReading
  ) -> Relation? {
    guard let before = layout.before, let column = layout.difference,
      has([layout.now, before, column], row, reading)
    else { return nil }
    return Relation(
      .difference, reading.place(row, column),
      .sum([.init(reading.place(row, layout.now)), .init(reading.place(row, before), -1)]))
  }

  private static func percent(
    _ layout: ChangeLayout, _ row: Int, _ reading: TableReading
  ) -> Relation? {
    guard let column = layout.percent, has([layout.now, column], row, reading) else { return nil }
    let now = reading.place(row, layout.now)
    let target = reading.place(row, column)
    if let before = layout.before, has([before], row, reading) {
      let earlier = reading.place(row, before)
      return Relation(
        .percentChange, target,
        .ratio(factor: 100, part: [.init(now), .init(earlier, -1)], whole: [.init(earlier)]))
    }
    guard let change = layout.difference, has([change], row, reading) else { return nil }
    let difference = reading.place(row, change)
    return Relation(
      .percentChange, target,
      .ratio(factor: 100, part: [.init(difference)], whole: [.init(now), .init(difference, -1)]))
  }

  private static func has(_ columns: [Int], _ row: Int, _ reading: TableReading) -> Bool {
    columns.allSatisfy { reading.value(row, $0) != nil }
  }

  // MARK: Which column is which

  private static func layout(in columns: [Int], _ reading: TableReading) -> ChangeLayout? {
    let difference = columns.last { reading.headings[$0].measure == .change }
    let percent = columns.last { reading.headings[$0].measure == .percentChange }
    guard difference != nil || percent != nil else { return nil }
    let values = columns.filter {
      (reading.headings[$0].isCount || reading.headings[$0].isRate
        || reading.headings[$0].measure == .share)
        && !reading.table.figures(in: $0).isEmpty
    }
    var best: (layout: ChangeLayout, tally: Tally)?
    for layout in candidates(values, difference, percent) {
      let tally = tally(layout, reading)
      guard tally.isCarried(by: 2, of: 0.5), tally.held > best?.tally.held ?? 0 else { continue }
      best = (layout, tally)
    }
    let named = named(values, difference, percent, reading)
    if best == nil, let named {
      // Many rows that say otherwise: the columns are not what the headings seem to say.
      let tally = tally(named, reading)
      if tally.tried > 3, tally.held * 3 < tally.tried { return nil }
    }
    // The headings are believed unless the figures clearly say otherwise.
    if let named, let held = best?.tally.held, best?.layout.now != named.before {
      let tally = tally(named, reading)
      if tally.held > 0, tally.held + 1 >= held { best = (named, tally) }
    }
    guard var layout = best?.layout ?? named else { return nil }
    if isUnsigned(layout, reading) { return nil }
    if let named, let before = named.before, layout.now == before, layout.before == named.now,
      let tally = best?.tally, tally.isCarried(by: 3, of: 0.8), isDated(named, reading)
    {
      layout.isReversed = true
    }
    return layout
  }

  private static func candidates(
    _ values: [Int], _ difference: Int?, _ percent: Int?
  ) -> [ChangeLayout] {
    values.flatMap { now -> [ChangeLayout] in
      let pairs = values.filter { $0 != now }.map {
        ChangeLayout(now: now, before: $0, difference: difference, percent: percent)
      }
      let alone = ChangeLayout(now: now, before: nil, difference: difference, percent: percent)
      return difference != nil && percent != nil ? pairs + [alone] : pairs
    }
  }

  private static func tally(_ layout: ChangeLayout, _ reading: TableReading) -> Tally {
    let figures = FigureValues([reading.table])
    var tally = Tally()
    for row in reading.table.rows.indices {
      let relations = [difference(layout, row, reading), percent(layout, row, reading)]
      for relation in relations.compactMap({ $0?.inTable(0) }) {
        var figures = figures
        if relation.rule == .percentChange { figures.reckoned.insert(relation.target) }
        if figures.value(relation.target) == 0, relation.holds(figures) { continue }
        tally.add(relation.holds(figures) || relation.isNear(figures))
      }
    }
    return tally
  }

  /// Falls printed without a minus, with an arrow or a colour that the text does not show.
  private static func isUnsigned(_ layout: ChangeLayout, _ reading: TableReading) -> Bool {
    guard let before = layout.before, let column = layout.difference else { return false }
    let falls = reading.table.figures(in: column).filter { row, _, value in
      guard let now = reading.value(row, layout.now), let then = reading.value(row, before) else {
        return false
      }
      return now < then && value == then - now
    }
    let isSigned = reading.table.figures(in: column).contains { $0.value < 0 }
    return !isSigned && falls.count > 1
  }

  private static func isDated(_ layout: ChangeLayout, _ reading: TableReading) -> Bool {
    guard let before = layout.before else { return false }
    return reading.headings[layout.now].period != nil && reading.headings[before].period != nil
  }

  /// By the headings alone: `Current position`, else the later of two like periods.
  private static func named(
    _ values: [Int], _ difference: Int?, _ percent: Int?, _ reading: TableReading
  ) -> ChangeLayout? {
    let headings = reading.headings
    let periods = values.filter {
      headings[$0].measure == .value || headings[$0].isRate || headings[$0].measure == .share
    }
    let now =
      periods.first { headings[$0].isCurrent }
      ?? periods.filter { headings[$0].period != nil }.max { later($1, than: $0, headings) }
    guard let now else { return nil }
    let before =
      periods.first { column in
        guard column != now else { return false }
        if headings[column].isPrevious { return true }
        guard let one = headings[column].period, let other = headings[now].period else {
          return false
        }
        return one.isSameSeason(as: other) && one.first < other.first
      }
    guard before != nil || difference != nil && percent != nil else { return nil }
    return ChangeLayout(now: now, before: before, difference: difference, percent: percent)
  }

  private static func later(_ one: Int, than other: Int, _ headings: [ColumnHeading]) -> Bool {
    (headings[one].period?.last ?? 0) > (headings[other].period?.last ?? 0)
  }
}
