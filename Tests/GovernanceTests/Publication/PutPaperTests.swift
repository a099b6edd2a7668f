import Access
import Civic
import Commons
import Intake
import Records
import Story
import Testing

@testable import Governance

/// A paper that another house has ready is put on an agenda.
struct PutPaperTests {
  private let paper: OfferedPaper = {
    var report = Pack.Report(line: 1)
    report.subject = "Performance in July to September 2019"
    report.recommendations = [Pack.Numbered(number: nil, text: "That it is noted.", line: 1)]
    var section = Pack.Section(number: "1", title: "Purpose", line: 1)
    section.blocks = [
      Pack.Block(.paragraph, number: "1.1", text: "To tell of the quarter.", line: 2),
      Pack.Block(.table, table: 0, line: 3),
    ]
    report.sections = [section]
    return OfferedPaper(
      fileName: "performance.md", text: "# Performance\nTo tell of the quarter.\n## Crime\n",
      report: report,
      tables: [
        Pack.Table(title: "Crime", columns: ["Kind", "Now"], rows: [["Fires", "57"]], line: 3)
      ])
  }()

  private func arranged(_ store: Store) async throws -> Meeting {
    try await store.perform(ImportPack(Marrowby.submission()), as: Cast.clerk, at: Cast.morning)
    return try await store.perform(
      ArrangeMeeting(
        body: Marrowby.slug, plan: MeetingPlan(day: Day(iso: "2020-03-06")!)), as: Cast.clerk,
      at: Cast.morning)
  }

  private func refusal<A: Act>(_ act: A, _ store: Store) async -> [String] {
    do { _ = try await store.perform(act, as: Cast.clerk, at: Cast.morning) } catch Refusal.invalid(
      let problems)
    { return problems.map(\.sentence) } catch { return ["\(error)"] }
    return []
  }

  @Test func itStandsOnTheAgendaAtOnceAndOnlyOnce() async throws {
    try await withSite(migrations: Marrowby.migrations, mount: Marrowby.houses) { story in
      let meeting = try await arranged(story.store)
      let number = try await story.store.perform(
        PutPaper(paper, before: meeting.id), as: Cast.clerk, at: Cast.morning)
      #expect(number == "1")
      var visitor = story.browser()
      let page = try await visitor.get("/meetings/\(Marrowby.slug)/2020-03-06")
      #expect(page.text.contains("Performance in July to September 2019"))
      let read = try await visitor.get("/meetings/\(Marrowby.slug)/2020-03-06/papers/1")
      #expect(PageCheck(read.text).faults.isEmpty)
      #expect(read.text.contains("That it is noted."))
      #expect(read.text.contains("57"))
      #expect(
        await refusal(PutPaper(paper, before: meeting.id), story.store)
          == ["This paper is on the agenda already"])
    }
  }

  @Test func thePackTakesItsPlace() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      let meeting = try await arranged(store)
      _ = try await store.perform(
        PutPaper(paper, before: meeting.id), as: Cast.clerk, at: Cast.morning)
      var pack = Marrowby.pack
      pack.meeting.date = Day(iso: "2020-03-06")
      pack.minutes = nil
      try await store.perform(
        ImportPack(Marrowby.submission(pack, edition: 2)), as: Cast.clerk, at: Cast.morning)
      let papers = try await store.read {
        try Paper.all(body: Marrowby.slug, day: Day(iso: "2020-03-06")!, in: $0).map(\.subject)
      }
      #expect(!papers.contains("Performance in July to September 2019"))
      #expect(papers.count == 1)
    }
  }

  @Test func itMovesWithItsMeeting() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      let meeting = try await arranged(store)
      _ = try await store.perform(
        PutPaper(paper, before: meeting.id), as: Cast.clerk, at: Cast.morning)
      let later = Day(iso: "2020-03-13")!
      try await store.perform(
        ChangeMeeting(meeting.id, version: meeting.version, plan: MeetingPlan(day: later)),
        as: Cast.clerk, at: Cast.morning)
      let there = try await store.read { reader in
        (
          try Paper.all(body: Marrowby.slug, day: later, in: reader).count,
          try SourceDocument.put(body: Marrowby.slug, day: later, in: reader).count
        )
      }
      #expect(there == (1, 1))
    }
  }

  @Test func notBeforeAMeetingWhosePapersAreOut() async throws {
    try await withStore(migrations: Marrowby.migrations) { store in
      _ = try await arranged(store)
      let called = try await store.read {
        try $0.first(
          Meeting.self, "SELECT * FROM meeting WHERE agendaSourceID IS NOT NULL")
      }
      let meeting = try #require(called)
      #expect(
        await refusal(PutPaper(paper, before: meeting.id), store) == [
          "The papers of this meeting are out; put it in the pack and import that again"
        ])
    }
  }
}
