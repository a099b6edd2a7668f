import Access
import Civic
import Records
import Story
import Testing

@testable import Performance

struct SubmitReturnTests {
  @Test func aFigureIsStoredWithItsAuditLine() async throws {
    try await FiguresStory.withMarrowby { store in
      let outcome = try await FiguresStory.submit([FiguresStory.line(2, .count(57))], to: store)
      #expect((outcome.added, outcome.revised, outcome.unchanged) == (1, 0, 0))
      let lines = try await store.count(
        "SELECT COUNT(*) FROM auditLine WHERE subject = 'observation'")
      #expect(lines == 1)
    }
  }

  @Test func theSameFileTwiceChangesNothing() async throws {
    try await FiguresStory.withMarrowby { store in
      let lines = [FiguresStory.line(2, .count(57)), FiguresStory.line(3, .count(40), area: "M2")]
      try await FiguresStory.submit(lines, to: store)
      let again = try await FiguresStory.submit(lines, to: store)
      #expect((again.added, again.revised, again.unchanged) == (0, 0, 2))
      let returns = try await store.count("SELECT COUNT(*) FROM figuresReturn")
      #expect(returns == 1)
    }
  }

  @Test func aRevisionKeepsTheOldValueAndWhereItCameFrom() async throws {
    try await FiguresStory.withMarrowby { store in
      try await FiguresStory.submit([FiguresStory.line(2, .count(57))], to: store)
      let outcome = try await FiguresStory.submit([FiguresStory.line(9, .count(59))], to: store)
      #expect(outcome.revised == 1)
      let (now, before) = try await store.read { reader in
        let found: Observation? = try reader.first("SELECT * FROM observation")
        let observation = try #require(found)
        return (observation, try observation.revisions(in: reader))
      }
      #expect(now.content == .count(59))
      #expect(now.version == 2)
      #expect(before.map(\.numerator) == [57])
      #expect(before.map(\.line) == [2])
      #expect(before.first?.returnID != now.returnID)
    }
  }

  @Test func whyThereIsNoFigureIsKeptAndRevisedLikeAFigure() async throws {
    try await FiguresStory.withMarrowby { store in
      let awaited = Absence(.awaitingSupplier, note: "the Home Office")
      try await FiguresStory.submit([FiguresStory.line(2, .absent(awaited))], to: store)
      let (kept, found) = try await store.read { reader in
        let found: Observation? = try reader.first("SELECT * FROM observation")
        return (found?.content, found?.numerator)
      }
      #expect(kept == .absent(awaited))
      #expect(found == nil)
      let outcome = try await FiguresStory.submit([FiguresStory.line(2, .count(0))], to: store)
      #expect(outcome.revised == 1)
    }
  }

  @Test func everythingWrongIsToldByItsLineAndNothingIsStored() async throws {
    try await FiguresStory.withMarrowby { store in
      let lines = [
        FiguresStory.line(2, .count(57)),
        FiguresStory.line(3, .count(1), measure: "arson"),
        FiguresStory.line(4, .count(1), area: "X9"),
        FiguresStory.line(5, .count(58)),
        FiguresStory.line(6, .count(-3), area: "M2"),
        FiguresStory.line(7, .figure(12.4), area: "F1"),
        FiguresStory.line(8, .parts(9, of: 8), measure: "safe-after-dark"),
        FiguresStory.line(9, .figure(140), measure: "safe-after-dark", area: "M2"),
        FiguresStory.line(10, .parts(1, of: 0), measure: "safe-after-dark", area: "F1"),
      ]
      var said: [String] = []
      do {
        try await FiguresStory.submit(lines, to: store)
      } catch Refusal.invalid(let problems) {
        said = problems.map(\.sentence)
      }
      #expect(
        said == [
          "Line 3: there is no measure called “arson”.",
          "Line 4: there is no area with the code “X9”.",
          "Line 5: line 2 gives the same figure already.", "Line 6: “-3.0” is no count.",
          "Line 7: Deliberate fires needs the count; the rate is computed.",
          "Line 8: 9.0 is no part of 8.0.", "Line 9: “140.0” is no per cent of a whole.",
          "Line 10: nothing can be divided by 0.0.",
        ])
      let stored = try await store.count("SELECT COUNT(*) FROM observation")
      #expect(stored == 0)
    }
  }

  @Test func aReaderMayNotSendFigures() async throws {
    try await FiguresStory.withMarrowby { store in
      await #expect(throws: Refusal.notPermitted(.submitFigures)) {
        try await store.perform(
          SubmitReturn([], from: "fire", fileName: "f.csv", sha256: "00"), as: Cast.clerk,
          at: Cast.morning)
      }
    }
  }
}
