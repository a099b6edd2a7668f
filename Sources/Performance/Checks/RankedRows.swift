/// A table of the highest runs downwards, one of the lowest upwards: a figure out of order is mistyped,
/// or its row misplaced.
enum RankedRows {
  static func findings(in reading: TableReading) -> [Finding] {
    let words = [reading.table.title, reading.table.caption].compactMap { $0 }
    let columns = reading.headings.indices.filter { !reading.table.figures(in: $0).isEmpty }
    guard words.contains(where: { RowCounts.promised(by: $0) != nil }), columns.count == 1,
      let column = columns.first
    else { return [] }
    let figures = reading.table.figures(in: column).filter { !reading.isTotal[$0.row] }
    let values = figures.map(\.value)
    guard values.count > 4, let odd = odd(values) else { return [] }
    let (row, figure, _) = figures[odd]
    return [
      Finding(
        table: reading.table.title, row: reading.table.rows[row].label,
        column: reading.headings[column].text, printed: figure.printed, expected: nil,
        rule: .ranking, severity: .wrong,
        sentence: "\(figure.printed) is out of order in a ranked table: all other rows run on.")
    ]
  }

  /// The one figure without which all run downwards, or all upwards. Of two neighbours either of which
  /// could be it, the one that is farther from the figures around it.
  private static func odd(_ values: [Double]) -> Int? {
    for direction in [1.0, -1.0] {
      let run = values.map { $0 * direction }
      if isFalling(run) { return nil }
      let odd = run.indices.filter { left in
        isFalling(run.indices.filter { $0 != left }.map { run[$0] })
      }
      if !odd.isEmpty { return odd.max { distance($0, run) < distance($1, run) } }
    }
    return nil
  }

  private static func isFalling(_ run: [Double]) -> Bool {
    zip(run, run.dropFirst()).allSatisfy { $0 >= $1 }
  }

  private static func distance(_ at: Int, _ run: [Double]) -> Double {
    [at - 2, at - 1, at + 1, at + 2].filter(run.indices.contains)
      .reduce(0) { $0 + abs(run[$1] - run[at]) }
  }
}
