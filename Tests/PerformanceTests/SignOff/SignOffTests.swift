import Access
import Civic
import Records
import Story
import Testing

@testable import Performance

struct SignOffTests {
  private func perform<A: Act>(_ act: A, _ store: Store) async throws -> A.Outcome {
    try await store.perform(act, as: Cast.analyst, at: Cast.morning)
  }

  private func refusal<A: Act>(_ act: A, _ store: Store) async -> [String] {
    do { _ = try await perform(act, store) } catch Refusal.invalid(let problems) {
      return problems.map(\.sentence)
    } catch let refusal as Refusal { return [refusal.whatHappened] } catch { return ["\(error)"] }
    return []
  }

  @Test func whatIsSignedOffDoesNotChangeBeforeItIsOpenedAgain() async throws {
    try await FiguresStory.withMarrowby { store in
      try await FiguresStory.submit([FiguresStory.line(2, .count(57))], to: store)
      let signed = try await perform(SignOffFigures(FiguresStory.quarter, of: ["fire"]), store)
      #expect(signed == 1)
      let again = try await FiguresStory.submit([FiguresStory.line(2, .count(57))], to: store)
      #expect(again.unchanged == 1)
      let revised = SubmitReturn(
        [FiguresStory.line(2, .count(58))], from: "fire", fileName: "fires.csv", sha256: "01")
      #expect(
        await refusal(revised, store) == [
          """
          Line 2: Deliberate fires: the figures of July to September 2019 from this supplier were signed \
          off on 14 November 2019; open them again first.
          """
        ])
      _ = try await perform(
        ReopenFigures(FiguresStory.quarter, of: "fire", because: "Two fires were counted twice."),
        store)
      #expect(try await perform(revised, store).revised == 1)
    }
  }

  @Test func aMonthGoesWithItsQuarterAndAYearWithItsLast() throws {
    let july = try #require(Period(address: "2019-M07"))
    #expect(july.quarterOfSignOff.address == "2019-20/Q2")
    #expect(Period.year(2019)?.quarterOfSignOff.address == "2019-20/Q4")
  }

  @Test func nobodySignsOffWhatNeverCame() async throws {
    try await FiguresStory.withMarrowby { store in
      _ = try await perform(NameSupplier("fire", name: "Fire and rescue"), store)
      #expect(
        await refusal(SignOffFigures(FiguresStory.quarter, of: ["fire"]), store) == [
          "Fire and rescue has sent nothing for July to September 2019 yet."
        ])
      #expect(
        await refusal(SignOffFigures(FiguresStory.quarter, of: []), store) == [
          "Choose whose figures are right."
        ])
    }
  }

  @Test func earlierQuartersGoWithItWhereThatIsSaid() async throws {
    try await FiguresStory.withMarrowby { store in
      try await FiguresStory.submit(
        [
          FiguresStory.line(2, .count(57)),
          FiguresStory.line(3, .count(40), period: FiguresStory.quarter.yearBefore),
        ], to: store)
      let signed = try await perform(
        SignOffFigures(FiguresStory.quarter, of: ["fire"], withEarlier: true), store)
      #expect(signed == 2)
    }
  }

  @Test func openingAgainNeedsAReason() async throws {
    try await FiguresStory.withMarrowby { store in
      try await FiguresStory.submit([FiguresStory.line(2, .count(57))], to: store)
      _ = try await perform(SignOffFigures(FiguresStory.quarter, of: ["fire"]), store)
      let said = await refusal(
        ReopenFigures(FiguresStory.quarter, of: "fire", because: ""), store)
      #expect(said == ["Say in up to 500 characters why: everybody reads it."])
    }
  }

  @Test func anEditorDoesNotSignOff() async throws {
    try await FiguresStory.withMarrowby { store in
      await #expect(throws: Refusal.notPermitted(.publishFigures)) {
        try await store.perform(
          SignOffFigures(FiguresStory.quarter, of: ["fire"]), as: Cast.clerk, at: Cast.morning)
      }
    }
  }
}
