import Civic
import Pages
import Testing

@testable import Commons

struct MovementTests {
  private let table = PrintedTable(
    id: PrintedTable.ID(rawValue: 1), body: "safer-marrowby-partnership",
    day: Day(iso: "2019-09-13")!, ordinal: 3, paperID: nil, title: "Crime", columnCount: 5,
    rowCount: 4, sourceID: SourceDocument.ID(rawValue: 2), line: 10)

  private func cells(_ rows: [String]) -> [PrintedCell] {
    rows.enumerated().flatMap { number, row in
      row.split(separator: "|").enumerated().map { column, text in
        PrintedCell(
          tableID: table.id, rowNumber: number, columnNumber: column, printed: String(text),
          line: 11 + number)
      }
    }
  }

  private func strongest(_ rows: [String]) -> [Movement] {
    Movement.strongest(3, of: Movement.all(in: table, cells(rows)))
  }

  @Test func theCountThatMovedFurthestComesFirst() {
    let found = strongest([
      "Type|Jul 18|Jul 19|Change|% Change", "Burglary|168|189|21|12.5%",
      "Vehicle crime|151|294|143|94.7%", "Shoplifting|494|408|-86|-17.4%",
      "Total|900|1200|300|33.3%",
    ])
    #expect(found.map(\.what) == ["Vehicle crime", "Shoplifting"])
    #expect(found[0].keyFigure.value == "Up 94.7%")
    #expect(found[1].keyFigure.value == "Down 17.4%")
    #expect(found[0].keyFigure.meaning == "294 in Jul 19, against 151 in Jul 18.")
  }

  @Test func theTwoCountsAreThoseWithWhichTheShareAgrees() {
    let found = strongest([
      "Indicator|Baseline|Target|Jul 18|Jul 19|Year to date|Diff|% Diff",
      "Violence|3688|Reduce|938|1157|2133|219|23.3",
    ])
    #expect(found.map(\.now) == ["1157"])
    #expect(found.map(\.before) == ["938"])
  }

  @Test func aMisprintedShareTellsOfNoMovement() {
    #expect(strongest(["Type|A|B|Change|% Change", "Arson|100|200|100|10.0%"]).isEmpty)
  }

  @Test func smallCountsTellNothing() {
    #expect(strongest(["Type|A|B|Change|% Change", "Robbery|1|11|10|1000.0%"]).isEmpty)
    #expect(strongest(["Type|A|B|Change|% Change", "Burglary|168|189|21|12.5%"]).isEmpty)
  }

  @Test func aTableWithoutAShareOfChangeTellsNothing() {
    #expect(strongest(["Type|A|B", "Arson|100|200"]).isEmpty)
    #expect(Movement.all(in: table, []).isEmpty)
  }
}
