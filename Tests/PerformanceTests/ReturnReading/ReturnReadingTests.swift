import Access
import Civic
import Records
import Story
import Testing

@testable import Performance

struct ReturnReadingTests {
  @Test func countsSharesFiguresAndReasonsAreReadBySlugOrName() async throws {
    try await ReturnStory.withSuppliers { store in
      let reading = try await ReturnStory.reading(
        """
        Measure,Area,Period,Count,Out of,Figure,Why there is none,Due,Note,Standing
        deliberate-fires,M1,2019-20/Q2,"1,204",,,,,,
        Deliberate fires,Dunsmere,Jul-Sep 2019,40,,,,,,Provisional
        people who feel safe  after dark,Marrowby,2018/19,14,26,,,,,
        safe-after-dark,M2,2018-19,,,62.5%,,,,
        safe-after-dark,F1,2019-20,,,,Not yet returned,30/06/2020,,
        """, in: store)
      #expect(reading.rows.map(\.verdict) == Array(repeating: .accepted, count: 5))
      let reason = Absence(.notYetReturned, due: Day(iso: "2020-06-30"))
      let lines = reading.lines(withDoubtful: false)
      #expect(
        lines.map(\.content) == [
          .count(1204), .count(40), .parts(14, of: 26), .figure(62.5), .absent(reason),
        ])
      #expect(lines.map(\.area) == ["M1", "M2", "M1", "M2", "F1"])
      #expect(lines.map(\.number) == [2, 3, 4, 5, 6])
      #expect(lines[1].standing == .provisional)
    }
  }

  @Test(arguments: [
    (
      "deliberate-fires,M1,2019,1,,,",
      "C: “2019” is no period such as 2019-20/Q2, 2019-20 or 2019-M07."
    ),
    ("deliberate-fires,M1,2018-19,many,,,", "D: “many” is no number."),
    ("deliberate-fires,M1,2018-19,12%,,,", "D: “12%” is a percentage, not a number."),
    ("deliberate-fires,M1,2018-19,,,,", "D: It gives neither a figure nor a reason for none."),
    ("deliberate-fires,M1,2018-19,1,,2,", "D: It gives more than one figure, or one and a reason."),
    (
      "deliberate-fires,M1,2018-19,1,,,not-collected",
      "D: It gives more than one figure, or one and a reason."
    ),
    (",M1,2018-19,1,,,", "A: It names no measure or no area."),
    ("arson,M1,2018-19,1,,,", "A: There is no measure called “arson”."),
    ("deliberate-fires,Mars,2018-19,1,,,", "B: There is no area with the code or name “Mars”."),
    ("deliberate-fires,M1,2018-19,-3,,,", "D: “-3.0” is no count."),
    (
      "deliberate-fires,M1,2018-19,,,9,",
      "F: Deliberate fires needs the count; the rate is computed."
    ),
  ])
  func whatIsWrongIsToldWithItsCellAndTheRestIsRead(row: String, told: String) async throws {
    try await ReturnStory.withSuppliers { store in
      let reading = try await ReturnStory.reading(
        "measure,area,period,count,of,figure,absence\n\(row)\ndeliberate-fires,M2,2018-19,4,,,\n",
        in: store)
      #expect(reading.rows.map(\.verdict) == [.rejected, .accepted])
      let reason = try #require(reading.rows.first?.reasons.first)
      #expect("\(reason.place): \(reason.sentence)" == "line 2, column \(told)")
    }
  }

  @Test func aReasonThatIsNotKnownIsAnsweredWithThoseThatAre() async throws {
    try await ReturnStory.withSuppliers { store in
      let reading = try await ReturnStory.reading(
        "measure,area,period,count,absence\ndeliberate-fires,M1,2019-20,,lost\n", in: store)
      let sentence = reading.rows.first?.reasons.first?.sentence
      #expect(sentence?.contains("awaiting-supplier") == true)
    }
  }

  @Test func theSameFigureTwiceInAFileIsRejectedTheSecondTime() async throws {
    try await ReturnStory.withSuppliers { store in
      let reading = try await ReturnStory.reading(
        "measure,area,period,count\ndeliberate-fires,M1,2018-19,4\nDeliberate fires,Marrowby,2018/19,5\n",
        in: store)
      #expect(reading.rows.map(\.verdict) == [.accepted, .rejected])
      #expect(
        reading.rows[1].reasons.map(\.sentence) == [
          "line 2, column D gives the same figure already."
        ])
    }
  }

  @Test func whatMayNotMeanWhatItSeemsIsDoubtful() async throws {
    try await ReturnStory.withSuppliers { store in
      try await FiguresStory.submit([FiguresStory.line(2, .count(57))], to: store)
      let reading = try await ReturnStory.reading(
        """
        measure,area,period,count,figure,absence
        deliberate-fires,M1,2019-20/Q3,4,,
        safe-after-dark,M1,2018-19,,0.125,
        deliberate-fires,M1,2019-20/Q2,,,not-collected
        """, from: "fire", in: store)
      #expect(reading.rows.map(\.verdict) == [.doubtful, .doubtful, .doubtful])
      #expect(
        reading.rows.map { $0.reasons.map(\.sentence) } == [
          ["The period had not ended on 10 October 2019."],
          [
            "0.125 is less than one per cent; is 12.5 meant?",
            "This figure is sent by Marrowby Council.",
          ],
          ["It takes away the figure that is on record: 57."],
        ])
      #expect(reading.lines(withDoubtful: false).isEmpty)
      #expect(reading.lines(withDoubtful: true).count == 3)
    }
  }

  @Test func thePreviewTellsWhatIsNewWhatRevisesAndWhatIsOnRecord() async throws {
    try await ReturnStory.withSuppliers { store in
      let file = "measure,area,period,count\ndeliberate-fires,M1,2019-20/Q2,57\n"
      try await ReturnStory.submit(Array(file.utf8), named: "f.csv", from: "fire", to: store)
      let again = try await ReturnStory.reading(file, from: "fire", in: store)
      #expect(again.rows.map(\.effect) == [.saysTheSame])
      let other = try await ReturnStory.reading(
        "measure,area,period,count\ndeliberate-fires,M1,2019-20/Q2,59\ndeliberate-fires,M2,2019-20/Q2,1\n",
        from: "fire", in: store)
      #expect(other.rows.map(\.effect) == [.revises(.count(57)), .isNew])
    }
  }

  @Test func theSameFileOnAnotherDayChangesNothing() async throws {
    try await ReturnStory.withSuppliers { store in
      let file = try SentFile(
        Array("measure,area,period,count\ndeliberate-fires,M1,2019-20/Q2,57\n".utf8), named: "f.csv"
      )
      for day in ["2019-10-10", "2019-10-12"] {
        let terms = ReturnReading.Terms(supplier: "fire", asAt: Day(iso: day)!)
        let reading = try await store.read { try ReturnReading(file, terms, in: $0) }
        let outcome = try await FiguresStory.submit(
          reading.lines(withDoubtful: false), to: store)
        #expect(outcome.revised == 0)
      }
      let versions = try await store.count("SELECT MAX(version) FROM observation")
      #expect(versions == 1)
    }
  }

  @Test func twoMeasuresOfOneNameAreToldApartByTheirNameInAddresses() async throws {
    try await ReturnStory.withSuppliers { store in
      var twin = FiguresStory.fires
      twin.slug = "deliberate-fires-again"
      _ = try await store.perform(DefineMeasure(twin), as: Cast.analyst, at: Cast.morning)
      let reading = try await ReturnStory.reading(
        """
        measure,area,period,count
        Deliberate fires,M1,2018-19,4
        deliberate-fires,M1,2018-19,4
        Deliberate fires [deliberate-fires-again],M1,2018-19,4
        """, in: store)
      #expect(reading.rows.map(\.verdict) == [.rejected, .accepted, .accepted])
      #expect(reading.lines(withDoubtful: false).map(\.measure) == ["deliberate-fires", twin.slug])
    }
  }

  @Test func aSupplierWhoIsNotOnRecordIsRefused() async throws {
    try await ReturnStory.withSuppliers { store in
      let file = Array("measure,area,period,count\ndeliberate-fires,M1,2018-19,4\n".utf8)
      await #expect(
        throws: Refusal.invalid([
          Problem(field: "supplier", sentence: "There is no supplier called “navy”.")
        ])
      ) { try await ReturnStory.submit(file, named: "f.csv", from: "navy", to: store) }
    }
  }

  @Test func aColumnThatIsMissingIsNamed() async throws {
    try await ReturnStory.withSuppliers { store in
      var told = ""
      do {
        try await ReturnStory.submit(
          Array("measure,area,count\nfires,M1,4\n".utf8), named: "f.csv", to: store)
      } catch let refusal as Refusal { told = refusal.whatHappened }
      #expect(told.hasPrefix("f.csv: There is no column “period”."))
    }
  }

  @Test func aWorkbookOfOpenDocumentIsReadLikeAnyOther() async throws {
    try await ReturnStory.withSuppliers { store in
      func cell(_ text: String) -> String {
        "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
      }
      let number =
        "<table:table-cell office:value-type=\"float\" office:value=\"57\"><text:p>57</text:p></table:table-cell>"
      let heads = ["Measure", "Area", "Period", "Count"].map(cell).joined()
      let row = ["Deliberate fires", "Marrowby", "Jul-Sep 2019"].map(cell).joined() + number
      let bytes = try HandmadeWorkbook.ods(
        tables: """
          <table:table table:name="Returns"><table:table-row>\(heads)</table:table-row>\
          <table:table-row>\(row)</table:table-row></table:table>
          """)
      let outcome = try await ReturnStory.submit(bytes, named: "f.ods", from: "fire", to: store)
      #expect(outcome.added == 1)
    }
  }
}
