import Civic
import Testing

struct DayTests {
  @Test func aMeetingDayIsPrintedWithItsWeekday() throws {
    let day = try #require(Day(iso: "2019-11-22"))
    #expect(day.inWordsWithWeekday == "Friday 22 November 2019")
  }

  @Test func aDayThatTheCalendarLacksIsRefused() {
    #expect(Day(year: 2019, month: 2, day: 29) == nil)
    #expect(Day(iso: "2019-2-09") == nil)
    #expect(Day(iso: "22 November 2019") == nil)
  }

  @Test func everyDayOfFourCenturiesComesBackFromItsNumber() {
    var day = Day(year: 1900, month: 1, day: 1)!
    let last = Day(year: 2300, month: 1, day: 1)!
    var weekday = day.weekday
    #expect(weekday == .monday)
    while day < last {
      let next = Day(dayNumber: day.dayNumber + 1)
      #expect(Day(iso: next.iso) == next)
      #expect(next.weekday.rawValue == (weekday.rawValue + 1) % 7)
      (day, weekday) = (next, next.weekday)
    }
    #expect(day == last)
  }

  @Test func daysAreCountedAcrossALeapDay() {
    #expect(Day(iso: "2016-03-01")!.days(since: Day(iso: "2016-02-28")!) == 2)
    #expect(Day(iso: "2015-03-01")!.days(since: Day(iso: "2015-02-28")!) == 1)
  }
}
