import Civic
import Pages

/// “Where does this figure come from?”
struct ExplanationPage {
  let explanation: FigureExplanation

  var page: Page {
    let isWorking = explanation.view == .working
    return Page(
      title: "\(explanation.measure.name), \(explanation.area.name), \(period)",
      section: .performance, breadcrumbs: [SiteSection.performance.link],
      banner: isWorking
        ? NotificationBanner(.important, "A working figure, not for publication.") : nil,
      isUnlisted: isWorking,
      body: """
        \(PageHeading(
          explanation.measure.name, caption: "\(explanation.area.name), \(period)",
          lede: "<strong>\(explanation.inWords)</strong> \(unit)"))
        \(SummaryList(rows: facts))\
        \(lines)\(earlier)
        """)
  }

  private var period: String { explanation.cell.stretch.name }

  private var unit: String {
    guard explanation.figure.amount != nil else { return "" }
    return explanation.measure.kind == .proportion ? "" : explanation.measure.unitInWords
  }

  private var facts: [SummaryList.Row] {
    let (figure, measure) = (explanation.figure, explanation.measure)
    var rows = [SummaryList.Row("How it came about", explanation.way)]
    if let count = figure.numerator, figure.amount != nil {
      let unit = figure.denominator == nil ? " \(measure.unit)" : ""
      rows.append(.init("Counted", "\(FigureWriting.short(count))\(unit)"))
    }
    if let whole = figure.denominator, figure.amount != nil {
      rows.append(.init("Out of", FigureWriting.short(whole)))
    }
    if let base = figure.base {
      let people = FigureWriting.written(Double(base.amount), places: 0)
      rows.append(
        .init("Divided by", "\(people) \(base.base.inWords), \(base.name) (\(base.source))"))
    }
    if let formula = explanation.formula { rows.append(.init("Formula", formula)) }
    if let interval = explanation.interval {
      rows.append(
        .init("95% interval", "\(interval): what chance alone may do to a count of this size"))
    }
    if !measure.definition.isEmpty { rows.append(.init("What is counted", measure.definition)) }
    rows += explanation.changes.map {
      .init(
        "From \($0.day.inWords)",
        $0.definition + ($0.breaksSeries ? " Figures before and after cannot be compared." : ""))
    }
    return rows + [.init("Supplier", explanation.supplier)]
  }

  private var lines: HTML {
    guard !explanation.lines.isEmpty else { return .empty }
    return HTMLTable(
      id: "lines", caption: "In the files",
      columns: [
        .init("What"), .init("Where"), .init("When"), .init("Sent", .figures), .init("As at"),
        .init("File and line"),
      ],
      rows: explanation.lines.map { line in
        let source = line.source.map {
          $0.source.isEmpty ? $0.fileName : "\($0.fileName), \($0.source)"
        }
        return [
          HTML(text: line.measure.name), HTML(text: line.area),
          HTML(text: line.observation.period.name),
          HTML(text: line.content?.inWords ?? Absence(.suppressed).inWords),
          HTML(text: line.observation.asAt.inWords),
          HTML(text: "\(source ?? "") line \(line.observation.line)"),
        ]
      }, stacksOnPhone: true
    ).html
  }

  private var earlier: HTML {
    let rows = explanation.lines.flatMap { line in
      line.earlier.map { revision -> [HTML] in
        [
          HTML(text: "\(line.measure.name), \(line.observation.period.name)"),
          HTML(text: revision.inWords), HTML(text: revision.asAt.inWords),
          HTML(text: revision.until.day.inWords),
        ]
      }
    }
    guard !rows.isEmpty else { return .empty }
    return HTMLTable(
      id: "revisions", caption: "What it was before",
      columns: [.init("What"), .init("Said", .figures), .init("As at"), .init("Revised on")],
      rows: rows, stacksOnPhone: true
    ).html
  }
}

extension ObservationRevision {
  var inWords: String {
    if let absence { return Absence(absence).inWords }
    let upper = (numerator ?? value).map { FigureWriting.short($0) } ?? ""
    return denominator.map { "\(upper) of \(FigureWriting.short($0))" } ?? upper
  }
}
