import Civic

/// A year to date of counts is no less than the quarter at its end.
enum LatestQuarter {
  static func findings(
    _ layout: ChangeLayout, in reading: TableReading, _ figures: FigureValues
  ) -> [Finding] {
    guard let column = reading.headings.firstIndex(where: { $0.measure == .yearToDate }) else {
      return []
    }
    return reading.table.figures(in: column).compactMap { row, figure, _ in
      guard figure.unit == .number, figure.places == 0, reading.value(row, layout.now) != nil,
        reading.table.cell(row, layout.now).unit == .number,
        figures.value(reading.place(row, column)) < figures.value(reading.place(row, layout.now)),
        reading.table.cell(row, layout.now).places == 0
      else { return nil }
      return Finding(
        table: reading.table.title, row: reading.table.rows[row].label,
        column: reading.headings[column].text, printed: figure.printed, expected: nil,
        rule: .yearToDate, severity: .wrong,
        sentence:
          "The year to date, \(figure.printed), is less than its latest quarter, \(reading.table.cell(row, layout.now).printed)."
      )
    }
  }
}
