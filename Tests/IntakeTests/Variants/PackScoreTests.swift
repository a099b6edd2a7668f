import Civic
import Intake
import Story
import Testing

@Suite struct PackScoreTests {
  let printed = PackPrinter.print(InventedPack(seed: 5), in: PackLayout(seed: 5))

  @Test func aReadingThatFindsEverythingScoresOne() {
    let score = PackScore(of: printed.truth, against: printed)
    #expect(score.overall == 1)
    #expect(score.missing.isEmpty)
    #expect(score.lowest.f1 == 1)
  }

  @Test func aReadingThatFindsNothingScoresNought() {
    let score = PackScore(of: Pack(), against: printed)
    #expect(score.overall == 0)
    #expect(score.missing.count == PackScore.facts(of: printed).count)
  }

  @Test func aLostDecisionIsMissingAndAnInventedOneIsExtra() throws {
    var reading = printed.truth
    let place = try #require(reading.minutes?.items.firstIndex { !$0.decisions.isEmpty })
    let lost = try #require(reading.minutes?.items[place].decisions.last)
    reading.minutes?.items[place].decisions.removeLast()
    reading.minutes?.items[0].decisions = [.init(number: nil, text: "That nothing be done.")]
    let decisions = try #require(PackScore(of: reading, against: printed).kinds[.decisions])
    #expect(decisions.missing.map(\.shown) == [lost.text])
    #expect(decisions.extra.count == 1)
    #expect(decisions.f1 < 1)
  }

  @Test func aStrayBlankInALongTextIsNoLossButAChangedFigureIs() throws {
    var reading = printed.truth
    reading.reports[0].sections[1].blocks[0].text += " ."
    #expect(PackScore(of: reading, against: printed).missing.isEmpty)
    reading.reports[0].sections[1].blocks[0].text += " 7"
    #expect(PackScore(of: reading, against: printed).missing.count == 1)
  }

  @Test func formOfAddressAndBracketsAreNoPartOfAName() {
    var reading = printed.truth
    reading.minutes?.present[0].name = "Councillor \(printed.truth.minutes?.chair ?? "") (Chair)"
    #expect(PackScore(of: reading, against: printed).missing.isEmpty)
  }

  @Test func noKindDecidesMoreThanAFifth() {
    var reading = printed.truth
    reading.tables = []
    #expect(PackScore(of: reading, against: printed).overall > 0.8)
  }

  @Test func tablesThatAreSplitDifferentlyAreNoLoss() {
    var reading = printed.truth
    let rows = reading.tables.flatMap(\.rows)
    reading.tables = [Pack.Table(title: nil, columns: [], rows: rows)]
    #expect(PackScore(of: reading, against: printed).overall == 1)
  }
}
