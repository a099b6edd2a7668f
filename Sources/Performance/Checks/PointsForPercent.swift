import Civic

/// A difference of two percentages printed as if it were a relative change: from 6.1 % to 4.3 % is 1.8
/// points down and 29.5 % down, and a column of relative changes holds the second.
struct PointsForPercent {
  let findings: [Finding]
  /// Cells that are told here and need no other finding.
  let places: Set<FigurePlace>

  init(_ readings: [TableReading], _ layouts: [Int: [ChangeLayout]]) {
    var findings: [Finding] = []
    var places: Set<FigurePlace> = []
    let relative = PointsForPercent.relativeHeadings(readings, layouts)
    for reading in readings {
      for layout in layouts[reading.index] ?? [] {
        guard let column = layout.percent,
          relative.contains(CategoryName.key(reading.headings[column].name))
        else { continue }
        for row in reading.table.rows.indices {
          guard let finding = PointsForPercent.finding(layout, row, reading) else { continue }
          findings.append(finding)
          places.insert(reading.place(row, column))
        }
      }
    }
    (self.findings, self.places) = (findings, places)
  }

  /// Headings under which some row of counts prints a relative change.
  private static func relativeHeadings(
    _ readings: [TableReading], _ layouts: [Int: [ChangeLayout]]
  ) -> Set<String> {
    var headings: Set<String> = []
    for reading in readings {
      for layout in layouts[reading.index] ?? [] {
        guard let column = layout.percent else { continue }
        let isRelative = reading.table.rows.indices.contains { row in
          guard let (now, before) = counts(layout, row, reading), before != 0 else { return false }
          return reading.value(row, column).map { abs($0 - 100 * (now - before) / before) < 1 }
            ?? false
        }
        if isRelative { headings.insert(CategoryName.key(reading.headings[column].name)) }
      }
    }
    return headings
  }

  /// The figures now and before, the latter perhaps from the difference.
  private static func counts(
    _ layout: ChangeLayout, _ row: Int, _ reading: TableReading
  ) -> (now: Double, before: Double)? {
    guard let now = reading.value(row, layout.now) else { return nil }
    if let column = layout.before, let before = reading.value(row, column) { return (now, before) }
    return layout.difference.flatMap { reading.value(row, $0) }.map { (now, now - $0) }
  }

  private static func finding(
    _ layout: ChangeLayout, _ row: Int, _ reading: TableReading
  ) -> Finding? {
    guard let column = layout.percent, reading.table.cell(row, layout.now).unit == .percent,
      let (now, before) = counts(layout, row, reading), before > 0, now != before,
      let printed = reading.value(row, column)
    else { return nil }
    let cell = reading.table.cell(row, column)
    let (points, relative) = (now - before, 100 * (now - before) / before)
    let half = cell.halfUnit + 1e-9
    guard abs(printed - points) <= half, abs(printed - relative) > 2 * half else { return nil }
    let places = max(1, cell.places)
    let expected = ReckoningStep.text(ReckoningStep.rounded(relative, places), places) + "%"
    let heading = reading.headings[column].text
    return Finding(
      table: reading.table.title, row: reading.table.rows[row].label, column: heading,
      printed: cell.printed, expected: expected, rule: .points, severity: .wrong,
      sentence:
        "\(cell.printed) is the difference in percentage points; the rest of \"\(heading)\" is relative to the previous figure, and there it is \(expected)."
    )
  }
}
