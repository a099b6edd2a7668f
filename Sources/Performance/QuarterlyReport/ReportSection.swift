import Civic
import Pages

/// A part of the report in the partnership's own order, whatever it is written as: a page, a document for
/// paper. Made of the report alone.
struct ReportSection: Sendable {
  enum Block: Sendable {
    case words(String)
    case moves(ReportSummary)
    case table(ReportTable)
    case chart(ReportChart)
    case commentary(Commentary)
  }

  /// Told apart from the others of the report.
  let id: String
  let title: String
  let blocks: [Block]

  var charts: [ReportChart] {
    blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
  }

  /// Where its charts begin.
  var firstChart: Int? {
    blocks.firstIndex { if case .chart = $0 { true } else { false } }
  }

  /// Whether it has a table that needs the long side of the paper.
  var isWide: Bool {
    blocks.contains { if case .table(let table) = $0 { table.columns.count > 8 } else { false } }
  }
}

extension ReportSection {
  /// - Parameter intervals: with confidence limits.
  static func all(_ report: QuarterlyReport, intervals: Bool = false) -> [ReportSection] {
    let tables = ReportTables.all(report, intervals: intervals)
    let charts = MovedCharts.all(report)
    let indicators = Set(report.objectives.flatMap(\.rows).map { "control-\($0.measure.slug)" })
    let maker = Maker(report: report, tables: tables)
    let all = [
      maker.summary,
      maker.indicators(charts.filter { indicators.contains($0.heading.id) }),
      maker.crime(charts.filter { !indicators.contains($0.heading.id) }),
      maker.districts, maker.disorder,
    ]
    return all.filter { !$0.blocks.isEmpty }
  }

  /// The chart of that name, without the words around it.
  static func chart(_ id: String, of report: QuarterlyReport) -> ReportChart? {
    all(report).lazy.flatMap(\.charts).first { $0.id == id }
  }

  private struct Maker {
    let report: QuarterlyReport
    let tables: [ReportTable]

    var summary: ReportSection {
      ReportSection(
        id: "summary", title: "What moved",
        blocks: [.moves(ReportSummary(report))] + commentary(Commentary.summary)
          + chart(ReportCharts.kinds(report).map(ReportChart.bars)))
    }

    func indicators(_ charts: [ControlChart]) -> ReportSection {
      ReportSection(
        id: "indicators", title: "Indicators by objective",
        blocks: table(beginning: "objective-")
          + (report.objectives.isEmpty ? [] : [.words(HistoryNote.words(report))])
          + chart(HistoryCharts.indicators(report).map(ReportChart.multiples))
          + charts.map { .chart(.control($0)) })
    }

    func crime(_ charts: [ControlChart]) -> ReportSection {
      ReportSection(
        id: "crime", title: "Crime in \(report.area.name)",
        blocks: table("district-victim") + table("district-society")
          + chart(HistoryCharts.kinds(report).map(ReportChart.multiples))
          + charts.map { .chart(.control($0)) })
    }

    var districts: ReportSection {
      let funnel = DistrictFunnel.chart(report)
      return ReportSection(
        id: "districts", title: "Crime by district",
        blocks: table("comparison") + table("areas-victim") + yearOnYear([.victim])
          + table("areas-society")
          + yearOnYear([.society, .total]) + chart(funnel.map(ReportChart.funnel))
          + (funnel == nil ? [] : [.words(DistrictFunnel.caution)]))
    }

    var disorder: ReportSection {
      ReportSection(
        id: "antisocial", title: "Antisocial behaviour",
        blocks: table("district-antisocial") + table("areas-antisocial")
          + yearOnYear([.antisocial]))
    }

    private func table(_ id: String) -> [Block] {
      tables.filter { $0.id == id }.flatMap { [.table($0)] + commentary($0.id) }
    }

    private func table(beginning start: String) -> [Block] {
      tables.filter { $0.id.hasPrefix(start) }.flatMap { [.table($0)] + commentary($0.id) }
    }

    private func commentary(_ place: String) -> [Block] {
      report.commentary.filter { $0.place == place }.map(Block.commentary)
    }

    private func chart(_ chart: ReportChart?) -> [Block] { chart.map { [.chart($0)] } ?? [] }

    private func yearOnYear(_ sections: [CrimeTree.Section]) -> [Block] {
      YearOnYear.sentence(sections, of: report).map { [.words($0)] } ?? []
    }
  }
}

/// How many quarters are on record, and what cannot be drawn over time for want of them.
enum HistoryNote {
  static func words(_ report: QuarterlyReport) -> String {
    let indicators = report.objectives.flatMap(\.rows).map(\.measure.slug)
    let drawn = indicators.count { report.history.drawn($0) != nil }
    let kinds = report.kinds.count { report.history.drawn($0.measure.slug) != nil }
    return """
      A chart over time needs figures for \(ReportHistory.fewest) of the last \(ReportHistory.most) \
      quarters. \(drawn) of \(indicators.count) indicators and \(kinds) of \(report.kinds.count) kinds \
      of crime and antisocial behaviour have them. For \(report.history.recorded) of these quarters \
      at least one figure is on record.
      """
  }
}
