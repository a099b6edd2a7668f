import Civic
import Pages

/// The tables of the report, each as the partnership has always printed it.
enum ReportTables {
  static func indicators(
    _ table: QuarterlyReport.ObjectiveTable, of report: QuarterlyReport
  ) -> HTML {
    let quarter = report.quarter
    return HTMLTable(
      id: "objective-\(table.objective.slug)", caption: table.objective.name,
      detail: "Indicators of this objective",
      columns: [
        .init("Indicator"), .init("Baseline", .figures), .init("Target"),
        .init(quarter.yearBefore.shortName, .figures), .init(quarter.shortName, .figures),
        .init("Year to date", .figures), .init("Difference", .figures),
        .init("% change", .figures), .init("The change is"),
      ],
      rows: table.rows.map(indicatorCells)
    ).html
  }

  private static func indicatorCells(_ row: QuarterlyReport.IndicatorRow) -> [HTML] {
    let shape = row.measure.shape
    let words: [String] = [
      row.baseline?.inWords(as: shape) ?? "–",
      row.target?.inWords(polarity: row.indicator.polarity, shape: shape) ?? "None set",
      row.before.inWords(as: shape), row.now.inWords(as: shape),
      row.yearToDate.inWords(as: shape),
      row.change?.differenceInWords(as: shape) ?? "–",
      row.change?.percentInWords(as: shape) ?? "–", said(row.verdict),
    ]
    return [HTML(text: row.indicator.name)] + words.map { HTML(text: $0) }
  }

  /// A verdict in a cell; nothing where there are no two counts to judge.
  private static func said(_ verdict: Verdict) -> String {
    guard verdict.pValue != nil else { return "" }
    return switch verdict.finding {
    case .realChange: "more than chance"
    case .probablyNoise: "probably noise"
    case .cannotBeSaid: "too small to say"
    }
  }

  /// Nil where the tree has no such section.
  static func district(
    _ report: QuarterlyReport, _ sections: [CrimeTree.Section], _ name: String
  ) -> HTML? {
    let rows = report.kinds(in: sections)
    guard !rows.isEmpty else { return nil }
    let quarter = report.quarter
    return HTMLTable(
      id: "district-\(sections[0].rawValue)", caption: "\(name) in \(report.area.name)",
      detail: "Each quarter beside the same quarter of the year before",
      columns: [
        .init("Kind"), .init(quarter.yearBefore.shortName, .figures),
        .init(quarter.shortName, .figures), .init("Change", .figures),
        .init("% change", .figures), .init("The change is"),
      ],
      rows: rows.map { row in
        [
          label(row.kind, row.depth), HTML(text: row.before.inWords(as: .count)),
          HTML(text: row.now.inWords(as: .count)),
          HTML(text: row.change?.differenceInWords(as: .count) ?? "–"),
          HTML(text: row.change?.percentInWords(as: .count) ?? "–"),
          HTML(text: said(row.verdict)),
        ]
      }
    ).html
  }

  static func areas(
    _ report: QuarterlyReport, _ sections: [CrimeTree.Section], _ name: String
  ) -> HTML? {
    let rows = report.districts(in: sections)
    guard !rows.isEmpty else { return nil }
    let columns = report.areas.flatMap { area in
      [
        HTMLTable.Column(area.name, .figures),
        HTMLTable.Column("\(area.name), rate", .figures),
      ]
    }
    return HTMLTable(
      id: "areas-\(sections[0].rawValue)", caption: "\(name) by district",
      detail: "\(report.quarter.name); rates per 1,000 people, of homes per 1,000 households",
      columns: [.init("Kind")] + columns,
      rows: rows.map { row in
        [label(row.kind, row.depth)]
          + row.figures.flatMap { figure in
            [
              HTML(text: figure.inWords(as: .count)),
              HTML(text: figure.absence == nil ? figure.inWords(as: .rate) : ""),
            ]
          }
      }
    ).html
  }

  /// Kinds below others stand further in; the words say it too, to who cannot see it.
  private static func label(_ kind: CrimeTree.Kind, _ depth: Int) -> HTML {
    let isPart = depth > 2
    return isPart
      ? "<span class=\"hl-part\">\(kind.label)</span>" : HTML(text: kind.label)
  }
}

extension IndicatorTarget {
  /// `Reduce`, `3% increase`, `12.0%`, `To be confirmed`.
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
      let size = FigureWriting.written(change.magnitude, places: change == change.rounded() ? 0 : 1)
      return "\(size)% \(change < 0 ? "reduction" : "increase")"
    case .figure:
      let figure = amount ?? 0
      let text = FigureWriting.written(figure, places: figure == figure.rounded() ? 0 : 1)
      return shape == .percent ? "\(text)%" : text
    case .open: return "To be confirmed"
    case .none: return "None set"
    }
  }
}
