import Foundation
import Intake
import Story
import Testing

/// The committed packs are what the generator prints; `HEADLAND_WRITE_FIXTURES=1` writes them anew.
@Suite struct PackFixtureTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Fixtures/packs").standardizedFileURL

  @Test(arguments: PackFixture.all) func theCommittedPackIsFresh(fixture: PackFixture) throws {
    let printed = fixture.printed()
    let (pack, truth) = (file(fixture, "md"), file(fixture, "json"))
    if ProcessInfo.processInfo.environment["HEADLAND_WRITE_FIXTURES"] == "1" {
      try Data(printed.text.utf8).write(to: pack)
      try Data(PackTruth.json(printed.truth).utf8).write(to: truth)
    }
    #expect(try String(contentsOf: pack, encoding: .utf8) == printed.text)
    #expect(try String(contentsOf: truth, encoding: .utf8) == PackTruth.json(printed.truth))
  }

  @Test(arguments: PackFixture.all) func aFixtureHasEveryKindOfFact(fixture: PackFixture) {
    let kinds = Set(PackScore.facts(of: fixture.printed()).map(\.kind))
    #expect(kinds.count == PackFact.Kind.allCases.count)
  }

  @Test(arguments: PackFixture.all) func aFixtureIsReadAlmostWithoutLoss(fixture: PackFixture)
    throws
  {
    let pack = try PackReader().read(fixture.printed().text)
    let score = PackScore(of: pack, against: fixture.printed())
    #expect(score.overall >= 0.99)
    #expect(score.lowest.f1 >= 0.95, "\(score.lowest.kind.rawValue)")
  }

  private func file(_ fixture: PackFixture, _ ending: String) -> URL {
    Self.folder.appending(path: "\(fixture.name).\(ending)")
  }
}
