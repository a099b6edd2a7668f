import Civic
import Records

/// Every figure that was sent and is out, one a row, for those who reckon themselves.
struct OpenFigures: Sendable {
  struct Row: Sendable, Encodable, Hashable {
    let measure: String
    let measureName: String
    let unit: String
    let area: String
    let areaName: String
    /// ISO 8601, `2019-07-01/P3M`.
    let period: String
    let periodName: String
    /// The count; with `of`, a part of it.
    let count: Double?
    let of: Double?
    /// What is published: the rate, the share, the count.
    let figure: Double?
    let dividedBy: Int?
    let base: String?
    let absence: String?
    let standing: String
    let asAt: Day
    let supplier: String
    let file: String
    let line: Int
  }

  let rows: [Row]

  /// Nothing where no report is out.
  init(in reader: Reader) throws {
    guard let readership = try FigureView.published.readership(in: reader),
      let disclosure = try Disclosure(for: readership, in: reader)
    else {
      rows = []
      return
    }
    let measures = try Measure.all(in: reader)
    let areas = try Area.chief(in: reader)
    let codes = Set(areas.map(\.code))
    let all = try Observation.all(of: measures.map(\.id), in: reader)
    let open = disclosure.open(all.filter { codes.contains($0.area) }, of: measures)
    let book = disclosure.open(
      FigureBook(
        measures: measures, areas: areas, observations: open,
        bases: try BaseFigure.all(in: reader)))
    let byID = Dictionary(measures.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let returns = Dictionary(
      try FiguresReturn.all(in: reader).map { ($0.id, $0.fileName) },
      uniquingKeysWith: { first, _ in first })
    rows = open.compactMap { sent in
      byID[sent.measureID].map { Row(sent, $0, book, file: returns[sent.returnID] ?? "") }
    }.sorted { ($0.measure, $0.area, $0.period) < ($1.measure, $1.area, $1.period) }
  }
}

extension OpenFigures.Row {
  fileprivate init(
    _ sent: Observation, _ measure: Measure, _ book: FigureBook, file: String
  ) {
    let figure = book.figure(measure.slug, in: sent.area, over: sent.period)
    (self.measure, measureName, unit) = (measure.slug, measure.name, measure.unitInWords)
    (area, areaName) = (sent.area, book.areas[sent.area]?.name ?? "")
    (period, periodName) = (sent.period.iso, sent.period.name)
    let isShown = figure.amount != nil
    count = isShown ? figure.numerator : nil
    of = isShown ? figure.denominator : nil
    self.figure = figure.amount
    (dividedBy, base) = (figure.base?.amount, figure.base.map { "\($0.base.inWords), \($0.name)" })
    absence = figure.absence?.reason.rawValue
    (standing, asAt) = (sent.standing.rawValue, sent.asAt)
    (supplier, self.file, line) = (measure.supplier, file, sent.line)
  }
}
