import Civic

/// `An increase after 5 consecutive quarterly reductions`, against the series that the pack prints.
enum RunsInWords {
  /// What a sentence claims of a series.
  private struct Claim {
    var words: String
    var isRise: Bool
    var count: Int
    var figure: Double
    var period: FigurePeriod?
  }

  static func findings(in readings: [TableReading]) -> [Finding] {
    readings.flatMap { reading -> [Finding] in
      reading.table.rows.flatMap { row -> [Finding] in
        row.cells.compactMap { cell -> Finding? in
          guard let claim = claim(in: cell.printed), let said = contradiction(of: claim, readings)
          else {
            return nil
          }
          return Finding(
            table: reading.table.title, row: head(row.label), column: "text", printed: claim.words,
            expected: said, rule: .run, severity: .wrong,
            sentence: "\"\(claim.words)\" does not agree with the series: \(said).")
        }
      }
    }
  }

  /// The name before the dash in `Name - what it is about`.
  private static func head(_ label: String) -> String {
    guard label.count > 60, let at = label.range(of: " - ") ?? label.range(of: " \u{2013} ") else {
      return label
    }
    return String(label[..<at.lowerBound])
  }

  private static let rises: Set<String> = ["increase", "increases", "rise", "rises"]
  private static let falls: Set<String> = [
    "reduction", "reductions", "decrease", "decreases", "fall", "falls", "decline", "declines",
  ]

  /// `... 53.8% (Apr 17 - Jun 17 cohort) ... an increase after 5 consecutive quarterly reductions`.
  private static func claim(in text: String) -> Claim? {
    let words = text.split(separator: " ").map(String.init)
    let plain = words.map { $0.lowercased().filter { $0.isLetter || $0.isNumber } }
    guard let at = plain.firstIndex(of: "consecutive"), at > 2,
      let count = RowCounts.number(plain[at - 1]), plain[at - 2] == "after",
      rises.contains(plain[at - 3]) || falls.contains(plain[at - 3])
    else { return nil }
    let isRise = rises.contains(plain[at - 3])
    let ends = (at + 1..<min(at + 4, words.count)).first {
      isRise ? falls.contains(plain[$0]) : rises.contains(plain[$0])
    }
    guard let ends, let share = words[..<at].lastIndex(where: { isPercent($0) }),
      let figure = TableFigure(bare(words[share])).value
    else { return nil }
    let between = words[(share + 1)..<at].joined(separator: " ")
    let period = between.range(of: "(").flatMap {
      FigurePeriod(in: String(between[$0.upperBound...]))
    }
    return Claim(
      words: words[(at - 3)...ends].joined(separator: " "), isRise: isRise, count: count,
      figure: figure, period: period)
  }

  private static func isPercent(_ word: String) -> Bool {
    let figure = TableFigure(bare(word))
    return figure.value != nil && figure.unit == .percent
  }

  private static func bare(_ word: String) -> String {
    String(word.filter { $0.isNumber || ".%-".contains($0) }.drop { $0 == "." })
  }

  /// What the series says instead, nil when it bears the claim out or none is found.
  private static func contradiction(of claim: Claim, _ readings: [TableReading]) -> String? {
    for reading in readings {
      let periods = reading.table.rows.map { FigurePeriod(in: $0.label) }
      guard periods.count > 3, periods.allSatisfy({ $0 != nil }) else { continue }
      for column in reading.table.columns.indices {
        let values = reading.table.rows.indices.compactMap { row in
          reading.table.cell(row, column).unit == .percent ? reading.value(row, column) : nil
        }
        guard values.count == periods.count,
          let at = values.indices.last(where: { row in
            abs(values[row] - claim.figure) < 0.06
              && (claim.period == nil || periods[row] == claim.period)
          }), at > 0
        else { continue }
        return said(of: values, at, claim)
      }
    }
    return nil
  }

  private static func said(of values: [Double], _ at: Int, _ claim: Claim) -> String? {
    func isClaimed(_ row: Int) -> Bool { claim.isRise == (values[row] > values[row - 1]) }
    let before = (1..<at).reversed().prefix { !isClaimed($0) && values[$0] != values[$0 - 1] }.count
    if isClaimed(at), before >= claim.count || before == at - 1 { return nil }
    let last = values[max(0, at - 2)...at].map { ReckoningStep.text($0, 1) }
    return "\(before) before it, and the latest figures are " + last.joined(separator: ", ")
  }
}
