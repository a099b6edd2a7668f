import Civic
import Pages
import Records

/// One objective of the plan: its indicators and where each stands.
struct ObjectivePage {
  let objective: Objective
  let table: QuarterlyReport.ObjectiveTable?
  let quarter: Period?

  static func of(_ slug: String, in reader: Reader) throws -> ObjectivePage? {
    guard let objective = try Objective.at(slug, in: reader) else { return nil }
    let quarter = try ReportPublication.all(in: reader).first?.quarter
    let report = try quarter.flatMap { try QuarterlyReport.of($0, in: reader) }
    return ObjectivePage(
      objective: objective,
      table: report?.objectives.first { $0.objective.slug == slug }, quarter: quarter)
  }

  var page: Page {
    Page(
      title: objective.name, section: .performance, breadcrumbs: [SiteSection.performance.link],
      description: "The indicators of “\(objective.name)” and where each stands.",
      body: """
        \(PageHeading(objective.name, caption: "Objective", lede: HTML(text: source)))
        \(indicators)
        """)
  }

  private var source: String {
    let period = quarter.map { "Where its indicators stand in \($0.name)." } ?? ""
    return objective.source.isEmpty ? period : "\(period) From: \(objective.source)."
  }

  private var indicators: HTML {
    guard let table, let quarter else {
      return EmptyState("No figures of this objective have been published yet.").html
    }
    return HTMLTable(
      id: "indicators", caption: "Indicators",
      columns: [
        .init("Indicator"), .init(quarter.yearBefore.shortName, .figures),
        .init(quarter.shortName, .figures), .init("Target"), .init("Where it stands"),
      ],
      rows: table.rows.map(cells), captionIsHidden: true, stacksOnPhone: true
    ).html
  }

  private func cells(_ row: QuarterlyReport.IndicatorRow) -> [HTML] {
    let shape = row.measure.shape
    return [
      Link(row.indicator.name, to: row.indicator.webAddress).html,
      HTML(text: row.before.inWords(as: shape)), HTML(text: row.now.inWords(as: shape)),
      HTML(text: row.target?.inWords(polarity: row.indicator.polarity, shape: shape) ?? "None set"),
      IndicatorStanding(row).way.tag.html,
    ]
  }
}
