import Civic
import Testing

@testable import Performance

struct FigureBookTests {
  private let quarter = FiguresStory.quarter
  private static let fires = FiguresStory.fires.numbered(1)
  private static let fear = FiguresStory.fear.numbered(2)

  private static func observation(
    _ measure: Measure, _ area: String, _ period: Period, _ content: Observation.Content
  ) -> Observation {
    Observation(
      id: Observation.ID(rawValue: 0), measureID: measure.id, area: area, period: period, content,
      asAt: Day(iso: "2019-10-10")!, returnID: FiguresReturn.ID(rawValue: 1), line: 2)
  }

  private func book(_ observations: [Observation], tree: CrimeTree? = nil) -> FigureBook {
    let area = { (id: Int64, code: String, parent: String?) in
      Area(
        id: Area.ID(rawValue: id), code: code, name: code,
        level: parent == nil ? .force : .district, parent: parent)
    }
    let base = { (code: String, amount: Int, from: String) in
      BaseFigure(
        id: BaseFigure.ID(rawValue: 0), base: .population, area: code, name: "mid", amount: amount,
        usedFrom: Day(iso: from)!, source: "invented")
    }
    return FigureBook(
      measures: [Self.fires, Self.fear],
      areas: [area(1, "F1", nil), area(2, "M1", "F1"), area(3, "M2", "F1")],
      observations: observations,
      bases: [
        base("M1", 40_000, "2018-04-01"), base("M1", 50_000, "2019-04-01"),
        base("M2", 25_000, "2018-04-01"),
      ], kinds: tree)
  }

  @Test func aRateIsDividedByTheBaseThatStandsInItsPeriod() {
    let book = book([
      Self.observation(Self.fires, "M1", quarter, .count(50)),
      Self.observation(Self.fires, "M1", quarter.yearBefore, .count(50)),
    ])
    let now = book.figure("deliberate-fires", in: "M1", over: quarter)
    let then = book.figure("deliberate-fires", in: "M1", over: quarter.yearBefore)
    #expect(now.amount == 1.0)
    #expect(now.base?.amount == 50_000)
    #expect(then.amount == 1.25)
    #expect(now.numerator == 50)
  }

  @Test func aForceIsTheSumOfItsDistrictsAndItsRateIsNoMeanOfRates() {
    let book = book([
      Self.observation(Self.fires, "M1", quarter, .count(50)),
      Self.observation(Self.fires, "M2", quarter, .count(100)),
    ])
    let force = book.figure("deliberate-fires", in: "F1", over: quarter)
    #expect(force.numerator == 150)
    #expect(force.amount == 2.0)  // 150 to 75,000 people; the mean of 1 and 4 would be 2.5.
    #expect(force.way == .overAreas)
  }

  @Test func oneDistrictThatIsMissingLeavesTheForceWithoutAFigure() {
    let book = book([Self.observation(Self.fires, "M1", quarter, .count(50))])
    let force = book.figure("deliberate-fires", in: "F1", over: quarter)
    #expect(force.absence?.reason == .notYetReturned)
    #expect(force.absence?.due == Day(iso: "2019-10-30"))
  }

  @Test func theYearSoFarPoolsSharesAndNeverAveragesThem() {
    let first = quarter.previous
    let book = book([
      Self.observation(Self.fear, "M1", first, .parts(90, of: 100)),
      Self.observation(Self.fear, "M1", quarter, .parts(5, of: 20)),
    ])
    let year = book.yearToDate("safe-after-dark", in: "M1", over: quarter)
    #expect(year.numerator == 95)
    #expect(year.denominator == 120)
    #expect(abs((year.amount ?? 0) - 79.1667) < 0.001)
  }

  @Test func sharesWithoutTheirCountsCannotBeAdded() {
    let book = book([
      Self.observation(Self.fear, "M1", quarter.previous, .figure(90)),
      Self.observation(Self.fear, "M1", quarter, .figure(25)),
    ])
    #expect(book.yearToDate("safe-after-dark", in: "M1", over: quarter).amount == nil)
    #expect(book.figure("safe-after-dark", in: "M1", over: quarter).amount == 25)
  }

  @Test func aYearIsTheSumOfItsQuartersAndAQuarterOfItsMonths() throws {
    let year = try #require(Period.year(2018))
    let months = year.split(into: .month).map {
      Self.observation(Self.fires, "M1", $0, .count(2))
    }
    let found = book(months).figure("deliberate-fires", in: "M1", over: year)
    #expect(found.numerator == 24)
    #expect(found.observations.count == 12)
    #expect(found.way == .overPeriods)
  }

  @Test func whatASupplierSendsStandsBeforeWhatCouldBeAddedUp() {
    let book = book([
      Self.observation(Self.fires, "F1", quarter, .count(151)),
      Self.observation(Self.fires, "M1", quarter, .count(50)),
      Self.observation(Self.fires, "M2", quarter, .count(100)),
    ])
    #expect(book.figure("deliberate-fires", in: "F1", over: quarter).numerator == 151)
  }

  @Test func aReasonForNoFigureIsPassedOn() {
    let absence = Absence(.maturing, due: Day(iso: "2021-03-31"))
    let book = book([Self.observation(Self.fires, "M1", quarter, .absent(absence))])
    let found = book.figure("deliberate-fires", in: "M1", over: quarter)
    #expect(found.absence == absence)
    #expect(found.inWords(as: .count) == "Maturing, expected 31 March 2021")
  }

  @Test(arguments: [
    (6.25, 1, "6.3"), (-6.25, 1, "-6.3"), (0.285, 2, "0.29"), (1234567.0, 0, "1,234,567"),
    (-0.04, 1, "0.0"), (0.5, 0, "1"), (999.95, 1, "1,000.0"), (0.0, 2, "0.00"),
  ])
  func aHalfIsRoundedAwayFromNought(amount: Double, places: Int, text: String) {
    #expect(FigureWriting.written(amount, places: places) == text)
  }

  @Test func aChangeFromNothingHasNoPercentage() throws {
    let none = Figure(
      content: .amount(0), numerator: 0, denominator: nil, base: nil, observations: [], way: .sent)
    let eleven = Figure(
      content: .amount(11), numerator: 11, denominator: nil, base: nil, observations: [], way: .sent
    )
    let change = try #require(Change(from: none, to: eleven))
    #expect(change.percentInWords(as: .count) == "n/a (from 0)")
    #expect(change.differenceInWords(as: .count) == "11")
    #expect(Change(from: .absent(Absence(.notCollected)), to: eleven) == nil)
  }
}

extension Measure {
  fileprivate func numbered(_ number: Int64) -> Measure {
    Measure(
      id: Measure.ID(rawValue: number), slug: slug, name: name, kind: kind, unit: unit, per: per,
      base: base, supplier: supplier, lagDays: lagDays, yearToDate: yearToDate)
  }
}
