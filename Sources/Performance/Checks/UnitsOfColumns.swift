import Civic

/// Per-cent signs unlike the rest of the column, or unlike the rest of the row where each row has a
/// unit of its own.
struct UnitsOfColumns {
  let findings: [Finding]
  let places: Set<FigurePlace>

  init(_ reading: TableReading, _ layouts: [ChangeLayout]) {
    var findings: [Finding] = []
    var places: Set<FigurePlace> = []
    let odd = UnitsOfColumns.oddInColumns(reading) + UnitsOfColumns.oddInRows(reading, layouts)
    for (row, column) in odd where places.insert(reading.place(row, column)).inserted {
      findings.append(UnitsOfColumns.finding(row, column, reading))
    }
    (self.findings, self.places) = (findings, places)
  }

  /// The one figure of a column without the sign that all others have, or with a sign that none has.
  private static func oddInColumns(_ reading: TableReading) -> [(row: Int, column: Int)] {
    reading.table.columns.indices.compactMap { column in
      let heading = reading.headings[column]
      guard heading.measure != .target else { return nil }
      let figures = reading.table.figures(in: column)
      let odd = figures.filter { $0.figure.unit != .percent && $0.value != 0 }
      let signed = figures.filter { $0.figure.unit == .percent }
      if odd.count == 1, signed.count > 2 {
        return isMeantAsOther(odd[0].row, column, reading) ? nil : (odd[0].row, column)
      }
      let isOfPercent = heading.measure == .percentChange || heading.measure == .share
      if signed.count == 1, odd.count > 2, isOfPercent || heading.isRate {
        return (signed[0].row, column)
      }
      let isOfCounts = heading.measure == .change || heading.isCount
      if signed.count == 1, odd.count > 2, isOfCounts,
        !isRowOfPercent(signed[0].row, column, reading)
      {
        return (signed[0].row, column)
      }
      return nil
    }
  }

  /// In a table of rows with units of their own the row says which unit is meant.
  private static func isMeantAsOther(_ row: Int, _ column: Int, _ reading: TableReading) -> Bool {
    guard reading.headings[column].isCount else { return false }
    if reading.table.rows[row].label.lowercased().hasPrefix("number of") { return true }
    let others = reading.table.columns.indices.filter {
      $0 != column && reading.headings[$0].isCount && reading.value(row, $0) != nil
    }
    let isOnlyColumn = reading.headings.indices.allSatisfy {
      $0 == column || reading.table.figures(in: $0).isEmpty
    }
    return !isOnlyColumn && others.allSatisfy { reading.table.cell(row, $0).unit != .percent }
  }

  private static func isRowOfPercent(_ row: Int, _ column: Int, _ reading: TableReading) -> Bool {
    let label = reading.table.rows[row].label.lowercased()
    if CheckWords.shareLabels.contains(where: label.hasPrefix) || label.contains("%")
      || label.contains("rate")
    {
      return true
    }
    let others = reading.table.columns.indices.filter {
      $0 != column && reading.headings[$0].isCount && reading.value(row, $0) != nil
    }
    return others.contains { reading.table.cell(row, $0).unit == .percent } || others.isEmpty
  }

  /// Of the figures of one row over time, the one whose unit is not that of all others.
  private static func oddInRows(
    _ reading: TableReading, _ layouts: [ChangeLayout]
  ) -> [(row: Int, column: Int)] {
    guard layouts.count == 1, let layout = layouts.first else { return [] }
    return reading.table.rows.indices.flatMap { row -> [(row: Int, column: Int)] in
      let columns = reading.headings.indices.filter {
        reading.headings[$0].isCount && reading.value(row, $0) != nil
      }
      let percent = columns.filter { reading.table.cell(row, $0).unit == .percent }
      let plain = columns.filter { reading.table.cell(row, $0).unit == .number }
      if let column = layout.difference, reading.table.cell(row, column).unit == .percent,
        percent.isEmpty, !plain.isEmpty
      {
        return [(row, column)]
      }
      if plain.count == 1, percent.count > 1,
        reading.value(row, plain[0]).map({ $0 <= 100 }) ?? false
      {
        return [(row, plain[0])]
      }
      return percent.count == 1 && plain.count > 1 ? [(row, percent[0])] : []
    }
  }

  private static func finding(_ row: Int, _ column: Int, _ reading: TableReading) -> Finding {
    let cell = reading.table.cell(row, column)
    let hasSign = cell.unit == .percent
    let bare = String(cell.printed.trimmed.filter { $0 != "%" })
    return Finding(
      table: reading.table.title, row: reading.table.rows[row].label,
      column: reading.headings[column].text, printed: cell.printed,
      expected: hasSign ? bare : bare + "%", rule: .unit, severity: .typo,
      sentence: hasSign
        ? "\(cell.printed) has a per-cent sign, and the figures beside it have none."
        : "\(cell.printed) has no per-cent sign, and the figures beside it have one.")
  }
}
