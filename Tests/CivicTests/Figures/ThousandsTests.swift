import Civic
import Testing

struct ThousandsTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1_000, "1,000"), (1_204_007, "1,204,007"), (-12_345, "-12,345"),
  ])
  func aCommaStandsBeforeEachThreeDigits(number: Int, printed: String) {
    #expect(Thousands.text(number) == printed)
  }

  @Test func aByteHasTwoDigits() {
    #expect(Hexadecimal.text([0, 15, 16, 255]) == "000f10ff")
    #expect(Hexadecimal.text([]).isEmpty)
  }

  @Test func aFigureInDigitsAloneIsACount() {
    #expect(PrintedFigure(printed: "1204").value == 1_204)
    #expect(PrintedFigure(printed: "").value == nil)
    #expect(PrintedFigure(printed: "0007").value == 7)
    #expect(PrintedFigure(printed: "12345678901234567890").value == 12_345_678_901_234_567_890)
  }
}
