import Civic
import Pages

/// One indicator: what it asks, where it stands, its history, what it is made of.
struct IndicatorPage {
  let reading: IndicatorReading

  var page: Page {
    let isWorking = reading.view == .working
    return Page(
      title: reading.indicator.name, section: .performance,
      breadcrumbs: [
        SiteSection.performance.link,
        Link(reading.objective.name, to: reading.objective.webAddress),
      ],
      description: reading.indicator.question,
      banner: isWorking
        ? NotificationBanner(.important, "Working figures, not for publication.") : nil,
      isUnlisted: isWorking,
      body: """
        \(PageHeading(reading.indicator.name, caption: reading.area.name, lede: lede))
        \(latest)\
        \(chart)\
        \(history)\
        <h2>What it is</h2>
        \(SummaryList(rows: facts))\
        \(targets)\
        \(revisions)
        """)
  }

  private var lede: HTML? {
    reading.indicator.question.isEmpty ? nil : HTML(text: reading.indicator.question)
  }

  private var shape: Figure.Shape { reading.measure.shape }

  private var latest: HTML {
    // A later one may be awaited or maturing; the history says so.
    guard let row = reading.rows.first(where: { $0.figure.amount != nil }) ?? reading.rows.first
    else {
      return EmptyState("No figure of it has been published yet.").html
    }
    let change = row.change.map {
      "\(row.before.inWords(as: shape)) a year before: \($0.differenceInWords(as: shape))"
        + ($0.percentInWords(as: shape).isEmpty ? "" : ", \($0.percentInWords(as: shape))")
    }
    return KeyFigures(figures: [
      .init(
        value: row.figure.inWords(as: shape), what: "\(reading.measure.unit), \(row.period.name)",
        meaning: change.map { "\($0). \(verdict(row))" } ?? "Nothing to compare it with.",
        page: row.figure.cell.map { reading.view.address(of: $0) } ?? reading.indicator.webAddress)
    ]).html
  }

  private func verdict(_ row: IndicatorReading.Row) -> String {
    guard reading.measure.yearToDate == .sum, row.figure.denominator == nil,
      let now = row.figure.numerator.flatMap({ Int(exactly: $0) }),
      let then = row.before.numerator.flatMap({ Int(exactly: $0) }),
      let change = CountChange(now, after: then)
    else { return "" }
    let verdict = Verdict(change)
    return switch verdict.finding {
    case .realChange: "More than chance explains."
    case .probablyNoise: "Chance alone makes such differences."
    case .cannotBeSaid: "Too little was counted to say more."
    }
  }

  /// Its figures in time, the earliest first; nil where there are too few to see a course.
  private var chart: ControlChart? {
    let course = reading.course
    guard course.count(where: { $0.figure.amount != nil }) >= IndicatorPage.fewestForChart,
      let first = course.first, let last = course.last
    else { return nil }
    return ControlChart(
      heading: ChartHeading(
        id: "history-chart",
        title: "\(reading.indicator.name), \(first.period.shortName) to "
          + last.period.shortName,
        subtitle: "\(reading.measure.unit), \(reading.area.name)", direction: direction),
      unit: shape == .percent ? .percent : shape == .count ? .count : .rate(decimals: 2),
      points: course.map { .init($0.period, $0.figure.drawn(as: shape)) })
  }

  /// Fewer points are told better by the table.
  private static let fewestForChart = 4

  private var direction: String? {
    switch reading.indicator.polarity {
    case .reduce: "Fewer is better."
    case .increase: "More is better."
    case .neutral: nil
    }
  }
}

extension IndicatorPage {
  private var history: HTML {
    guard !reading.rows.isEmpty else { return .empty }
    let table = HTMLTable(
      id: "history", caption: "\(reading.measure.name), \(reading.measure.unit)",
      columns: [
        .init("Period"), .init("Figure", .figures), .init("A year before", .figures),
        .init("Difference", .figures), .init("% change", .figures),
      ],
      rows: reading.rows.map(cells), captionIsHidden: true)
    return "<h2>History</h2>\n\(table)"
  }

  private func cells(_ row: IndicatorReading.Row) -> [HTML] {
    [
      HTML(text: row.period.name), linked(row.figure), linked(row.before),
      HTML(text: row.change?.differenceInWords(as: shape) ?? "–"),
      HTML(text: row.change?.percentInWords(as: shape) ?? "–"),
    ]
  }

  private func linked(_ figure: Figure) -> HTML {
    let words =
      figure.way == .missing && figure.absence?.reason != .suppressed
      ? "–" : figure.inWords(as: shape)
    guard figure.amount != nil, let cell = figure.cell else { return HTML(text: words) }
    return Link(words, to: reading.view.address(of: cell)).html
  }

  private var facts: [SummaryList.Row] {
    let (indicator, measure) = (reading.indicator, reading.measure)
    var rows = [
      SummaryList.Row(
        "Objective", Link(reading.objective.name, to: reading.objective.webAddress).html),
      .init("Counted", measure.unitInWords), .init("Who sends it", reading.supplier),
      .init("Wanted", direction ?? "No direction is set."),
      .init("The year so far", measure.yearToDate.inWords),
    ]
    if !measure.definition.isEmpty { rows.append(.init("Definition", measure.definition)) }
    rows += reading.changes.map {
      .init(
        "From \($0.day.inWords)",
        $0.definition + ($0.breaksSeries ? " Figures before and after cannot be compared." : ""))
    }
    let source = [measure.source, indicator.source].first { !$0.isEmpty }
    return rows + [source.map { .init("Source", $0) }].compactMap(\.self)
  }

  private var targets: HTML {
    guard !reading.targets.isEmpty else { return .empty }
    return HTMLTable(
      id: "targets", caption: "Targets",
      columns: [
        .init("Year"), .init("Target"), .init("Measured from"), .init("Baseline", .figures),
      ],
      rows: reading.targets.map { target in
        [
          HTML(text: MunicipalYear(start: target.year).name),
          HTML(text: target.inWords(polarity: reading.indicator.polarity, shape: shape)),
          HTML(text: target.baseline?.name ?? "–"),
          target.baseline.flatMap { reading.baselines[$0] }.map(linked) ?? "–",
        ]
      }
    ).html
  }

  private var revisions: HTML {
    guard !reading.revisions.isEmpty else { return .empty }
    return HTMLTable(
      id: "revisions", caption: "Revisions",
      columns: [.init("Period"), .init("Said", .figures), .init("As at"), .init("Revised on")],
      rows: reading.revisions.map { observation, before in
        [
          HTML(text: observation.period.name), HTML(text: before.inWords),
          HTML(text: before.asAt.inWords), HTML(text: before.until.day.inWords),
        ]
      }, stacksOnPhone: true
    ).html
  }
}

extension Measure.YearToDate {
  fileprivate var inWords: String {
    switch self {
    case .sum: "The quarters are added."
    case .latest: "The last quarter stands for all."
    case .pooled: "Counts and wholes are added, then divided."
    case .countedOnce: "People are counted once in the year, so the supplier sends it too."
    }
  }
}
