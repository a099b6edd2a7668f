import Civic

/// Something that must hold between figures: a sum, a difference, a share, a rate.
///
/// A sum is written as terms that add to nothing, a share as `factor x part / whole`. The first place
/// is the figure that the others give: the total, the change, the rate.
struct Relation {
  struct Term {
    let place: FigurePlace
    let times: Double

    init(_ place: FigurePlace, _ times: Double = 1) { (self.place, self.times) = (place, times) }
  }

  enum Law {
    /// The target is the sum of the terms.
    case sum([Term])
    /// The target is `factor` times one sum over another.
    case ratio(factor: Double, part: [Term], whole: [Term])
    /// The target is `per` times the term over a base that is known within bounds.
    case rate(per: Double, Term, base: ClosedRange<Double>)
  }

  let rule: CheckRule
  let target: FigurePlace
  let law: Law

  init(_ rule: CheckRule, _ target: FigurePlace, _ law: Law) {
    (self.rule, self.target, self.law) = (rule, target, law)
  }

  var sources: [Term] {
    switch law {
    case .sum(let terms): terms
    case .ratio(_, let part, let whole): part + whole
    case .rate(_, let term, _): [term]
    }
  }

  var places: [FigurePlace] {
    var places = [target]
    for term in sources where !places.contains(term.place) { places.append(term.place) }
    return places
  }

  /// Between which bounds the target must lie when the others are as they are; nil when a whole is 0.
  func bounds(_ figures: FigureValues) -> ClosedRange<Double>? {
    switch law {
    case .sum(let terms): return figures.sum(terms)
    case .ratio(let factor, let part, let whole):
      return figures.ratio(factor: factor, part: part, whole: whole)
    case .rate(let per, let term, let base):
      let count = figures.value(term.place) * term.times
      guard base.lowerBound > 0 else { return nil }
      let (one, other) = (per * count / base.upperBound, per * count / base.lowerBound)
      return min(one, other)...max(one, other)
    }
  }

  /// How far the printed target is from what the others give, in units of its last place beyond what
  /// rounding explains; 0 when it holds.
  func excess(_ figures: FigureValues) -> Double {
    guard let bounds = bounds(figures) else { return 0 }
    let value = figures.value(target)
    let half = figures.half(target)
    let slack = 1e-7 * max(1, abs(value))
    let away = max(bounds.lowerBound - value, value - bounds.upperBound) - half - slack
    return away > 0 ? away / figures.unit(target) : 0
  }

  func holds(_ figures: FigureValues) -> Bool { excess(figures) == 0 }

  /// Broken by no more than one unit in the last place of a reckoned figure.
  func isNear(_ figures: FigureValues) -> Bool {
    let excess = excess(figures)
    guard excess > 0, figures.half(target) > 0 else { return false }
    return excess <= 1 + 1e-6
  }

  /// What a figure of this relation would have to be for it to hold, to the places of that figure; nil
  /// when no such figure does.
  func needed(at place: FigurePlace, _ figures: FigureValues) -> Double? {
    if place == target { return neededTarget(figures) }
    let goal = figures.value(target)
    let half = figures.half(target)
    guard let one = solved(place, goal - half, figures),
      let other = solved(place, goal + half, figures)
    else { return nil }
    guard one.isFinite, other.isFinite else { return nil }
    return figures.snapped(min(one, other)...max(one, other), at: place)
  }

  private func neededTarget(_ figures: FigureValues) -> Double? {
    guard let bounds = bounds(figures) else { return nil }
    let middle = (bounds.lowerBound + bounds.upperBound) / 2
    return ReckoningStep.rounded(middle, figures.places(target))
  }

  /// The value of a source at which the target would be `goal`, all others as printed.
  private func solved(_ place: FigurePlace, _ goal: Double, _ figures: FigureValues) -> Double? {
    func split(_ terms: [Term]) -> (rest: Double, times: Double) {
      var (rest, times) = (0.0, 0.0)
      for term in terms {
        if term.place == place {
          times += term.times
        } else {
          rest += term.times * figures.value(term.place)
        }
      }
      return (rest, times)
    }
    switch law {
    case .sum(let terms):
      let (rest, times) = split(terms)
      return times == 0 ? nil : (goal - rest) / times
    case .ratio(let factor, let part, let whole):
      let (above, below) = (split(part), split(whole))
      let times = factor * above.times - goal * below.times
      return times == 0 ? nil : (goal * below.rest - factor * above.rest) / times
    case .rate(let per, _, let base):
      return goal * (base.lowerBound + base.upperBound) / 2 / per
    }
  }
}

/// The figures while they are reckoned: as printed, and as corrected so far.
struct FigureValues {
  private var values: [FigurePlace: Double] = [:]
  private let tables: [FigureTable]
  /// Places of columns that print more places than were reckoned.
  private let fewerPlaces: [FigurePlace: Int]
  private let roundedWholes: Set<Int>

  init(_ tables: [FigureTable], fewerPlaces: [FigurePlace: Int] = [:]) {
    self.tables = tables
    self.fewerPlaces = fewerPlaces
    roundedWholes = Set(tables.indices.filter { FigureValues.isInThousands(tables[$0]) })
  }

  /// Amounts in thousands or millions are rounded, though they are whole numbers.
  private static func isInThousands(_ table: FigureTable) -> Bool {
    let words = (table.columns + [table.labelHeading, table.title ?? ""]).joined(separator: " ")
    return ["'000", "\u{2019}000", "000s", "£m", "£k", "thousand", "million"]
      .contains(where: words.lowercased().contains)
  }

  func figure(_ place: FigurePlace) -> TableFigure {
    tables[place.table].rows[place.row].cells[place.column]
  }

  /// A blank counts nothing.
  func value(_ place: FigurePlace) -> Double { values[place] ?? figure(place).value ?? 0 }

  func isPrinted(_ place: FigurePlace) -> Bool { figure(place).value != nil }

  mutating func correct(_ place: FigurePlace, to value: Double) { values[place] = value }

  func places(_ place: FigurePlace) -> Int { fewerPlaces[place] ?? figure(place).places }

  func unit(_ place: FigurePlace) -> Double { ReckoningStep.unit(places(place)) }

  /// By how much a figure may have been rounded: whole counts not at all.
  func half(_ place: FigurePlace) -> Double {
    let figure = figure(place)
    guard figure.value != nil else { return 0 }
    let isReckoned =
      figure.unit == .percent || reckoned.contains(place) || roundedWholes.contains(place.table)
    return places(place) == 0 && !isReckoned ? 0 : 0.5 * unit(place)
  }

  /// Targets of ratios and rates: rounded even when they are printed as whole numbers.
  var reckoned: Set<FigurePlace> = []

  func sum(_ terms: [Relation.Term]) -> ClosedRange<Double> {
    let middle = terms.reduce(0) { $0 + $1.times * value($1.place) }
    let slack = terms.reduce(0) { $0 + abs($1.times) * half($1.place) }
    return (middle - slack)...(middle + slack)
  }

  func ratio(factor: Double, part: [Relation.Term], whole: [Relation.Term]) -> ClosedRange<Double>?
  {
    var rounded: [FigurePlace] = []
    for term in part + whole where half(term.place) > 0 && !rounded.contains(term.place) {
      rounded.append(term.place)
    }
    guard rounded.count <= 6 else { return nil }
    var bounds: ClosedRange<Double>?
    for corner in 0..<(1 << rounded.count) {
      func total(_ terms: [Relation.Term]) -> Double {
        terms.reduce(0) { sum, term in
          let at = rounded.firstIndex(of: term.place)
          let shift = at.map { (corner >> $0) & 1 == 1 ? half(term.place) : -half(term.place) } ?? 0
          return sum + term.times * (value(term.place) + shift)
        }
      }
      let below = total(whole)
      guard abs(below) > 1e-9 else { return nil }
      let result = factor * total(part) / below
      guard result.isFinite else { return nil }
      bounds =
        bounds.map { min($0.lowerBound, result)...max($0.upperBound, result) }
        ?? result...result
    }
    return bounds
  }

  /// The figure nearest to the middle of some bounds that can be printed at that place.
  func snapped(_ bounds: ClosedRange<Double>, at place: FigurePlace) -> Double? {
    let middle = (bounds.lowerBound + bounds.upperBound) / 2
    let nearest = ReckoningStep.rounded(middle, places(place))
    let slack = half(place) + 1e-6 * max(1, abs(middle))
    guard nearest >= bounds.lowerBound - slack, nearest <= bounds.upperBound + slack else {
      return nil
    }
    return nearest
  }
}
