import Civic

/// `Increased by 20.4%` under an area, against what the pack's figures of that area say.
struct WordsOfChange {
  private let readings: [TableReading]
  private let layouts: [Int: [ChangeLayout]]

  init(_ readings: [TableReading], _ layouts: [Int: [ChangeLayout]]) {
    (self.readings, self.layouts) = (readings, layouts)
  }

  /// -2.2 in `Reduced by 2.2%`.
  struct Words {
    var change: TableFigure
    var percent: Double

    init?(_ text: String) {
      let lower = text.lowercased()
      let sign: Double
      let tail: Substring
      if let word = CheckWords.rises.first(where: lower.contains), let at = lower.range(of: word) {
        (sign, tail) = (1, lower[at.upperBound...])
      } else if let word = CheckWords.falls.first(where: lower.contains),
        let at = lower.range(of: word)
      {
        (sign, tail) = (-1, lower[at.upperBound...])
      } else {
        return nil
      }
      let digits = tail.drop { $0.isWhitespace }.prefix { $0.isNumber || $0 == "." || $0 == "%" }
      change = TableFigure(String(digits))
      guard let value = change.value, change.unit == .percent else { return nil }
      percent = sign * value
    }
  }

  func findings(_ figures: FigureValues) -> [Finding] {
    readings.flatMap { reading -> [Finding] in
      reading.table.rows.indices.flatMap { row -> [Finding] in
        let cells = reading.table.columns.indices.compactMap { column in
          Words(reading.table.cell(row, column).printed).map { (column: column, words: $0) }
        }
        guard !cells.isEmpty, let total = totalAbove(row, reading) else { return [] }
        let own = cells.compactMap { finding($0.column, $0.words, row, total, reading, figures) }
        return own.isEmpty ? whole(cells, row, total, reading, figures) : own
      }
    }
  }

  /// The total to which the words refer: the last row of figures above them.
  private func totalAbove(_ row: Int, _ reading: TableReading) -> Int? {
    (0..<row).last { reading.table.rows[$0].cells.contains { $0.value != nil } }
  }

  private func finding(
    _ column: Int, _ words: Words, _ row: Int, _ total: Int, _ reading: TableReading,
    _ figures: FigureValues
  ) -> Finding? {
    guard let series = series(of: column, total, reading),
      let exact = change(series.layout, series.row, series.reading, figures)
    else { return nil }
    return compare(words, exact...exact, row, column, reading)
  }

  private func compare(
    _ words: Words, _ exact: ClosedRange<Double>, _ row: Int, _ column: Int, _ reading: TableReading
  ) -> Finding? {
    let half = words.change.halfUnit + 1e-6
    let away = max(exact.lowerBound - words.percent, words.percent - exact.upperBound)
    guard away > half else { return nil }
    let places = words.change.places
    let right = ReckoningStep.rounded((exact.lowerBound + exact.upperBound) / 2, places)
    let isNear = away <= half * 3 && (right < 0) == (words.percent < 0)
    let isSlip =
      SlipOfThePen.kind(abs(words.percent), meant: abs(right), places: places) != nil
      && (right < 0) == (words.percent < 0)
    let expected =
      (right < 0 ? "Reduced by " : "Increased by ") + ReckoningStep.text(abs(right), places) + "%"
    let printed = reading.table.cell(row, column).printed
    return Finding(
      table: reading.table.title, row: reading.table.rows[row].label,
      column: reading.headings[column].text, printed: printed, expected: expected, rule: .words,
      severity: isNear ? .rounding : isSlip ? .typo : .wrong,
      sentence: "\"\(printed)\" does not agree with the counts, which give \"\(expected)\".")
  }

  /// Where the pack prints the figures now and before that the words sum up: the same area's total.
  private func series(
    of column: Int, _ total: Int, _ reading: TableReading
  ) -> (layout: ChangeLayout, row: Int, reading: TableReading)? {
    let own = (layouts[reading.index] ?? []).first { $0.columns.contains(column) }
    if let own { return (own, total, reading) }
    guard let count = count(of: column, reading), let value = reading.value(total, count) else {
      return nil
    }
    for other in readings where other.index != reading.index {
      for layout in layouts[other.index] ?? [] {
        guard let row = other.categories.firstIndex(of: reading.categories[total]),
          other.value(row, layout.now) == value, agrees(other, layout, reading, count)
        else { continue }
        return (layout, row, other)
      }
    }
    return nil
  }

  /// The column of counts of the area under which the words stand.
  private func count(of column: Int, _ reading: TableReading) -> Int? {
    let counts = reading.countColumns
    if counts.contains(column) { return column }
    return counts.first { reading.headings[$0].area == reading.headings[column].area }
      ?? (reading.headings[column].isCount ? column : nil)
  }

  /// At least two rows of both print the same figure.
  private func agrees(
    _ one: TableReading, _ layout: ChangeLayout, _ other: TableReading, _ count: Int
  ) -> Bool {
    let same = one.categories.indices.filter { row in
      guard let at = other.categories.firstIndex(of: one.categories[row]),
        let value = one.value(row, layout.now)
      else { return false }
      return value == other.value(at, count)
    }
    return same.count > 1
  }

  private func change(
    _ layout: ChangeLayout, _ row: Int, _ reading: TableReading, _ figures: FigureValues
  ) -> Double? {
    let now = figures.value(reading.place(row, layout.now))
    var before: Double?
    if let column = layout.before, reading.value(row, column) != nil {
      before = figures.value(reading.place(row, column))
    } else if let column = layout.difference, reading.value(row, column) != nil {
      before = now - figures.value(reading.place(row, column))
    }
    guard let before, before > 0 else { return nil }
    return 100 * (now - before) / before
  }

  // MARK: The whole area against its parts

  /// The change of the whole lies within what the changes of all its parts leave open.
  private func whole(
    _ cells: [(column: Int, words: Words)], _ row: Int, _ total: Int, _ reading: TableReading,
    _ figures: FigureValues
  ) -> [Finding] {
    guard cells.count > 2 else { return [] }
    let counts = cells.map { cell in
      count(of: cell.column, reading).map { figures.value(reading.place(total, $0)) } ?? 0
    }
    for (index, cell) in cells.enumerated() {
      let others = cells.indices.filter { $0 != index }
      guard counts[index] > 0, counts[index] == others.reduce(0, { $0 + counts[$1] }) else {
        continue
      }
      let earlier = others.map { before(cells[$0].words, counts[$0]) }
      let low = earlier.reduce(0) { $0 + $1.lowerBound }
      let high = earlier.reduce(0) { $0 + $1.upperBound }
      guard low > 0, low <= high, high.isFinite else { continue }
      let range = (100 * (counts[index] / high - 1))...(100 * (counts[index] / low - 1))
      return [compare(cell.words, range, row, cell.column, reading)].compactMap { $0 }
    }
    return []
  }

  private func before(_ words: Words, _ now: Double) -> ClosedRange<Double> {
    let half = words.change.halfUnit
    let (most, least) = (1 + (words.percent + half) / 100, 1 + (words.percent - half) / 100)
    guard least > 0, now > 0 else { return 0...0 }
    return (now / most)...(now / least)
  }
}
