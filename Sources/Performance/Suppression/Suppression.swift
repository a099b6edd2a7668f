import Civic

/// Chooses the figures of people that the public does not see: those with small counts, and further
/// ones from which a small count could be worked out (secondary suppression).
///
/// Counts that add up are looked at together: months, quarters and years; districts and their force. Where
/// one hidden count could be had by taking the others from the sum, another of the others is hidden too, at
/// least so many that they add up to the smallest count that is shown; over time it is the sum that is
/// hidden. See decision 0017.
struct Suppression: Sendable {
  private(set) var hidden: Set<FigureCell> = []
  private let amounts: [FigureCell: Double]
  private let rules: [SuppressionRule]
  private var sums: [Sum] = []

  /// A figure and those that add up to it.
  fileprivate struct Sum {
    let total: FigureCell
    let parts: [FigureCell]
    /// One after the other in time. An earlier one may have been published already, so nothing is gained by
    /// hiding it now.
    let isOverTime: Bool
  }

  /// - Parameters:
  ///   - book: with everything that the public could see.
  ///   - measures: those whose small counts could point at people.
  init(of measures: [Measure], in book: FigureBook, by rules: [SuppressionRule]) {
    self.rules = rules
    var amounts: [FigureCell: Double] = [:]
    let sent = book.sent
    for measure in measures {
      for area in book.areas.keys {
        for stretch in Suppression.stretches(sent[measure.id] ?? [], in: area, book) {
          let figure = book.figure(of: measure, in: area, over: stretch)
          guard figure.amount != nil, let count = figure.numerator else { continue }
          let cell = FigureCell(measure.slug, area, stretch)
          amounts[cell] = count
          if Suppression.isSmall(figure, below: Suppression.least(stretch, rules)) {
            hidden.insert(cell)
          }
        }
      }
    }
    self.amounts = amounts
    sums = measures.flatMap { sums(of: $0, in: book) }
    while hideOneMore() {}
  }

  /// Every stretch of time for which a figure can be had out of what was sent.
  private static func stretches(
    _ sent: [ObservationKey], in area: String, _ book: FigureBook
  ) -> Set<FigureCell.Stretch> {
    let places = Set([area] + book.parts(of: area))
    let periods = Set(sent.filter { places.contains($0.area) }.map(\.period))
    return Set(
      periods.flatMap { period -> [FigureCell.Stretch] in
        let longer = Period.Length.allCases.filter { $0.rawValue >= period.length.rawValue }
          .map { Period($0, of: period.first) }
        let toDate = longer.filter { $0.length == .quarter }
        return longer.map { .period($0) } + toDate.map { .yearToDate($0) }
      })
  }

  /// A count of people, or of those in a whole who are not counted.
  private static func isSmall(_ figure: Figure, below least: Double) -> Bool {
    guard let count = figure.numerator else { return false }
    return count < least || figure.denominator.map { $0 - count < least } ?? false
  }

  private static func least(_ stretch: FigureCell.Stretch, _ rules: [SuppressionRule]) -> Double {
    Double(rules.last { $0.usedFrom <= stretch.last.last }?.below ?? rules.first?.below ?? 5)
  }

  private func sums(of measure: Measure, in book: FigureBook) -> [Sum] {
    let adds = [.sum, .pooled].contains(measure.yearToDate)
    return amounts.keys.filter { $0.measure == measure.slug }.flatMap { cell -> [Sum] in
      let overTime = adds ? cell.stretch.sums : []
      let inTime = overTime.map { stretches in
        Sum(
          total: cell,
          parts: stretches.map { FigureCell(cell.measure, cell.area, $0) }, isOverTime: true)
      }
      let districts = book.parts(of: cell.area).map {
        FigureCell(cell.measure, $0, cell.stretch)
      }
      let inSpace = Sum(total: cell, parts: districts, isOverTime: false)
      return (inTime + [inSpace]).filter { sum in
        !sum.parts.isEmpty && sum.parts.allSatisfy { amounts[$0] != nil }
      }
    }
    .sorted { $0.order < $1.order }
  }

  /// - Returns: whether something could be worked out, and one more is hidden now.
  private mutating func hideOneMore() -> Bool {
    for sum in sums {
      let parts = sum.parts.filter { hidden.contains($0) }
      if hidden.contains(sum.total) {
        if parts.isEmpty, let part = sum.isOverTime ? sum.parts.last : smallest(of: sum.parts) {
          return hide(part)
        }
      } else if !parts.isEmpty, sum.isOverTime || !areSafe(parts, sum.total) {
        let other = sum.isOverTime ? nil : smallest(of: sum.parts.filter { !hidden.contains($0) })
        return hide(other ?? sum.total)
      }
    }
    return false
  }

  private mutating func hide(_ cell: FigureCell) -> Bool { hidden.insert(cell).inserted }

  /// Two districts or more that are hidden together say only what they add up to, and nobody knows which of
  /// them is small. Over time all that are hidden are small, and their sum could tell each: two that add up
  /// to eight are four and four.
  private func areSafe(_ parts: [FigureCell], _ total: FigureCell) -> Bool {
    let sum = parts.reduce(0) { $0 + (amounts[$1] ?? 0) }
    return parts.count > 1 && sum >= Suppression.least(total.stretch, rules)
  }

  private func smallest(of cells: [FigureCell]) -> FigureCell? {
    cells.min { ((amounts[$0] ?? 0), $0.area) < ((amounts[$1] ?? 0), $1.area) }
  }
}

extension Suppression.Sum {
  /// The same sums in the same order whatever the order of a dictionary, so that the same figures are
  /// hidden every time.
  fileprivate var order: String {
    "\(total.measure) \(total.area) \(total.stretch) \(isOverTime) \(parts.count)"
  }
}
