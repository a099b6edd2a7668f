import Civic

/// A figure that was sent for a force, a parent in the crime tree or a longer period is the sum of what was
/// sent below it.
extension EnteredFigures {
  func sums(of sent: Observation, _ measure: Measure) -> [Found] {
    let ways: [(Figure.Way, CheckRule, String)] = [
      (.overKinds, .parent, "the kinds of crime below it"),
      (.overAreas, .area, "its districts"),
      (.overPeriods, .year, "the parts of the period"),
    ]
    guard let numerator = sent.numerator else { return [] }
    return ways.flatMap { way, rule, below -> [Found] in
      guard
        let sum = book.added(measure.slug, in: sent.area, over: sent.period, by: way),
        sum.observations.count > 1
      else { return [] }
      let pairs = [(numerator, sum.numerator, "")] + wholes(sent, sum.denominator)
      return pairs.compactMap { said, added, what in
        abs(said - added) < 1e-6
          ? nil : differing(sent, measure, rule, (said, added), what + below, sum.observations)
      }
    }
  }

  private func wholes(_ sent: Observation, _ sum: Double?) -> [(Double, Double, String)] {
    guard let said = sent.denominator, let sum else { return [] }
    return [(said, sum, "as the whole, by ")]
  }

  private func differing(
    _ sent: Observation, _ measure: Measure, _ rule: CheckRule,
    _ figures: (said: Double, sum: Double),
    _ below: String, _ parts: [Observation]
  ) -> Found {
    let (said, sum) = (written(figures.said), written(figures.sum))
    let away = figures.sum - figures.said
    let isSlip = SlipOfThePen.kind(figures.said, meant: figures.sum, places: 0) != nil
    return found(
      sent, measure, rule, isSlip ? .typo : .wrong, printed: said, expected: sum, from: parts,
      """
      \(said) was sent, but \(below) add up to \(sum), \(written(abs(away))) \
      \(away > 0 ? "more" : "fewer")\(isSlip ? "; that looks like a slip of the pen" : "").
      """)
  }

  func written(_ figure: Double) -> String {
    FigureWriting.written(figure, places: figure == figure.rounded() ? 0 : 1)
  }
}
