import Civic
import Testing

@testable import Performance

struct PeriodWordsTests {
  @Test(arguments: [
    ("2019-20/Q2", "2019-20/Q2"), ("July to September 2019", "2019-20/Q2"),
    ("Jul–Sep 2019", "2019-20/Q2"), ("Jul 19 - Sep 19", "2019-20/Q2"),
    ("Q2 2019/20", "2019-20/Q2"), ("2019-20 Q2", "2019-20/Q2"),
    ("Quarter 4 2019/2020", "2019-20/Q4"),
    ("2019/20", "2019-20"), ("FY 2019-2020", "2019-20"), ("Apr-19", "2019-M04"),
    ("April 2019", "2019-M04"), ("Sept 19", "2019-M09"), ("2019-04-01", "2019-M04"),
    ("2019-M07", "2019-M07"), ("January to March 2020", "2019-20/Q4"),
  ])
  func periodsAreReadAsPeopleWriteThem(text: String, address: String) {
    #expect(Period(words: text)?.address == address)
  }

  @Test(arguments: [
    "", "2019", "Q2 2019", "April", "Q2", "Year to date", "Apr 19 target", "May to July 2019",
    "2019-04-15", "Total", "Jun 18 - Jun 19", "1,204", "13/2019", "99999999999999999999",
  ])
  func whatIsNoPeriodIsNotGuessed(text: String) {
    #expect(Period(words: text) == nil)
  }

  @Test func monthsWithoutAYearAreOfTheFinancialYearThatIsSaid() {
    #expect(Period(words: "April", financialYear: 2018)?.address == "2018-M04")
    #expect(Period(words: "Feb", financialYear: 2018)?.address == "2019-M02")
    #expect(Period(words: "Q3", financialYear: 2018)?.address == "2018-19/Q3")
    #expect(Period(words: "Jan - Mar", financialYear: 2018)?.address == "2018-19/Q4")
    #expect(Period.lacksYear("April") && !Period.lacksYear("Apr 18") && !Period.lacksYear("Total"))
  }

  @Test(arguments: [
    ("2019-11-22", "2019-11-22"), ("22/11/2019", "2019-11-22"), ("3 May 1985", "1985-05-03"),
    ("22 Nov 2019", "2019-11-22"),
  ])
  func daysAreReadAsPeopleWriteThem(text: String, iso: String) {
    #expect(Day(words: text)?.iso == iso)
  }

  @Test(arguments: ["22/11/19", "31/02/2019", "yesterday", "1/2/3/2019"])
  func whatIsNoDayIsNotGuessed(text: String) { #expect(Day(words: text) == nil) }
}
