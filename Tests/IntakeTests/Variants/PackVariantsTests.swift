import Intake
import Story
import Testing

/// Packs that nobody has seen, in layouts that the seed chooses.
@Suite struct PackVariantsTests {
  struct Reading: Sendable {
    var seed: UInt64
    var score: PackScore
    var hidden: [PackFact]
  }

  static let readings: [Reading] = (UInt64(1)...40).map { seed in
    let printed = PackPrinter.print(InventedPack(seed: seed), in: PackLayout(seed: seed))
    let pack = (try? PackReader().read(printed.text)) ?? Pack()
    let score = PackScore(of: pack, against: printed)
    return Reading(seed: seed, score: score, hidden: score.hidden(in: pack))
  }

  @Test func everyVariantIsReadToNineteenInTwenty() {
    for reading in Self.readings {
      #expect(reading.score.overall >= 0.95, "variant \(reading.seed)")
    }
  }

  @Test func nineInTenOfTheFactsMissedShow() {
    let missed = Self.readings.reduce(0) { $0 + $1.score.missing.count }
    let hidden = Self.readings.flatMap(\.hidden)
    let told = hidden.prefix(12).map { "\($0.kind.rawValue) \($0.line): \($0.shown)" }
    #expect(hidden.count * 10 <= missed, "\(hidden.count) of \(missed) hidden: \(told)")
  }
}
