import Civic

/// Shares against the two counts that they come from: `14 of 26` is 53.8 %.
///
/// Which counts these are is not printed; it is the pair that most rows confirm.
struct Shares {
  struct Layout {
    var share: Int
    var factor: Double
    var part: Int
    /// Nil when the whole is the total of the column of parts.
    var whole: Int?
    /// The row of that total, nil when the rows themselves add up to it.
    var totalRow: Int?
    /// Places to which the shares were reckoned, fewer than printed when all end in noughts.
    var places: Int
  }

  let reading: TableReading
  let layouts: [Layout]

  init(_ reading: TableReading) {
    self.reading = reading
    layouts = reading.headings.indices.compactMap { Shares.layout(of: $0, reading) }
  }

  func relations() -> [Relation] {
    layouts.flatMap { layout in
      reading.table.rows.indices.compactMap { Shares.relation(layout, $0, reading) }
    }
  }

  /// Places at which the shares are to be reckoned with.
  var fewerPlaces: [FigurePlace: Int] {
    var places: [FigurePlace: Int] = [:]
    for layout in layouts {
      for (row, figure, _) in reading.table.figures(in: layout.share)
      where figure.places > layout.places {
        places[reading.place(row, layout.share)] = layout.places
      }
    }
    return places
  }

  /// Shares printed to more places than they were reckoned to: right to one, wrong to two.
  func findings() -> [Finding] {
    layouts.compactMap { layout -> Finding? in
      var figures = FigureValues([reading.table])
      let off = reading.table.figures(in: layout.share).compactMap {
        row, figure, value -> (Int, Double)? in
        guard figure.places > layout.places,
          let relation = Shares.relation(layout, row, reading)?.inTable(0)
        else { return nil }
        figures.reckoned.insert(relation.target)
        guard let needed = relation.needed(at: relation.target, figures), !relation.holds(figures),
          abs(needed - value) < ReckoningStep.unit(layout.places)
        else { return nil }
        return (row, needed)
      }
      guard let (row, needed) = off.max(by: { distance($0, layout) < distance($1, layout) }) else {
        return nil
      }
      return finding(layout, row, needed, count: off.count)
    }
  }

  private func distance(_ off: (row: Int, needed: Double), _ layout: Layout) -> Double {
    abs(off.needed - (reading.value(off.row, layout.share) ?? 0))
  }

  private func finding(_ layout: Layout, _ row: Int, _ needed: Double, count: Int) -> Finding {
    let cell = reading.table.cell(row, layout.share)
    let expected = cell.inItsManner(needed)
    let others = count > 1 ? " The same holds for \(count - 1) more of the column." : ""
    return Finding(
      table: reading.table.title, row: reading.table.rows[row].label,
      column: reading.headings[layout.share].text, printed: cell.printed, expected: expected,
      rule: .sharePlaces, severity: .rounding,
      sentence:
        "\(cell.printed) was reckoned to fewer places than it is printed to; the counts give \(expected).\(others)"
    )
  }

  // MARK: Which counts a share comes from

  private static func layout(of column: Int, _ reading: TableReading) -> Layout? {
    let heading = reading.headings[column]
    let figures = reading.table.figures(in: column)
    let isPercent = heading.measure == .share || figures.allSatisfy { $0.figure.unit == .percent }
    let isRatio = heading.name.contains("/") && figures.contains { $0.figure.places > 0 }
    guard figures.count > 2, isPercent || isRatio,
      heading.measure == .share || heading.measure == .value
    else { return nil }
    let places = places(figures.map(\.figure))
    var best: (layout: Layout, tally: Tally)?
    for layout in candidates(column, isPercent ? 100 : 1, places, reading) {
      let tally = tally(layout, reading)
      guard tally.isCarried(by: 3), tally.held > best?.tally.held ?? 0 else { continue }
      best = (layout, tally)
    }
    return best?.layout
  }

  /// Without the noughts in which all figures of a column end.
  private static func places(_ figures: [TableFigure]) -> Int {
    let most = figures.map(\.places).max() ?? 0
    guard most > 1, figures.count > 2 else { return most }
    let noughts = figures.map { figure -> Int in
      guard figure.places == most else { return most - figure.places }
      return figure.printed.filter(\.isNumber).reversed().prefix { $0 == "0" }.count
    }
    return most - min(most, noughts.min() ?? 0)
  }

  private static func candidates(
    _ column: Int, _ factor: Double, _ places: Int, _ reading: TableReading
  ) -> [Layout] {
    let counts = reading.countColumns.filter {
      $0 != column && reading.headings[$0].area == reading.headings[column].area
        && reading.headings[$0].measure != .change
        && reading.table.figures(in: $0).allSatisfy { $0.figure.places == 0 }
    }
    let total = reading.table.rows.lastIndex { CategoryName.isTotal($0.label) }
    return counts.flatMap { part -> [Layout] in
      let pairs = counts.filter { $0 != part }.map {
        Layout(share: column, factor: factor, part: part, whole: $0, places: places)
      }
      let ofTotal = Layout(
        share: column, factor: factor, part: part, whole: nil, totalRow: total, places: places)
      return pairs + [ofTotal]
    }
  }

  private static func tally(_ layout: Layout, _ reading: TableReading) -> Tally {
    var fewer: [FigurePlace: Int] = [:]
    for row in reading.table.rows.indices {
      fewer[FigurePlace(table: 0, row: row, column: layout.share)] = layout.places
    }
    var figures = FigureValues([reading.table], fewerPlaces: fewer)
    var tally = Tally()
    for (row, _, value) in reading.table.figures(in: layout.share) where value != 0 {
      guard let relation = relation(layout, row, reading)?.inTable(0) else { continue }
      // The total's own share is 100 % whatever the parts are.
      guard layout.totalRow != row else { continue }
      figures.reckoned.insert(relation.target)
      guard relation.bounds(figures) != nil else { continue }
      tally.add(relation.holds(figures) || relation.isNear(figures))
    }
    return tally
  }

  private static func relation(_ layout: Layout, _ row: Int, _ reading: TableReading) -> Relation? {
    guard reading.value(row, layout.share) != nil, reading.value(row, layout.part) != nil else {
      return nil
    }
    let part = reading.place(row, layout.part)
    var whole: [Relation.Term]
    if let column = layout.whole {
      guard reading.value(row, column) != nil else { return nil }
      whole = [.init(reading.place(row, column))]
    } else if let total = layout.totalRow {
      guard row != total else { return nil }
      whole = [.init(reading.place(total, layout.part))]
    } else {
      whole = reading.table.figures(in: layout.part).map {
        .init(reading.place($0.row, layout.part))
      }
    }
    return Relation(
      .share, reading.place(row, layout.share),
      .ratio(factor: layout.factor, part: [.init(part)], whole: whole))
  }
}
