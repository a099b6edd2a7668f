/// What a heading says of the figures below it.
struct ColumnHeading: Hashable {
  enum Measure: Hashable {
    case change
    case percentChange
    case rate(per: Double)
    case share
    case baseline
    case target
    case yearToDate
    case total
    case value
  }

  let text: String
  /// The area above the measure: `NORTH` in `NORTH | Crime`; empty when there is one line only.
  let area: String
  /// The lower line.
  let name: String
  let measure: Measure
  let period: FigurePeriod?
  let isCurrent: Bool
  let isPrevious: Bool

  init(_ heading: String) {
    text = heading
    let lines = heading.split(separator: "|").map { String($0).trimmed }
    area = lines.count > 1 ? lines[0] : ""
    name = lines.count > 1 ? lines.dropFirst().joined(separator: " | ") : heading.trimmed
    let lower = name.lowercased()
    measure = ColumnHeading.measure(lower)
    period = FigurePeriod(in: name) ?? (lines.count > 1 ? FigurePeriod(in: lines[0]) : nil)
    isCurrent = CheckWords.current.contains(where: lower.contains)
    isPrevious = CheckWords.previous.contains(where: lower.contains)
  }

  var isCount: Bool {
    switch measure {
    case .baseline, .yearToDate, .total, .value: true
    case .change, .percentChange, .rate, .share, .target: false
    }
  }

  /// A figure of a period, as against a baseline, a target or a change.
  var isOfAPeriod: Bool { measure == .value || measure == .yearToDate }

  var isRate: Bool { if case .rate = measure { true } else { false } }

  private static func measure(_ name: String) -> Measure {
    let words = name.split { !$0.isLetter && $0 != "%" && $0 != "+" }.map(String.init)
    let isChange =
      words.contains { CheckWords.change.contains($0) } || name.contains("+/-")
    let isPercent = name.contains("%") || name.contains("per cent") || words.contains("percentage")
    let isPoints = words.contains { ["point", "points", "pp", "ppt"].contains($0) }
    if isChange || isPoints { return isPercent && !isPoints ? .percentChange : .change }
    if let per = per(name) { return .rate(per: per) }
    if CheckWords.target.contains(where: name.contains) { return .target }
    if name.contains("baseline") { return .baseline }
    if name.contains("to date") || words.contains("ytd") { return .yearToDate }
    if isPercent || words.contains(where: CheckWords.share.contains) { return .share }
    if words.contains(where: CheckWords.total.contains) { return .total }
    return .value
  }

  /// 1,000 in `Per 1,000 pop`.
  static func per(_ name: String) -> Double? {
    guard let range = name.range(of: "per ") ?? name.range(of: "/ ") else { return nil }
    let digits = name[range.upperBound...].prefix { $0.isNumber || $0 == "," }.filter(\.isNumber)
    guard let number = Double(digits), number >= 100 else { return nil }
    return number
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }

  /// Where another text first stands in this one.
  func range(of other: String) -> Range<String.Index>? {
    firstRange(of: other)
  }
}
