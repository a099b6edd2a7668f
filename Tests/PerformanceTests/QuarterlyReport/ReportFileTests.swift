import Access
import Civic
import Commons
import Documents
import Foundation
import Intake
import Pages
import Records
import Story
import Testing

@testable import Performance

/// The report as it is taken along: workbook, PDF, page of HTML, pictures.
struct ReportFileTests {
  private func writing(_ store: Store, intervals: Bool = false) async throws -> ReportWriting {
    let writing = try await store.read { reader in
      try ReportWriting(
        of: LongRecord.quarter, under: Letterhead(in: reader), intervals: intervals, in: reader)
    }
    return try #require(writing)
  }

  private func say(_ words: String, in store: Store) async throws {
    try await store.perform(
      WriteCommentary(on: LongRecord.quarter, at: Commentary.summary, words), as: Cast.analyst,
      at: Cast.morning)
  }

  private func text(_ file: ReportFile, _ store: Store, intervals: Bool = false) async throws
    -> String
  {
    let writing = try await writing(store, intervals: intervals)
    return String(decoding: try await writing.bytes(as: file, by: .echo), as: UTF8.self)
  }

  @Test func aWorkbookHoldsRealNumbersBelowHeadsThatStayInSight() async throws {
    try await LongRecord.with { store in
      try await say("Cars were stolen to order.", in: store)
      let bytes = try await writing(store).bytes(as: .xlsx, by: .none)
      let book = try Workbook(bytes)
      #expect(
        book.sheets.map(\.name) == [
          "What moved", "Indicators", "Crime in Marrowby", "Crime by district", "Quarters before",
          "Notes and commentary", "Sources",
        ])
      let indicators = try book.sheets[1].table()
      let row = try #require(indicators.rows.first { $0["Indicator"] == "Vehicle Crime" })
      #expect(row.cell(under: "Jul–Sep 2019")?.value == .number(201))
      #expect(row.cell(under: "% change")?.text.hasSuffix("%") == true)
      let sources = try book.sheets[6].table()
      #expect(sources.rows.first?["File or note"] == "twenty-quarters.csv")
      let notes = try book.sheets[5].table()
      #expect(notes.rows.first?["Words"] == "Cars were stolen to order.")
      #expect(notes.rows.first?["Written by"] == "Anil Analyst")
    }
  }

  @Test func aSuppressedFigureIsWordsInTheWorkbookAndNeverANought() async throws {
    try await LongRecord.with { store in
      let book = try Workbook(try await writing(store).bytes(as: .xlsx, by: .none))
      let before = try #require(book.sheets.first { $0.name == "Quarters before" })
      let burglary = try before.table().rows.first { $0["Measure"] == "Burglary" }
      let gap = LongRecord.quarters[LongRecord.suppressed].shortName
      #expect(burglary?[gap] == "Not shown: small numbers")
    }
  }

  @Test func aDocumentForPaperHasItsChartsAsPicturesWithWordsAndTheTableBehindEach() async throws {
    try await LongRecord.with { store in
      try await say("Cars were stolen to order.\n\nThe series has ended.", in: store)
      let pdf = try await text(.pdf, store)
      #expect(pdf.contains("role=\"img\" aria-label=\"Vehicle Crime: the last quarter is out"))
      #expect(pdf.contains("<h2>The figures behind the charts</h2>"))
      #expect(pdf.contains("<h3>Commentary by Anil Analyst, 14 November 2019</h3>"))
      #expect(pdf.contains("<p>The series has ended.</p>"))
      #expect(pdf.contains("class=\"part part--wide\" id=\"indicators\""))
      #expect(pdf.contains("<h2>Indicators by objective: charts</h2>"))
      #expect(!pdf.contains("<style>body"))
    }
  }

  @Test func aProgramReadsTheQuartersBeforeAndWhyOneIsMissing() async throws {
    try await LongRecord.with { store in
      let json = try await text(.json, store)
      #expect(json.contains("\"absence\" : \"Not shown: small numbers\""))
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      let history = read?["history"] as? [[String: Any]]
      #expect(history?.count == 5)
      #expect((history?.first?["points"] as? [Any])?.count == 20)
    }
  }

  @Test func aPageOfHTMLNeedsNothingButItself() async throws {
    try await LongRecord.with { store in
      let page = try await text(.html, store)
      #expect(page.contains("<style>") && page.contains("<svg "))
      let reaches = page.matches(of: /(?:src|href)="([^#"][^"]*)"/).map { String($0.1) }
      #expect(reaches.isEmpty)
    }
  }

  @Test func intervalsStandWhereTheyAreAskedForAlone() async throws {
    try await LongRecord.with { store in
      let plain = try await text(.markdown, store)
      let asked = try await text(.markdown, store, intervals: true)
      // 201 counted: Byar's limits are 174.17 and 230.79.
      #expect(plain.contains("| 201 |"))
      #expect(asked.contains("| 201 (174 to 231) |"))
      #expect(asked.contains("exact below 10"))
      // Wilson's for 336 of 500.
      #expect(asked.contains("67.2% (63.0 to 71.2)"))
      let csv = try CSV(try await text(.csv, store, intervals: true))
      let cell = csv.rows.first { $0["row"] == "Vehicle Crime" && $0["column"] == "Jul–Sep 2019" }
      #expect(cell?["lower"].flatMap(Double.init).map { abs($0 - 174.17) < 0.01 } == true)
    }
  }

  @Test func staffTakeItAlongAndTheChartsToo() async throws {
    let house: @Sendable (Routes) -> Void = { PerformanceHouse.mount(on: $0, printingOn: .echo) }
    try await withSite(migrations: FiguresStory.migrations, mount: house) { story in
      try await LongRecord.fill(story.store)
      var reader = try await story.browser(as: .reader)
      let page = try await reader.get("/performance/2019-20/Q2?intervals=yes")
      #expect(page.text.contains("201 (174 to 231)"))
      #expect(PageCheck(page.text).faults.isEmpty)
      for link in PageCheck(page.text).links where link.hasPrefix("/performance/2019-20/Q2/") {
        let file = try await reader.get(link)
        #expect(file.status == 200, "\(link)")
      }
      let chart = try await reader.get("/performance/2019-20/Q2/charts/districts-funnel.png")
      #expect(chart.text.hasPrefix("<div class=\"chart\">"))
      let none = try await reader.get("/performance/2019-20/Q2/charts/nothing.png")
      #expect(none.status == 404)
      #expect(!page.text.contains("Write commentary"))
      var visitor = story.browser()
      let shut = try await visitor.get("/performance/2019-20/Q2/report.pdf")
      #expect(shut.status == 404)
    }
  }
}
