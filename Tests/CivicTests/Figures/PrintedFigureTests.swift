import Civic
import Testing

struct PrintedFigureTests {
  @Test(arguments: [
    ("6,492", 6492, PrintedFigure.Unit.number), ("-2.2%", -2.2, .percent),
    ("--17.4", -17.4, .number), ("£4,300", 4300, .pounds), ("1000.0%", 1000, .percent),
    ("– 5", -5, .number),
  ])
  func aFigureIsReadBesideWhatIsPrinted(printed: String, value: Double, unit: PrintedFigure.Unit) {
    let figure = PrintedFigure(printed: printed)
    #expect(figure.printed == printed)
    #expect(figure.value == value)
    #expect(figure.unit == unit)
  }

  @Test(arguments: ["", "-", "Reduce", "2,995 (2011/12)", "1,2", "nan", "0x10", "1.2.3", "٣"])
  func whatIsNoNumberHasNoValue(printed: String) {
    #expect(PrintedFigure(printed: printed).value == nil)
  }
}
