import Access
import Civic
import Documents
import Intake
import Records
import Story
import Testing

@testable import Performance

struct OwedTests {
  private let quarter = FiguresStory.quarter

  /// Marrowby judges itself by its deliberate fires.
  private func withIndicator(_ test: (Store) async throws -> Void) async throws {
    try await ReturnStory.withSuppliers { store in
      try await choose(in: store)
      try await test(store)
    }
  }

  private func choose(in store: Store) async throws {
    _ = try await store.perform(
      SetObjective("safe", name: "A safe town", ordinal: 1, source: ""), as: Cast.analyst,
      at: Cast.morning)
    let indicator = Indicator(
      id: Indicator.ID(rawValue: 0), slug: "fires", name: "Fires", objective: "safe",
      measure: "deliberate-fires", area: "M1", polarity: .reduce, ordinal: 1, firstYear: 2019)
    _ = try await store.perform(
      ChooseIndicator(indicator, targets: []), as: Cast.analyst, at: Cast.morning)
  }

  private func debts(on day: String, in store: Store) async throws -> [SupplierDebt] {
    let quarter = quarter
    return try await store.read {
      try OwedFigure.debts(for: [quarter], on: Day(iso: day)!, in: $0)
    }
  }

  @Test func aFigureIsOwedFromTheDayAfterItsLag() async throws {
    try await withIndicator { store in
      let early = try await debts(on: "2019-10-30", in: store)
      #expect(early.isEmpty)
      let late = try await debts(on: "2019-11-09", in: store)
      #expect(late.map(\.supplier.name) == ["Westmarch Fire Brigade"])
      let figure = try #require(late.first?.figures.first)
      #expect(figure.due == Day(iso: "2019-10-30")!)
      #expect(figure.days(on: Day(iso: "2019-11-09")!) == 10)
    }
  }

  @Test func aFigureOrAReasonPaysItAndAPromisePutsItOff() async throws {
    try await withIndicator { store in
      let promise = Absence(.notYetReturned, due: Day(iso: "2019-12-01"))
      try await FiguresStory.submit([FiguresStory.line(2, .absent(promise))], to: store)
      let put = try await debts(on: "2019-11-09", in: store)
      #expect(put.isEmpty)
      let due = try await debts(on: "2019-12-02", in: store)
      #expect(due.first?.figures.first?.due == Day(iso: "2019-12-01")!)
      try await FiguresStory.submit([FiguresStory.line(2, .count(4))], to: store)
      let paid = try await debts(on: "2019-12-02", in: store)
      #expect(paid.isEmpty)
    }
  }

  @Test func theLetterIsToThePostAndNamesEachFigure() async throws {
    try await withIndicator { store in
      let debt = try #require(try await debts(on: "2019-11-09", in: store).first)
      let letter = Reminder(debt, on: Day(iso: "2019-11-09")!, from: "Safer Marrowby")
      #expect(
        letter.subject == "1 figure awaited from Westmarch Fire Brigade for the Safer Marrowby")
      #expect(letter.text.hasPrefix("To: Analyst, Westmarch Fire Brigade\n"))
      #expect(
        letter.text.contains(
          "- Deliberate fires, Marrowby: July to September 2019; due 30 October 2019"))
    }
  }

  @Test func theTemplateIsReadBackWithoutAskingAnything() async throws {
    try await withIndicator { store in
      let quarter = quarter
      let template = try await store.read { try ReturnTemplate.of("fire", for: quarter, in: $0) }
      #expect(template.fileName == "fire-2019-20-Q2.xlsx")
      let bytes = try template.bytes(dated: Day(iso: "2019-11-09")!)
      let empty = try await ReturnStory.reading(bytes, from: "fire", in: store)
      #expect(empty.rows.map(\.verdict) == [.rejected])
      #expect(
        empty.rows[0].reasons.map { "\($0.place): \($0.sentence)" } == [
          "Figures!A2: It gives neither a figure nor a reason for none."
        ])
      #expect(empty.doubts.isEmpty && empty.unmapped.isEmpty)
      let filled = try ReturnStory.filled(bytes, column: "Count", with: .number(57))
      let outcome = try await ReturnStory.submit(filled, from: "fire", to: store)
      #expect(outcome.added == 1)
      let again = try await ReturnStory.submit(filled, from: "fire", to: store)
      #expect((again.added, again.unchanged) == (0, 1))
    }
  }

  @Test func theReasonsThatATemplateOffersAreUnderstood() async throws {
    for reason in Absence.Reason.allCases {
      #expect(Absence.Reason(words: reason.choice) == reason)
      #expect(Absence.Reason(words: reason.rawValue) == reason)
    }
  }

  @Test func thePageNamesSuppliersDaysAndTemplates() async throws {
    try await ReturnPagesStory.withSite { story in
      try await choose(in: story.store)
      var browser = try await story.browser(as: .analyst)
      let page = try await browser.get("/performance/returns/owed")
      #expect(page.status == 200 && PageCheck(page.text).faults.isEmpty)
      #expect(page.text.contains("2 figures, the oldest due since 30 July 2019 (107 days)"))
      #expect(page.text.contains("href=\"mailto:?subject=2%20figures"))
      let file = try await browser.get(
        "/performance/returns/templates/fire?quarter=2019-20%2FQ2")
      #expect(file.savedAs == "fire-2019-20-Q2.xlsx")
      let sheets = try Workbook(file.bytes).sheets.map(\.name)
      #expect(sheets == ["Figures", "How to fill it in"])
      let nobody = try await browser.get("/performance/returns/templates/navy")
      #expect(nobody.status == 404)
      let other = try await browser.get("/performance/returns/owed?quarter=2018-19%2FQ2")
      #expect(other.text.contains("Nothing is owed for this time."))
    }
  }

  @Test func theDemonstrationOwesWhatItsPaperLeftOut() async throws {
    try await FiguresStory.withDemonstration { store in
      let debts = try await debts(on: "2019-11-22", in: store)
      #expect(debts.map(\.supplier.slug).contains("fire"))
      // Kinds of crime are all in; what is the sum of others is not asked for.
      let police = debts.first { $0.supplier.slug == "police" }
      #expect(police?.figures.map(\.measure.slug) == ["violent-crime", "domestic-violence-share"])
    }
  }
}

extension ReturnStory {
  /// The workbook with something in a column of every row, as somebody fills it in.
  static func filled(
    _ bytes: [UInt8], column: String, with content: SheetDocument.Content
  ) throws -> [UInt8] {
    let table = try Workbook(bytes).sheets[0].table()
    return try WorkbookDocument(
      title: "Filled in",
      sheets: [
        SheetDocument(
          name: "Figures", columns: table.columns.map { .init($0.heading) },
          rows: table.rows.map { row in
            table.columns.map { column in row.cell(in: column).map { .text($0.text) } ?? .empty }
          }.map { cells in
            table.columns.indices.map { table.columns[$0].heading == column ? content : cells[$0] }
          })
      ], dated: Day(iso: "2019-11-22")!
    ).bytes()
  }
}
