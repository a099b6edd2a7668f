import Civic

/// Signs that stand twice (`--17.4`), and a rise without the plus that all other rises have.
struct SignsOfColumns {
  let findings: [Finding]

  init(_ reading: TableReading) {
    findings = reading.table.columns.indices.flatMap { column in
      SignsOfColumns.doubled(column, reading) + SignsOfColumns.strayDigits(column, reading)
        + SignsOfColumns.bare(column, reading)
    }
  }

  private static func doubled(_ column: Int, _ reading: TableReading) -> [Finding] {
    reading.table.figures(in: column).compactMap { row, figure, value in
      let hasTwo = figure.signs.count > 1 || figure.printed.trimmed.hasSuffix("%%")
      guard hasTwo else { return nil }
      return finding(
        row, column, reading, expected: figure.inItsManner(value),
        "\(figure.printed) has its sign twice.")
    }
  }

  /// `13.` and `02`: a digit is missing, or stands where none should.
  private static func strayDigits(_ column: Int, _ reading: TableReading) -> [Finding] {
    reading.table.figures(in: column).compactMap { row, figure, _ in
      let digits = figure.printed.filter { $0.isNumber || $0 == "." || $0 == "," }
      let isLed = digits.count > 1 && digits.first == "0" && digits.dropFirst().first != "."
      guard digits.hasSuffix(".") || isLed else { return nil }
      let others = reading.table.figures(in: column).filter { $0.row != row }
      guard !others.isEmpty, !others.contains(where: { $0.figure.printed.hasPrefix("0") && isLed })
      else { return nil }
      return finding(
        row, column, reading, expected: nil,
        isLed
          ? "\(figure.printed) begins with a nought."
          : "\(figure.printed) has a point and no digits after it.")
    }
  }

  private static func bare(_ column: Int, _ reading: TableReading) -> [Finding] {
    let rises = reading.table.figures(in: column).filter { $0.value > 0 }
    let bare = rises.filter { !$0.figure.signs.contains("+") }
    guard rises.count > 3, bare.count == 1 else { return [] }
    let (row, figure, _) = bare[0]
    return [
      finding(
        row, column, reading, expected: "+" + figure.printed.trimmed,
        "\(figure.printed) has no plus sign, and all other rises of the column have one.")
    ]
  }

  private static func finding(
    _ row: Int, _ column: Int, _ reading: TableReading, expected: String?, _ sentence: String
  ) -> Finding {
    Finding(
      table: reading.table.title, row: reading.table.rows[row].label,
      column: reading.headings[column].text, printed: reading.table.cell(row, column).printed,
      expected: expected, rule: .sign, severity: .typo, sentence: sentence)
  }
}
