import Access
import Civic
import Records
import Story
import Testing

@testable import Performance

struct MapColumnsTests {
  /// Last year's workbook as it is: a title, months as columns, the year in the title alone.
  private func lastYear() throws -> [UInt8] {
    try ReturnStory.workbook([
      (
        "Performance",
        [
          ["Fires 2018/19", "", "", "", ""],
          ["Indicator", "Apr", "May", "Jun", "Total"],
          ["Fires set on purpose", "5", "7", "", "12"],
          ["Chimney fires", "1", "1", "1", "3"],
        ]
      )
    ])
  }

  @Test func lastYearsWorkbookIsMappedOnceAndRemembered() async throws {
    try await ReturnPagesStory.withSite { story in
      var browser = try await story.browser(as: .analyst)
      try await browser.get("/performance/returns")
      let asked = try await ReturnPagesStory.post(try lastYear(), &browser, from: "fire")
      #expect(asked.text.contains("The columns are months without a year: say which year it is."))
      let columns = try await ReturnPagesStory.send(
        try lastYear(), &browser, from: "fire", year: "2018/19")
      #expect(columns.text.contains("3 columns are headed by periods, from Apr to Jun"))
      #expect(PageCheck(columns.text).faults.isEmpty)
      let place = try #require(columns.waitingPlace)
      let form = columns.value(ofField: "form") ?? ""
      let wrong = try await browser.post(
        "\(place)/columns", [("form", form), ("column-0", "measure"), ("column-1", "ignored")])
      #expect(wrong.text.contains("Say which column names the area"))
      let mapped = try await browser.post(
        "\(place)/columns",
        [("form", form), ("column-0", "measure"), ("column-1", "ignored"), ("area", "M1")])
      let names = try await ReturnPagesStory.follow(mapped, &browser)
      #expect(names.text.contains("“Chimney fires”") && PageCheck(names.text).faults.isEmpty)
      let matched = try await browser.post(
        "\(place)/names",
        [
          ("measure-0-word", "Chimney fires"), ("measure-0", "-"),
          ("measure-1-word", "Fires set on purpose"), ("measure-1", "deliberate-fires"),
        ])
      let preview = try await ReturnPagesStory.follow(matched, &browser)
      #expect(preview.value(ofField: "seen") == "2-0-0")

      let again = try await ReturnStory.reading(
        try lastYear(), from: "fire", financialYear: 2018, in: story.store)
      #expect(again.lines(withDoubtful: false).map(\.content) == [.count(5), .count(7)])
      #expect(
        again.lines(withDoubtful: false).map(\.period.address) == ["2018-M04", "2018-M05"])
    }
  }

  @Test func aSheetForEachMeasureIsReadByItsName() async throws {
    try await ReturnStory.withSuppliers { store in
      let rows = [
        ["District", "Apr-18", "May-18"], ["Marrowby", "5", "7"], ["Dunsmere", "1", "2"],
      ]
      let bytes = try ReturnStory.workbook([
        ("deliberate-fires", rows), ("Contents", [["a", "b", "c"]]),
      ])
      let first = try await ReturnStory.reading(bytes, from: "fire", in: store)
      #expect(first.unmapped.map(\.sheet) == ["deliberate-fires", "Contents"])
      for table in first.unmapped {
        let isContents = table.sheet == "Contents"
        _ = try await store.perform(
          MapColumns(
            table.form, hasMonths: !isContents, of: "fire",
            .init(
              roles: isContents ? [.ignored, .ignored, .ignored] : [.area],
              measureIsSheet: !isContents, isPassedOver: isContents)), as: Cast.analyst,
          at: Cast.morning)
      }
      let read = try await ReturnStory.reading(bytes, from: "fire", in: store)
      #expect(read.rows.map(\.verdict) == Array(repeating: .accepted, count: 4))
      #expect(read.lines(withDoubtful: false).map(\.area) == ["M1", "M1", "M2", "M2"])
      let outcome = try await ReturnStory.submit(bytes, from: "fire", to: store)
      #expect(outcome.added == 4)
    }
  }

  @Test func theNextYearsMonthsAreTheSameForm() throws {
    let this = try SentFile(Array("KPI,Apr-18,May-18\nx,1,2\n".utf8), named: "a.csv")
    let next = try SentFile(Array("KPI,Apr-19,May-19,Jun-19\nx,1,2,3\n".utf8), named: "b.csv")
    let other = try SentFile(Array("KPI,Target,Apr-19\nx,1,2\n".utf8), named: "c.csv")
    #expect(this.tables[0].form == next.tables[0].form)
    #expect(this.tables[0].form != other.tables[0].form)
  }

  /// A spreadsheet makes days of headings such as Apr-18.
  @Test func monthsThatTheWorkbookKeepsAsDaysAreMonths() async throws {
    try await ReturnStory.withSuppliers { store in
      let april = "<c s=\"1\"><v>43191</v></c>"
      let may = "<c s=\"1\"><v>43221</v></c>"
      let bytes = try HandmadeWorkbook.xlsx(
        rows: """
          <row r="1">\(ReturnStory.text("Measure"))\(ReturnStory.text("Area"))\(april)\(may)</row>\
          <row r="2">\(ReturnStory.text("deliberate-fires"))\(ReturnStory.text("M1"))\
          <c><v>5</v></c><c><v>7</v></c></row>
          """,
        styles: "<cellXfs><xf/><xf numFmtId=\"17\" applyNumberFormat=\"1\"/></cellXfs>")
      let form = try SentFile(bytes, named: "f.xlsx").tables[0]
      #expect(form.form == "measure | area | [periods]" && !form.lacksYear)
      _ = try await store.perform(
        MapColumns(form.form, hasMonths: true, of: "fire", .init(roles: [.measure, .area])),
        as: Cast.analyst, at: Cast.morning)
      let reading = try await ReturnStory.reading(bytes, from: "fire", in: store)
      let lines = reading.lines(withDoubtful: false)
      #expect(lines.map(\.period.address) == ["2018-M04", "2018-M05"])
      #expect(lines.map(\.content) == [.count(5), .count(7)])
    }
  }

  @Test(arguments: [
    ([ColumnRole.measure, .area, .period, .ignored], "Say which column holds the figures."),
    ([.measure, .area, .count, .ignored], "Say which column names the period."),
    ([.area, .period, .count, .ignored], "Say which column names the measure"),
    ([.measure, .period, .count, .count], "Say which column names the area"),
    ([.measure, .area, .period, .measure], "Two columns cannot both be"),
  ])
  func aMapThatCannotBeReadIsRefused(roles: [ColumnRole], told: String) async throws {
    try await ReturnStory.withSuppliers { store in
      var sentences: [String] = []
      do {
        _ = try await store.perform(
          MapColumns("a | b | c | d", hasMonths: false, of: "fire", .init(roles: roles)),
          as: Cast.analyst, at: Cast.morning)
      } catch Refusal.invalid(let problems) { sentences = problems.map(\.sentence) }
      #expect(sentences.contains { $0.contains(told) }, "\(sentences)")
    }
  }

  @Test func aNameCannotMeanWhatIsNotOnRecord() async throws {
    try await ReturnStory.withSuppliers { store in
      await #expect(throws: Refusal.self) {
        try await store.perform(
          MatchNames([.init(.area, "Town", is: "X9")], of: "fire"), as: Cast.analyst,
          at: Cast.morning)
      }
    }
  }
}
