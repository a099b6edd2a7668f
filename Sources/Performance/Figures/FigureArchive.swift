import Civic
import Records

/// The figures of one measure at all times: each year's with the crime tree of its year.
struct FigureArchive: Sendable {
  let measure: Measure
  let areas: [Area]
  /// Small counts of people may be behind what has no figure to show.
  private let hidesWithoutFigure: Bool
  /// What was sent for the measure itself.
  let sent: [Observation]
  private let trees: [CrimeTree]
  private let books: [Int: FigureBook]

  /// - Returns: nil where there is no such measure.
  static func of(
    _ slug: String, for readership: Readership, in reader: Reader
  ) throws -> FigureArchive? {
    guard let measure = try Measure.at(slug, in: reader) else { return nil }
    return try FigureArchive(measure, for: readership, in: reader)
  }

  private init(_ measure: Measure, for readership: Readership, in reader: Reader) throws {
    self.measure = measure
    areas = try Area.chief(in: reader)
    trees = try CrimeTree.all(in: reader)
    let below = Set(trees.flatMap { $0.allBelow(measure.slug) })
    let measures = try Measure.all(in: reader).filter {
      $0.slug == measure.slug || $0.slug == "\(measure.slug)-to-date" || below.contains($0.slug)
    }
    let disclosure = try Disclosure(for: readership, in: reader)
    let all = try Observation.all(of: measures.map(\.id), in: reader)
    let open = disclosure?.open(all, of: measures) ?? all
    hidesWithoutFigure = disclosure != nil && measure.concernsPeople
    sent = open.filter { $0.measureID == measure.id }
    let bases = try BaseFigure.all(in: reader)
    var books: [Int: FigureBook] = [:]
    let standing = trees.isEmpty ? [nil] : trees.map(Optional.some)
    for tree in standing {
      let book = FigureBook(
        measures: measures, areas: areas, observations: open, bases: bases, kinds: tree)
      books[tree?.year ?? 0] = disclosure?.open(book) ?? book
    }
    self.books = books
  }

  func figure(in area: String, over stretch: FigureCell.Stretch) -> Figure {
    let year = trees.last { $0.year <= stretch.last.financialYear }?.year ?? trees.first?.year ?? 0
    return books[year]?.figure(of: measure, in: area, over: stretch)
      ?? .absent(Absence(.notCollected))
  }

  /// Whether a figure that was sent is not shown to the reader: a sum may be, and its parts not.
  func hides(_ observation: Observation) -> Bool {
    guard observation.measureID == measure.id else { return false }
    let shown = figure(in: observation.area, over: .period(observation.period))
    return shown.absence?.reason == .suppressed || hidesWithoutFigure && shown.amount == nil
  }

  /// Every period of a length from the first for which there is a figure to the last.
  func series(in area: String, by length: Period.Length) -> [(period: Period, figure: Figure)] {
    let periods = books.values.flatMap(\.periods).filter { $0.length.rawValue <= length.rawValue }
    guard let first = periods.min(), let last = periods.max() else { return [] }
    var series: [(period: Period, figure: Figure)] = []
    var period = Period(length, of: first.first)
    while period <= Period(length, of: last.first) {
      series.append((period, figure(in: area, over: .period(period))))
      period = period.following
    }
    while series.first?.figure.amount == nil, !series.isEmpty { series.removeFirst() }
    return series
  }
}

extension CrimeTree {
  /// The kinds below a kind, and those below them.
  func allBelow(_ measure: String) -> [String] {
    below(measure).flatMap { [$0] + allBelow($0) }
  }
}

extension FigureBook {
  /// The periods for which anything was sent.
  var periods: Set<Period> { Set(sent.values.joined().map(\.period)) }
}
