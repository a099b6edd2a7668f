import Civic

/// A figure's place: what, where and when. Rows of several tables that show the same figure have the
/// same cell.
struct FigureCell: Hashable, Sendable {
  let measure: String
  let area: String
  let stretch: Stretch

  enum Stretch: Hashable, Sendable {
    case period(Period)
    /// The financial year up to and with a quarter.
    case yearToDate(Period)
  }

  init(_ measure: String, _ area: String, _ stretch: Stretch) {
    (self.measure, self.area, self.stretch) = (measure, area, stretch.plain)
  }
}

extension FigureCell.Stretch {
  /// The year up to its first part is that part, and up to its last the year.
  fileprivate var plain: FigureCell.Stretch {
    guard case .yearToDate(let period) = self else { return self }
    let parts = period.yearToDate.count
    if parts == 1 { return .period(period) }
    if parts * period.length.rawValue == 12 { return .period(Period(.year, of: period.first)) }
    return self
  }

  /// The periods of which it is the sum, in every way in which it is one.
  var sums: [[FigureCell.Stretch]] {
    switch self {
    case .period(let period):
      let lengths: [Period.Length] = [.quarter, .month]
      let splits = lengths.filter { $0.rawValue < period.length.rawValue }
        .map { period.split(into: $0).map { FigureCell.Stretch.period($0) } }
      return period.length == .year ? splits + [lastStep(of: period)] : splits
    case .yearToDate(let period):
      return [
        period.yearToDate.map { .period($0) },
        [FigureCell.Stretch.yearToDate(period.previous).plain, .period(period)],
      ]
    }
  }

  /// A year is its first three quarters and its last.
  private func lastStep(of year: Period) -> [FigureCell.Stretch] {
    let quarters = year.split(into: .quarter)
    return [.yearToDate(quarters[2]), .period(quarters[3])]
  }

  var last: Period {
    switch self {
    case .period(let period), .yearToDate(let period): period
    }
  }
}
