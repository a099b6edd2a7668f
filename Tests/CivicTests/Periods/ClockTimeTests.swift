import Civic
import Testing

struct ClockTimeTests {
  @Test(arguments: [
    ("09:30", "9.30 am"), ("12:00", "12 noon"), ("14:00", "2 pm"), ("15:16", "3.16 pm"),
    ("00:05", "12.05 am"),
  ])
  func aTimeIsPrintedAsAgendasPrintIt(iso: String, words: String) throws {
    #expect(try #require(ClockTime(iso: iso)).inWords == words)
  }

  @Test func aTimeThatNoClockShowsIsRefused() {
    #expect(ClockTime(iso: "24:00") == nil)
    #expect(ClockTime(iso: "9:30") == nil)
  }
}
