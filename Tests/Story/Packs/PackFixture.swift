/// The invented packs of `Tests/Fixtures/packs`, each with what it says as JSON.
public struct PackFixture: Sendable, CustomStringConvertible {
  /// The name of its files, without their endings.
  public let name: String
  private let seed: UInt64
  private let layout: PackLayout

  /// One pack as a word processor saves it, one as a converter to Markdown gives it, one as
  /// `pdftotext -layout` does, with running heads and page numbers inside its sentences.
  public static let all = [
    PackFixture(name: "quernside-word-processor", seed: 1_104, layout: .wordProcessor),
    PackFixture(name: "coldwick-converted", seed: 1_314, layout: .converted),
    PackFixture(name: "stonegarth-printed", seed: 1_370, layout: .printed),
  ]

  public var description: String { name }

  public func printed() -> PrintedPack {
    PackPrinter.print(InventedPack(seed: seed), in: layout)
  }
}
