import Civic
import Pages

/// What the report draws.
enum ReportCharts {
  /// The kinds of crime that nothing stands below, this quarter beside the same of the year before.
  ///
  /// - Returns: nil where there is nothing to compare.
  static func kinds(_ report: QuarterlyReport) -> ChangeBars? {
    let rows = report.kinds.filter {
      $0.kind.section != .antisocial && report.tree?.below($0.kind.measure).isEmpty == true
        && $0.change != nil && $0.before.amount != nil && $0.now.amount != nil
    }
    guard let most = rows.max(by: { abs($0.moved) < abs($1.moved) }) else { return nil }
    return ChangeBars(
      heading: ChartHeading(
        id: "kinds-that-moved", title: finding(most),
        subtitle: """
          Crimes in \(report.area.name) by kind, \(report.quarter.name) beside the same months of the \
          year before; whiskers hold 95% of what chance does to such a count
          """),
      beforeName: report.quarter.yearBefore.shortName, nowName: report.quarter.shortName,
      rows: rows.map { row in
        ChangeBars.Row(
          row.measure.name, before: row.before.drawn(as: .count),
          now: row.now.drawn(as: .count), interval: interval(row.now),
          meaning: ReportTables.said(row.verdict))
      })
  }

  private static func finding(_ row: QuarterlyReport.KindRow) -> String {
    let way = row.moved < 0 ? "fell" : "rose"
    return """
      \(row.measure.name) \(way) most: \(row.now.inWords(as: .count)) after \
      \(row.before.inWords(as: .count))
      """
  }

  private static func interval(_ figure: Figure) -> ClosedRange<Double>? {
    guard figure.amount != nil, let count = figure.numerator.flatMap({ Int(exactly: $0) }),
      let limits = CountLimits.published(count, .percent95)
    else { return nil }
    return limits.lower...limits.upper
  }
}

extension QuarterlyReport.KindRow {
  fileprivate var moved: Double { change?.difference ?? 0 }
}
