import Access
import Civic
import Commons
import Intake
import Pages
import Records
import Story
import Testing

@testable import Performance

struct ReturnPagesTests {
  private let mixed = """
    Measure,Area,Period,Count,Note
    Deliberate fires,Marrowby,Q2 2019/20,57,fine
    Deliberate fires,Dunsmere,Q2 2019/20,many,"=HYPERLINK(""x"")"
    Deliberate fires,Marrowby,Q3 2019/20,4,
    """

  @Test func everyRowIsShownBeforeAnythingIsStored() async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .analyst)
      let preview = try await ReturnPagesStory.send(
        Array(mixed.utf8), &browser, named: "f.csv", from: "fire")
      #expect(PageCheck(preview.text).faults.isEmpty)
      #expect(preview.text.contains("line 3, column D: “many” is no number."))
      #expect(preview.text.contains("The period had not ended on 10 October 2019."))
      #expect(preview.text.contains("Take in the 1 accepted row"))
      #expect(preview.value(ofField: "seen") == "1-1-1")
      let stored = try await ReturnStory.stored(story.store)
      #expect(stored == 0)
    }
  }

  @Test func theRowsToMendAreDisarmedAndReadAgainAsTheyAre() async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .analyst)
      let preview = try await ReturnPagesStory.send(
        Array(mixed.utf8), &browser, named: "f.csv", from: "fire")
      let place = try #require(preview.waitingPlace)
      let reject = try await browser.get("\(place)/rejected.csv")
      #expect(reject.savedAs == "mend-f.csv")
      #expect(
        reject.text == """
          \u{FEFF}Measure,Area,Period,Count,Note,What is wrong\r
          Deliberate fires,Dunsmere,Q2 2019/20,many,"'=HYPERLINK(""x"")",\
          "line 3, column D: “many” is no number."\r
          Deliberate fires,Marrowby,Q3 2019/20,4,,\
          "line 4, column C: The period had not ended on 10 October 2019."\r\n
          """)
      let workbook = try await browser.get("\(place)/rejected.xlsx")
      let sheet = try Workbook(workbook.bytes).sheets[0]
      #expect(sheet["E2"]?.text == "=HYPERLINK(\"x\")")
      #expect(sheet["E2"]?.doubts.isEmpty == true)
      for bytes in [reject.bytes, workbook.bytes] {
        let again = try await ReturnStory.reading(bytes, from: "fire", in: story.store)
        #expect(again.rows.map(\.verdict) == [.rejected, .doubtful] && again.doubts.isEmpty)
      }
    }
  }

  @Test func theAcceptedAreTakenInAndTheRestWhenItIsMended() async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .analyst)
      let preview = try await ReturnPagesStory.send(
        Array(mixed.utf8), &browser, named: "f.csv", from: "fire")
      let place = try #require(preview.waitingPlace)
      let taken = try await browser.post(
        "\(place)/take", [("rows", "accepted"), ("seen", preview.value(ofField: "seen") ?? "")])
      let after = try await ReturnPagesStory.follow(taken, &browser)
      #expect(after.text.contains("Taken in: 1 new, 0 revised, 0 unchanged. 2 rows are left below"))
      #expect(!after.text.contains("Take in the 1 accepted row"))
      #expect(after.text.contains("Take in the 1 doubtful"))
      let reject = try await browser.get("\(place)/rejected.csv")
      let mended = reject.text.replacing("many", with: "40")
      let second = try await ReturnPagesStory.send(
        Array(mended.utf8), &browser, named: "mend-f.csv", from: "fire")
      let all = try await browser.post(
        "\(try #require(second.waitingPlace))/take",
        [("rows", "doubtful"), ("seen", try #require(second.value(ofField: "seen")))])
      #expect(all.location == "/performance/returns")
      let contents = try await story.store.read { reader in
        let found: [Observation] = try reader.all("SELECT * FROM observation ORDER BY id")
        return found.map(\.content)
      }
      #expect(contents == [.count(57), .count(40), .count(4)])
      let waiting = try await story.store.count("SELECT COUNT(*) FROM waitingContent")
      #expect(waiting == 1)
    }
  }

  /// What is taken in is the file that waits, and no other.
  @Test func anotherFileIsNotTakenInItsPlace() async throws {
    try await ReturnStory.withSuppliers { store in
      let (mine, other) = (Array(mixed.utf8), Array((mixed + "\n").utf8))
      let terms = ReturnReading.Terms(supplier: "fire", asAt: ReturnStory.asAt)
      let waiting = try await store.perform(
        HoldReturn(try SentFile(mine, named: "f.csv"), bytes: mine, terms), as: Cast.analyst,
        at: Cast.morning)
      let wrong = TakeInReturn(
        waiting.id, try SentFile(other, named: "f.csv"), withDoubtful: true, seen: "1-1-1")
      await #expect(throws: Refusal.self) {
        try await store.perform(wrong, as: Cast.analyst, at: Cast.morning)
      }
      let nothing = ThrowAwayReturn(WaitingReturn.ID(rawValue: 999))
      await #expect(throws: Refusal.self) {
        try await store.perform(nothing, as: Cast.analyst, at: Cast.morning)
      }
    }
  }

  @Test func whatIsThrownAwayLeavesNothing() async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .analyst)
      let preview = try await ReturnPagesStory.send(
        Array(mixed.utf8), &browser, named: "secret-name.csv", from: "fire")
      let place = try #require(preview.waitingPlace)
      let list = try await browser.get("/performance/returns")
      #expect(list.text.contains("secret-name.csv") && PageCheck(list.text).faults.isEmpty)
      try await browser.post("\(place)/throw-away")
      let gone = try await browser.get(place)
      #expect(gone.status == 404)
      let left = try await story.store.count(
        """
        SELECT (SELECT COUNT(*) FROM waitingReturn) + (SELECT COUNT(*) FROM waitingContent)
          + (SELECT COUNT(*) FROM auditValue WHERE "after" LIKE '%secret-name%')
        """)
      #expect(left == 0)
    }
  }

  @Test func aFileThatWaitsForAWeekIsErasedOnTheNextVisit() async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .analyst)
      _ = try await ReturnPagesStory.send(Array(mixed.utf8), &browser, named: "f.csv", from: "fire")
      let held = HoldReturn(
        try SentFile(Array((mixed + "\n").utf8), named: "g.csv"), bytes: Array(mixed.utf8),
        .init(supplier: "fire", asAt: ReturnStory.asAt))
      _ = try await story.store.perform(
        held, as: Cast.analyst, at: story.clock.now.adding(seconds: 6 * 86_400))
      let erased = try await story.store.perform(
        EraseWaitingReturns(), as: Cast.analyst, at: story.clock.now.adding(seconds: 8 * 86_400))
      #expect(erased == 1)
      let left: [WaitingReturn] = try await story.store.read { try WaitingReturn.all(in: $0) }
      #expect(left.map(\.fileName) == ["g.csv"])
    }
  }

  @Test func rowsThatChangedSinceTheyWereSeenAreShownAgain() async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .analyst)
      let preview = try await ReturnPagesStory.send(
        Array(mixed.utf8), &browser, named: "f.csv", from: "fire")
      let place = try #require(preview.waitingPlace)
      let reply = try await browser.post(
        "\(place)/take", [("rows", "accepted"), ("seen", "3-0-0")])
      #expect(reply.status == 422)
      #expect(reply.text.contains("The record has changed since you looked"))
      let stored = try await ReturnStory.stored(story.store)
      #expect(stored == 0)
    }
  }

  @Test func whatIsMissingInTheFormIsAskedFor() async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .analyst)
      try await browser.get("/performance/returns")
      let nobody = try await ReturnPagesStory.post(
        Array(mixed.utf8), &browser, named: "f.csv", from: "")
      #expect(nobody.status == 422 && nobody.text.contains("Choose who sends the figures."))
      let nothing = try await ReturnPagesStory.post([], &browser, named: "", from: "fire")
      #expect(nothing.status == 422 && nothing.text.contains("Choose a file."))
    }
  }

  @Test func aReaderDoesNotComeIn() async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .reader)
      let reply = try await browser.get("/performance/returns")
      #expect(reply.status == 403)
    }
  }
}

extension Reply {
  /// Where the file waits that the page shows.
  var waitingPlace: String? {
    text.firstMatch(of: /action="(\/performance\/returns\/waiting\/[0-9]+)\//).map { String($0.1) }
  }
}
