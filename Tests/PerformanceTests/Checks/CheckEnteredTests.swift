import Civic
import Records
import Story
import Testing

@testable import Performance

struct CheckEnteredTests {
  private let quarter = FiresStory.quarter

  private func findings(_ story: FiresStory) async throws -> [Finding] {
    try await story.store.read { try CheckEntered.findings(in: 2019, in: $0) }
  }

  private func line(
    _ content: Observation.Content, _ area: String, measure: String = "deliberate-fires",
    _ period: Period = FiresStory.quarter
  ) -> SubmitReturn.Line {
    FiguresStory.line(2, content, measure: measure, area: area, period: period)
  }

  @Test func aForceThatIsNotTheSumOfItsDistrictsIsFound() async throws {
    try await FiresStory.run { story in
      try await FiguresStory.submit(
        [line(.count(5_203), "M1"), line(.count(5_703), "M2"), line(.count(10_986), "F1")],
        to: story.store)
      let found = try await findings(story)
      #expect(found.count == 1)
      let finding = try #require(found.first)
      #expect(
        (finding.printed, finding.expected, finding.severity) == ("10,986", "10,906", .typo))
      #expect(finding.rule == CheckRule.area.rawValue)
      #expect(
        finding.sentence == """
          Deliberate fires in Westmarch, July to September 2019: 10,986 was sent, but its districts add \
          up to 10,906, 80 fewer; that looks like a slip of the pen.
          """)
    }
  }

  @Test func aYearThatIsNotTheSumOfItsQuartersIsFoundAndOneThatIsIsNot() async throws {
    try await FiresStory.run { story in
      let year = try #require(Period.year(2019))
      let quarters = year.split(into: .quarter).map { line(.count(30), "M1", $0) }
      let whole = line(.count(190), "M1", year)
      try await FiguresStory.submit(quarters + [whole], to: story.store)
      let found = try await findings(story)
      #expect(found.map(\.rule) == [CheckRule.year.rawValue])
      #expect(found.map(\.expected) == ["120"])
      try await FiguresStory.submit([line(.count(120), "M1", year)], to: story.store)
      let none = try await findings(story)
      #expect(none.isEmpty)
    }
  }

  @Test func aCategoryThatIsNotTheSumOfItsKindsIsFound() async throws {
    try await FiguresStory.withDemonstration { store in
      let sound = try await store.read { try CheckEntered.findings(in: 2019, in: $0) }
      #expect(!sound.contains { $0.rule == CheckRule.parent.rawValue })
      _ = try await store.perform(
        ReopenFigures(FiguresStory.quarter, of: "police", because: "A total was mistyped."),
        as: Cast.analyst, at: Cast.morning)
      try await FiguresStory.submit(
        [line(.count(99_999), "E06000001", measure: "violence-against-the-person")], to: store)
      let found = try await store.read { try CheckEntered.findings(in: 2019, in: $0) }
      let violence = try #require(found.first { $0.rule == CheckRule.parent.rawValue })
      #expect((violence.table, violence.row) == ("Violence against the person", "Hartlepool"))
      #expect(violence.severity == .wrong)
      #expect(
        violence.sentence.contains("99,999 was sent, but the kinds of crime below it add up to"))
    }
  }

  @Test func theWholeOfAShareIsAddedUpToo() async throws {
    try await FiresStory.run { story in
      let measure = "safe-after-dark"
      try await FiguresStory.submit(
        [
          line(.parts(60, of: 100), "M1", measure: measure),
          line(.parts(30, of: 80), "M2", measure: measure),
          line(.parts(90, of: 190), "F1", measure: measure),
        ], to: story.store)
      let found = try await findings(story)
      #expect(found.map(\.expected) == ["180"])
      #expect(found.first?.sentence.contains("as the whole") == true)
    }
  }

  @Test func aFigureFarOutsideOfItsOwnLimitsIsADoubt() async throws {
    try await FiresStory.run { story in
      try await story.count([40, 44, 39, 42, 38, 41, 45, 40, 43, 39, 42, 41, 44, 420])
      let found = try await findings(story)
      #expect(found.map(\.severity) == [.doubt])
      #expect(found.first?.sentence.contains("420 was sent, far outside of") == true)
      #expect(found.first?.expected == nil)
    }
  }

  @Test func aFigureLikeThoseBeforeItIsNoDoubt() async throws {
    try await FiresStory.run { story in
      try await story.count([40, 44, 39, 42, 38, 41, 45, 40, 43, 39, 42, 41, 44, 52])
      let found = try await findings(story)
      #expect(found.isEmpty)
    }
  }

  @Test func aShareThatIsSentAsAFractionIsADoubt() async throws {
    try await FiresStory.run { story in
      let shares = [61.8, 62.4, 60.9, 0.62]
      try await FiguresStory.submit(
        zip(quarter.run(of: 4), shares).map {
          line(.figure($1), "M1", measure: "safe-after-dark", $0)
        }, to: story.store)
      let found = try await findings(story)
      #expect(found.map(\.rule) == [CheckRule.unit.rawValue])
      #expect(
        found.first?.sentence == """
          People who feel safe after dark in Marrowby, July to September 2019: 0.62 was sent where 61.8 is \
          usual; was it sent as a fraction in place of per cent?
          """)
      #expect(found.first?.expected == "62")
    }
  }

  @Test func aShareAboveAHundredCannotBe() {
    let fear = FiguresStory.fear
    let sent = Observation(
      id: Observation.ID(rawValue: 1), measureID: fear.id, area: "M1", period: quarter,
      .figure(125), asAt: Day(iso: "2019-10-10")!, returnID: FiguresReturn.ID(rawValue: 1), line: 2)
    let figures = EnteredFigures(
      year: 2019, measures: [fear], observations: [sent],
      book: FigureBook(measures: [fear], areas: [], observations: [sent], bases: []))
    let found = figures.findings().map(\.finding)
    #expect(found.map(\.rule) == [CheckRule.shareLimit.rawValue])
    #expect(found.first?.sentence.hasSuffix("125% was sent, and a share is at most 100%.") == true)
  }

  @Test func whatWouldNotAddUpIsToldBeforeItIsTakenIn() async throws {
    try await FiresStory.run { story in
      try await FiguresStory.submit(
        [line(.count(50), "M1"), line(.count(70), "M2"), line(.count(120), "F1")], to: story.store)
      let lines = [line(.count(80), "M1"), line(.count(7), "M1", measure: "no-such-measure")]
      let found = try await story.store.read { try CheckEntered.findings(taking: lines, in: $0) }
      #expect(found.map(\.expected) == ["150"])
      let stored = try await findings(story)
      #expect(stored.isEmpty)
    }
  }

  /// The return that is asked about is told what it broke, also in figures that another one brought.
  @Test func aReturnIsToldWhatConcernsIt() async throws {
    try await FiresStory.run { story in
      let force = try await FiguresStory.submit([line(.count(150), "F1")], to: story.store)
      let parts = try await FiguresStory.submit(
        [line(.count(50), "M1"), line(.count(70), "M2")], to: story.store)
      let other = try await FiguresStory.submit(
        [line(.figure(62), "M1", measure: "safe-after-dark")], to: story.store)
      for (sent, count) in [(force, 1), (parts, 1), (other, 0)] {
        let found = try await story.store.read { try CheckEntered.findings(of: sent.id, in: $0) }
        #expect(found.count == count)
      }
    }
  }
}
