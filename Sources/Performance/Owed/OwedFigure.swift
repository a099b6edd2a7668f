package import Civic

/// A figure that a supplier is expected to send for a period, and that is not on record.
package struct OwedFigure: Hashable, Sendable {
  package let measure: Measure
  /// The measure's name, told apart from another of the same name.
  package let name: String
  package let area: Area
  package let period: Period
  /// The day on which it was due: by the measure's lag, or as the supplier has said since.
  package let due: Day
  /// What was said in its place: that it is awaited, or still maturing.
  package let said: Absence?

  /// How long it has been owed; nought or less while it is not due.
  package func days(on day: Day) -> Int { day.days(since: due) }
}

/// What one supplier owes.
package struct SupplierDebt: Hashable, Sendable {
  package let supplier: Supplier
  /// The longest owed first.
  package let figures: [OwedFigure]

  var oldest: Day? { figures.map(\.due).min() }

  /// One line for each measure and period, with the areas for which it is owed.
  package struct Line: Hashable, Sendable {
    package let measure: String
    package let period: String
    package let areas: String
    package let due: Day
  }

  package var lines: [Line] {
    var lines: [Line] = []
    var places: [[String]: Int] = [:]
    for figure in figures {
      let key = [figure.measure.slug, figure.period.address, figure.due.iso]
      if let place = places[key] {
        let line = lines[place]
        lines[place] = Line(
          measure: line.measure, period: line.period, areas: "\(line.areas), \(figure.area.name)",
          due: line.due)
      } else {
        places[key] = lines.count
        lines.append(
          Line(
            measure: figure.name, period: figure.period.name, areas: figure.area.name,
            due: figure.due))
      }
    }
    return lines
  }
}
