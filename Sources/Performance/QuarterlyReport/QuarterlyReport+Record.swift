import Access
import Civic
import Records

extension QuarterlyReport {
  /// The report of a quarter, nil where nothing was ever counted for it.
  ///
  /// - Parameters:
  ///   - readership: nil for what everybody sees when this report is out.
  ///   - today: the day of asking; cohorts that are mature by then are awaited, others mature.
  static func of(
    _ quarter: Period, for readership: Readership? = nil, asOf today: Day? = nil,
    in reader: Reader
  ) throws -> QuarterlyReport? {
    let indicators = try Indicator.all(in: quarter.financialYear, in: reader)
    let chief = try Area.chief(in: reader)
    guard let code = indicators.first?.area, let area = chief.first(where: { $0.code == code })
    else { return nil }
    let tree = try CrimeTree.standing(in: quarter.financialYear, in: reader)
    let measures = try Measure.all(in: reader)
    let targets = try IndicatorTarget.all(in: quarter.financialYear, in: reader)
    let years = [quarter, quarter.yearBefore] + targets.compactMap(\.baseline)
    let first = years.map { Period(.year, of: $0.first).first }.min() ?? quarter.first
    let disclosure = try Disclosure(
      for: readership ?? .everyone(through: quarter), in: reader)
    let all = try observations(of: quarter, since: first, in: area, chief, in: reader)
    let observations = disclosure?.open(all, of: measures) ?? all
    let used = Set(observations.filter { $0.period.first >= first }.map(\.returnID))
    guard !used.isEmpty else { return nil }
    let whole = FigureBook(
      measures: measures, areas: chief, observations: observations,
      bases: try BaseFigure.all(in: reader), kinds: tree,
      changes: try Measure.allChanges(in: reader), asOf: today ?? quarter.last)
    let book = disclosure?.open(whole) ?? whole
    let group = try ComparisonGroup.standing(for: code, in: quarter, in: reader)
    let members = try group?.members(in: reader) ?? []
    return QuarterlyReport(
      Ground(
        quarter: quarter, area: area, areas: area.first(among: chief, but: members), book: book,
        indicators: indicators, targets: targets, objectives: try Objective.all(in: reader),
        tree: tree, returns: try FiguresReturn.all(in: reader).filter { used.contains($0.id) },
        isWorking: disclosure == nil, signOffs: try SignOff.all(in: reader),
        suppliers: try Supplier.all(in: reader),
        history: ReportHistory(
          quarter.run(of: ReportHistory.most), of: charted(indicators, tree, among: book),
          in: area.code, from: book),
        commentary: try Commentary.all(of: quarter, in: reader), group: group.map { ($0, members) }
      ))
  }

  /// What is charted over time: the indicators of the report and the kinds of crime, each once.
  private static func charted(
    _ indicators: [Indicator], _ tree: CrimeTree?, among book: FigureBook
  ) -> [Measure] {
    let slugs = indicators.filter(\.reported).map(\.measure) + (tree?.kinds.map(\.measure) ?? [])
    var told: Set<String> = []
    return slugs.compactMap { told.insert($0).inserted ? book.measures[$0] : nil }
  }

  /// Everything of the year so far, of the same months of the year before and of the baselines; and the
  /// district's own quarters before, for the charts and to tell how widely figures scatter by themselves.
  /// Rows are read by their places, as there are thousands of them.
  private static func observations(
    of quarter: Period, since day: Day, in own: Area, _ areas: [Area], in reader: Reader
  ) throws -> [Observation] {
    let past = quarter.run(of: FigureBook.quartersOfHistory + 1)
    let first = min(day, past.first?.first ?? day)
    return try reader.rows(
      """
      SELECT \(Observation.placed) FROM observation
      WHERE area IN (\(list: areas.map(\.code)))
        AND period >= \(first.iso) AND period < \(quarter.following.first.iso)
        AND (area = \(own.code) OR period >= \(day.iso))
      """
    ).compactMap(Observation.init(placed:))
  }

  private struct Fullness: Decodable {
    let period: Period
    let number: Int
  }

  /// The quarters that can be reported, the latest first: those for which at least a third as many
  /// measures were sent as for the fullest. A cohort of long ago is no quarter to report on.
  static func quarters(in reader: Reader) throws -> [Period] {
    let found: [Fullness] = try reader.all(
      """
      SELECT period, COUNT(DISTINCT measureID) AS number FROM observation
      GROUP BY period ORDER BY period DESC
      """)
    let quarters = found.filter { $0.period.length == .quarter }
    let most = quarters.map(\.number).max() ?? 0
    return quarters.filter { $0.number * 3 >= most }.map(\.period)
  }
}

extension Area {
  /// This area, then the others of its level, then what they are parts of.
  ///
  /// - Parameter elsewhere: areas that it is only compared with; they may lie in no force either.
  fileprivate func first(among all: [Area], but elsewhere: [String]) -> [Area] {
    let others = all.filter {
      $0.level == level && $0.code != code && $0.parent == parent
        && (parent != nil || !elsewhere.contains($0.code))
    }
    return [self] + others + all.filter { $0.code == parent }
  }
}
