import Civic
import Intake

/// Judges the figures of a file one after another.
struct ReturnJudge {
  let terms: ReturnReading.Terms
  let ground: ReturnGround
  private(set) var unknown: [ReturnName.Kind: Set<String>] = [:]
  private var firstSheet: String?
  /// Where each figure stood that was seen already.
  private var seen: [Place: String] = [:]

  private struct Place: Hashable {
    let measure: String
    let area: String
    let period: Period
  }

  init(terms: ReturnReading.Terms, ground: ReturnGround) {
    (self.terms, self.ground) = (terms, ground)
  }

  /// Nil for what somebody said is no figure of ours.
  mutating func row(_ sent: SentFigure) -> ReturnReading.Row? {
    var reasons = sent.doubts.map { ReturnReading.Reason(place: $0.place, sentence: $0.sentence) }
    let subject = [
      sent.measure ?? sent.text(.measure) ?? "", sent.area ?? sent.text(.area) ?? "",
      sent.period?.name ?? sent.text(.period) ?? "",
    ]
    do throws(FigureReading.Wrong) {
      guard let (measure, area) = try known(sent) else { return nil }
      var reading = FigureReading(sent)
      let line = try line(&reading, measure, area)
      reasons += reading.doubts + doubts(line, measure, sent)
      return ReturnReading.Row(
        sheet: sent.sheet, number: sent.line,
        subject: [measure.name, subject[1], line.period.name],
        verdict: reasons.isEmpty ? .accepted : .doubtful, reasons: reasons, line: line,
        measure: measure, effect: .isNew)
    } catch {
      reasons.insert(ReturnReading.Reason(place: error.place, sentence: error.sentence), at: 0)
      return ReturnReading.Row(
        sheet: sent.sheet, number: sent.line, subject: subject, verdict: .rejected,
        reasons: reasons, line: nil, measure: nil, effect: .isNew)
    }
  }

  private mutating func known(
    _ sent: SentFigure
  ) throws(FigureReading.Wrong) -> (Measure, String)? {
    guard let name = sent.measure ?? sent.text(.measure), let place = sent.area ?? sent.text(.area)
    else {
      let role: ColumnRole = sent.measure ?? sent.text(.measure) == nil ? .measure : .area
      throw .init(place: sent.place(role), sentence: "It names no measure or no area.")
    }
    let measure: Measure
    switch ground.measure(name) {
    case .one(let found): measure = found
    case .passedOver: return nil
    case .several:
      throw .init(
        place: sent.place(.measure),
        sentence:
          "“\(name)” are several measures: write the one that is meant by its name in addresses."
      )
    case .none:
      unknown[.measure, default: []].insert(name)
      throw .init(
        place: sent.place(.measure), sentence: "There is no measure called “\(name)”.")
    }
    switch ground.area(place) {
    case .one(let code): return (measure, code)
    case .passedOver: return nil
    case .several:
      throw .init(
        place: sent.place(.area), sentence: "“\(place)” are several areas: write its code.")
    case .none:
      unknown[.area, default: []].insert(place)
      throw .init(
        place: sent.place(.area), sentence: "There is no area with the code or name “\(place)”.")
    }
  }

  private mutating func line(
    _ reading: inout FigureReading, _ measure: Measure, _ area: String
  ) throws(FigureReading.Wrong) -> SubmitReturn.Line {
    let sent = reading.sent
    let period = try reading.period()
    let asAt = try reading.asAt() ?? terms.asAt
    let standing = try reading.standing()
    let line = SubmitReturn.Line(
      sent.line, measure: measure.slug, area: area, period: period,
      try reading.content(of: measure), asAt: asAt, standing: standing)
    let role = ColumnRole.allCases.first {
      [.count, .whole, .figure, .value].contains($0) && sent.text($0) != nil
    }
    if let fault = line.fault(measure, areas: ground.areas, before: nil) {
      let isName = fault.first?.isLowercase == true
      throw .init(
        place: sent.place(role ?? .measure),
        sentence: isName ? fault.prefix(1).uppercased() + fault.dropFirst() : fault)
    }
    let place = Place(measure: measure.slug, area: area, period: period)
    let here = sent.place(role ?? .measure)
    if let before = seen.updateValue(here, forKey: place) {
      seen[place] = before
      throw .init(place: here, sentence: "\(before) gives the same figure already.")
    }
    return line
  }

  private mutating func doubts(
    _ line: SubmitReturn.Line, _ measure: Measure, _ sent: SentFigure
  ) -> [ReturnReading.Reason] {
    var doubts: [ReturnReading.Reason] = []
    func doubt(_ role: ColumnRole, _ sentence: String) {
      doubts.append(ReturnReading.Reason(place: sent.place(role), sentence: sentence))
    }
    if !terms.supplier.isEmpty, measure.supplier != terms.supplier {
      let name = ground.suppliers[measure.supplier] ?? measure.supplier
      doubt(.measure, "This figure is sent by \(name).")
    }
    if line.content.absence == nil, line.period.last > line.asAt {
      doubt(.period, "The period had not ended on \(line.asAt.inWords).")
    }
    // Months as columns stand on a sheet for each measure; rows of our own form belong together.
    if sent.measure == nil, sent.period == nil {
      if let firstSheet, firstSheet != sent.sheet {
        doubt(
          .measure, "Figures stand on more than one sheet; they were read from \(firstSheet) too.")
      }
      firstSheet = firstSheet ?? sent.sheet
    }
    return doubts
  }
}
