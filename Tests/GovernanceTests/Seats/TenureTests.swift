import Civic
import Governance
import Testing

struct TenureTests {
  private let seat = Seat.ID(rawValue: 7)
  private let ann = Person.ID(rawValue: 1)
  private let ben = Person.ID(rawValue: 2)

  private func seen(_ day: String, _ person: Person.ID?, vacant: Bool = false) -> Tenure.Sighting {
    Tenure.Sighting(day: Day(iso: day)!, seatID: seat, personID: person, vacant: vacant)
  }

  @Test func aSeatChangesHandsBetweenTwoLists() {
    let runs = Tenure.runs(
      of: [seen("2019-01-10", ben), seen("2018-06-01", ann), seen("2018-08-03", ann)], lists: [])
    #expect(runs.map(\.personID) == [ann, ben])
    #expect(runs[0].last == Day(iso: "2018-08-03")!)
    #expect(runs[0].endedBy == Day(iso: "2019-01-10")!)
    #expect(runs[1].endedBy == nil)
  }

  @Test func aVacancyIsATenureOfNobody() {
    let runs = Tenure.runs(
      of: [seen("2018-06-01", ann), seen("2018-08-03", nil, vacant: true)], lists: [])
    #expect(runs.map(\.vacant) == [false, true])
  }

  @Test func aSeatThatIsNoLongerListedEnds() {
    let runs = Tenure.runs(
      of: [seen("2018-06-01", ann)],
      lists: [Day(iso: "2018-06-01")!, Day(iso: "2018-08-03")!])
    #expect(runs[0].endedBy == Day(iso: "2018-08-03")!)
    #expect(runs[0].isCurrent(asAt: Day(iso: "2018-07-01")!))
    #expect(!runs[0].isCurrent(asAt: Day(iso: "2018-08-03")!))
    #expect(!runs[0].isCurrent(asAt: Day(iso: "2018-05-31")!))
  }

  @Test func somebodyWhoComesBackHasTwoTenures() {
    let runs = Tenure.runs(
      of: [seen("2018-01-01", ann), seen("2018-02-01", ben), seen("2018-03-01", ann)], lists: [])
    #expect(runs.count == 3)
  }
}
