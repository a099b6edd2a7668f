import Access
import Civic
import Commons
import Foundation
import Pages
import Records
import Story
import Testing

@testable import Governance

struct TakeDownTests {
  private static let meeting = "/meetings/\(Marrowby.slug)/2019-12-06"
  private static let paper = "\(meeting)/papers/4.1"
  private static let minute = "/minutes/\(Marrowby.slug)/2019-20/18"
  private static let decision = "/decisions/\(Marrowby.slug)/2019-20/18/ii"

  private static func takingDown(
    _ address: String, words: [String] = [], forGood: Bool = false
  ) -> TakeDown {
    TakeDown(address, because: .personalData, words: words, forGood: forGood)
  }

  /// Addresses of the whole site whose answers print some words.
  private func pages(of browser: Browser, printing words: String) async throws -> [String] {
    var (browser, seen, found) = (browser, Set<String>(), [String]())
    var left = ["/", "/updates.atom", "/api/v1/meetings", "/api/v1/papers", "/api/v1/tables"]
    left += ["/api/v1/minutes", "/api/v1/decisions", "/api/v1/promises", "/api/v1/figures"]
    while let path = left.popLast() {
      guard seen.insert(path).inserted, !path.hasPrefix("/assets/"), path != "/sign-in",
        !path.hasSuffix(".zip")
      else { continue }
      let reply = try await browser.get(path)
      if reply.text.localizedCaseInsensitiveContains(words) { found.append(path) }
      if reply.isPage { left += PageCheck(reply.text).links }
      if path.hasPrefix("/api/") {
        left += reply.text.matches(of: /"[^"\s]*?(\/api\/v1\/[^"\s]+)"/).map { String($0.1) }
      }
    }
    return found
  }

  @Test func aPaperLeavesEveryPageAndItsAddressesSayThatItWasTakenDown() async throws {
    try await withSiteOfMarrowby { browser, story in
      let before = try await pages(of: browser, printing: "To report on the autumn.")
      #expect(!before.isEmpty)
      let found = try await browser.get("/search?q=autumn")
      #expect(found.text.contains(Self.paper))
      try await story.store.perform(
        Self.takingDown(Self.paper), as: Cast.clerk, at: Cast.morning)
      let after = try await pages(of: browser, printing: "To report on the autumn.")
      #expect(after.isEmpty, "\(after)")
      for address in [Self.paper, "\(Self.meeting)/tables/1", "\(Self.meeting)/tables/1.csv"] {
        let reply = try await browser.get(address)
        #expect(reply.status == 410, "\(address)")
        #expect(reply.text.contains("because it showed personal data"), "\(address)")
      }
      let search = try await browser.get("/search?q=autumn")
      #expect(!search.text.contains(Self.paper))
      let meeting = try await browser.get(Self.meeting)
      #expect(meeting.text.contains("Paper 4.1: taken down on 14 November 2019"))
    }
  }

  @Test func theFileThatPrintsItIsWithheld() async throws {
    try await withSiteOfMarrowby { browser, story in
      try await story.store.perform(
        Self.takingDown(Self.minute), as: Cast.clerk, at: Cast.morning)
      let source = try await story.store.count("SELECT id FROM sourceDocument")
      for address in ["/sources/\(source)", "/sources/\(source)/file"] {
        let reply = try await browser.get(address)
        #expect(reply.status == 410, "\(address)")
        #expect(reply.text.contains("This file is withheld"))
      }
    }
  }

  @Test func aMinuteTakesItsDecisionsAndPromisesAlong() async throws {
    try await withSiteOfMarrowby { browser, story in
      try await story.store.perform(
        Self.takingDown(Self.minute), as: Cast.clerk, at: Cast.morning)
      let left = try await pages(of: browser, printing: "report on off-road bikes be presented")
      #expect(left.isEmpty, "\(left)")
      let reply = try await browser.get(Self.decision)
      #expect(reply.status == 410)
    }
  }

  @Test func restoringPutsEverythingBackAsItStood() async throws {
    try await withSiteOfMarrowby { browser, story in
      let addresses = [Self.paper, Self.minute, Self.decision, "\(Self.meeting)/tables/1.csv"]
      var before: [String] = []
      for address in addresses { before.append(try await browser.get(address).text) }
      for address in [Self.paper, Self.minute] {
        let id = try await story.store.perform(
          Self.takingDown(address), as: Cast.clerk, at: Cast.morning)
        try await story.store.perform(
          Restore(id, version: 1), as: Cast.administrator, at: Cast.morning)
      }
      for (address, text) in zip(addresses, before) {
        let reply = try await browser.get(address)
        #expect(reply.text == text, "\(address)")
      }
      let source = try await browser.get("/sources/1")
      #expect(source.status != 410)
    }
  }

  @Test func aTableGoesAloneAndComesBackToItsPlace() async throws {
    try await withSiteOfMarrowby { browser, story in
      let before = try await browser.get(Self.paper).text
      let id = try await story.store.perform(
        Self.takingDown("\(Self.meeting)/tables/1"), as: Cast.clerk, at: Cast.morning)
      let without = try await browser.get(Self.paper)
      #expect(without.status == 200)
      #expect(!without.text.contains("Quayside"))
      try await story.store.perform(
        Restore(id, version: 1), as: Cast.administrator, at: Cast.morning)
      let after = try await browser.get(Self.paper)
      #expect(after.text == before)
    }
  }

  @Test func wordsAreBlankedWhereverThePapersPrintThem() async throws {
    try await withSiteOfMarrowby { browser, story in
      try await story.store.perform(
        Self.takingDown(Self.meeting, words: ["report  on the AUTUMN", "Quayside", "Apologies"]),
        as: Cast.clerk, at: Cast.morning)
      for words in ["the autumn", "Quayside", "Apologies for"] {
        let left = try await pages(of: browser, printing: words)
        #expect(left.isEmpty, "\(words): \(left)")
      }
      let paper = try await browser.get(Self.paper)
      #expect(paper.text.contains("To [taken down]."))
    }
  }

  @Test func theSamePackDoesNotBringItBack() async throws {
    try await withSiteOfMarrowby { browser, story in
      try await story.store.perform(
        Self.takingDown(Self.paper), as: Cast.clerk, at: Cast.morning)
      try await story.store.perform(
        Self.takingDown("/meetings/\(Marrowby.slug)/2019-09-13", words: ["patrols"]),
        as: Cast.clerk, at: Cast.morning)
      try await story.store.perform(
        ImportPack(Marrowby.submission(edition: 2)), as: Cast.clerk, at: Cast.morning)
      for words in ["To report on the autumn.", "patrols"] {
        let left = try await pages(of: browser, printing: words)
        #expect(left.isEmpty, "\(words): \(left)")
      }
      let paper = try await browser.get(Self.paper)
      #expect(paper.status == 410)
    }
  }

  @Test func nothingOfItIsLeftInTheAuditLogAndTheChainHolds() async throws {
    try await withSiteOfMarrowby { _, story in
      try await story.store.perform(
        Self.takingDown(Self.minute), as: Cast.clerk, at: Cast.morning)
      let left = try await story.store.count(
        """
        SELECT COUNT(*) FROM auditValue
        WHERE before LIKE '%presented to the next%' OR after LIKE '%presented to the next%'
        """)
      #expect(left == 0)
      let finding = try await story.store.verifyAudit()
      guard case .sound = finding else {
        Issue.record("\(finding.inWords)")
        return
      }
    }
  }

  /// PostgreSQL's pages cannot be asked in SQL; `forgetWhatWasRemoved` says how it forgets.
  @Test(.enabled(if: StoryEngine.postgresURL == nil))
  func noWordOfItIsLeftInTheIndexOfTheSearch() async throws {
    try await withSiteOfMarrowby { _, story in
      let pages: @Sendable (Reader) throws -> [String] = { reader in
        try reader.all(
          String.self,
          "SELECT HEX(block) FROM searchWords_data UNION ALL SELECT HEX(c1) FROM searchWords_content"
        )
      }
      let autumn = "74756D6E"  // `tumn`: the index writes a beginning that words share once
      let before = try await story.store.read(pages)
      #expect(before.contains { $0.contains(autumn) })
      try await story.store.perform(
        Self.takingDown(Self.paper), as: Cast.clerk, at: Cast.morning)
      let after = try await story.store.read(pages)
      #expect(!after.contains { $0.contains(autumn) })
    }
  }

  @Test func keptForGoodMeansThatNoCopyIsKept() async throws {
    try await withSiteOfMarrowby { _, story in
      try await story.store.perform(
        Self.takingDown(Self.paper, forGood: true), as: Cast.clerk, at: Cast.morning)
      let kept = try await story.store.count(
        "SELECT COUNT(*) FROM takenDownContent WHERE rows <> ''")
      #expect(kept == 0)
    }
  }

  @Test(arguments: [
    ("/meetings/nobody/2019-12-06", ["words"]), ("/nowhere", []), (meeting, []),
    (meeting, ["not printed anywhere"]), (paper, ["ab"]),
  ])
  func whatCannotBeTakenDownIsToldInASentence(address: String, words: [String]) async throws {
    try await withSiteOfMarrowby { _, story in
      do {
        try await story.store.perform(
          Self.takingDown(address, words: words), as: Cast.clerk, at: Cast.morning)
        Issue.record("\(address) was taken down")
      } catch Refusal.invalid(let problems) {
        #expect(problems.count == 1)
      }
    }
  }

  @Test func whoMayTakeDownMayNotPutBack() async throws {
    try await withSiteOfMarrowby { _, story in
      let id = try await story.store.perform(
        Self.takingDown(Self.paper), as: Cast.clerk, at: Cast.morning)
      await #expect(throws: Refusal.notPermitted(.restoreTakenDown)) {
        try await story.store.perform(Restore(id, version: 1), as: Cast.clerk, at: Cast.morning)
      }
      await #expect(throws: Refusal.notPermitted(.takeDown)) {
        try await story.store.perform(
          Self.takingDown(Self.minute), as: Cast.analyst, at: Cast.morning)
      }
    }
  }

  @Test func aTombstoneIsARefusalOfItsOwn() {
    #expect(Refusal.takenDown(sentence: "It went.").code == "taken-down")
  }

  @Test func staffTakeDownByAFormAndAreAskedToConfirm() async throws {
    try await withSiteOfMarrowby { _, story in
      var clerk = try await story.browser(as: .editor)
      try await clerk.get("/staff/taken-down/new")
      let empty = try await clerk.post("/staff/taken-down", [])
      for problem in ["Give the address of a paper", "Say why", "Confirm that you"] {
        #expect(empty.text.contains(problem))
      }
      let fields = [("address", Self.paper), ("reason", "personal-data")]
      let unsure = try await clerk.post("/staff/taken-down", fields)
      #expect(unsure.status == 422)
      #expect(unsure.text.contains("Confirm that you have looked"))
      let sure = try await clerk.post("/staff/taken-down", fields + [("sure", "seen")])
      #expect(sure.location == "/staff/taken-down")
      let list = try await clerk.get("/staff/taken-down")
      #expect(list.text.contains(Self.paper))
      #expect(!list.text.contains("Put it back"))
    }
  }

  private func withSiteOfMarrowby(
    _ test: (inout Browser, StorySite) async throws -> Void
  ) async throws {
    try await withSite(migrations: Marrowby.migrations, mount: Marrowby.houses) { story in
      try await story.store.perform(
        ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
      var browser = story.browser()
      try await test(&browser, story)
    }
  }
}
