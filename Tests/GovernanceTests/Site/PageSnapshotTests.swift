import Civic
import Commons
import Pages
import Story
import Testing

@testable import Governance

/// What each kind of page looks like, from the view struct alone.
struct PageSnapshotTests {
  private func mustLook(_ page: Page, _ name: String) throws {
    #expect(PageCheck("<title>\(page.title)</title>\(page.body)").faults.isEmpty)
    try Snapshot("\(name).html").mustBe("\(page.title)\n\(page.body)\n")
  }

  private var choice: RecordChoice {
    get throws {
      try #require(
        try RecordChoice(
          bodies: [PageShelf.body],
          years: [PageShelf.body.id: [PageShelf.year, MunicipalYear(start: 2018)]], body: "",
          year: ""))
    }
  }

  @Test func theMeetings() throws {
    let meetings = [
      MeetingOnList(meeting: PageShelf.meeting, paperCount: 5, decisionCount: 12)
    ]
    try mustLook(MeetingsPage(choice, meetings, today: PageShelf.today).page, "meetings")
  }

  @Test func aYearWithoutMeetings() throws {
    try mustLook(MeetingsPage(choice, [], today: PageShelf.today).page, "meetings-none")
  }

  @Test func aMeetingWithItsMinutes() throws {
    try mustLook(
      MeetingPage(PageShelf.meetingReading, today: PageShelf.today).page, "meeting-minuted")
  }

  @Test func aMeetingOfWhichTheDateAloneIsKnown() throws {
    let reading = MeetingReading(
      body: PageShelf.body,
      meeting: Meeting(
        id: Meeting.ID(rawValue: 11), bodyID: PageShelf.body.id, day: PageShelf.later),
      earlier: PageShelf.day, next: nil, agenda: [], papers: [], minutes: [], decisions: [],
      attendance: [], exempt: [], promises: [], tables: [], sources: [],
      takenDown: [])
    try mustLook(MeetingPage(reading, today: PageShelf.today).page, "meeting-mentioned")
  }

  @Test func anUrgentMinute() throws {
    try mustLook(
      MinutePage(PageShelf.minuteReading, base: "https://marrowby.example").page, "minute-urgent")
  }

  @Test func aDecisionWithItsThread() throws {
    try mustLook(
      DecisionPage(PageShelf.decisionReading, base: "https://marrowby.example").page, "decision")
  }

  @Test func aYearWithoutDecisions() throws {
    let reading = DecisionsReading(choice: try choice, decisions: [], count: 0, page: 1)
    try mustLook(DecisionsPage(reading).page, "decisions-none")
  }

  @Test func thePeople() throws {
    let page = PeoplePage(
      PageShelf.seatsReading, bodies: [PageShelf.body], asAt: PageShelf.later, error: nil
    ).page
    try mustLook(page, "people")
  }

  @Test func aPerson() throws {
    try mustLook(PersonPage(PageShelf.personReading).page, "person")
  }

  @Test func aSeat() throws {
    try mustLook(
      SeatPage(PageShelf.seats[0], PageShelf.seatsReading, today: PageShelf.today).page, "seat")
  }

  @Test func aBody() throws {
    let reading = BodyReading(
      body: PageShelf.body, parent: nil, groups: [PageShelf.group], meetings: [PageShelf.meeting],
      decisionYears: [PageShelf.year], hasSeats: true)
    try mustLook(BodyPage(reading, today: PageShelf.today).page, "body")
  }

  @Test func theBodies() throws {
    let bodies = [
      BodyOnList(body: PageShelf.group, meetingCount: 0, lastDay: nil),
      BodyOnList(body: PageShelf.body, meetingCount: 3, lastDay: PageShelf.later),
    ]
    try mustLook(BodiesPage(bodies).page, "bodies")
  }

  @Test func theFirstPage() throws {
    let reading = HomeReading(
      body: PageShelf.body, next: PageShelf.meeting, last: nil, papers: [PageShelf.paper],
      decisions: [], movements: [], promises: [PageShelf.promise], owedCount: 4, minutes: [:])
    let page = HomePage(reading, today: Day(iso: "2019-09-06")!).page
    try mustLook(page, "home")
  }

  @Test func theFirstDay() throws {
    try mustLook(FirstDayPage(name: "Safer Marrowby Partnership").page, "home-first-day")
  }

  @Test func thePagesAboutTheSite() throws {
    let bodies = [BodyOnList(body: PageShelf.body, meetingCount: 3, lastDay: PageShelf.later)]
    try mustLook(AboutPage(name: "Safer Marrowby Partnership", bodies: bodies).page, "about")
    try mustLook(LicencePage(attribution: "Licensed.", bodies: bodies).page, "licence")
    try mustLook(AccessibilityPage(name: "Safer Marrowby Partnership").page, "accessibility")
  }
}
