import Access
import Civic
import Records

extension QuarterlyReport {
  /// The report of a quarter, nil where nothing was ever counted for it.
  ///
  /// - Parameter readership: nil for what everybody sees when this report is out.
  static func of(
    _ quarter: Period, for readership: Readership? = nil, in reader: Reader
  ) throws -> QuarterlyReport? {
    let indicators = try Indicator.all(in: quarter.financialYear, in: reader)
    let chief = try Area.chief(in: reader)
    guard let code = indicators.first?.area, let area = chief.first(where: { $0.code == code })
    else { return nil }
    let tree = try CrimeTree.standing(in: quarter.financialYear, in: reader)
    let measures = try Measure.all(in: reader)
    let targets = try IndicatorTarget.all(in: quarter.financialYear, in: reader)
    var observations = try observations(
      of: quarter, baselines: targets.compactMap(\.baseline), chief, in: reader)
    let disclosure = try Disclosure(
      for: readership ?? .everyone(through: quarter), in: reader)
    observations = disclosure?.open(observations, of: measures) ?? observations
    guard !observations.isEmpty else { return nil }
    let bases = try BaseFigure.all(in: reader)
    let whole = FigureBook(
      measures: measures, areas: chief, observations: observations, bases: bases, kinds: tree)
    let book = disclosure?.open(whole) ?? whole
    let charted = charted(indicators, tree, among: book)
    let used = Set(observations.map(\.returnID))
    return QuarterlyReport(
      Ground(
        quarter: quarter, area: area, areas: area.first(among: chief), book: book,
        indicators: indicators, targets: targets, objectives: try Objective.all(in: reader),
        tree: tree, returns: try FiguresReturn.all(in: reader).filter { used.contains($0.id) },
        history: try ReportHistory.of(
          quarter, charted, in: area, bases: bases, kinds: tree, openedBy: disclosure, in: reader),
        commentary: try Commentary.all(of: quarter, in: reader), isWorking: disclosure == nil,
        signOffs: try SignOff.all(in: reader), suppliers: try Supplier.all(in: reader)))
  }

  /// What is charted over time: the indicators of the report and the kinds of crime, each once.
  private static func charted(
    _ indicators: [Indicator], _ tree: CrimeTree?, among book: FigureBook
  ) -> [Measure] {
    let slugs = indicators.filter(\.reported).map(\.measure) + (tree?.kinds.map(\.measure) ?? [])
    var told: Set<String> = []
    return slugs.compactMap { told.insert($0).inserted ? book.measures[$0] : nil }
  }

  /// Everything of the year so far, of the same months of the year before, and of the baselines.
  private static func observations(
    of quarter: Period, baselines: [Period], _ areas: [Area], in reader: Reader
  ) throws -> [Observation] {
    let years = [quarter, quarter.yearBefore] + baselines
    let first = years.map { Period(.year, of: $0.first).first }.min() ?? quarter.first
    return try reader.all(
      """
      SELECT * FROM observation
      WHERE area IN (\(list: areas.map(\.code)))
        AND period >= \(first.iso) AND period < \(quarter.following.first.iso)
      """)
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
  fileprivate func first(among all: [Area]) -> [Area] {
    let others = all.filter { $0.level == level && $0.code != code && $0.parent == parent }
    return [self] + others + all.filter { $0.code == parent }
  }
}
