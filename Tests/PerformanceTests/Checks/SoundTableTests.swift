import Performance
import Testing

@Suite struct SoundTableTests {
  @Test func nothingIsFoundInTablesThatAddUp() {
    for seed in UInt64(1)...60 {
      for finding in CheckFigures.findings(in: SoundTables(seed: seed).tables) {
        Issue.record("seed \(seed): \(finding.row), \(finding.column): \(finding.sentence)")
      }
    }
  }
}
