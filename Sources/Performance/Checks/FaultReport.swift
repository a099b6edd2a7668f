/// Faults of the reckoning as findings, in sentences for an analyst.
struct FaultReport {
  private let readings: [TableReading]
  private let printed: FigureValues

  init(_ readings: [TableReading], _ printed: FigureValues) {
    (self.readings, self.printed) = (readings, printed)
  }

  func finding(_ fault: Reckoning.Fault, isRounding: Bool) -> Finding {
    let place = fault.place
    let reading = readings[place.table]
    let cell = printed.figure(place)
    let expected = cell.inItsManner(fault.expected)
    let rule = rule(of: fault)
    return Finding(
      table: reading.table.title, row: reading.table.rows[place.row].label,
      column: reading.headings[place.column].text, printed: cell.printed, expected: expected,
      rule: rule, severity: isRounding ? .rounding : severity(fault, cell),
      sentence: sentence(fault, cell, expected, isRounding))
  }

  /// The relation of which the figure is the result, else the first that it mends.
  private func rule(of fault: Reckoning.Fault) -> CheckRule {
    if fault.exchanged != nil { return .swapped }
    let own = fault.relations.first { $0.target == fault.place }
    return (own ?? fault.relations[0]).rule
  }

  private func severity(_ fault: Reckoning.Fault, _ cell: TableFigure) -> Finding.Severity {
    guard fault.exchanged == nil, let value = cell.value else { return .wrong }
    return SlipOfThePen.kind(value, meant: fault.expected, places: cell.places) == nil
      ? .wrong : .typo
  }

  private func sentence(
    _ fault: Reckoning.Fault, _ cell: TableFigure, _ expected: String, _ isRounding: Bool
  ) -> String {
    if let other = fault.exchanged { return exchanged(fault.place, other) }
    if isRounding {
      return "\(cell.printed) is off by one in the last place: the figures give \(expected)."
    }
    var text = "\(cell.printed) should be \(expected): " + reasons(fault) + "."
    if let slip = slip(fault, cell) { text += " \(slip)." }
    if let base = wrongBase(fault, cell) { text += " \(base)." }
    if isOnlyWitness(fault) {
      text += " Only this sum says so: another figure of it may be wrong instead."
    }
    if !fault.carriedBy.isEmpty { text += " " + carried(fault) + "." }
    return text
  }

  /// One sum without anything else that speaks for the one figure or the other.
  private func isOnlyWitness(_ fault: Reckoning.Fault) -> Bool {
    guard fault.relations.count == 1, fault.carriedBy.isEmpty else { return false }
    return [.columnTotal, .rowTotal, .parent, .area, .year].contains(fault.relations[0].rule)
  }

  private func reasons(_ fault: Reckoning.Fault) -> String {
    var reasons: [String] = []
    for relation in fault.relations {
      let reason = reason(relation, fault)
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    let told = reasons.prefix(3).joined(separator: ", and ")
    return reasons.count > 3 ? told + ", and \(reasons.count - 3) more agree" : told
  }

  private func reason(_ relation: Relation, _ fault: Reckoning.Fault) -> String {
    let isResult = relation.target == fault.place
    let label = readings[relation.target.table].table.rows[relation.target.row].label
    let heading = readings[relation.target.table].headings[relation.target.column].text
    switch relation.rule {
    case .area, .rowTotal:
      return isResult ? "its parts add to that" : "so that the parts add to \"\(heading)\""
    case .columnTotal, .parent:
      return isResult ? "its rows add to that" : "so that the rows add to \"\(label)\""
    case .year:
      return isResult ? "its quarters add to that" : "so that the quarters add to the year"
    case .difference:
      return isResult ? "the two figures differ by that" : "so that the difference is right"
    case .percentChange:
      return isResult
        ? "the change over the previous figure is that" : "so that the percentage is right"
    case .rate:
      return isResult
        ? "the count over the base of the area's other rates gives that"
        : "so that its rate is right"
    case .share:
      return isResult ? "the part over the whole gives that" : "so that the share is right"
    case .sameFact: return "another table prints the same fact so"
    default: return relation.rule.rawValue
    }
  }

  private func slip(_ fault: Reckoning.Fault, _ cell: TableFigure) -> String? {
    guard let value = cell.value else { return nil }
    switch SlipOfThePen.kind(value, meant: fault.expected, places: cell.places) {
    case .transposed: return "Two digits are transposed"
    case .dropped: return "A digit is missing"
    case .added: return "A digit too many slipped in"
    case .mistyped: return "One digit is mistyped"
    case .sign: return "The sign is wrong"
    case nil: return nil
    }
  }

  /// A percentage of the figure now instead of the figure before.
  private func wrongBase(_ fault: Reckoning.Fault, _ cell: TableFigure) -> String? {
    guard let relation = fault.relations.first(where: { $0.rule == .percentChange }),
      relation.target == fault.place, let value = cell.value,
      case .ratio(let factor, let part, let whole) = relation.law
    else { return nil }
    let change = part.reduce(0) { $0 + $1.times * printed.value($1.place) }
    let before = whole.reduce(0) { $0 + $1.times * printed.value($1.place) }
    guard change + before != 0,
      abs(factor * change / (change + before) - value) <= cell.halfUnit + 1e-9
    else { return nil }
    return "It was divided by the current figure instead of the previous"
  }

  private func carried(_ fault: Reckoning.Fault) -> String {
    let places = Set(fault.carriedBy).sorted()
    let names = places.prefix(3).map { place in
      let reading = readings[place.table]
      return
        "\(printed.figure(place).printed) (\(reading.table.rows[place.row].label), \(reading.headings[place.column].text))"
    }
    let more = places.count > 3 ? " and \(places.count - 3) more" : ""
    return "It is carried into " + names.joined(separator: ", ") + more
  }

  private func exchanged(_ one: FigurePlace, _ other: FigurePlace) -> String {
    let reading = readings[one.table]
    let (a, b) = (printed.figure(one).printed, printed.figure(other).printed)
    let other =
      readings[other.table].table.rows[other.row].label + ", "
      + readings[other.table].headings[other.column].text
    return
      "\(a) and \(b) have changed places (\(reading.table.rows[one.row].label), \(reading.headings[one.column].text), and \(other))."
  }
}
