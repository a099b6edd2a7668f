import Civic
import Testing

struct MunicipalYearTests {
  @Test func aMeetingInAprilBelongsToTheYearBefore() {
    #expect(MunicipalYear(of: Day(iso: "2013-04-24")!).name == "2012/13")
    #expect(MunicipalYear(of: Day(iso: "2013-07-05")!).name == "2013/14")
  }

  @Test func aBodyMaySetItsFirstDay() {
    let day = Day(iso: "2019-05-10")!
    #expect(MunicipalYear(of: day, beginning: (5, 21)).name == "2018/19")
  }

  @Test func theCenturyTurnsInTheAddress() {
    #expect(MunicipalYear(start: 1999).address == "1999-00")
    #expect(MunicipalYear(address: "1999-00")?.start == 1999)
    #expect(MunicipalYear(address: "2013-15") == nil)
  }

  @Test func theUsualFirstDayIsTheOneThatDaysAreSortedBy() throws {
    let first = try #require(Day(iso: "2019-\(MunicipalYear.usualFirstDay)"))
    #expect(MunicipalYear(of: first) == MunicipalYear(start: 2019))
    #expect(MunicipalYear(of: first.adding(days: -1)) == MunicipalYear(start: 2018))
  }
}
