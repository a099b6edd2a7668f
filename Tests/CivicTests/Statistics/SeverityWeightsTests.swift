import Civic
import Testing

struct SeverityWeightsTests {
  private let day = Day(year: 2016, month: 4, day: 1)!
  private let rows = [
    SeverityWeights.Row(offence: "1", weight: 1_000),
    SeverityWeights.Row(offence: "28A", weight: 40),
    SeverityWeights.Row(offence: "92D", weight: 2.5),
  ]

  private func weights() throws -> SeverityWeights {
    try SeverityWeights(source: "Invented, for the test", effectiveFrom: day, rows: rows)
  }

  @Test func aScoreIsWorkedByHand() throws {
    // 1 × 1,000 + 30 × 40 + 200 × 2.5 = 2,700 among 9,000 people.
    let score = try weights().score(["1": 1, "28A": 30, "92D": 200], population: 9_000)
    expectClose(score, 0.3)
  }

  @Test func anOffenceWithoutAWeightIsNotLeftOut() throws {
    #expect(throws: SeverityWeights.Fault.noWeight(offences: ["8N"])) {
      try weights().score(["1": 1, "8N": 5], population: 9_000)
    }
    #expect(throws: SeverityWeights.Fault.countIsNegative(offence: "1")) {
      try weights().score(["1": -1], population: 9_000)
    }
    #expect(throws: SeverityWeights.Fault.nobodyLivesThere) {
      try weights().score([:], population: 0)
    }
  }

  @Test func aTableWithSlipsIsRefused() {
    #expect(throws: SeverityWeights.Fault.sourceIsMissing) {
      try SeverityWeights(source: "", effectiveFrom: day, rows: rows)
    }
    #expect(throws: SeverityWeights.Fault.offenceIsTwice("1")) {
      try SeverityWeights(source: "ONS", effectiveFrom: day, rows: rows + [rows[0]])
    }
    #expect(throws: SeverityWeights.Fault.weightIsNegative(offence: "2")) {
      try SeverityWeights(
        source: "ONS", effectiveFrom: day, rows: [.init(offence: "2", weight: -1)])
    }
  }
}
