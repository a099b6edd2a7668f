import Civic
import Records

extension ReturnReading {
  /// Says of each row what taking it in would do. A row that says again what is on record and names no
  /// day keeps the day on record, so that the same file sent on another day changes nothing.
  mutating func compare(with reader: Reader, asAt: Day) throws {
    let lines = rows.compactMap(\.line)
    guard let first = lines.map(\.period.first).min(), let last = lines.map(\.period.last).max()
    else { return }
    let found = try Observation.all(
      of: Array(Set(rows.compactMap(\.measure?.id))), areas: Array(Set(lines.map(\.area))),
      from: first, to: last, in: reader)
    let known = Dictionary(found.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    rows = rows.map { row in
      guard let line = row.line, let measure = row.measure,
        let before = known[ObservationKey(measure.id, line.area, line.period)]
      else { return row }
      return row.compared(with: before, defaultDay: asAt)
    }
  }
}

extension ReturnReading.Row {
  fileprivate func compared(with before: Observation, defaultDay: Day) -> ReturnReading.Row {
    guard var line else { return self }
    let saysTheSame = before.content == line.content && before.standing == line.standing
    if saysTheSame, line.asAt == defaultDay { line.asAt = before.asAt }
    var reasons = reasons
    if line.content.absence != nil, before.absence == nil {
      reasons.append(
        ReturnReading.Reason(
          place: sheet.isEmpty ? "line \(number)" : "\(sheet), row \(number)",
          sentence: "It takes away the figure that is on record: \(before.content.inWords)."))
    }
    if !saysTheSame, line.asAt < before.asAt {
      reasons.append(
        ReturnReading.Reason(
          place: sheet.isEmpty ? "line \(number)" : "\(sheet), row \(number)",
          sentence: "It speaks as at \(line.asAt.inWords); what is on record is of "
            + "\(before.asAt.inWords): \(before.content.inWords)."))
    }
    return ReturnReading.Row(
      sheet: sheet, number: number, subject: subject,
      verdict: reasons.isEmpty ? .accepted : .doubtful, reasons: reasons, line: line,
      measure: measure, effect: saysTheSame ? .saysTheSame : .revises(before.content))
  }
}

extension Observation.Content {
  /// As a preview shows it.
  var inWords: String {
    switch self {
    case .count(let count): written(count)
    case .parts(let part, let whole): "\(written(part)) of \(written(whole))"
    case .figure(let figure): written(figure)
    case .absent(let absence): absence.inWords
    }
  }
}
