import Intake
import Story
import Testing

/// Packs that met with accidents: the reader must come through, and must not say impossible things.
@Suite struct MutatedPackTests {
  /// Chosen so that all of them together take well under a minute in a debug build.
  static let count = 64

  @Test func aDamagedPackIsReadOrRefusedAndNothingImpossibleIsSaid() {
    for seed in UInt64(1)...UInt64(Self.count) {
      let printed = PackPrinter.print(
        InventedPack(seed: seed, reports: 2), in: PackLayout(seed: seed))
      var mutation = PackMutation(seed: seed)
      let text = String(decoding: mutation.mutated(printed.text), as: UTF8.self)
      guard let pack = try? PackReader().read(text) else { continue }
      let broken = PackInvariants.broken(in: pack, lineCount: PackInvariants.lineCount(of: text))
      #expect(broken.isEmpty, "mutation \(seed): \(broken.prefix(3))")
    }
  }
}
