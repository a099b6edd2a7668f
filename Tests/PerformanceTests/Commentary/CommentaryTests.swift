import Access
import Civic
import Pages
import Records
import Story
import Testing

@testable import Performance

struct CommentaryTests {
  private func write(
    _ words: String, version: Int = 0, as asker: Asker = Cast.analyst, in store: Store
  ) async throws -> Commentary {
    try await store.perform(
      WriteCommentary(on: LongRecord.quarter, at: Commentary.summary, words, version: version),
      as: asker, at: Cast.morning)
  }

  @Test func whatIsWrittenStandsWithItsAuthorAndDayInEveryForm() async throws {
    try await LongRecord.with { store in
      _ = try await write("Cars were\nstolen to order.\n\n\n*Two* arrests <b>since</b>.", in: store)
      let report = try #require(try await LongRecord.report(in: store))
      #expect(
        report.commentary.map(\.paragraphs) == [
          ["Cars were stolen to order.", "*Two* arrests <b>since</b>."]
        ])
      let markdown = try ReportDocument.text(of: report, as: .markdown)
      #expect(markdown.contains("> **Commentary** by Anil Analyst, 14 November 2019\n"))
      #expect(markdown.contains(#"> \*Two\* arrests \<b\>since\</b\>."#))
      let json = try ReportDocument.text(of: report, as: .json)
      #expect(json.contains("\"writtenBy\" : \"Anil Analyst\""))
      let page = ReportPage(report, quarters: []).page.body.description
      #expect(page.contains("*Two* arrests &lt;b&gt;since&lt;/b&gt;."))
    }
  }

  @Test func earlierWordingsAreKeptAndWithdrawingLeavesNothingInTheReport() async throws {
    try await LongRecord.with { store in
      _ = try await write("First.", in: store)
      let second = try await write("Second.", version: 1, as: Cast.administrator, in: store)
      #expect(second.version == 2)
      _ = try await write("", version: 2, in: store)
      let report = try #require(try await LongRecord.report(in: store))
      #expect(report.commentary.isEmpty)
      let wordings = try await store.read { try second.wordings(in: $0) }
      #expect(wordings.map(\.words) == ["Second.", "First."])
      #expect(wordings.map(\.writtenBy) == ["Ada Admin", "Anil Analyst"])
    }
  }

  @Test func nobodyOverwritesWhatTheyHaveNotSeen() async throws {
    try await LongRecord.with { store in
      _ = try await write("First.", in: store)
      do {
        _ = try await write("Another first.", in: store)
        Issue.record("it was overwritten")
      } catch Refusal.conflict(let conflict) {
        #expect(conflict.differences.map(\.theirs).contains("First."))
      }
    }
  }

  @Test func anEditorAndAReaderDoNotWriteIt() async throws {
    try await LongRecord.with { store in
      for asker in [Cast.clerk, Cast.reader] {
        await #expect(throws: Refusal.notPermitted(.writeCommentary)) {
          _ = try await write("Words.", as: asker, in: store)
        }
      }
    }
  }

  @Test func nothingTooMuchAndWhatCannotBeSeenAreRefused() async throws {
    try await LongRecord.with { store in
      for words in ["  \n ", String(repeating: "word ", count: 1_200), "runs \u{202E}backwards"] {
        do {
          _ = try await write(words, in: store)
          Issue.record("“\(words.prefix(20))” was taken")
        } catch Refusal.invalid(let problems) {
          #expect(problems.map(\.field) == ["words"])
        }
      }
    }
  }

  @Test func anAnalystWritesTwoSentencesOnAPageAndTheReportHasThem() async throws {
    let house: @Sendable (Routes) -> Void = { PerformanceHouse.mount(on: $0) }
    try await withSite(migrations: FiguresStory.migrations, mount: house) { story in
      try await LongRecord.fill(story.store)
      var analyst = try await story.browser(as: .analyst)
      let page = try await analyst.get("/performance/2019-20/Q2")
      #expect(page.text.contains("href=\"/performance/2019-20/Q2/commentary\""))
      let list = try await analyst.get("/performance/2019-20/Q2/commentary")
      #expect(PageCheck(list.text).faults.isEmpty)
      let address = "/performance/2019-20/Q2/commentary/objective-safety"
      let form = try await analyst.get(address)
      #expect(PageCheck(form.text).faults.isEmpty)
      let sent = try await analyst.post(
        address, [("words", "Cars were stolen to order. Two arrests were made."), ("version", "0")])
      #expect(sent.location == "/performance/2019-20/Q2/commentary")
      let after = try await analyst.get("/performance/2019-20/Q2")
      #expect(after.text.contains("Cars were stolen to order. Two arrests were made."))
      #expect(after.text.contains("by The analyst, 14 November 2019"))
      let empty = try await analyst.post(
        "/performance/2019-20/Q2/commentary/summary", [("words", ""), ("version", "0")])
      #expect(empty.text.contains("Write what there is to say"))
      let nowhere = try await analyst.get("/performance/2019-20/Q2/commentary/nothing")
      #expect(nowhere.status == 404)
    }
  }
}
