import Civic

/// The tables of the report, each as the partnership has always printed it.
enum ReportTables {
  static func all(_ report: QuarterlyReport) -> [ReportTable] {
    let victims = "Crimes with a victim"
    let found = "Offences found by the police"
    let disorder = "Antisocial behaviour"
    return report.objectives.map { indicators($0, of: report) }
      + [
        district(report, [.victim], victims), district(report, [.society, .total], found),
        areas(report, [.victim], victims), areas(report, [.society, .total], found),
        district(report, [.antisocial], disorder), areas(report, [.antisocial], disorder),
        report.comparison?.table,
      ].compactMap(\.self)
  }

  static func indicators(
    _ table: QuarterlyReport.ObjectiveTable, of report: QuarterlyReport
  ) -> ReportTable {
    let quarter = report.quarter
    let figures = [
      "Baseline", "Target", quarter.yearBefore.shortName, quarter.shortName, "Year to date",
      "Difference", "% change",
    ].map { ReportTable.Column($0, isFigure: $0 != "Target") }
    return ReportTable(
      id: "objective-\(table.objective.slug)", title: table.objective.name,
      detail: "Indicators of this objective",
      columns: [.init("Indicator")] + figures + [.init("The change is")],
      rows: table.rows.map(cells))
  }

  private static func cells(_ row: QuarterlyReport.IndicatorRow) -> [ReportTable.Cell] {
    let shape = row.measure.shape
    let target = row.target?.inWords(polarity: row.indicator.polarity, shape: shape)
    return [
      .init(row.indicator.name),
      row.baseline.map { cell($0, shape) } ?? .init("–"),
      .init(target ?? "None set", row.target?.amount),
      cell(row.before, shape), cell(row.now, shape), cell(row.yearToDate, shape),
    ] + cells(row.change, shape) + [.init(said(row.verdict))]
  }

  /// Nil where the tree has no such section.
  static func district(
    _ report: QuarterlyReport, _ sections: [CrimeTree.Section], _ name: String
  ) -> ReportTable? {
    let rows = report.kinds(in: sections)
    guard !rows.isEmpty else { return nil }
    let quarter = report.quarter
    let figures = [quarter.yearBefore.shortName, quarter.shortName, "Change", "% change"]
      .map { ReportTable.Column($0, isFigure: true) }
    return ReportTable(
      id: "district-\(sections[0].rawValue)", title: "\(name) in \(report.area.name)",
      detail: "Each quarter beside the same quarter of the year before",
      columns: [.init("Kind")] + figures + [.init("The change is")],
      rows: rows.map { row in
        [.init(row.kind.label), cell(row.before, .count), cell(row.now, .count)]
          + cells(row.change, .count) + [.init(said(row.verdict))]
      })
  }

  static func areas(
    _ report: QuarterlyReport, _ sections: [CrimeTree.Section], _ name: String
  ) -> ReportTable? {
    let rows = report.districts(in: sections)
    guard !rows.isEmpty else { return nil }
    let columns = report.areas.flatMap { area in
      [area.name, "\(area.name), rate"].map { ReportTable.Column($0, isFigure: true) }
    }
    return ReportTable(
      id: "areas-\(sections[0].rawValue)", title: "\(name) by district",
      detail: "\(report.quarter.name); rates per 1,000 people, of homes per 1,000 households",
      columns: [.init("Kind")] + columns,
      rows: rows.map { row in
        [.init(row.kind.label)]
          + row.figures.flatMap { figure in
            [cell(figure, .count), figure.absence == nil ? cell(figure, .rate) : .init("")]
          }
      })
  }

  private static func cell(_ figure: Figure, _ shape: Figure.Shape) -> ReportTable.Cell {
    let margin = figure.survey.map { " ±\(Rounding.text($0.margin(), to: 1))" } ?? ""
    return .init(
      figure.inWords(as: shape) + margin, shape == .count ? figure.count : figure.amount)
  }

  /// The difference and the percentage.
  private static func cells(_ change: Change?, _ shape: Figure.Shape) -> [ReportTable.Cell] {
    guard let change else { return [.init("–"), .init("–")] }
    return [
      .init(change.differenceInWords(as: shape), change.difference),
      .init(change.percentInWords(as: shape), shape == .percent ? nil : change.percent),
    ]
  }

  /// A verdict in a cell; nothing where there are no two counts to judge.
  static func said(_ verdict: Verdict) -> String {
    guard verdict.isComparable else { return "counted in another way" }
    guard verdict.pValue != nil else { return "" }
    return switch verdict.finding {
    case .realChange: "more than chance"
    case .probablyNoise: "probably noise"
    case .cannotBeSaid: "too small to say"
    }
  }
}

extension Figure {
  /// The count behind a rate, or the count itself.
  fileprivate var count: Double? { amount == nil ? nil : numerator ?? amount }
}

extension IndicatorTarget {
  /// `Reduce`, `3% increase`, `12%`, `To be confirmed`.
  func inWords(polarity: Polarity, shape: Figure.Shape) -> String {
    switch kind {
    case .direction:
      switch polarity {
      case .reduce: return "Reduce"
      case .increase: return "Increase"
      case .neutral: return "Watch"
      }
    case .change:
      let change = amount ?? 0
      return "\(FigureWriting.short(change.magnitude))% \(change < 0 ? "reduction" : "increase")"
    case .figure:
      let text = FigureWriting.short(amount ?? 0)
      return shape == .percent ? "\(text)%" : text
    case .open: return "To be confirmed"
    case .none: return "None set"
    }
  }
}
