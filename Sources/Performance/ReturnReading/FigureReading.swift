import Civic
import Intake

/// Reads the cells of one figure into what they say, or tells with its place what is wrong.
struct FigureReading {
  struct Wrong: Error {
    let place: String
    let sentence: String
  }

  let sent: SentFigure
  /// Something that can be read, but may not mean what it seems.
  private(set) var doubts: [ReturnReading.Reason] = []

  init(_ sent: SentFigure) { self.sent = sent }

  private func wrong(_ role: ColumnRole, _ sentence: String) -> Wrong {
    Wrong(place: sent.place(role), sentence: sentence)
  }

  func period() throws(Wrong) -> Period {
    if let period = sent.period { return period }
    if case .day(let day) = sent.cells[.period]?.value, day.day == 1 {
      return Period(.month, of: day)
    }
    guard let text = sent.text(.period), let period = Period(words: text) else {
      throw wrong(
        .period,
        "“\(sent.text(.period) ?? "")” is no period such as 2019-20/Q2, 2019-20 or 2019-M07.")
    }
    return period
  }

  func standing() throws(Wrong) -> Observation.Standing {
    guard let text = sent.text(.standing) else { return .final }
    guard let standing = Observation.Standing(rawValue: folded(text)) else {
      throw wrong(.standing, "“\(text)” is neither provisional nor final.")
    }
    return standing
  }

  func asAt() throws(Wrong) -> Day? { try day(.asAt) }

  mutating func content(of measure: Measure) throws(Wrong) -> Observation.Content {
    let value = try number(.value, measure)
    let isCount = measure.kind == .count || measure.kind == .rate
    let count = try number(.count, measure) ?? (isCount ? value : nil)
    let figure = try number(.figure, measure) ?? (isCount ? nil : value)
    let whole = try number(.whole, measure)
    switch (count, whole, figure, sent.text(.absence)) {
    case (let count?, nil, nil, nil): return .count(count)
    case (let count?, let whole?, nil, nil): return .parts(count, of: whole)
    case (nil, nil, let figure?, nil):
      doubtShare(figure, of: measure)
      return .figure(figure)
    case (nil, nil, nil, let text?):
      guard let reason = Absence.Reason(words: text) else {
        let known = Absence.Reason.allCases.map(\.rawValue).joined(separator: ", ")
        throw wrong(.absence, "“\(text)” is no reason; there are \(known).")
      }
      return .absent(Absence(reason, due: try day(.due), note: sent.text(.note) ?? ""))
    case (nil, nil, nil, nil):
      throw wrong(.count, "It gives neither a figure nor a reason for none.")
    default:
      throw wrong(.count, "It gives more than one figure, or one and a reason.")
    }
  }

  /// 0.125 of a share may be an eighth, or an eighth of one per cent.
  private mutating func doubtShare(_ figure: Double, of measure: Measure) {
    guard measure.kind == .proportion, figure > 0, figure < 1 else { return }
    let role: ColumnRole = sent.cells[.figure] == nil ? .value : .figure
    if case .percentage = sent.cells[role]?.value { return }
    let percent = written(FigureReading.percent(figure))
    doubts.append(
      ReturnReading.Reason(
        place: sent.place(role),
        sentence: "\(written(figure)) is less than one per cent; is \(percent) meant?"))
  }

  /// The number as the file keeps it: a sheet may show fewer places than it holds. 12.5% is 12.5
  /// where a share is expected, and nothing else.
  private func number(_ role: ColumnRole, _ measure: Measure) throws(Wrong) -> Double? {
    guard let cell = sent.cells[role], let text = sent.text(role) else { return nil }
    let isShare = measure.kind == .proportion && (role == .figure || role == .value)
    switch cell.value {
    case .number(let number): return number
    case .percentage(let part):
      guard isShare else { throw wrong(role, "“\(text)” is a percentage, not a number.") }
      return FigureReading.percent(part)
    case .day, .moment, .time, .truth, .fault: throw wrong(role, "“\(text)” is no number.")
    case .text, .empty:
      let printed = PrintedFigure(printed: text)
      guard let number = printed.value, number.isFinite else {
        throw wrong(role, "“\(text)” is no number.")
      }
      guard printed.unit != .percent || isShare else {
        throw wrong(role, "“\(text)” is a percentage, not a number.")
      }
      return number
    }
  }

  /// 0.57 as 57, not as 56.99999999999999.
  private static func percent(_ part: Double) -> Double { (part * 1e11).rounded() / 1e9 }

  private func day(_ role: ColumnRole) throws(Wrong) -> Day? {
    switch sent.cells[role]?.value {
    case .day(let day), .moment(let day, seconds: _): return day
    default: break
    }
    guard let text = sent.text(role) else { return nil }
    guard let day = Day(words: text) else {
      throw wrong(role, "“\(text)” is no day such as 2019-11-22.")
    }
    return day
  }
}

/// A number without places that say nothing.
func written(_ number: Double) -> String {
  guard number == number.rounded(), abs(number) < 1e15 else { return "\(number)" }
  return "\(Int(number))"
}
