import Testing

@testable import Civic

struct PeriodTests {
  private let quarter = Period.quarter(2, of: 2019)!

  @Test func theSecondQuarterIsJulyToSeptember() {
    #expect(quarter.first == Day(iso: "2019-07-01"))
    #expect(quarter.last == Day(iso: "2019-09-30"))
    #expect(quarter.name == "July to September 2019")
    #expect(quarter.shortName == "Jul–Sep 2019")
    #expect(quarter.quarterNumber == 2)
  }

  @Test func theLastQuarterOfAFinancialYearFallsInTheNextCalendarYear() throws {
    let last = try #require(Period.quarter(4, of: 2019))
    #expect(last.first == Day(iso: "2020-01-01"))
    #expect(last.financialYear == 2019)
    #expect(last.following == Period.quarter(1, of: 2020))
    #expect(last.previous == Period.quarter(3, of: 2019))
  }

  @Test(arguments: ["2019-20/Q2", "2019-20", "2019-M07", "2009-M10", "2009-10", "1999-00"])
  func whatPeopleWriteIsReadAndWrittenAgain(text: String) throws {
    let period = try #require(Period(address: text))
    #expect(period.address == text)
    #expect(Period(iso: period.iso) == period)
  }

  @Test func aMonthMayLackItsLetterWhereItCanBeNoYear() {
    #expect(Period(address: "2019-07") == Period.month(7, of: 2019))
    #expect(Period(address: "2009-10") == Period.year(2009))
  }

  @Test(arguments: [
    "", "2019-20/Q5", "2019-20/Q0", "2019-21/Q2", "2019-13", "2019/20", "2019-20/q2", "2019-20/Q2/",
    "2019", "Q2", "2019-7", "9999-12", "9999-M12", "0001-02/Q1", "0001-02", "3000-01/Q1",
  ])
  func whatIsNoPeriodIsRefused(text: String) { #expect(Period(address: text) == nil) }

  @Test(arguments: [
    "2019-08-01/P3M", "2019-07-02/P3M", "2019-07-01/P1Y", "2019-07-01", "/P3M", "9999-12-01/P1M",
  ])
  func aQuarterBeginsWithOneOfTheFinancialYear(text: String) { #expect(Period(iso: text) == nil) }

  @Test func aYearHasFourQuartersAndTwelveMonths() throws {
    let year = try #require(Period.year(2019))
    #expect(year.first == Day(iso: "2019-04-01"))
    #expect(year.last == Day(iso: "2020-03-31"))
    #expect(year.split(into: .quarter).map(\.quarterNumber) == [1, 2, 3, 4])
    #expect(year.split(into: .month).count == 12)
    #expect(year.split(into: .month).allSatisfy(year.contains))
    #expect(!year.contains(quarter.yearBefore))
  }

  @Test func theYearToDateEndsWithThePeriodItself() {
    #expect(quarter.yearToDate == [Period.quarter(1, of: 2019), quarter])
    #expect(Period.month(4, of: 2019)!.yearToDate.count == 1)
    #expect(Period.month(3, of: 2020)!.yearToDate.count == 12)
    #expect(quarter.run(of: 3).map(\.address) == ["2018-19/Q4", "2019-20/Q1", "2019-20/Q2"])
    #expect(quarter.run(of: 0).isEmpty)
  }

  @Test func everyDayOfFourYearsFallsInThePeriodThatHoldsIt() throws {
    var day = try #require(Day(iso: "2017-01-01"))
    while day.year < 2021 {
      for length in Period.Length.allCases {
        let period = Period(length, of: day)
        #expect(period.first <= day && day <= period.last)
        #expect(period.last.days(since: period.first) >= 27)
        #expect(period.yearBefore.following.previous == period.yearBefore)
      }
      day = day.adding(days: 1)
    }
  }

  @Test func periodsSortByTheirFirstDay() {
    let year = Period.year(2019)!
    let sorted = [quarter, year, quarter.yearBefore, Period.month(7, of: 2019)!].sorted()
    #expect(sorted.map(\.address) == ["2018-19/Q2", "2019-20", "2019-M07", "2019-20/Q2"])
  }
}
