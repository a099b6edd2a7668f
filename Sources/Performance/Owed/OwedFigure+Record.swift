package import Civic
package import Records

extension OwedFigure {
  /// All that is expected for the periods that end with a quarter, or in it, and is not on record: of
  /// measures that are indicators in that year, and of the kinds of crime in its tree.
  package static func missing(in quarter: Period, in reader: Reader) throws -> [OwedFigure] {
    let expected = try Expectation.all(in: quarter, in: reader)
    guard !expected.isEmpty else { return [] }
    let found = try Observation.all(
      of: Array(Set(expected.map(\.measure.id))), areas: Array(Set(expected.map(\.area.code))),
      from: quarter.first.adding(days: -366), to: quarter.last, in: reader)
    let known = Dictionary(found.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let names = Measure.toldApart(try Measure.all(in: reader))
    return expected.compactMap { expected in
      let key = ObservationKey(expected.measure.id, expected.area.code, expected.period)
      let absence = known[key]?.content.absence
      guard known[key] == nil || absence?.isPromise == true else { return nil }
      let due = expected.period.last.adding(days: expected.measure.lagDays)
      return OwedFigure(
        measure: expected.measure, name: names[expected.measure.id] ?? expected.measure.name,
        area: expected.area, period: expected.period, due: max(due, absence?.due ?? due),
        said: absence)
    }
  }

  /// The quarters whose figures are asked for on a day: the last four that have ended.
  package static func quarters(on day: Day) -> [Period] {
    Period(.quarter, of: day).previous.run(of: 4)
  }

  /// What each supplier owes on a day, for quarters.
  package static func debts(
    for quarters: [Period], on day: Day, in reader: Reader
  ) throws -> [SupplierDebt] {
    let owed = try quarters.flatMap { try missing(in: $0, in: reader) }
      .filter { $0.days(on: day) > 0 }
    let bySupplier = Dictionary(grouping: owed) { $0.measure.supplier }
    let named = try Supplier.all(in: reader)
    let unnamed = Set(bySupplier.keys).subtracting(named.map(\.slug)).sorted().map {
      Supplier(id: Supplier.ID(rawValue: 0), slug: $0, name: $0, post: "")
    }
    return (named + unnamed).compactMap { supplier in
      guard let figures = bySupplier[supplier.slug] else { return nil }
      return SupplierDebt(supplier: supplier, figures: figures.sorted { $0.due < $1.due })
    }
  }
}

extension Measure {
  /// Told apart from another measure of the same name, and understood again.
  var fullName: String { "\(name) [\(slug)]" }

  /// Names by which measures can be told apart: the plain name of all but those that share one.
  static func toldApart(_ measures: [Measure]) -> [Measure.ID: String] {
    let shared = Dictionary(grouping: measures) { folded($0.name) }.filter { $0.value.count > 1 }
    return Dictionary(
      measures.map { ($0.id, shared[folded($0.name)] == nil ? $0.name : $0.fullName) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Absence {
  /// It says that the figure will come.
  fileprivate var isPromise: Bool {
    [.notYetReturned, .awaitingSupplier, .maturing].contains(reason)
  }
}

/// A figure that is expected, whether it is on record or not.
struct Expectation: Hashable {
  let measure: Measure
  let area: Area
  let period: Period

  /// In the order of the indicators, then of the crime tree. A kind of crime that is the sum of others
  /// is not asked for.
  static func all(in quarter: Period, in reader: Reader) throws -> [Expectation] {
    let year = quarter.financialYear
    let tree = try CrimeTree.standing(in: year, in: reader)
    let indicators = try Indicator.all(in: year, in: reader)
    let chief = try Area.chief(in: reader)
    var wanted: [(measure: String, area: String)] = []
    for indicator in indicators {
      wanted += leaves(of: indicator.measure, tree).map { ($0, indicator.area) }
    }
    let answering = chief.first { $0.code == indicators.first?.area }
    let districts = chief.filter {
      $0.level == .district && (answering == nil || $0.parent == answering?.parent)
    }
    for kind in tree?.kinds ?? [] where tree?.below(kind.measure).isEmpty == true {
      wanted += districts.map { (kind.measure, $0.code) }
    }
    let measures = Dictionary(
      try Measure.all(in: reader).map { ($0.slug, $0) }, uniquingKeysWith: { first, _ in first })
    let areas = Dictionary(chief.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    var seen: Set<Expectation> = []
    return wanted.flatMap { wanted -> [Expectation] in
      guard let measure = measures[wanted.measure], let area = areas[wanted.area] else { return [] }
      return periods(of: measure.frequency, endingIn: quarter).compactMap {
        let expected = Expectation(measure: measure, area: area, period: $0)
        return seen.insert(expected).inserted ? expected : nil
      }
    }
  }

  /// The kinds that are counted, out of which a kind is made; itself where nothing is below it.
  private static func leaves(of measure: String, _ tree: CrimeTree?) -> [String] {
    guard let tree else { return [measure] }
    var (leaves, waiting, seen): ([String], [String], Set<String>) = ([], [measure], [])
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      let below = tree.below(next)
      if below.isEmpty { leaves.append(next) } else { waiting += below.reversed() }
    }
    return leaves
  }

  static func periods(of length: Period.Length, endingIn quarter: Period) -> [Period] {
    switch length {
    case .month: return quarter.split(into: .month)
    case .quarter: return [quarter]
    case .year:
      let year = Period(.year, of: quarter.last)
      return year.last == quarter.last ? [year] : []
    }
  }
}
