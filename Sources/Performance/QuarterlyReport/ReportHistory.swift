import Civic
import Pages

/// The quarters up to the report's, for the charts: what was counted in the district for each indicator
/// and each kind of crime, or why there is no figure.
struct ReportHistory: Sendable {
  struct Series: Sendable {
    let measure: Measure
    /// One for each quarter.
    var figures: [Figure]
  }

  /// So many are looked at, and so many figures a chart over time needs.
  static let most = 20
  static let fewest = 8

  /// The earliest first; the last is the report's own.
  let quarters: [Period]
  var series: [Series]

  static func none(before quarter: Period) -> ReportHistory {
    ReportHistory(quarters: quarter.run(of: most), series: [])
  }

  /// Nil where too few quarters have a figure.
  func drawn(_ measure: String) -> Series? {
    series.first { $0.measure.slug == measure && $0.count >= ReportHistory.fewest }
  }

  /// For how many quarters anything is on record.
  var recorded: Int {
    quarters.indices.count { index in series.contains { $0.figures[index].amount != nil } }
  }
}

extension ReportHistory.Series {
  /// In how many quarters there is a figure.
  var count: Int { figures.count { $0.amount != nil } }
}

extension ReportHistory {
  /// - Parameter book: knows the observations of all these quarters.
  init(_ quarters: [Period], of measures: [Measure], in area: String, from book: FigureBook) {
    self.quarters = quarters
    series = measures.map { measure in
      Series(
        measure: measure,
        figures: quarters.map { book.figure(measure.slug, in: area, over: $0) })
    }
  }
}

extension Figure {
  /// As a chart draws it: a rate as the count behind it, and a gap with its reason for what is not there.
  func drawn(as shape: Shape) -> ChartValue {
    guard let amount else {
      let isUnsaid = way == .missing && absence?.reason == .notYetReturned
      return .gap(isUnsaid ? "nothing is on record" : inWords(as: shape))
    }
    return .figure(shape == .count ? numerator ?? amount : amount)
  }
}

extension Figure.Shape {
  var chartUnit: ChartUnit {
    switch self {
    case .count: .count
    case .percent: .percent
    case .rate: .rate(decimals: 1)
    case .ratio, .score: .rate(decimals: 2)
    }
  }
}
