import Civic
import Commons
import Pages
import Records
import Story
import Testing

@testable import Governance

struct CitedNumberTests {
  @Test(arguments: [
    ("minute 13 of 2013/14", "13", "2013/14"), ("13/2013-14", "13", "2013/14"),
    ("Minute 13, 2013\u{2013}14", "13", "2013/14"), ("min 13 2013-2014", "13", "2013/14"),
  ])
  func aMinuteIsReadWithItsYear(text: String, number: String, year: String) throws {
    let cited = try #require(CitedNumber(reading: text))
    #expect(cited.number == number)
    #expect(cited.year?.name == year)
    #expect(cited.mark == nil)
  }

  @Test(arguments: [
    "paper 4.3 of 2018-08-03", "Paper 4.3 of 3 August 2018", "item 4.3, 3/8/2018",
    "report 4.3 (3rd Aug 2018)",
  ])
  func aPaperIsReadWithTheDayOfItsMeeting(text: String) throws {
    let cited = try #require(CitedNumber(reading: text))
    #expect(cited.number == "4.3")
    #expect(cited.day?.iso == "2018-08-03")
    #expect(cited.kind == .paper)
  }

  @Test(arguments: ["decision 13(ii)", "13 (ii)", "minute 13, decision (ii)", "13, decision ii"])
  func aDecisionIsReadWithItsMark(text: String) throws {
    let cited = try #require(CitedNumber(reading: text))
    #expect(cited.kind == .decision)
    #expect(cited.number == "13")
    #expect(cited.mark == "ii")
  }

  @Test(arguments: ["", "minute", "bikes", "decision (ii)", "2013/14", "3 August 2018"])
  func whereThereIsNoNumberNoneIsRead(text: String) { #expect(CitedNumber(reading: text) == nil) }

  @Test(arguments: [
    ("minute 18 of 2019/20", "/minutes/\(Marrowby.slug)/2019-20/18"),
    ("18(ii)", "/decisions/\(Marrowby.slug)/2019-20/18/ii"),
    ("paper 4.1 of 6 December 2019", "/meetings/\(Marrowby.slug)/2019-12-06/papers/4.1"),
    ("table 1", "/meetings/\(Marrowby.slug)/2019-12-06/tables/1"),
  ])
  func oneFindingIsGoneToAtOnce(text: String, path: String) async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get("/find?number=\(WebAddress.encoded(text))")
      #expect(reply.status == 303)
      #expect(reply.location == path)
    }
  }

  @Test func severalAreListedWithTheirBodies() async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get("/find?number=decision+18")
      #expect(reply.status == 200)
      #expect(PageCheck(reply.text).faults.isEmpty)
      #expect(reply.text.contains("2 things have that number"))
    }
  }

  @Test(arguments: [
    ("", 200), ("?number=99", 200), ("?number=bikes", 422), ("?number=1&body=x", 404),
  ])
  func thePageSaysWhatToDo(query: String, status: Int) async throws {
    try await withMarrowby { browser, _ in
      let reply = try await browser.get("/find\(query)")
      #expect(reply.status == status)
      #expect(PageCheck(reply.text).faults.isEmpty)
    }
  }
}
