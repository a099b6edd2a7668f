import Civic
import Testing

struct RoundingTests {
  @Test(arguments: [
    (6.25, 1, "6.3"), (-6.25, 1, "-6.3"), (12.05, 1, "12.1"), (1.005, 2, "1.01"), (2.5, 0, "3"),
    (-0.04, 1, "0.0"), (6.249, 1, "6.2"), (103.636363, 1, "103.6"), (0, 2, "0.00"),
  ])
  func aHalfGoesAwayFromZero(value: Double, places: Int, printed: String) {
    #expect(Rounding.text(value, to: places) == printed)
  }

  @Test func whatIsNearAHalfIsNotAHalf() {
    #expect(Rounding.rounded(0.49999999, to: 0) == 0)
    #expect(Rounding.rounded(1e18, to: 1) == 1e18)
    #expect(Rounding.rounded(.infinity, to: 1) == .infinity)
  }
}
