import Testing

@testable import Intake

struct TextSearchTests {
  @Test func aCutBehindTheEndGivesWhatIsThere() {
    #expect("Present".cut(0, 40) == "Present")
    #expect("Present".cut(9, 40).isEmpty)
    #expect("Présent: A".cut(9) == "A")
  }
}
