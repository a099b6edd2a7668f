import Civic

/// Shares of more than the whole, and more answers than there were responses.
enum ImpossibleShares {
  static func findings(in reading: TableReading) -> [Finding] {
    overTheWhole(reading) + overTheResponses(reading)
  }

  private static func overTheWhole(_ reading: TableReading) -> [Finding] {
    reading.table.columns.indices.flatMap { column -> [Finding] in
      let measure = reading.headings[column].measure
      guard measure != .change, measure != .percentChange, !reading.headings[column].isRate else {
        return []
      }
      return reading.table.figures(in: column).compactMap { row, figure, value in
        let label = reading.table.rows[row].label.lowercased()
        let isShareOfLabel =
          figure.unit == .percent && CheckWords.shareLabels.contains(where: label.hasPrefix)
        let isShare = measure == .share && isInPercent(reading, column)
        guard value > 100 + figure.halfUnit, isShareOfLabel || isShare else { return nil }
        return Finding(
          table: reading.table.title, row: reading.table.rows[row].label,
          column: reading.headings[column].text, printed: figure.printed, expected: nil,
          rule: .shareLimit, severity: .wrong,
          sentence: "\(figure.printed) is more than the whole: a share is at most 100%.")
      }
    }
  }

  /// Most figures of the column are shares as they should be.
  private static func isInPercent(_ reading: TableReading, _ column: Int) -> Bool {
    let figures = reading.table.figures(in: column)
    return figures.count > 2
      && figures.filter { (0...100).contains($0.value) }.count * 2 > figures.count
  }

  // MARK: Responses

  private static func overTheResponses(_ reading: TableReading) -> [Finding] {
    guard let responses = responses(in: reading) else { return [] }
    return reading.countColumns.flatMap { column -> [Finding] in
      reading.table.figures(in: column).compactMap { row, figure, value in
        guard figure.unit == .number, value > responses, reading.headings[column].measure == .value,
          !isResponses(reading.table.rows[row].label), !isResponses(reading.headings[column].name)
        else { return nil }
        return Finding(
          table: reading.table.title, row: reading.table.rows[row].label,
          column: reading.headings[column].text, printed: figure.printed, expected: nil,
          rule: .responses, severity: .wrong,
          sentence:
            "\(figure.printed) answers are more than the \(ReckoningStep.text(responses, 0)) responses that the table names."
        )
      }
    }
  }

  /// The number in `(81 responses)` or `n = 81`, from the title or the words beside the table.
  private static func responses(in reading: TableReading) -> Double? {
    for text in [reading.table.title, reading.table.caption].compactMap({ $0?.lowercased() }) {
      let words = text.split { !$0.isLetter && !$0.isNumber }.map(String.init)
      for (at, word) in words.enumerated() {
        if isResponses(word), at > 0, let number = Double(words[at - 1]) { return number }
        if word == "n", text.contains("n="), at + 1 < words.count,
          let number = Double(words[at + 1])
        {
          return number
        }
      }
    }
    return nil
  }

  private static func isResponses(_ words: String) -> Bool {
    ["responses", "respondents", "response"].contains(where: words.lowercased().contains)
  }
}
