/// A rise from nothing has no percentage; from 0 to 0 may be printed as 0 %.
enum PercentOfZero {
  static func findings(_ layout: ChangeLayout, in reading: TableReading) -> [Finding] {
    guard let column = layout.percent else { return [] }
    return reading.table.figures(in: column).compactMap { row, figure, value in
      guard let now = reading.value(row, layout.now), now != 0,
        let before = before(layout, row, reading),
        before == 0
      else { return nil }
      return Finding(
        table: reading.table.title, row: reading.table.rows[row].label,
        column: reading.headings[column].text, printed: figure.printed, expected: nil,
        rule: .fromZero, severity: .wrong,
        sentence:
          "The previous figure is 0, so the change has no percentage; \(figure.printed) is printed."
      )
    }
  }

  private static func before(_ layout: ChangeLayout, _ row: Int, _ reading: TableReading) -> Double?
  {
    if let column = layout.before { return reading.value(row, column) }
    guard let column = layout.difference, let change = reading.value(row, column),
      let now = reading.value(row, layout.now)
    else { return nil }
    return now - change
  }
}
