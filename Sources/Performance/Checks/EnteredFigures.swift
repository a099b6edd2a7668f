package import Civic
package import Records

/// The checks of printed figures for those that were sent: what does not add up on record, what cannot be,
/// and what is so unlike what was sent before that somebody should look.
package enum CheckEntered {
  /// All figures of the financial year that begins in `year`.
  package static func findings(in year: Int, in reader: Reader) throws -> [Finding] {
    try EnteredFigures.of(year, in: reader)?.findings().map(\.finding) ?? []
  }

  /// What concerns the figures of one return: they themselves, and what they are parts of.
  package static func findings(of sent: FiguresReturn.ID, in reader: Reader) throws -> [Finding] {
    let periods: [Period] = try reader.all(
      "SELECT DISTINCT period FROM observation WHERE returnID = \(sent)")
    return try Set(periods.map(\.financialYear)).sorted().flatMap { year in
      try EnteredFigures.of(year, in: reader)?.findings().filter { $0.returns.contains(sent) }
        .map(\.finding) ?? []
    }
  }

  /// What would not add up, or be doubted, if lines were taken in: for a preview. Nothing is stored.
  package static func findings(
    taking lines: [SubmitReturn.Line], in reader: Reader
  ) throws -> [Finding] {
    let measures = Dictionary(
      try Measure.all(in: reader).map { ($0.slug, $0.id) }, uniquingKeysWith: { first, _ in first })
    let incoming = lines.compactMap { line in
      measures[line.measure].map { Observation(line, of: $0, in: preview) }
    }
    return try Set(incoming.map(\.period.financialYear)).sorted().flatMap { year in
      try EnteredFigures.of(year, with: incoming, in: reader)?.findings()
        .filter { $0.returns.contains(preview) }.map(\.finding) ?? []
    }
  }

  /// Of a return that is not stored; the record gives out numbers from 1.
  private static let preview = FiguresReturn.ID(rawValue: 0)
}

extension Observation {
  fileprivate init(_ line: SubmitReturn.Line, of measure: Measure.ID, in sent: FiguresReturn.ID) {
    self.init(
      id: ID(rawValue: 0), measureID: measure, area: line.area, period: line.period, line.content,
      asAt: line.asAt, standing: line.standing, returnID: sent, line: line.number)
  }
}

/// The figures that were sent for one financial year, with what was sent before.
struct EnteredFigures {
  struct Found {
    let finding: Finding
    /// The returns out of which its figures came.
    let returns: Set<FiguresReturn.ID>
  }

  let book: FigureBook
  /// Of the year itself.
  let observations: [Observation]
  private let measures: [Measure.ID: Measure]
  private let earlier: [Series: [Observation]]

  /// One measure in one area, by months, quarters or years.
  private struct Series: Hashable {
    let measure: Measure.ID
    let area: String
    let length: Period.Length
  }

  init(year: Int, measures: [Measure], observations: [Observation], book: FigureBook) {
    self.book = book
    self.measures = Dictionary(uniqueKeysWithValues: measures.map { ($0.id, $0) })
    self.observations = observations.filter { $0.period.financialYear == year }
    earlier = Dictionary(grouping: observations) {
      Series(measure: $0.measureID, area: $0.area, length: $0.period.length)
    }
  }

  /// Nil for a year of which nothing can be.
  ///
  /// - Parameter incoming: they stand in place of what is on record for the same.
  static func of(
    _ year: Int, with incoming: [Observation] = [], in reader: Reader
  ) throws -> EnteredFigures? {
    guard let whole = Period.year(year), let first = Period.year(year - 5) else { return nil }
    let (measures, areas) = (try Measure.all(in: reader), try Area.chief(in: reader))
    let stored: [Observation] = try reader.all(
      """
      SELECT * FROM observation
      WHERE area IN (\(list: areas.map(\.code))) AND period >= \(first.first.iso)
        AND period < \(whole.following.first.iso)
      ORDER BY measureID, area, period
      """)
    let observations = EnteredFigures.merged(stored, with: incoming)
    return EnteredFigures(
      year: year, measures: measures, observations: observations,
      book: FigureBook(
        measures: measures, areas: areas, observations: observations,
        bases: try BaseFigure.all(in: reader),
        kinds: try CrimeTree.standing(in: year, in: reader),
        changes: try Measure.allChanges(in: reader)))
  }

  private static func merged(_ stored: [Observation], with incoming: [Observation]) -> [Observation]
  {
    guard !incoming.isEmpty else { return stored }
    let all = Dictionary((stored + incoming).map { ($0.key, $0) }, uniquingKeysWith: { $1 })
    return all.values.sorted {
      ($0.measureID.rawValue, $0.area, $0.period) < ($1.measureID.rawValue, $1.area, $1.period)
    }
  }

  func findings() -> [Found] {
    observations.flatMap { sent -> [Found] in
      guard let measure = measures[sent.measureID] else { return [] }
      return sums(of: sent, measure) + impossible(sent, measure) + unlike(sent, measure)
    }
  }

  /// What was sent for the same before, the earliest first, since it is counted as it is.
  func earlier(than sent: Observation, _ measure: Measure) -> [Double] {
    let series = Series(measure: sent.measureID, area: sent.area, length: sent.period.length)
    let past = (earlier[series] ?? []).filter { $0.period < sent.period }
    guard let first = past.first else { return [] }
    let broken = book.changes(of: measure.slug, between: first.period, and: sent.period)
      .last(where: \.breaksSeries)
    return past.filter { broken == nil || $0.period.first >= broken!.day }.compactMap(\.amount)
  }

  func found(
    _ sent: Observation, _ measure: Measure, _ rule: CheckRule, _ severity: Finding.Severity,
    printed: String, expected: String?, from others: [Observation] = [], _ what: String
  ) -> Found {
    let area = book.areas[sent.area]?.name ?? sent.area
    let place = "\(measure.name) in \(area), \(sent.period.name)"
    return Found(
      finding: Finding(
        table: measure.name, row: area, column: sent.period.name, printed: printed,
        expected: expected, rule: rule, severity: severity, sentence: "\(place): \(what)"),
      returns: Set(([sent] + others).map(\.returnID)))
  }
}

extension Observation {
  /// The figure that was sent, as the tables show it: per cent of a share with its counts.
  var amount: Double? {
    switch content {
    case .count(let count): count
    case .parts(let part, let whole): whole == 0 ? nil : 100 * part / whole
    case .figure(let figure): figure
    case .absent: nil
    }
  }
}
