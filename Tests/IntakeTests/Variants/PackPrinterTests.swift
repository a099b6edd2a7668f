import Intake
import Story
import Testing

@Suite struct PackPrinterTests {
  static let seeds = Array(UInt64(1)...16)

  @Test func theSameSeedPrintsTheSamePack() {
    for seed in Self.seeds.prefix(3) {
      let first = PackPrinter.print(InventedPack(seed: seed), in: PackLayout(seed: seed))
      let again = PackPrinter.print(InventedPack(seed: seed), in: PackLayout(seed: seed))
      #expect(first.text == again.text)
      #expect(PackTruth.json(first.truth) == PackTruth.json(again.truth))
    }
  }

  @Test func differentSeedsInventDifferentTowns() {
    let packs = Self.seeds.map { InventedPack(seed: $0).pack }
    #expect(Set(packs.map(\.body)).count > 5)
    #expect(Set(packs.map(\.reports)).count == packs.count)
  }

  /// Dates and times are printed in words; headings say the category of a seat, and the agenda the
  /// number of a report; every other fact stands in the text as it stands in the truth.
  @Test(arguments: seeds) func everyFactStandsOnItsLine(seed: UInt64) {
    let printed = PackPrinter.print(InventedPack(seed: seed), in: PackLayout(seed: seed))
    let text = PlainText(printed.text, furniture: printed.furniture)
    for fact in PackScore.facts(of: printed) where isPrintedAsItStands(fact) {
      let stands = text.holds(fact.shown, at: fact.line)
      #expect(stands, "\(fact.kind.rawValue) at line \(fact.line): \(fact.shown)")
    }
  }

  private func isPrintedAsItStands(_ fact: PackFact) -> Bool {
    switch fact.kind {
    case .meeting, .nextMeeting, .minutesHead: fact.key == ["venue"] || fact.key == ["body"]
    case .reportHeads: fact.key.last != "agendaNumber"
    case .members: fact.key.first != "category"
    case .exemptAndUrgent: fact.key.first == "urgent"
    case .vacancies, .backgroundPapers: false
    case .tables: false
    default: true
    }
  }

  @Test(arguments: seeds) func everyWordOfATableStandsOnTheLinesOfItsRow(seed: UInt64) {
    let printed = PackPrinter.print(InventedPack(seed: seed), in: PackLayout(seed: seed))
    let text = PlainText(printed.text, furniture: printed.furniture)
    for table in printed.truth.tables {
      #expect(table.rows.count == table.rowLines.count)
      for (row, line) in zip(table.rows, table.rowLines) {
        let words = row.flatMap { $0.split(separator: " ") }
        let stands = words.allSatisfy { text.holds(String($0), at: line, within: 4) }
        #expect(stands, "line \(line): \(row)")
      }
    }
  }
}
