import Civic
import Records

/// The quarter's figures in the partnership's own order: its indicators by objective, crime in the
/// district against the same quarter of the year before, crime and antisocial behaviour by district.
struct QuarterlyReport: Sendable {
  /// One indicator of a table.
  struct IndicatorRow: Sendable {
    let indicator: Indicator
    let measure: Measure
    let baseline: Figure?
    let baselinePeriod: Period?
    let target: IndicatorTarget?
    let before: Figure
    let now: Figure
    let yearToDate: Figure
    let change: Change?
    /// What the change says, beside those of all indicators.
    var verdict: Verdict
  }

  struct ObjectiveTable: Sendable {
    let objective: Objective
    let rows: [IndicatorRow]
  }

  /// One kind of crime in the district.
  struct KindRow: Sendable {
    let kind: CrimeTree.Kind
    let measure: Measure
    let depth: Int
    let before: Figure
    let now: Figure
    let change: Change?
    /// What the change says, beside those of all kinds of its table.
    var verdict: Verdict
  }

  /// One kind of crime in every district and the force.
  struct DistrictRow: Sendable {
    let kind: CrimeTree.Kind
    let measure: Measure
    let depth: Int
    /// In the order of the report's areas.
    let figures: [Figure]
    /// The same of the year before, for the row that sums up its table; empty for the others.
    var before: [Figure] = []
  }

  let quarter: Period
  /// The district that answers for the figures.
  let area: Area
  /// The districts, this one first, then the force.
  let areas: [Area]
  let objectives: [ObjectiveTable]
  let tree: CrimeTree?
  let kinds: [KindRow]
  let districts: [DistrictRow]
  /// The returns whose figures stand in it.
  let returns: [FiguresReturn]
  /// It shows what is not signed off too, and small counts of people: not for the public.
  let isWorking: Bool
  /// What was opened again, and why.
  let signOffs: [SignOff]
  let suppliers: [Supplier]
  /// The quarters before, for the charts.
  var history: ReportHistory
  /// What was written on the figures, in the order of the report.
  var commentary: [Commentary]
  /// What has to be said beside the rows, a sentence each.
  var remarks: [String] = []
  /// The area beside those most like it, where a group is on record.
  var comparison: Comparison? = nil

  func kinds(in sections: [CrimeTree.Section]) -> [KindRow] {
    kinds.filter { sections.contains($0.kind.section) }
  }

  func districts(in sections: [CrimeTree.Section]) -> [DistrictRow] {
    districts.filter { sections.contains($0.kind.section) }
  }
}

extension QuarterlyReport {
  var title: String {
    let name = "Performance in \(quarter.name)"
    return isWorking ? "Working figures, not for publication: \(name)" : name
  }

  var view: FigureView { isWorking ? .working : .published }

  /// What has to be known with its figures.
  var notes: [String] { DisclosureNotes.all(self) + ReportNotes.all(self) }
}

extension QuarterlyReport {
  /// What a report is made of.
  struct Ground {
    let quarter: Period
    let area: Area
    let areas: [Area]
    let book: FigureBook
    let indicators: [Indicator]
    let targets: [IndicatorTarget]
    let objectives: [Objective]
    let tree: CrimeTree?
    let returns: [FiguresReturn]
    let isWorking: Bool
    let signOffs: [SignOff]
    let suppliers: [Supplier]
    let history: ReportHistory
    let commentary: [Commentary]
    var group: (ComparisonGroup, members: [String])? = nil
  }

  init(_ ground: Ground) {
    (quarter, area, areas) = (ground.quarter, ground.area, ground.areas)
    (tree, returns) = (ground.tree, ground.returns)
    (isWorking, signOffs, suppliers) = (ground.isWorking, ground.signOffs, ground.suppliers)
    (history, commentary) = (ground.history, ground.commentary)
    let rows = ground.judged(
      ground.indicators.filter(\.reported).compactMap { ground.row($0) })
    let byObjective = Dictionary(grouping: rows) { $0.indicator.objective }
    objectives = ground.objectives.compactMap { objective in
      byObjective[objective.slug].map { ObjectiveTable(objective: objective, rows: $0) }
    }
    let kinds = ground.tree?.kinds ?? []
    let counted = kinds.compactMap { ground.row($0) }
    self.kinds =
      ground.judged(counted.filter { $0.kind.section != .antisocial })
      + ground.judged(counted.filter { $0.kind.section == .antisocial })
    let sums = CrimeTree.tables.compactMap { ground.sum(of: $0)?.measure }
    districts = kinds.compactMap { ground.districtRow($0, withBefore: sums.contains($0.measure)) }
    remarks = ground.remarks(on: rows.map(\.measure.slug) + kinds.map(\.measure))
    comparison = ground.comparison
  }
}

extension QuarterlyReport {
  /// Before a table is judged as one.
  fileprivate static let unjudged = Verdict.table([Verdict.Row(nil)])[0]
}

extension QuarterlyReport.Ground {
  fileprivate func judged(_ rows: [QuarterlyReport.IndicatorRow]) -> [QuarterlyReport.IndicatorRow]
  {
    zip(rows, ReportVerdicts.of(rows.map { line($0.measure, $0.before, $0.now) })).map {
      row, verdict in
      var judged = row
      judged.verdict = verdict
      return judged
    }
  }

  fileprivate func judged(_ rows: [QuarterlyReport.KindRow]) -> [QuarterlyReport.KindRow] {
    zip(rows, ReportVerdicts.of(rows.map { line($0.measure, $0.before, $0.now) })).map {
      row, verdict in
      var judged = row
      judged.verdict = verdict
      return judged
    }
  }

  private func line(
    _ measure: Measure, _ before: Figure, _ now: Figure
  ) -> ReportVerdicts.Line {
    ReportVerdicts.Line(
      measure: measure, before: before, now: now,
      dispersion: book.dispersion(of: measure.slug, in: area.code, before: quarter),
      broken: brokenSeries(measure.slug))
  }

  fileprivate var comparison: Comparison? {
    group.flatMap {
      Comparison($0.0, members: $0.members, tree: tree, book: book, quarter: quarter)
    }
  }

  fileprivate func row(_ indicator: Indicator) -> QuarterlyReport.IndicatorRow? {
    guard let measure = book.measures[indicator.measure] else { return nil }
    let target = targets.first { $0.indicatorID == indicator.id }
    let before = book.figure(measure.slug, in: area.code, over: quarter.yearBefore)
    let now = book.figure(measure.slug, in: area.code, over: quarter)
    return QuarterlyReport.IndicatorRow(
      indicator: indicator, measure: measure,
      baseline: target?.baseline.map { book.figure(measure.slug, in: area.code, over: $0) },
      baselinePeriod: target?.baseline, target: target, before: before, now: now,
      yearToDate: book.yearToDate(measure.slug, in: area.code, over: quarter),
      change: Change(from: before.counted(measure), to: now.counted(measure)),
      verdict: QuarterlyReport.unjudged)
  }

  fileprivate func row(_ kind: CrimeTree.Kind) -> QuarterlyReport.KindRow? {
    guard let measure = book.measures[kind.measure] else { return nil }
    let before = book.figure(kind.measure, in: area.code, over: quarter.yearBefore)
    let now = book.figure(kind.measure, in: area.code, over: quarter)
    return QuarterlyReport.KindRow(
      kind: kind, measure: measure, depth: tree?.depth(of: kind.measure) ?? 0, before: before,
      now: now, change: Change(from: before.counted(measure), to: now.counted(measure)),
      verdict: QuarterlyReport.unjudged)
  }

  fileprivate func districtRow(
    _ kind: CrimeTree.Kind, withBefore: Bool
  ) -> QuarterlyReport.DistrictRow? {
    guard let measure = book.measures[kind.measure] else { return nil }
    func figures(over quarter: Period) -> [Figure] {
      areas.map { book.figure(kind.measure, in: $0.code, over: quarter) }
    }
    return QuarterlyReport.DistrictRow(
      kind: kind, measure: measure, depth: tree?.depth(of: kind.measure) ?? 0,
      figures: figures(over: quarter),
      before: withBefore ? figures(over: quarter.yearBefore) : [])
  }

  /// The kind that sums up a table: the one that stands above all others; nil where several do.
  fileprivate func sum(of sections: [CrimeTree.Section]) -> CrimeTree.Kind? {
    let kinds = (tree?.kinds ?? []).filter { sections.contains($0.section) }
    let depth = kinds.compactMap { tree?.depth(of: $0.measure) }.min()
    let highest = kinds.filter { tree?.depth(of: $0.measure) == depth }
    return highest.count == 1 ? highest.first : nil
  }
}

extension CrimeTree {
  /// Which sections stand in one table of the report.
  static let tables: [[Section]] = [[.victim], [.society, .total], [.antisocial]]
}
