import Civic
import Pages

/// How are we doing? What got worse, what got better, and that the rest cannot be told from chance.
struct DashboardPage {
  private let report: QuarterlyReport
  private let published: [ReportPublication]
  private let standings: [IndicatorStanding]

  init(_ report: QuarterlyReport, published: [ReportPublication]) {
    (self.report, self.published) = (report, published)
    standings = report.objectives.flatMap(\.rows).map { IndicatorStanding($0) }
  }

  static func empty(mayPrepare: Bool) -> Page {
    Page(
      title: "How are we doing?", section: .performance,
      body: """
        \(PageHeading("How are we doing?"))
        \(EmptyState(
          "No performance report has been published yet.",
          toDo: "Each quarter’s figures stand here once they are signed off and published.",
          link: mayPrepare ? Link("Prepare a report", to: "/performance/preparation") : nil))
        """)
  }

  var page: Page {
    Page(
      title: "How are we doing?", section: .performance,
      description: "\(report.area.name) in \(report.quarter.name): \(lede)",
      body: """
        \(PageHeading(
          "How are we doing?", caption: "\(report.area.name), \(report.quarter.name)",
          lede: HTML(text: lede)))
        \(group(.worse))\
        \(group(.better))\
        \(group(.moved))\
        <h2>By objective</h2>
        \(objectives)\
        <h2>All figures</h2>
        <p>\(Link("The whole report of \(report.quarter.name)", to: report.quarter.reportAddress))</p>
        \(reports)
        """)
  }

  /// `Of 24 indicators 2 got worse and 1 got better. Of the others the changes are no greater than chance makes
  /// them, or cannot be judged.`
  private var lede: String {
    let worse = standings.count { $0.way == .worse }
    let better = standings.count { $0.way == .better }
    return """
      Of \(standings.count) indicators \(worse == 0 ? "none" : "\(worse)") got worse and \
      \(better == 0 ? "none" : "\(better)") got better than in \(report.quarter.yearBefore.name). The others \
      changed no more than chance explains, or cannot be judged.
      """
  }

  private func group(_ way: IndicatorStanding.Way) -> HTML {
    let found = standings.filter { $0.way == way }
    guard !found.isEmpty else { return .empty }
    return "<h2>\(way.title)</h2>\n\(KeyFigures(figures: found.map(\.keyFigure)))"
  }

  private var objectives: HTMLTable {
    let byObjective = Dictionary(grouping: standings) { $0.row.indicator.objective }
    return HTMLTable(
      id: "objectives", caption: "Indicators by objective",
      columns: [.init("Objective"), .init("Its indicators")],
      rows: report.objectives.map { table in
        let own = byObjective[table.objective.slug] ?? []
        let ways = IndicatorStanding.Way.inOrder.compactMap { way -> HTML? in
          let count = own.count { $0.way == way }
          return count == 0 ? nil : way.tag(counting: count).html
        }
        return [
          Link(table.objective.name, to: table.objective.webAddress).html,
          ways.joined(separator: " "),
        ]
      }, captionIsHidden: true)
  }

  private var reports: HTML {
    let earlier = published.filter { $0.quarter != report.quarter }
    guard !earlier.isEmpty else { return .empty }
    let rows = earlier.map {
      DatedList.Row(
        date: $0.publishedAt.day.inWords,
        link: Link("Performance in \($0.quarter.name)", to: $0.quarter.reportAddress))
    }
    return "<h2>Earlier reports</h2>\n\(DatedList(rows: rows))"
  }
}
