/// A whole column of changes reckoned from the later period to the earlier, or two headings exchanged.
enum ChangeWayRound {
  static func findings(_ layout: ChangeLayout, in reading: TableReading) -> [Finding] {
    guard layout.isReversed, let before = layout.before,
      let column = layout.difference ?? layout.percent
    else { return [] }
    let (now, then) = (reading.headings[before].text, reading.headings[layout.now].text)
    return [
      Finding(
        table: reading.table.title, row: "(all rows)", column: reading.headings[column].text,
        printed: reading.headings[column].text, expected: nil, rule: .changeWayRound,
        severity: .wrong,
        sentence:
          "The changes are \"\(then)\" less \"\(now)\": the headings of the two periods, or the signs of all changes, are the wrong way round."
      )
    ]
  }
}
