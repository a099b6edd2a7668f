import Access
import Civic
import Records
import Story
import Testing

@testable import Performance

struct SuppressionTests {
  private static let rule = SuppressionRule(
    from: Day(iso: "1998-07-31")!, below: 5, source: "invented")
  private static let year = Period.year(2019)!
  private static let quarters = year.split(into: .quarter)

  private static let entrants = Measure(
    id: Measure.ID(rawValue: 1), slug: "first-time-entrants", name: "First-time entrants",
    kind: .count, unit: "young people", supplier: "youth-justice", concernsPeople: true)

  /// A force of as many districts as there are rows, each with its quarters.
  private static func book(_ rows: [[Int]], of measure: Measure = entrants) -> FigureBook {
    let districts = rows.indices.map {
      Area(
        id: Area.ID(rawValue: Int64($0 + 2)), code: "M\($0 + 1)", name: "District \($0 + 1)",
        level: .district, parent: "F1")
    }
    let force = Area(id: Area.ID(rawValue: 1), code: "F1", name: "Westmarch", level: .force)
    let observations = zip(districts, rows).flatMap { district, counts in
      zip(quarters, counts).enumerated().map { place, sent in
        Observation(
          id: Observation.ID(rawValue: Int64(district.id.rawValue * 100 + Int64(place))),
          measureID: measure.id, area: district.code, period: sent.0, .count(Double(sent.1)),
          asAt: Day(iso: "2020-05-01")!, returnID: FiguresReturn.ID(rawValue: 1), line: place + 2)
      }
    }
    return FigureBook(
      measures: [measure], areas: [force] + districts, observations: observations, bases: [])
  }

  private static func hidden(_ rows: [[Int]]) -> Set<FigureCell> {
    Suppression(of: [entrants], in: book(rows), by: [rule]).hidden
  }

  private static func cell(_ area: String, _ stretch: FigureCell.Stretch) -> FigureCell {
    FigureCell("first-time-entrants", area, stretch)
  }

  @Test func fourPeopleAreNotShownAndFiveAre() {
    let hidden = Self.hidden([[5, 4, 9, 12]])
    #expect(hidden.contains(Self.cell("M1", .period(Self.quarters[1]))))
    #expect(!hidden.contains(Self.cell("M1", .period(Self.quarters[0]))))
  }

  @Test func aYearFromWhichTheQuarterCouldBeTakenIsNotShownEither() {
    let hidden = Self.hidden([[9, 4, 9, 12]])
    #expect(hidden.contains(Self.cell("M1", .yearToDate(Self.quarters[1]))))
    #expect(hidden.contains(Self.cell("M1", .yearToDate(Self.quarters[2]))))
    #expect(hidden.contains(Self.cell("M1", .period(Self.year))))
    // The other quarters were out before, and stay.
    #expect(!hidden.contains(Self.cell("M1", .period(Self.quarters[0]))))
  }

  /// Whoever knows that both are under five reads two fours out of an eight.
  @Test func theYearIsNotShownEitherWhereTwoQuartersAreSmall() {
    for rows in [[9, 4, 4, 12], [9, 2, 3, 12], [9, 0, 0, 12]] {
      #expect(Self.hidden([rows]).contains(Self.cell("M1", .period(Self.year))), "\(rows)")
    }
  }

  @Test func aSecondDistrictIsHiddenSoThatTheForceDoesNotGiveTheFirstAway() {
    let hidden = Self.hidden([[3, 9, 9, 9], [7, 9, 9, 9], [20, 9, 9, 9]])
    let first = Self.quarters[0]
    #expect(hidden.contains(Self.cell("M1", .period(first))))
    #expect(hidden.contains(Self.cell("M2", .period(first))))
    #expect(!hidden.contains(Self.cell("M3", .period(first))))
    #expect(!hidden.contains(Self.cell("F1", .period(first))))
  }

  @Test func nothingIsHiddenWhereAllAreManyEnough() {
    #expect(Self.hidden([[5, 9, 9, 9], [7, 9, 9, 9]]).isEmpty)
  }

  @Test func aShareIsHiddenForThoseWhoAreNotInItToo() {
    let share = Measure(
      id: Measure.ID(rawValue: 1), slug: "first-time-entrants", name: "Share", kind: .proportion,
      unit: "per cent", supplier: "youth-justice", yearToDate: .pooled, concernsPeople: true)
    let area = Area(id: Area.ID(rawValue: 2), code: "M1", name: "Marrowby", level: .district)
    func hides(_ part: Double, of whole: Double) -> Bool {
      let sent = Observation(
        id: Observation.ID(rawValue: 1), measureID: share.id, area: "M1",
        period: Self.quarters[0], .parts(part, of: whole), asAt: Day(iso: "2020-05-01")!,
        returnID: FiguresReturn.ID(rawValue: 1), line: 2)
      let book = FigureBook(measures: [share], areas: [area], observations: [sent], bases: [])
      return !Suppression(of: [share], in: book, by: [Self.rule]).hidden.isEmpty
    }
    #expect(hides(3, of: 40))
    #expect(hides(38, of: 40))
    #expect(!hides(12, of: 40))
  }

  @Test func theRuleOfTheDayDecides() {
    let later = SuppressionRule(from: Day(iso: "2019-10-01")!, below: 10, source: "invented")
    let hidden = Suppression(
      of: [Self.entrants], in: Self.book([[9, 9, 9, 20]]), by: [Self.rule, later]
    ).hidden
    #expect(!hidden.contains(Self.cell("M1", .period(Self.quarters[0]))))
    #expect(hidden.contains(Self.cell("M1", .period(Self.quarters[2]))))
  }

  @Test func aPartnershipMaySetAStricterRuleAndSaysByWhatAuthority() async throws {
    try await FiguresStory.withMarrowby { store in
      let day = Day(iso: "2020-04-01")!
      let stricter = SuppressionRule(from: day, below: 10, source: "Board of 3 March 2020")
      try await store.perform(SetSuppressionRule(stricter), as: Cast.analyst, at: Cast.morning)
      let rules = try await store.read { try SuppressionRule.all(in: $0) }
      #expect(rules.map(\.below) == [5, 10])
      for wrong in [
        SuppressionRule(from: day, below: 0, source: "nobody"),
        SuppressionRule(from: day, below: 5, source: ""),
      ] {
        await #expect(throws: Refusal.self) {
          try await store.perform(SetSuppressionRule(wrong), as: Cast.analyst, at: Cast.morning)
        }
      }
    }
  }

  /// Whoever takes every sum that is shown and solves for what is not, finds no small count.
  @Test(arguments: 0..<300) func nobodyCanReckonASmallCountOutOfWhatIsShown(seed: Int) {
    var random = SplitMix(UInt64(seed))
    let rows = (0..<(1 + Int(random.next() % 4))).map { _ in
      (0..<4).map { _ in Int(random.next() % 14) }
    }
    let hidden = Self.hidden(rows)
    let attack = Attack(rows, hidden, Self.quarters, Self.year)
    #expect(attack.found.isEmpty, "\(rows)")
  }
}

/// Solves the sums that are shown for those that are not.
private struct Attack {
  /// Small counts that can be worked out.
  private(set) var found: [FigureCell] = []

  init(_ rows: [[Int]], _ hidden: Set<FigureCell>, _ quarters: [Period], _ year: Period) {
    let stretches: [(FigureCell.Stretch, Range<Int>)] =
      quarters.enumerated().map { (.period($1), $0..<$0 + 1) }
      + [
        (.yearToDate(quarters[1]), 0..<2), (.yearToDate(quarters[2]), 0..<3),
        (.period(year), 0..<4),
      ]
    var shown: [[Double]] = []
    var small: [(FigureCell, [Double])] = []
    let areas = rows.indices.map { ("M\($0 + 1)", [$0]) } + [("F1", Array(rows.indices))]
    for (area, districts) in areas {
      for (stretch, parts) in stretches {
        var vector = Array(repeating: 0.0, count: rows.count * 4)
        for district in districts { for part in parts { vector[district * 4 + part] = 1 } }
        let cell = FigureCell("first-time-entrants", area, stretch)
        let amount = districts.flatMap { district in parts.map { rows[district][$0] } }.reduce(0, +)
        if !hidden.contains(cell) { shown.append(vector) }
        if hidden.contains(cell), amount < 5 { small.append((cell, vector)) }
      }
    }
    let basis = Attack.eliminated(shown)
    found = small.filter { Attack.isSpanned($0.1, by: basis) }.map(\.0)
  }

  /// Row echelon form, each row with a leading one.
  private static func eliminated(_ rows: [[Double]]) -> [[Double]] {
    var basis: [[Double]] = []
    for row in rows {
      let rest = reduced(row, by: basis)
      guard let lead = rest.firstIndex(where: { abs($0) > 1e-9 }) else { continue }
      basis.append(rest.map { $0 / rest[lead] })
    }
    return basis
  }

  private static func reduced(_ row: [Double], by basis: [[Double]]) -> [Double] {
    var rest = row
    for known in basis {
      guard let lead = known.firstIndex(where: { abs($0) > 1e-9 }) else { continue }
      let factor = rest[lead]
      if abs(factor) > 1e-9 { rest = zip(rest, known).map { $0 - factor * $1 } }
    }
    return rest
  }

  private static func isSpanned(_ row: [Double], by basis: [[Double]]) -> Bool {
    reduced(row, by: basis).allSatisfy { abs($0) < 1e-6 }
  }
}

/// The same numbers every time.
private struct SplitMix {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
