import Intake
import Story
import Testing

/// Mutated packs: whatever the text, the reader ends, and what it says holds together.
@Suite struct PackNoiseTests {
  @Test(arguments: 1...8)
  func aMutatedPackBreaksNothing(number: Int) throws {
    var seed = Seed(UInt64(number))
    let printed = PackPrinter.print(
      InventedPack(seed: UInt64(number), reports: 1), in: PackLayout(seed: UInt64(number)))
    var bytes = Array(printed.text.utf8)
    for _ in 0..<seed.number(1...60) { mutate(&bytes, &seed) }
    let text = String(decoding: bytes, as: UTF8.self)
    guard let pack = try? PackReader().read(text) else { return }
    let lines = PackFile.lines(of: text).count + 1
    for table in pack.tables {
      let width = table.rows.first?.count ?? table.columns.count
      #expect(table.rows.allSatisfy { $0.count == width })
      #expect(table.columns.isEmpty || table.rows.isEmpty || table.columns.count == width)
      #expect(table.rowLines.count == table.rows.count)
    }
    let places =
      pack.doubts.map(\.line) + pack.unclaimed + pack.agenda.map(\.line) + pack.members.map(\.line)
      + pack.reports.map(\.line) + pack.tables.flatMap(\.rowLines)
    #expect(places.allSatisfy { (1...lines).contains($0) })
    let blocks = pack.reports.flatMap {
      $0.sections.flatMap(\.blocks) + $0.appendices.flatMap(\.blocks)
    }
    #expect(
      blocks.allSatisfy { $0.table.map { pack.tables.indices.contains($0) } ?? !$0.text.isEmpty })
    #expect(pack == (try PackReader().read(text)))
  }

  private func mutate(_ bytes: inout [UInt8], _ seed: inout Seed) {
    guard bytes.count > 50 else { return }
    let at = seed.number(0...(bytes.count - 20))
    switch seed.number(0...6) {
    case 0: bytes.remove(at: at)
    case 1: bytes.insert(seed.pick([10, 9, 32, 42, 35, 124, 40, 41, 46, 0xE2, 12, 13]), at: at)
    case 2: bytes.removeSubrange(at..<min(bytes.count, at + seed.number(1...400)))
    case 3:
      bytes.insert(
        contentsOf: Array(bytes[at..<min(bytes.count, at + 300)]), at: seed.number(0...at))
    case 4: bytes[at] = UInt8(seed.number(0...255))
    case 5: bytes.swapAt(at, seed.number(0...(bytes.count - 1)))
    default: bytes.insert(contentsOf: Array("\n\(seed.number(0...99)). ".utf8), at: at)
    }
  }
}
