package import Access
package import Civic
package import Records

/// Takes in the figures of a file: new ones are stored, others revise what is on record and keep the
/// old value beside it, and a figure that says the same again changes nothing.
package struct SubmitReturn: Act {
  package static let permission = Permission.submitFigures

  /// One figure of the file.
  package struct Line: Sendable, Hashable {
    /// Where it stands in the file, from 1.
    package var number: Int
    /// Slugs and codes.
    package var measure: String
    package var area: String
    package var period: Period
    package var content: Observation.Content
    package var asAt: Day
    package var standing: Observation.Standing

    package init(
      _ number: Int, measure: String, area: String, period: Period,
      _ content: Observation.Content, asAt: Day, standing: Observation.Standing = .final
    ) {
      (self.number, self.measure, self.area, self.period) = (number, measure, area, period)
      (self.content, self.asAt, self.standing) = (content, asAt, standing)
    }
  }

  let supplier: String
  let fileName: String
  let sha256: String
  let source: String
  let lines: [Line]

  package init(
    _ lines: [Line], from supplier: String, fileName: String, sha256: String, source: String = ""
  ) {
    (self.lines, self.supplier, self.fileName) = (lines, supplier, fileName)
    (self.sha256, self.source) = (sha256, source)
  }

  package func carryOut(in work: Work) throws -> FiguresReturn {
    var incoming = FiguresReturn(
      id: try work.newID(), supplier: supplier, fileName: fileName, sha256: sha256,
      receivedAt: work.now, receivedBy: work.asker.name, source: source)
    let desk = try ReturnDesk(lines, of: incoming.id, in: work)
    (incoming.added, incoming.revised) = (desk.new.count, desk.revised.count)
    incoming.unchanged = lines.count - desk.new.count - desk.revised.count
    guard incoming.added + incoming.revised > 0 else { return incoming }
    try desk.checkLocks(in: work.reader)
    try work.insert(incoming)
    try work.insert(all: desk.new)
    try work.insert(details: desk.revised.map { $0.before.asRevision(until: work.now) })
    for (before, after) in desk.revised { try work.update(after, basedOn: before.version) }
    return incoming
  }
}

/// Tells what in a file is new, and what says something else than the record.
private struct ReturnDesk {
  private(set) var new: [Observation] = []
  private(set) var revised: [(before: Observation, after: Observation)] = []
  private let measures: [Measure.ID: Measure]

  init(_ lines: [SubmitReturn.Line], of incoming: FiguresReturn.ID, in work: Work) throws {
    let measures = Dictionary(
      try Measure.all(in: work.reader).map { ($0.slug, $0) },
      uniquingKeysWith: { first, _ in first })
    self.measures = Dictionary(
      measures.values.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    try ReturnDesk.check(lines, measures, areas: areas(of: lines, in: work.reader))
    let known = try ReturnDesk.known(lines, measures, in: work.reader)
    for line in lines {
      guard let measure = measures[line.measure] else { continue }
      let before = known[ObservationKey(measure.id, line.area, line.period)]
      if let before, before.says(line) { continue }
      let after = Observation(
        id: try before?.id ?? work.newID(), measureID: measure.id, area: line.area,
        period: line.period, line.content, asAt: line.asAt, standing: line.standing,
        returnID: incoming, line: line.number)
      if let before { revised.append((before, after.at(version: before.version))) }
      if before == nil { new.append(after) }
    }
  }

  /// What is signed off does not change before it is opened again.
  func checkLocks(in reader: Reader) throws {
    let signOffs = try SignOffBook(in: reader)
    guard !signOffs.isEmpty else { return }
    let problems = (new + revised.map(\.after)).compactMap { changed -> Problem? in
      guard let measure = measures[changed.measureID],
        let lock = signOffs.lock(on: measure, over: changed.period)
      else { return nil }
      return Problem(
        field: "line \(changed.line)", sentence: "Line \(changed.line): \(measure.name): \(lock)")
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
  }

  private func areas(of lines: [SubmitReturn.Line], in reader: Reader) throws -> Set<String> {
    Set(
      try reader.all(
        String.self,
        "SELECT code FROM area WHERE code IN (\(list: Array(Set(lines.map(\.area)))))"))
  }

  private static func check(
    _ lines: [SubmitReturn.Line], _ measures: [String: Measure], areas: Set<String>
  ) throws {
    var problems: [Problem] = []
    var seen: [SubmitReturn.Place: Int] = [:]
    for line in lines {
      let said = line.fault(measures[line.measure], areas: areas, before: seen[line.place])
      seen[line.place] = line.number
      if let said {
        problems.append(
          Problem(field: "line \(line.number)", sentence: "Line \(line.number): \(said)"))
      }
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
  }

  private static func known(
    _ lines: [SubmitReturn.Line], _ measures: [String: Measure], in reader: Reader
  ) throws -> [ObservationKey: Observation] {
    guard let first = lines.map(\.period.first).min(), let last = lines.map(\.period.last).max()
    else { return [:] }
    let found = try Observation.all(
      of: Array(Set(lines.compactMap { measures[$0.measure]?.id })),
      areas: Array(Set(lines.map(\.area))), from: first, to: last, in: reader)
    return Dictionary(found.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension SubmitReturn {
  fileprivate struct Place: Hashable {
    let measure: String
    let area: String
    let period: Period
  }
}

extension SubmitReturn.Line {
  fileprivate var place: SubmitReturn.Place {
    SubmitReturn.Place(measure: measure, area: area, period: period)
  }

  /// What is wrong with it, nil when nothing is.
  ///
  /// - Parameter before: the line that says the same place already.
  func fault(_ known: Measure?, areas: Set<String>, before: Int?) -> String? {
    guard let known else { return "there is no measure called “\(measure)”." }
    guard areas.contains(area) else { return "there is no area with the code “\(area)”." }
    if let before { return "line \(before) gives the same figure already." }
    switch content {
    case .count(let count) where count < 0 || count != count.rounded():
      return "“\(count)” is no count."
    case .parts(_, let whole) where whole <= 0:
      return "nothing can be divided by \(whole)."
    case .parts(let part, let whole) where known.kind == .proportion && !(0...whole).contains(part):
      return "\(part) is no part of \(whole)."
    case .figure(let figure) where known.kind == .proportion && !(0...100).contains(figure):
      return "“\(figure)” is no per cent of a whole."
    case .figure where known.kind == .count || known.kind == .rate:
      return "\(known.name) needs the count; the rate is computed."
    default: return nil
    }
  }
}

/// What an observation is of.
package struct ObservationKey: Hashable, Sendable {
  package let measureID: Measure.ID
  package let area: String
  package let period: Period

  package init(_ measureID: Measure.ID, _ area: String, _ period: Period) {
    (self.measureID, self.area, self.period) = (measureID, area, period)
  }
}

extension Observation {
  package var key: ObservationKey { ObservationKey(measureID, area, period) }

  fileprivate func says(_ line: SubmitReturn.Line) -> Bool {
    content == line.content && asAt == line.asAt && standing == line.standing
  }

  fileprivate func at(version: Int) -> Observation {
    var same = self
    same.version = version
    return same
  }

  fileprivate func asRevision(until: Instant) -> ObservationRevision {
    ObservationRevision(
      observationID: id, number: version, numerator: numerator, denominator: denominator,
      value: value, absence: absence, asAt: asAt, standing: standing, returnID: returnID,
      line: line, until: until)
  }
}
