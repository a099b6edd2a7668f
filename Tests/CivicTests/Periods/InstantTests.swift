import Civic
import Testing

struct InstantTests {
  @Test func aMomentIsPrintedInUTC() {
    let noon = Instant(Day(iso: "2026-11-21")!, ClockTime(iso: "11:18")!)
    #expect(noon.adding(seconds: 5).iso == "2026-11-21T11:18:05.000Z")
  }

  @Test func aMomentBefore1970StillHasItsDay() {
    #expect(Instant(milliseconds: -1).day.iso == "1969-12-31")
  }
}
