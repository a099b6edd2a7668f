import Civic

/// Finds the figures that are wrong by letting the relations vote.
///
/// Each relation that does not hold says for every figure in it what that figure would have to be. The
/// figure whose correction mends most of them and breaks fewest of the others is the one at fault; it is
/// corrected, what was reckoned from it follows, and so on until all relations hold or are told.
struct Reckoning {
  /// A figure at fault, or two that changed places.
  struct Fault {
    var place: FigurePlace
    var expected: Double
    /// The figure with which it changed places.
    var exchanged: FigurePlace?
    /// The relations that its correction mends.
    var relations: [Relation]
    /// Figures that were reckoned from the wrong one.
    var carriedBy: [FigurePlace] = []
  }

  private(set) var figures: FigureValues
  private var relations: [Relation]
  private var touching: [FigurePlace: [Int]] = [:]
  private var broken: Set<Int> = []
  private var near: Set<Int> = []
  /// What the columns of each table measure; only figures of one measure can change places.
  private let measures: [[ColumnHeading.Measure]]

  init(
    _ figures: FigureValues, _ relations: [Relation], measures: [[ColumnHeading.Measure]] = []
  ) {
    (self.figures, self.measures) = (figures, measures)
    self.relations = relations.filter { relation in
      figures.isPrinted(relation.target)
        && relation.sources.contains { figures.isPrinted($0.place) }
    }
    for relation in self.relations {
      if case .sum = relation.law { continue }
      self.figures.reckoned.insert(relation.target)
    }
    for (index, relation) in self.relations.enumerated() {
      for place in relation.places { touching[place, default: []].append(index) }
      note(index)
    }
  }

  private mutating func note(_ index: Int) {
    let relation = relations[index]
    broken.remove(index)
    near.remove(index)
    if relation.holds(figures) { return }
    if relation.isNear(figures) { near.insert(index) } else { broken.insert(index) }
  }

  /// All faults, the surest first, then the figures that are off by one in the last place.
  mutating func faults() -> (faults: [Fault], roundings: [Fault]) {
    var faults: [Fault] = []
    while !broken.isEmpty, faults.count < 500 {
      guard let fault = likeliest() else { break }
      faults.append(settle(fault))
    }
    let roundings = near.sorted().compactMap { index -> Fault? in
      let relation = relations[index]
      guard let value = relation.needed(at: relation.target, figures) else { return nil }
      return Fault(place: relation.target, expected: value, relations: [relation])
    }
    return (faults, roundings)
  }

  private struct Vote {
    var fault: Fault
    var score: Double
  }

  private func likeliest() -> Fault? {
    let suspects = Set(broken.flatMap { relations[$0].places }).sorted()
    var best: Vote?
    func offer(_ vote: Vote?) {
      if let vote, vote.score > (best?.score ?? -.infinity) + 1e-9 { best = vote }
    }
    for place in suspects where figures.isPrinted(place) {
      for value in corrections(of: place) { offer(vote(place, value)) }
    }
    for (one, other) in pairs(suspects) { offer(exchange(one, other)) }
    return best?.fault
  }

  private func corrections(of place: FigurePlace) -> [Double] {
    var values: [Double] = []
    for index in touching[place] ?? [] where broken.contains(index) {
      guard let value = relations[index].needed(at: place, figures), !values.contains(value) else {
        continue
      }
      values.append(value)
    }
    return values
  }

  /// What a correction mends, less what it breaks.
  private func vote(_ place: FigurePlace, _ value: Double) -> Vote? {
    let printed = figures.value(place)
    if value < 0, printed >= 0, !mayBeNegative(place) { return nil }
    var tried = figures
    tried.correct(place, to: value)
    guard let (score, mended) = balance([place], tried), !mended.isEmpty else { return nil }
    var total = score
    total += SlipOfThePen.weight(printed, meant: value, places: figures.places(place))
    if mended.contains(where: { relations[$0].target == place }) { total += 0.2 }
    let fault = Fault(place: place, expected: value, relations: mended.map { relations[$0] })
    return Vote(fault: fault, score: total)
  }

  private func exchange(_ one: FigurePlace, _ other: FigurePlace) -> Vote? {
    var tried = figures
    tried.correct(one, to: figures.value(other))
    tried.correct(other, to: figures.value(one))
    guard let (score, mended) = balance([one, other], tried), mended.count > 1 else { return nil }
    let fault = Fault(
      place: one, expected: figures.value(other), exchanged: other,
      relations: mended.map { relations[$0] })
    return Vote(fault: fault, score: score - 0.6)
  }

  /// A relation that the figure is a part of may only carry the error on, so it weighs less than one
  /// that gives the figure itself.
  private func balance(_ places: [FigurePlace], _ tried: FigureValues) -> (Double, [Int])? {
    var score = 0.0
    var mended: [Int] = []
    for index in Set(places.flatMap { touching[$0] ?? [] }).sorted() {
      let relation = relations[index]
      let holds = relation.holds(tried) || relation.isNear(tried)
      if broken.contains(index) {
        if holds {
          score += relation.isLoose ? 0.7 : 1
          mended.append(index)
        }
      } else if !holds {
        score -= places.contains(relation.target) ? 1 : relation.isLoose ? 0.3 : 0.45
      }
    }
    return (score, mended)
  }

  /// A change may be negative, a count may not.
  private func mayBeNegative(_ place: FigurePlace) -> Bool {
    if !measures.isEmpty, [.change, .percentChange].contains(measures[place.table][place.column]) {
      return true
    }
    return (touching[place] ?? []).contains { index in
      [.difference, .percentChange].contains(relations[index].rule)
        && relations[index].target == place
    }
  }

  /// Suspects that stand in one row, or in one column, of one table.
  private func pairs(_ suspects: [FigurePlace]) -> [(FigurePlace, FigurePlace)] {
    guard suspects.count < 200, !measures.isEmpty else { return [] }
    var pairs: [(FigurePlace, FigurePlace)] = []
    for (index, one) in suspects.enumerated() {
      for other in suspects[(index + 1)...]
      where one.table == other.table && (one.row == other.row || one.column == other.column) {
        let isPossible =
          figures.isPrinted(one) && figures.isPrinted(other)
          && figures.value(one) != figures.value(other)
          && figures.figure(one).unit == figures.figure(other).unit
          && measures[one.table][one.column] == measures[other.table][other.column]
        if isPossible { pairs.append((one, other)) }
      }
    }
    return pairs
  }

  /// Corrects the figure; relations that held by it and now do not are explained, and what they give
  /// follows the correction.
  private mutating func settle(_ fault: Fault) -> Fault {
    var fault = fault
    let held = Set(relations.indices).subtracting(broken).subtracting(near)
    let printed = figures.value(fault.place)
    figures.correct(fault.place, to: fault.expected)
    var moved = [fault.place]
    if let other = fault.exchanged {
      figures.correct(other, to: printed)
      moved.append(other)
    }
    let own = Set(moved)
    var gone: Set<Int> = []
    while let place = moved.popLast() {
      for index in touching[place] ?? [] where !gone.contains(index) {
        note(index)
        guard held.contains(index), !relations[index].holds(figures) else { continue }
        gone.insert(index)
        let target = relations[index].target
        guard target != place, !own.contains(target),
          let value = relations[index].needed(at: target, figures)
        else { continue }
        figures.correct(target, to: value)
        fault.carriedBy.append(target)
        moved.append(target)
      }
    }
    forget(gone)
    return fault
  }

  private mutating func forget(_ gone: Set<Int>) {
    broken.subtract(gone)
    near.subtract(gone)
    for (place, indices) in touching {
      touching[place] = indices.filter { !gone.contains($0) }
    }
  }
}

extension Relation {
  /// A rate says little about its count: many counts round to one rate.
  var isLoose: Bool { if case .rate = law { true } else { false } }
}
