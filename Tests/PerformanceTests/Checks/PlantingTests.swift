import Performance
import Testing

/// Slips of every kind, planted one at a time in tables that add up.
@Suite struct PlantingTests {
  private struct Count {
    var planted = 0
    var missed: [String] = []
    var besides: [String] = []
    var kinds: Set<PlantedSlip.Kind> = []
  }

  private static func count(_ number: Int) -> Count {
    var count = Count()
    let kinds = PlantedSlip.Kind.allCases
    var seed: UInt64 = 1_000
    while count.planted < number, seed < 2_000 {
      let kind = kinds[Int(seed) % kinds.count]
      let sound = SoundTables(seed: seed)
      seed += 1
      guard let slip = PlantedSlip(kind, in: sound, seed: seed) else { continue }
      count.planted += 1
      count.kinds.insert(kind)
      let findings = CheckFigures.findings(in: slip.tables)
      let told = findings.filter(slip.isTold)
      let what = "\(kind) of seed \(seed - 1), \(slip.was) -> \(slip.printed)"
      if told.isEmpty { count.missed.append(what) }
      count.besides += findings.filter { !slip.isTold(by: $0) }.map { "\(what): \($0.sentence)" }
    }
    return count
  }

  @Test func nineteenOfTwentyPlantedSlipsAreToldAndLittleElse() {
    let count = Self.count(200)
    #expect(count.planted == 200)
    #expect(count.kinds.count == PlantedSlip.Kind.allCases.count)
    #expect(count.missed.count <= 10, "\(count.missed)")
    #expect(count.besides.count <= 10, "\(count.besides)")
  }
}
