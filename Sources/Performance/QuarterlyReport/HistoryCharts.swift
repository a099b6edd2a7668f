import Civic
import Pages

/// What the report draws over time: small multiples of its indicators and chief kinds of crime.
enum HistoryCharts {
  /// The indicators that have figures for long enough, each on a scale of its own.
  static func indicators(_ report: QuarterlyReport) -> SmallMultiples? {
    let rows = report.objectives.flatMap(\.rows)
    return multiples(
      id: "indicators-over-time", title: "Indicators over time", what: "each on its own scale",
      of: rows.map { ($0.indicator.name, $0.measure) }, .own, report)
  }

  /// The kinds right below the total, which add up to it.
  static func kinds(_ report: QuarterlyReport) -> SmallMultiples? {
    let groups = report.kinds.filter {
      $0.kind.section != .antisocial && report.tree?.below($0.kind.measure).isEmpty == false
        && $0.kind.parent != nil
    }
    let chief = groups.isEmpty ? report.kinds.filter { $0.kind.section != .antisocial } : groups
    return multiples(
      id: "kinds-over-time", title: "Groups of crime over time", what: "each on its own scale",
      of: chief.map { ($0.measure.name, $0.measure) }, .own, report)
  }

  /// Only counts and shares stand beside their like: a chart has one unit.
  private static func multiples(
    id: String, title: String, what: String, of named: [(name: String, measure: Measure)],
    _ scale: SmallMultiples.Scale, _ report: QuarterlyReport
  ) -> SmallMultiples? {
    let counted = named.compactMap { name, measure in
      report.history.drawn(measure.slug).map { (name: name, series: $0) }
    }
    let shapes = Dictionary(grouping: counted) { $0.series.measure.shape }
    guard let most = shapes.max(by: { $0.value.count < $1.value.count }) else { return nil }
    let drawn = counted.filter { $0.series.measure.shape == most.key }
    guard drawn.count > 1 else { return nil }
    let from = first(of: drawn.map(\.series))
    let quarters = Array(report.history.quarters[from...])
    return SmallMultiples(
      heading: ChartHeading(
        id: id, title: finding(title, drawn.map { ($0.name, $0.series) }),
        subtitle: """
          \(report.area.name) by quarter, \(quarters[0].name) to \(report.quarter.name), \(what)
          """),
      unit: most.key.chartUnit, periods: quarters,
      panels: drawn.map { name, series in
        SmallMultiples.Panel(name, series.figures[from...].map { $0.drawn(as: most.key) })
      }, scale: scale)
  }

  /// The first quarter with a figure, and never so late that fewer than eight are left.
  static func first(of series: [ReportHistory.Series]) -> Int {
    let starts = series.compactMap { one in one.figures.firstIndex { $0.amount != nil } }
    return min(starts.min() ?? 0, ReportHistory.most - ReportHistory.fewest)
  }

  /// Which of them stand at their highest or lowest of all the quarters.
  private static func finding(
    _ title: String, _ drawn: [(name: String, series: ReportHistory.Series)]
  ) -> String {
    let highest = drawn.count { $0.series.stands(<) }
    let lowest = drawn.count { $0.series.stands(>) }
    switch (highest, lowest) {
    case (0, 0): return "\(title): none is at its highest or lowest"
    case (let high, 0): return "\(title): \(high) of \(drawn.count) at the highest yet"
    case (0, let low): return "\(title): \(low) of \(drawn.count) at the lowest yet"
    case (let high, let low):
      return "\(title): \(high) of \(drawn.count) at the highest yet, \(low) at the lowest"
    }
  }
}

extension ReportHistory.Series {
  /// Whether every figure before stands to the last one as `before` says.
  fileprivate func stands(_ before: (Double, Double) -> Bool) -> Bool {
    guard let now = amount(at: figures.count - 1) else { return false }
    return figures.indices.dropLast().allSatisfy { place in
      amount(at: place).map { before($0, now) } ?? true
    }
  }

  /// As it is drawn: of a rate the count.
  private func amount(at place: Int) -> Double? {
    guard figures.indices.contains(place), let amount = figures[place].amount else { return nil }
    return measure.shape == .count ? figures[place].numerator ?? amount : amount
  }
}
