import Civic

/// The tables of the report, each as the partnership has always printed it.
enum ReportTables {
  /// - Parameter intervals: with the confidence limits of counts, rates and shares.
  static func all(_ report: QuarterlyReport, intervals: Bool = false) -> [ReportTable] {
    let tables =
      report.objectives.map { indicators($0, of: report, intervals) }
      + [[CrimeTree.Section.victim], [.society, .total]].map { district(report, $0, intervals) }
      + [[CrimeTree.Section.victim], [.society, .total]].map { areas(report, $0, intervals) }
      + [district(report, [.antisocial], intervals), areas(report, [.antisocial], intervals)]
      + [report.comparison?.table]
    return tables.compactMap(\.self)
  }

  /// `Crimes with a victim`.
  private static func name(_ sections: [CrimeTree.Section]) -> String {
    switch sections[0] {
    case .victim: "Crimes with a victim"
    case .society, .total: "Offences found by the police"
    case .antisocial: "Antisocial behaviour"
    }
  }

  static func indicators(
    _ table: QuarterlyReport.ObjectiveTable, of report: QuarterlyReport, _ intervals: Bool = false
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
      rows: table.rows.map { cells($0, report.view, intervals) })
  }

  private static func cells(
    _ row: QuarterlyReport.IndicatorRow, _ view: FigureView, _ intervals: Bool
  ) -> [ReportTable.Cell] {
    let shape = row.measure.shape
    let target = row.target?.inWords(polarity: row.indicator.polarity, shape: shape)
    func figure(_ figure: Figure) -> ReportTable.Cell {
      cell(figure, shape, of: row.measure, view, intervals)
    }
    return [
      .init(row.indicator.name, explained: view.address(of: row.indicator)),
      row.baseline.map { cell($0, shape, view) } ?? .init("–"),
      .init(target ?? "None set", row.target?.amount, row.target?.unit(shape)),
      figure(row.before), figure(row.now), cell(row.yearToDate, shape, view),
    ] + cells(row.change, shape) + [.init(said(row.verdict))]
  }

  /// Nil where the tree has no such section.
  static func district(
    _ report: QuarterlyReport, _ sections: [CrimeTree.Section], _ intervals: Bool = false
  ) -> ReportTable? {
    let rows = report.kinds(in: sections)
    guard !rows.isEmpty else { return nil }
    let quarter = report.quarter
    let figures = [quarter.yearBefore.shortName, quarter.shortName, "Change", "% change"]
      .map { ReportTable.Column($0, isFigure: true) }
    return ReportTable(
      id: "district-\(sections[0].rawValue)", title: "\(name(sections)) in \(report.area.name)",
      detail: "Each quarter beside the same quarter of the year before",
      columns: [.init("Kind")] + figures + [.init("The change is")],
      rows: rows.map { row in
        [
          .init(row.kind.label), cell(row.before, .count, of: row.measure, report.view, intervals),
          cell(row.now, .count, of: row.measure, report.view, intervals),
        ] + cells(row.change, .count) + [.init(said(row.verdict))]
      })
  }

  static func areas(
    _ report: QuarterlyReport, _ sections: [CrimeTree.Section], _ intervals: Bool = false
  ) -> ReportTable? {
    let rows = report.districts(in: sections)
    guard !rows.isEmpty else { return nil }
    let columns = report.areas.flatMap { area in
      [area.name, "\(area.name), rate"].map { ReportTable.Column($0, isFigure: true) }
    }
    return ReportTable(
      id: "areas-\(sections[0].rawValue)", title: "\(name(sections)) by district",
      detail: "\(report.quarter.name); rates per 1,000 people, of homes per 1,000 households",
      columns: [.init("Kind")] + columns,
      rows: rows.map { row in
        [.init(row.kind.label)]
          + row.figures.flatMap { figure in
            [
              cell(figure, .count, of: row.measure, report.view, intervals),
              figure.absence == nil
                ? cell(figure, .rate, of: row.measure, report.view, intervals) : .init(""),
            ]
          }
      })
  }

  private static func cell(
    _ figure: Figure, _ shape: Figure.Shape, _ view: FigureView
  ) -> ReportTable.Cell {
    let margin = figure.survey.map { " ±\(Rounding.text($0.margin(), to: 1))" } ?? ""
    return .init(
      figure.inWords(as: shape) + margin, shape == .count ? figure.count : figure.amount,
      figure.amount == nil ? nil : .init(shape),
      explained: figure.amount == nil ? nil : figure.cell.map { view.address(of: $0) })
  }

  private static func cell(
    _ figure: Figure, _ shape: Figure.Shape, of measure: Measure, _ view: FigureView,
    _ intervals: Bool
  ) -> ReportTable.Cell {
    var cell = cell(figure, shape, view)
    if intervals, let limits = ReportIntervals.limits(of: figure, measure, as: shape) {
      (cell.lower, cell.upper) = (limits.lower, limits.upper)
    }
    return cell
  }

  /// The difference and the percentage.
  private static func cells(_ change: Change?, _ shape: Figure.Shape) -> [ReportTable.Cell] {
    guard let change else { return [.init("–"), .init("–")] }
    return [
      .init(
        change.differenceInWords(as: shape), change.difference,
        shape == .percent ? .points : .init(shape)),
      .init(
        change.percentInWords(as: shape), shape == .percent ? nil : change.percent,
        shape == .percent || change.percent == nil ? nil : .percent),
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
  /// A change is in per cent; a figure is what the indicator is.
  fileprivate func unit(_ shape: Figure.Shape) -> ReportTable.Unit? {
    guard amount != nil else { return nil }
    return kind == .change ? .percent : .init(shape)
  }

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
