import Civic
import Records

/// Everything that is to be said of one indicator.
struct IndicatorReading: Sendable {
  /// A quarter or year of its history.
  struct Row: Sendable {
    let period: Period
    let figure: Figure
    let before: Figure
    let change: Change?
  }

  let indicator: Indicator
  let objective: Objective
  let measure: Measure
  let area: Area
  let supplier: String
  let targets: [IndicatorTarget]
  let changes: [MeasureChange]
  /// The latest first, without periods for which nothing is known.
  let rows: [Row]
  /// Up to twenty periods, the earliest first, none left out: what a chart over time is drawn from.
  let course: [(period: Period, figure: Figure)]
  /// The figure of each target's baseline.
  let baselines: [Period: Figure]
  /// Revisions of what was sent, the latest first.
  let revisions: [(observation: Observation, before: ObservationRevision)]
  let view: FigureView

  /// Nil where there is no such indicator.
  static func of(
    _ slug: String, in view: FigureView, _ reader: Reader
  ) throws -> IndicatorReading? {
    guard let indicator = try Indicator.at(slug, in: reader),
      let objective = try Objective.at(indicator.objective, in: reader),
      let area = try Area.at(indicator.area, in: reader)
    else { return nil }
    let readership =
      try view.readership(in: reader) ?? .everyone(through: Period(.quarter, of: Day.beforeAll))
    guard let archive = try FigureArchive.of(indicator.measure, for: readership, in: reader) else {
      return nil
    }
    let targets = try indicator.targets(in: reader)
    return IndicatorReading(
      indicator: indicator, objective: objective, measure: archive.measure, area: area,
      supplier: try Supplier.at(archive.measure.supplier, in: reader)?.name
        ?? archive.measure.supplier,
      targets: targets, changes: try archive.measure.changes(in: reader),
      rows: rows(archive, in: area.code), course: course(archive, in: area.code),
      baselines: Dictionary(
        targets.compactMap(\.baseline).map {
          ($0, archive.figure(in: area.code, over: .period($0)))
        }, uniquingKeysWith: { first, _ in first }),
      revisions: try revisions(of: archive, in: area.code, view, reader), view: view)
  }

  private static func course(
    _ archive: FigureArchive, in area: String
  ) -> [(period: Period, figure: Figure)] {
    let course = archive.series(in: area, by: archive.measure.lengthShown).suffix(20)
    return Array(course.drop { $0.figure.amount == nil })
  }

  private static func rows(_ archive: FigureArchive, in area: String) -> [Row] {
    archive.series(in: area, by: archive.measure.lengthShown).reversed().compactMap {
      period, figure in
      guard figure.way != .missing || figure.absence?.reason == .suppressed else { return nil }
      let before = archive.figure(in: area, over: .period(period.yearBefore))
      let measure = archive.measure
      return Row(
        period: period, figure: figure, before: before,
        change: Change(from: before.counted(measure), to: figure.counted(measure)))
    }
  }

  /// What the public once read, and never of people: beside the new figure the old one could tell of somebody.
  private static func revisions(
    of archive: FigureArchive, in area: String, _ view: FigureView, _ reader: Reader
  ) throws -> [(observation: Observation, before: ObservationRevision)] {
    guard view == .working || !archive.measure.concernsPeople else { return [] }
    let out = Dictionary(
      try ReportPublication.all(in: reader).map { ($0.quarter, $0.publishedAt) },
      uniquingKeysWith: { first, _ in first })
    return try archive.sent.filter { $0.area == area && $0.version > 1 }.flatMap { observation in
      try observation.revisions(in: reader).filter { revision in
        view == .working
          || out[observation.period.quarterOfSignOff].map { revision.until >= $0 } ?? false
      }.map { (observation, $0) }
    }
  }
}

extension Measure {
  /// By quarter, or by year where it is sent once a year.
  fileprivate var lengthShown: Period.Length { frequency == .year ? .year : .quarter }
}

extension Day {
  /// Before any partnership was.
  fileprivate static let beforeAll = Day(year: 1997, month: 4, day: 1)!
}
