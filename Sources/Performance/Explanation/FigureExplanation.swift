import Civic
import Records

/// How one figure came about: its counts, the formula, and the lines of the files behind it.
struct FigureExplanation: Sendable {
  /// What was sent, and in which file.
  struct Line: Sendable {
    let measure: Measure
    let area: String
    /// Nil where it is one that the reader does not see.
    let content: Observation.Content?
    let observation: Observation
    let source: FiguresReturn?
    let earlier: [ObservationRevision]
  }

  let cell: FigureCell
  let measure: Measure
  let area: Area
  let figure: Figure
  let supplier: String
  let changes: [MeasureChange]
  let lines: [Line]
  let view: FigureView

  /// Nil where there is no such measure or area, or nothing is out.
  static func of(
    _ cell: FigureCell, in view: FigureView, _ reader: Reader
  ) throws -> FigureExplanation? {
    guard let readership = try view.readership(in: reader),
      let archive = try FigureArchive.of(cell.measure, for: readership, in: reader),
      let area = archive.areas.first(where: { $0.code == cell.area })
    else { return nil }
    let figure = archive.figure(in: cell.area, over: cell.stretch)
    return FigureExplanation(
      cell: cell, measure: archive.measure, area: area, figure: figure,
      supplier: try Supplier.at(archive.measure.supplier, in: reader)?.name
        ?? archive.measure.supplier,
      changes: try archive.measure.changes(in: reader),
      lines: try lines(of: figure, archive, view, reader), view: view)
  }

  private static func lines(
    of figure: Figure, _ archive: FigureArchive, _ view: FigureView, _ reader: Reader
  ) throws -> [Line] {
    let measures = Dictionary(
      try Measure.all(in: reader).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let returns = Dictionary(
      try FiguresReturn.all(in: reader).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return try figure.observations.compactMap { observation in
      guard let measure = measures[observation.measureID] else { return nil }
      return Line(
        measure: measure,
        area: archive.areas.first { $0.code == observation.area }?.name ?? "",
        content: archive.hides(observation) ? nil : observation.content, observation: observation,
        source: returns[observation.returnID],
        earlier: try earlier(observation, view, reader))
    }
  }

  /// What it was before. The public reads what was once out, and never a figure of people as it was:
  /// beside the new one it could tell of somebody.
  private static func earlier(
    _ observation: Observation, _ view: FigureView, _ reader: Reader
  ) throws -> [ObservationRevision] {
    let revisions = try observation.revisions(in: reader)
    guard view == .published else { return revisions }
    let isOfPeople =
      try Measure.all(in: reader).first { $0.id == observation.measureID }?.concernsPeople ?? true
    guard !isOfPeople,
      let out = try ReportPublication.of(observation.period.quarterOfSignOff, in: reader)
    else { return [] }
    return revisions.filter { $0.until >= out.publishedAt }
  }
}
