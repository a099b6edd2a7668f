import Civic
import Records

/// Answers what any measure was in any place and period, out of what is on record: sent figures as they
/// are; longer periods, forces and kinds of crime by adding up; rates by dividing. It reads all that a
/// report needs at once and asks the database nothing more.
struct FigureBook: Sendable {
  let measures: [String: Measure]
  let areas: [String: Area]
  private let observations: [ObservationKey: Observation]
  /// The quarters for which anything is on record.
  let quarters: Set<Period>
  let changes: [Measure.ID: [MeasureChange]]
  /// The day on which the question is asked; nil asks as if each period had just ended.
  private let today: Day?
  private let bases: [BaseKey: [BaseFigure]]
  private let kinds: CrimeTree?
  private let parts: [String: [String]]
  /// What is not shown to whom the book is for.
  private var hidden: Set<FigureCell> = []

  private struct BaseKey: Hashable {
    let area: String
    let base: Base
  }

  init(
    measures: [Measure], areas: [Area], observations: [Observation], bases: [BaseFigure],
    kinds: CrimeTree? = nil, changes: [MeasureChange] = [], asOf today: Day? = nil
  ) {
    self.measures = Dictionary(uniqueKeysWithValues: measures.map { ($0.slug, $0) })
    self.areas = Dictionary(uniqueKeysWithValues: areas.map { ($0.code, $0) })
    self.observations = Dictionary(uniqueKeysWithValues: observations.map { ($0.key, $0) })
    quarters = Set(observations.map { Period(.quarter, of: $0.period.first) })
    self.changes = Dictionary(grouping: changes.sorted { $0.day < $1.day }, by: \.measureID)
    self.today = today
    self.bases = Dictionary(grouping: bases) { BaseKey(area: $0.area, base: $0.base) }
      .mapValues { $0.sorted { $0.usedFrom < $1.usedFrom } }
    self.kinds = kinds
    parts = Dictionary(grouping: areas.filter { $0.parent != nil }) { $0.parent ?? "" }
      .mapValues { $0.map(\.code) }
  }

  /// The same book for people who do not see these figures. Sums still count what is hidden.
  func hiding(_ cells: Set<FigureCell>) -> FigureBook {
    var book = self
    book.hidden = cells
    return book
  }

  /// The figure of a measure; a rate is divided by the base that stands at the end of the period.
  func figure(_ slug: String, in area: String, over period: Period) -> Figure {
    var figure = found(slug, in: area, over: period)
    figure.cell = FigureCell(slug, area, .period(period))
    return figure
  }

  private func found(_ slug: String, in area: String, over period: Period) -> Figure {
    guard let measure = measures[slug] else { return .absent(Absence(.notCollected)) }
    guard !isHidden(slug, area, .period(period)) else { return .absent(Absence(.suppressed)) }
    guard let sum = sum(of: measure, in: area, over: period) else {
      return absent(measure, area, period)
    }
    return figure(of: measure, sum, in: area, over: period)
  }

  /// The figure of the financial year up to and with a period, by the measure's own rule.
  func yearToDate(_ slug: String, in area: String, over period: Period) -> Figure {
    var figure = foundToDate(slug, in: area, over: period)
    figure.cell = figure.cell ?? FigureCell(slug, area, .yearToDate(period))
    return figure
  }

  private func foundToDate(_ slug: String, in area: String, over period: Period) -> Figure {
    guard let measure = measures[slug] else { return .absent(Absence(.notCollected)) }
    switch measure.yearToDate {
    case .latest: return figure(slug, in: area, over: period)
    case .countedOnce: return figure("\(slug)-to-date", in: area, over: period)
    case .sum, .pooled: break
    }
    guard !isHidden(slug, area, .yearToDate(period)) else { return .absent(Absence(.suppressed)) }
    let sums = period.yearToDate.map { sum(of: measure, in: area, over: $0) }
    guard let total = Sum.adding(sums, by: .overPeriods), !sums.contains(where: { $0 == nil })
    else { return absent(measure, area, period) }
    return figure(of: measure, total, in: area, over: period)
  }

  private func isHidden(_ slug: String, _ area: String, _ stretch: FigureCell.Stretch) -> Bool {
    !hidden.isEmpty && hidden.contains(FigureCell(slug, area, stretch))
  }

  func figure(of measure: Measure, in area: String, over stretch: FigureCell.Stretch) -> Figure {
    switch stretch {
    case .period(let period): figure(measure.slug, in: area, over: period)
    case .yearToDate(let period): yearToDate(measure.slug, in: area, over: period)
    }
  }

  /// The areas that make up an area.
  func parts(of area: String) -> [String] { parts[area] ?? [] }

  /// What was sent, by measure: where and for which periods.
  var sent: [Measure.ID: [ObservationKey]] {
    Dictionary(grouping: observations.keys, by: \.measureID)
  }

  /// The base that stands for a period: the last of those in use on its last day.
  func base(_ base: Base, of area: String, for period: Period) -> BaseFigure? {
    let own = bases[BaseKey(area: area, base: base)]?.last { $0.usedFrom <= period.last }
    return own ?? summed(base, of: area, for: period)
  }

  /// A force has as many people as its districts.
  private func summed(_ base: Base, of area: String, for period: Period) -> BaseFigure? {
    let found = (parts[area] ?? []).compactMap { self.base(base, of: $0, for: period) }
    guard let first = found.first, found.count == parts[area]?.count else { return nil }
    return BaseFigure(
      id: first.id, base: base, area: area, name: first.name,
      amount: found.reduce(0) { $0 + $1.amount }, usedFrom: first.usedFrom,
      source: "the sum of \(found.count) districts")
  }
}

extension FigureBook {
  /// Counts that were added up.
  fileprivate struct Sum {
    var numerator: Double
    var denominator: Double?
    /// A figure without counts behind it; it can be passed on but not added.
    var sent: Double?
    var observations: [Observation]
    var way: Figure.Way

    /// Nil when one of them is missing, or cannot be added.
    static func adding(_ sums: [Sum?], by way: Figure.Way) -> Sum? {
      let found = sums.compactMap(\.self)
      guard let first = found.first, found.count == sums.count else { return nil }
      if found.count == 1 { return first }
      guard found.allSatisfy({ $0.sent == nil }) else { return nil }
      let wholes = found.compactMap(\.denominator)
      guard wholes.isEmpty || wholes.count == found.count else { return nil }
      return Sum(
        numerator: found.reduce(0) { $0 + $1.numerator },
        denominator: wholes.isEmpty ? nil : wholes.reduce(0, +), sent: nil,
        observations: found.flatMap(\.observations), way: way)
    }
  }

  private func sum(of measure: Measure, in area: String, over period: Period) -> Sum? {
    if let sent = observations[ObservationKey(measure.id, area, period)] {
      return Sum(sent)
    }
    return overKinds(measure, area, period) ?? overAreas(measure, area, period)
      ?? overPeriods(measure, area, period)
  }

  /// What stands below a figure, added up in one way, whatever was sent for the figure itself; nil where a
  /// part is missing.
  func added(
    _ slug: String, in area: String, over period: Period, by way: Figure.Way
  ) -> (numerator: Double, denominator: Double?, observations: [Observation])? {
    guard let measure = measures[slug] else { return nil }
    let sum: Sum? =
      switch way {
      case .overKinds: overKinds(measure, area, period)
      case .overAreas: overAreas(measure, area, period)
      case .overPeriods: overPeriods(measure, area, period)
      case .sent, .missing: nil
      }
    guard let sum, sum.sent == nil else { return nil }
    return (sum.numerator, sum.denominator, sum.observations)
  }

  private func overPeriods(_ measure: Measure, _ area: String, _ period: Period) -> Sum? {
    guard [.sum, .pooled].contains(measure.yearToDate) else { return nil }
    for length in [Period.Length.quarter, .month] where length.rawValue < period.length.rawValue {
      let sums = period.split(into: length).map { sum(of: measure, in: area, over: $0) }
      if let sum = Sum.adding(sums, by: .overPeriods) { return sum }
    }
    return nil
  }

  private func overAreas(_ measure: Measure, _ area: String, _ period: Period) -> Sum? {
    guard let districts = parts[area], measure.kind != .score else { return nil }
    return Sum.adding(districts.map { sum(of: measure, in: $0, over: period) }, by: .overAreas)
  }

  private func overKinds(_ measure: Measure, _ area: String, _ period: Period) -> Sum? {
    guard let below = kinds?.below(measure.slug), !below.isEmpty else { return nil }
    return Sum.adding(
      below.map { slug in measures[slug].flatMap { sum(of: $0, in: area, over: period) } },
      by: .overKinds)
  }

  /// What is said where there is no figure: the reason that was sent, or that nothing was.
  private func absent(_ measure: Measure, _ area: String, _ period: Period) -> Figure {
    let sent = observations[ObservationKey(measure.id, area, period)]
    if let sent, let reason = sent.absence {
      return .absent(Absence(reason, due: sent.due, note: sent.absenceNote), [sent])
    }
    let expected = period.last.adding(days: measure.lagDays)
    guard let months = measure.maturesAfter,
      case .maturing(let day) = ProvenReoffending.maturity(
        ofCohortEnding: period.last, asOf: today ?? period.last, months: months)
    else { return .absent(Absence(.notYetReturned, due: expected)) }
    return .absent(Absence(.maturing, due: day))
  }

  private func figure(
    of measure: Measure, _ sum: Sum, in area: String, over period: Period
  ) -> Figure {
    func made(_ amount: Double, _ base: BaseFigure? = nil) -> Figure {
      Figure(
        content: .amount(amount), numerator: sum.sent == nil ? sum.numerator : nil,
        denominator: sum.denominator, base: base, observations: sum.observations, way: sum.way,
        survey: measure.isSurvey ? sum.asked(amount) : nil)
    }
    if let sent = sum.sent { return made(sent) }
    switch measure.kind {
    case .count, .score: return made(sum.numerator)
    case .proportion:
      return sum.denominator.map { made(100 * sum.numerator / $0) } ?? made(sum.numerator)
    case .ratio: return sum.denominator.map { made(sum.numerator / $0) } ?? made(sum.numerator)
    case .rate:
      guard let base = measure.base.flatMap({ base($0, of: area, for: period) }) else {
        return .absent(Absence(.notApplicable, note: "no base"), sum.observations)
      }
      return made(sum.numerator * Double(measure.per ?? 1) / Double(base.amount), base)
    }
  }
}

extension FigureBook.Sum {
  /// Nil where it is not known how many answered.
  fileprivate func asked(_ percent: Double) -> SurveyShare? {
    denominator.flatMap { Int(exactly: $0.rounded()) }.flatMap {
      SurveyShare(percent: percent, base: $0)
    }
  }

  /// Nil where the supplier says that there is none.
  fileprivate init?(_ sent: Observation) {
    switch sent.content {
    case .count(let count):
      self.init(numerator: count, denominator: nil, sent: nil, observations: [sent], way: .sent)
    case .parts(let part, let whole):
      self.init(numerator: part, denominator: whole, sent: nil, observations: [sent], way: .sent)
    case .figure(let figure):
      self.init(numerator: 0, denominator: nil, sent: figure, observations: [sent], way: .sent)
    case .absent: return nil
    }
  }
}
