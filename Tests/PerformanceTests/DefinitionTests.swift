import Access
import Civic
import Records
import Story
import Testing

@testable import Performance

struct DefinitionTests {
  private func perform<A: Act>(_ act: A, in store: Store) async throws -> A.Outcome {
    try await store.perform(act, as: Cast.analyst, at: Cast.morning)
  }

  private func refused<A: Act>(_ act: A, in store: Store) async -> [String] {
    do {
      _ = try await perform(act, in: store)
    } catch Refusal.invalid(let problems) {
      return problems.map(\.sentence)
    } catch let refusal as Refusal {
      return [refusal.whatHappened]
    } catch {
      return ["\(error)"]
    }
    return []
  }

  @Test func sayingTheSameTwiceLeavesOneLine() async throws {
    try await withStore(migrations: FiguresStory.migrations) { store in
      for _ in 1...2 {
        _ = try await perform(NameSupplier("fire", name: "Fire brigade"), in: store)
        _ = try await perform(
          SetObjective("crime", name: "Less crime", ordinal: 1, source: "plan"), in: store)
        _ = try await perform(
          RegisterArea(code: "M1", name: "Marrowby", level: .district, parent: nil), in: store)
        _ = try await perform(DefineMeasure(FiguresStory.fires), in: store)
      }
      let lines = try await store.count("SELECT COUNT(*) FROM auditLine")
      #expect(lines == 4)
    }
  }

  @Test func aRateNeedsItsBase() async throws {
    try await withStore(migrations: FiguresStory.migrations) { store in
      let measure = Measure(
        id: Measure.ID(rawValue: 0), slug: "Fires!", name: "", kind: .rate, unit: "fires",
        supplier: "fire", lagDays: -1)
      let said = await refused(DefineMeasure(measure), in: store)
      #expect(said.count == 4)
      #expect(said.contains("A rate needs what it is divided by, and per how many."))
    }
  }

  @Test func aChangeOfDefinitionIsKeptWithItsDay() async throws {
    try await withStore(migrations: FiguresStory.migrations) { store in
      let change = DefineMeasure.Change(
        from: Day(iso: "2017-04-01")!, "Sheds too.", breaksSeries: true, source: "counting rules")
      let measure = try await perform(
        DefineMeasure(FiguresStory.fires, changes: [change]), in: store)
      let kept = try await store.read { try measure.changes(in: $0) }
      #expect(kept.map(\.breaksSeries) == [true])
    }
  }

  @Test func aBaseIsAboveNoughtAndOfAKnownArea() async throws {
    try await FiguresStory.withMarrowby { store in
      let day = Day(iso: "2019-04-01")!
      let none = await refused(
        RecordBase(.population, of: "M1", name: "", amount: 0, usedFrom: day, source: ""), in: store
      )
      #expect(none == ["A rate needs a number above 0 to be divided by."])
      let nowhere = await refused(
        RecordBase(.population, of: "X", name: "", amount: 1, usedFrom: day, source: ""), in: store)
      #expect(nowhere == ["We have no area with the code X."])
    }
  }

  @Test func anIndicatorStandsOnWhatIsThere() async throws {
    try await FiguresStory.withMarrowby { store in
      let indicator = Indicator(
        id: Indicator.ID(rawValue: 0), slug: "fires", name: "Fires", objective: "safety",
        measure: "deliberate-fires", area: "M1", polarity: .reduce, ordinal: 1, firstYear: 2019)
      let early = await refused(ChooseIndicator(indicator), in: store)
      #expect(early == ["We have no objective called safety."])
      _ = try await perform(
        SetObjective("safety", name: "Safety", ordinal: 1, source: "plan"), in: store)
      let wanting = await refused(
        ChooseIndicator(indicator, targets: [.init(2019, .change)]), in: store)
      #expect(wanting == ["The target of 2019/20 needs its figure."])
      let chosen = try await perform(
        ChooseIndicator(indicator, targets: [.init(2019, .change, -5, from: .year(2018))]),
        in: store)
      let target = try await store.read { try chosen.targets(in: $0).first }
      #expect(target?.inWords(polarity: .reduce, shape: .count) == "5% reduction")
    }
  }

  @Test func aTreeStandsOnMeasuresAndOnItself() async throws {
    try await FiguresStory.withMarrowby { store in
      let kind = { (measure: String, parent: String?) in
        CrimeTree.Kind(
          year: 2019, measure: measure, parent: parent, label: measure, ordinal: 1,
          section: .victim, source: "invented")
      }
      let said = await refused(
        PlantCrimeTree(from: 2019, [kind("deliberate-fires", "crime"), kind("arson", nil)]),
        in: store)
      #expect(said.count == 2)
      try await perform(PlantCrimeTree(from: 2019, [kind("deliberate-fires", nil)]), in: store)
      let (standing, early) = try await store.read {
        (try CrimeTree.standing(in: 2024, in: $0), try CrimeTree.standing(in: 2018, in: $0))
      }
      #expect(standing?.kinds.count == 1)
      #expect(early == nil)
    }
  }

  @Test func nothingIsAPartOfItselfEvenInACircle() async throws {
    try await FiguresStory.withMarrowby { store in
      let circle = await refused(
        RegisterArea(code: "F1", name: "Westmarch", level: .force, parent: "M1"), in: store)
      #expect(circle == ["Westmarch cannot be a part of itself."])
      let kinds = [
        ("deliberate-fires", "safe-after-dark"), ("safe-after-dark", "deliberate-fires"),
      ]
      .enumerated().map { place, kind in
        CrimeTree.Kind(
          year: 2019, measure: kind.0, parent: kind.1, label: kind.0, ordinal: place,
          section: .victim, source: "invented")
      }
      let said = await refused(PlantCrimeTree(from: 2019, kinds), in: store)
      #expect(said.count == 2)
    }
  }

  @Test func anEditorDoesNotSayWhatIsMeasured() async throws {
    try await withStore(migrations: FiguresStory.migrations) { store in
      await #expect(throws: Refusal.notPermitted(.defineFigures)) {
        try await store.perform(
          DefineMeasure(FiguresStory.fires), as: Cast.clerk, at: Cast.morning)
      }
    }
  }
}
