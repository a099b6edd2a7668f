import Civic

extension FigureExplanation {
  /// `294 ÷ 93,280 × 1,000 = 3.2`; nil for what was sent as it is.
  var formula: String? {
    guard let amount = figure.amount, let numerator = figure.numerator else { return nil }
    let count = FigureWriting.short(numerator)
    switch measure.kind {
    case .count, .score: return nil
    case .rate:
      guard let base = figure.base, let per = measure.per else { return nil }
      let people = FigureWriting.written(Double(base.amount), places: 0)
      let each = FigureWriting.written(Double(per), places: 0)
      return "\(count) ÷ \(people) × \(each) = \(FigureWriting.written(amount, places: 2))"
    case .proportion:
      guard let whole = figure.denominator else { return nil }
      return
        "\(count) ÷ \(FigureWriting.short(whole)) × 100 = \(FigureWriting.written(amount, places: 1))%"
    case .ratio:
      guard let whole = figure.denominator else { return nil }
      return
        "\(count) ÷ \(FigureWriting.short(whole)) = \(FigureWriting.written(amount, places: 2))"
    }
  }

  /// What may well be the level behind the count (`docs/decisions/0011`); nil where there is no count.
  var interval: String? {
    guard figure.amount != nil, let count = figure.numerator.flatMap({ Int(exactly: $0) }) else {
      return nil
    }
    if let whole = figure.denominator.flatMap({ Int(exactly: $0) }) {
      guard measure.kind == .proportion, let limits = Proportion(count, of: whole)?.limits() else {
        return nil
      }
      return FigureExplanation.range(100 * limits.lower, 100 * limits.upper, places: 1, "%")
    }
    guard let limits = CountLimits.published(count, .percent95) else { return nil }
    guard measure.kind == .rate, let base = figure.base, let per = measure.per else {
      return FigureExplanation.range(limits.lower, limits.upper, places: 0, "")
    }
    let factor = Double(per) / Double(base.amount)
    return FigureExplanation.range(limits.lower * factor, limits.upper * factor, places: 2, "")
  }

  private static func range(_ low: Double, _ high: Double, places: Int, _ unit: String) -> String {
    let (from, to) = (
      FigureWriting.written(low, places: places), FigureWriting.written(high, places: places)
    )
    return "\(from)\(unit) to \(to)\(unit)"
  }

  /// How the figure came about, in a sentence.
  var way: String {
    if figure.absence?.reason == .suppressed {
      return
        "Held back: small numbers of people stand behind it, or behind another that it would give away."
    }
    return switch figure.way {
    case .sent: "As \(supplier) sent it."
    case .overPeriods: "Added up over shorter periods."
    case .overAreas: "Added up over the districts."
    case .overKinds: "Added up over the kinds of crime below it."
    case .missing: "Nothing was sent."
    }
  }

  /// The figure in its own unit, rates as rates.
  var inWords: String {
    let shape: Figure.Shape = measure.kind == .rate ? .rate : measure.shape
    return figure.inWords(as: shape)
  }
}
