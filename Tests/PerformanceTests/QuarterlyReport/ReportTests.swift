import Access
import Civic
import Foundation
import Intake
import Pages
import Records
import Story
import Testing

@testable import Performance

struct ReportTests {
  private func document(_ format: ReportDocument.Format, _ store: Store) async throws -> String {
    let quarter = try #require(Period(address: "2019-20/Q2"))
    let text = try await store.read { try ReportDocument.text(of: quarter, as: format, in: $0) }
    return try #require(text)
  }

  @Test func whatMovedIsToldFirstAndWithItsReason() async throws {
    try await FiguresStory.withDemonstration { store in
      let text = try await document(.markdown, store)
      #expect(text.hasPrefix("# Performance in July to September 2019, Hartlepool\n"))
      #expect(
        text.contains(
          "**Vehicle Crime rose, which is not wanted.** 294 after 151, 94.7%. By chance less"))
      #expect(
        text.contains("**Shoplifting fell, as is wanted.** 408 after 494, −17.4%. By chance about"))
      // 33 after 46 comes about by chance one time in six.
      #expect(!text.contains("**Hate Incidents"))
      #expect(
        text.contains(
          "| Hate Incidents | 144 | Increase | 46 | 33 | 70 | −13 | −28.3% | probably noise |"))
    }
  }

  @Test func aSpreadsheetHasOneFigureALineAndItsNumberBesideTheWords() async throws {
    try await FiguresStory.withDemonstration { store in
      let csv = try CSV(try await document(.csv, store))
      let cell = csv.rows.first {
        $0["row"] == "Vehicle Crime" && $0["column"] == "% change"
      }
      #expect(cell?["text"] == "94.7%")
      #expect(cell?["number"].flatMap(Double.init).map { abs($0 - 94.702) < 0.001 } == true)
      #expect(csv.rows.count > 500)
    }
  }

  @Test func aProgramReadsTheSameTables() async throws {
    try await FiguresStory.withDemonstration { store in
      let json = try await document(.json, store)
      let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect(read?["quarter"] as? String == "2019-20/Q2")
      #expect((read?["tables"] as? [Any])?.count == 10)
    }
  }

  @Test func aQuarterWithoutFiguresHasNoReport() async throws {
    try await FiguresStory.withDemonstration { store in
      let none = try await store.read {
        try QuarterlyReport.of(Period.quarter(1, of: 2005)!, in: $0) == nil
      }
      #expect(none)
    }
  }

  @Test func theCohortsOfYoungOffendersAreThePrintedOnes() async throws {
    try await FiguresStory.withDemonstration { store in
      let book = try await store.read { reader in
        FigureBook(
          measures: try Measure.all(in: reader), areas: try Area.chief(in: reader),
          observations: try reader.all("SELECT * FROM observation"),
          bases: try BaseFigure.all(in: reader))
      }
      let url = FiguresStory.root.appending(
        path: "Demo/tables/2019-11-22-yj-reoffending-cohorts.csv")
      let printed = try CSV(String(decoding: try Data(contentsOf: url), as: UTF8.self))
      let quarters = Period.quarter(1, of: 2017)!.run(of: 8)
      for (row, quarter) in zip(printed.rows, quarters) {
        let share = book.figure("youth-reoffending", in: "E06000001", over: quarter)
        let rate = book.figure("youth-reoffence-rate", in: "E06000001", over: quarter)
        #expect(share.denominator == PrintedFigure(printed: row.cells[1]).value)
        #expect(rate.inWords(as: .ratio) == row.cells[4])
        // Printed to two places, but worked out to one: 58.62% stands there as 58.60%.
        let printed = try #require(PrintedFigure(printed: row.cells[5]).value)
        #expect(abs((share.amount ?? 0) - printed) <= 0.0501)
      }
      let young = book.figure("youth-reoffending", in: "E06000001", over: quarter2019)
      #expect(young.inWords(as: .percent) == "Maturing, expected 31 March 2021")
    }
  }

  private let quarter2019 = Period.quarter(2, of: 2019)!
}
