import Civic
import Pages

/// Control charts (XmR) of the figures that moved; where none did, of each objective's first indicator.
///
/// Quarters of counts have a season, so that what is charted is the difference from the same quarter of
/// the year before, as soon as eight such differences are there; before that the quarters themselves, and
/// the chart says so.
enum MovedCharts {
  /// So many at the most: each weighs as much as a table.
  static let most = 4

  private struct Choice {
    let name: String
    let measure: Measure
    let polarity: Polarity
  }

  static func all(_ report: QuarterlyReport) -> [ControlChart] {
    let rows = report.objectives.flatMap(\.rows)
    let moved = rows.filter(\.verdict.isRealChange).map(choice) + kinds(report, besides: rows)
    let charts = moved.compactMap { chart($0, report) }
    guard charts.isEmpty else { return Array(charts.prefix(most)) }
    let leading = report.objectives.compactMap { table in
      table.rows.map(choice).lazy.compactMap { chart($0, report) }.first
    }
    return Array(leading.prefix(most))
  }

  private static func choice(_ row: QuarterlyReport.IndicatorRow) -> Choice {
    Choice(name: row.indicator.name, measure: row.measure, polarity: row.indicator.polarity)
  }

  private static func kinds(
    _ report: QuarterlyReport, besides rows: [QuarterlyReport.IndicatorRow]
  ) -> [Choice] {
    let told = Set(rows.map(\.measure.slug))
    return report.kinds.filter { $0.verdict.isRealChange && !told.contains($0.measure.slug) }
      .map { Choice(name: $0.measure.name, measure: $0.measure, polarity: .neutral) }
  }

  private static func chart(_ choice: Choice, _ report: QuarterlyReport) -> ControlChart? {
    guard let series = report.history.drawn(choice.measure.slug) else { return nil }
    let line = ChartedLine(series, report.history.quarters)
    guard let chart = XmRChart(line.values, polarity: choice.polarity) else { return nil }
    let season =
      line.areDifferences
      ? "Difference from the same quarter of the year before, which leaves the season out"
      : choice.measure.yearToDate == .sum
        ? "By quarter; the season is in it, as too few years are on record to leave it out"
        : "By quarter"
    return ControlChart(
      heading: ChartHeading(
        id: "control-\(choice.measure.slug)", title: finding(choice.name, chart, line),
        subtitle: "\(choice.name), \(report.area.name), \(choice.measure.unit). \(season)",
        direction: line.areDifferences ? nil : choice.polarity.inWords),
      unit: choice.measure.shape.chartUnit, points: points(line, chart),
      phases: [phase(line, chart)])
  }

  private static func finding(_ name: String, _ chart: XmRChart, _ line: ChartedLine) -> String {
    let signals = chart.points.count { $0.signal != nil }
    let now = chart.points.last
    let isNow = line.places.last == line.quarters.count - 1
    if isNow, let signal = now?.signal { return "\(name): the last quarter is \(signal.inWords)" }
    switch signals {
    case 0: return "\(name): no quarter stands out from the others"
    case 1: return "\(name): one earlier quarter stands out, the last does not"
    default: return "\(name): \(signals) earlier quarters stand out, the last does not"
    }
  }

  private static func points(_ line: ChartedLine, _ chart: XmRChart) -> [ControlChart.Point] {
    var signs: [Int: ControlChart.Sign] = [:]
    for (place, point) in zip(line.places, chart.points) {
      signs[place] = point.signal.map { signal in
        signal == .outsideLimits
          ? .outOfLimits(
            point.value > chart.limits.upper ? "above the limit" : "below the limit")
          : .shift(signal.inWords)
      }
    }
    return zip(line.quarters, line.drawn).enumerated().map { place, point in
      ControlChart.Point(point.0, point.1, signs[place])
    }
  }

  private static func phase(_ line: ChartedLine, _ chart: XmRChart) -> ControlChart.Phase {
    let limits = chart.limits
    // What is counted has no figure below nought.
    let lower = line.areDifferences ? limits.lower : max(0, limits.lower)
    return ControlChart.Phase(
      points: 0..<line.quarters.count, mean: limits.mean, lower: lower, upper: limits.upper,
      areTrial: limits.areOnTrial)
  }
}

/// What a control chart draws of a series: its quarters from the first figure on, or their differences
/// from the year before.
struct ChartedLine {
  let quarters: [Period]
  let drawn: [ChartValue]
  let areDifferences: Bool
  /// The figures that are there, and at which quarter each stands.
  let places: [Int]
  let values: [Double]

  init(_ series: ReportHistory.Series, _ quarters: [Period]) {
    let all = series.figures.map { $0.drawn(as: series.measure.shape) }
    let differences = ChartedLine.differences(all)
    let enough = ReportHistory.fewest
    areDifferences =
      series.measure.yearToDate == .sum && series.measure.kind != .proportion
      && differences.count(where: { $0.amount != nil }) >= enough
    let chosen = areDifferences ? differences : all
    let from = min(
      chosen.firstIndex { $0.amount != nil } ?? 0, ReportHistory.most - ReportHistory.fewest)
    self.quarters = Array(quarters[from...])
    drawn = Array(chosen[from...])
    let found = drawn.enumerated().compactMap { place, value in value.amount.map { (place, $0) } }
    (places, values) = (found.map(\.0), found.map(\.1))
  }

  private static func differences(_ values: [ChartValue]) -> [ChartValue] {
    values.indices.map { index in
      guard index >= 4 else { return .gap("the year before is not on record") }
      switch (values[index], values[index - 4]) {
      case (.figure(let now), .figure(let before)): return .figure(now - before)
      case (.gap(let reason), _): return .gap(reason)
      case (_, .gap(let reason)): return .gap("of the year before: \(reason)")
      }
    }
  }
}

extension ChartValue {
  fileprivate var amount: Double? { if case .figure(let amount) = self { amount } else { nil } }
}

extension Verdict {
  /// More than chance explains.
  var isRealChange: Bool { if case .realChange = finding { true } else { false } }
}

extension XmRSignal {
  /// What is said of a point, or of the last one: `above the limit`.
  var inWords: String {
    switch self {
    case .outsideLimits: "out of its limits"
    case .trend: "one of seven or more in a row that go one way"
    case .twoOfThree: "one of two in three close to a limit"
    case .oneSide: "one of seven or more in a row on one side of the mean"
    }
  }
}

extension Polarity {
  /// For the line below a chart's title; nil where neither way is better.
  var inWords: String? {
    switch self {
    case .reduce: "Fewer is better."
    case .increase: "More is better."
    case .neutral: nil
    }
  }
}
