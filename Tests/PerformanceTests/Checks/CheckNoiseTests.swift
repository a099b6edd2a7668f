import Performance
import Story
import Testing

/// Whatever stands in a table, the checks end and do not fall over.
@Suite struct CheckNoiseTests {
  private static let noise = [
    "", "-", "--", "%", "£", "0", "00", "-0", "0%", "1e9", "99999999999999999999999", "-5", "12.",
    ".5", "1,2", "1,000,000,000,000", "-£3", "<5", "*", "n/a", "100.0%", "-100%", "0.000000001",
    "Increased by 100%", "Reduced by 100%", "Increased by 0%", "Reduced by 999999999%", "Top 0",
    "an increase after 5 consecutive quarterly reductions", "Jan 13 - Mar 13", "3½", "٣",
  ]

  @Test func noFigureBreaksTheChecks() {
    for number in UInt64(1)...12 {
      var seed = Seed(number)
      var tables = SoundTables(seed: number).tables
      for at in tables.indices {
        for row in tables[at].rows.indices {
          for column in tables[at].columns.indices where seed.chance(30) {
            tables[at].rows[row].cells[column] = TableFigure(seed.pick(Self.noise))
          }
          if seed.chance(10) { tables[at].rows[row].label = seed.pick(Self.noise) }
        }
        if seed.chance(20) {
          tables[at].columns[seed.number(0...tables[at].columns.count - 1)] = seed.pick(Self.noise)
        }
      }
      let findings = CheckFigures.findings(in: tables)
      #expect(findings.allSatisfy { !$0.sentence.isEmpty && !$0.rule.isEmpty })
    }
  }

  @Test func emptyTablesHaveNothingToCheck() {
    let empty = FigureTable(title: nil, labelHeading: "", columns: [], rows: [])
    let bare = FigureTable(
      title: "Total", labelHeading: "", columns: [], rows: [FigureRow(label: "", cells: [])])
    #expect(CheckFigures.findings(in: [empty, bare, empty]).isEmpty)
    #expect(CheckFigures.findings(in: []).isEmpty)
  }
}
