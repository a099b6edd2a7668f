import Performance
import Testing

/// One rule each, on the smallest table that shows it.
@Suite struct CheckRuleTests {
  private func table(
    _ columns: [String], _ rows: [[String]], title: String? = "Incidents", caption: String? = nil
  ) -> FigureTable {
    FigureTable(
      title: title, caption: caption, labelHeading: "Category", columns: columns,
      rows: rows.map { row in
        FigureRow(label: row[0], cells: row.dropFirst().map { TableFigure($0) })
      })
  }

  private func only(_ tables: FigureTable...) throws -> Finding {
    let findings = CheckFigures.findings(in: tables)
    #expect(findings.count == 1, "\(findings.map(\.sentence))")
    return try #require(findings.first)
  }

  private static let change = ["Jul - Sep 2018", "Jul - Sep 2019", "Change", "% Change"]
  private static let districts = [
    "NORTH | Crime", "NORTH | Per 1,000 pop", "SOUTH | Crime", "SOUTH | Per 1,000 pop",
    "COUNTY | Crime", "COUNTY | Per 1,000 pop",
  ]

  @Test func aWrongCellThatBreaksThreeSumsIsToldOnce() throws {
    let finding = try only(
      table(
        Self.change,
        [
          ["Noise", "400", "358", "-42", "-10.5%"], ["Litter", "210", "250", "40", "19.0%"],
          ["Fires", "90", "148", "13", "14.4%"], ["Total", "700", "711", "11", "1.6%"],
        ]))
    #expect(finding.row == "Fires")
    #expect(finding.printed == "148")
    #expect(finding.expected == "103")
  }

  @Test func transposedDigitsAreASlipOfThePen() throws {
    let finding = try only(
      table(
        ["Staff", "In kind", "Total"],
        [
          ["Police", "45,000", "12,000", "57,000"], ["Health", "31,500", "8,200", "39,700"],
          ["Council", "148,954", "92,398", "241,532"], ["Total", "225,454", "112,598", "338,232"],
        ]))
    #expect(finding.row == "Council")
    #expect(finding.expected == "241,352")
    #expect(finding.severity == .typo)
    #expect(finding.sentence.contains("338,232"))
  }

  @Test func aPercentageOfTheCurrentFigureIsToldAlsoWhenThePreviousIsNotPrinted() throws {
    let finding = try only(
      table(
        ["Current Position", "Actual Difference", "% Difference"],
        [
          ["Noise", "358", "-42", "-10.5%"], ["Litter", "250", "40", "19.0%"],
          ["Fires", "120", "57", "47.5%"],
        ]))
    #expect(finding.row == "Fires")
    #expect(finding.expected == "90.5%")
    #expect(finding.sentence.contains("divided by the current figure"))
  }

  @Test func aTruncatedPercentageIsOnlyRounding() throws {
    let finding = try only(
      table(
        Self.change,
        [
          ["Noise", "400", "358", "-42", "-10.5%"], ["Litter", "210", "250", "40", "19.0%"],
          ["Fires", "113", "122", "9", "7.9%"],
        ]))
    #expect(finding.severity == .rounding)
    #expect(finding.expected == "8.0%")
  }

  @Test func aRiseFromNothingHasNoPercentage() throws {
    let rows = [
      ["Noise", "400", "358", "-42", "-10.5%"], ["Litter", "210", "250", "40", "19.0%"],
      ["Fires", "0", "9", "9", "100.0%"], ["Smoke", "0", "0", "0", "0.0%"],
    ]
    #expect(try only(table(Self.change, rows)).row == "Fires")
  }

  @Test func pointsInAColumnOfRelativeChangesAreTold() throws {
    let finding = try only(
      table(
        Self.change,
        [
          ["Noise", "400", "358", "-42", "-10.5"], ["Litter", "210", "250", "40", "19.0"],
          ["Proportion cleared", "6.1%", "4.3%", "-", "-1.8"],
        ]))
    #expect(finding.row == "Proportion cleared")
    #expect(finding.expected == "-29.5%")
  }

  @Test func aSignThatStandsTwiceIsASlipOfThePen() throws {
    let finding = try only(
      table(
        Self.change,
        [
          ["Noise", "400", "358", "-42", "--10.5%"], ["Litter", "210", "250", "40", "19.0%"],
          ["Fires", "90", "103", "13", "14.4%"],
        ]))
    #expect(finding.expected == "-10.5%")
    #expect(finding.severity == .typo)
  }

  @Test func householdsUnderAHeadingOfPopulationAreTold() throws {
    let finding = try only(
      table(
        Self.districts,
        [
          ["Noise", "1404", "15.4", "1847", "13.8", "3251", "14.5"],
          ["Domestic Burglary", "87", "2.2", "71", "1.2", "158", "1.6"],
          ["Litter", "776", "8.5", "1062", "7.9", "1838", "8.2"],
          ["Fires", "337", "3.7", "519", "3.9", "856", "3.8"],
          ["Shoplifting", "232", "2.5", "231", "1.7", "463", "2.1"],
        ]))
    #expect(finding.row == "Domestic Burglary")
    #expect(finding.column == "Per 1,000 pop")
    #expect(finding.sentence.contains("households"))
  }

  @Test func oneFactInTwoTablesIsOneFigure() throws {
    let rows = [
      ["Noise", "400", "358", "-42", "-10.5%"], ["Litter", "210", "250", "40", "19.0%"],
      ["Fires", "90", "103", "13", "14.4%"], ["Smoke", "70", "77", "7", "10.0%"],
    ]
    var other = rows
    other[1] = ["Litter", "210", "250", "40", "19.8%"]
    let finding = try only(table(Self.change, rows), table(Self.change, other, title: "Indicators"))
    #expect(finding.table == "Indicators")
    #expect(finding.expected == "19.0%")
  }

  @Test func fiveQuartersOfAnAnswerAreImpossible() throws {
    let finding = try only(
      table(
        ["% who agree"],
        [["Noise", "40.2"], ["Litter", "38.1"], ["Fires", "125.0"], ["Smoke", "12.5"]]))
    #expect(finding.row == "Fires")
  }

  @Test func moreAnswersThanResponsesAreImpossible() throws {
    let finding = try only(
      table(
        ["Number"], [["Yes", "75"], ["No", "92"]], title: "What do you think? (81 responses)"))
    #expect(finding.row == "No")
  }

  @Test func topTenHasTenRows() throws {
    let rows = (1...9).map { ["Area \($0)x", "\(50 - $0).5"] }
    let finding = try only(
      table(["% who reoffend"], rows, title: nil, caption: "Figure 1: Top 10 areas"))
    #expect(finding.column == "row count")
    #expect(finding.printed == "9 rows")
  }

  @Test func aFigureOutOfOrderInARankedTableIsTold() throws {
    let rates = ["44.1", "41.0", "39.5", "38.2", "83.7", "36.9", "35.0", "33.3", "31.8", "30.2"]
    let rows = rates.enumerated().map { ["Area \($0.offset + 1)x", $0.element] }
    let finding = try only(
      table(["% who reoffend"], rows, title: nil, caption: "Figure 1: Top 10 areas"))
    #expect(finding.printed == "83.7")
  }

  @Test func whatStandsAtTheEndOfAQuarterDoesNotAddToAYear() {
    let quarters = table(
      ["Q1", "Q2", "Q3", "Q4", "Total"],
      [
        ["Visits", "12", "15", "11", "19", "57"], ["Calls", "40", "31", "36", "28", "135"],
        ["Referrals", "7", "9", "8", "6", "30"], ["Open cases", "61", "58", "64", "59", "59"],
      ])
    #expect(CheckFigures.findings(in: [quarters]).isEmpty)
  }

  @Test func whatIsHiddenForSmallNumbersIsNotAdded() {
    let hidden = table(
      ["2018", "2019"], [["Noise", "40", "31"], ["Fires", "<5", "9"], ["Total", "43", "40"]])
    #expect(CheckFigures.findings(in: [hidden]).isEmpty)
  }

  @Test func crimesThatNoDistrictClaimsAreNoSlip() {
    let rows = [
      ["Noise", "40", "31", "73"], ["Fires", "12", "9", "21"], ["Litter", "33", "41", "76"],
      ["Smoke", "18", "22", "40"], ["Damage", "51", "47", "101"], ["Theft", "60", "75", "135"],
    ]
    #expect(
      CheckFigures.findings(in: [table(["NORTH | ASB", "SOUTH | ASB", "COUNTY | ASB"], rows)])
        .isEmpty)
  }

  @Test func theChangeBelowAColumnIsReckonedToo() throws {
    let finding = try only(
      table(
        ["Noise", "Litter", "Fires"],
        [
          ["2017/18", "400", "210", "90"], ["2018/19", "358", "250", "103"],
          ["Change", "-42", "40", "31"], ["% Change", "-10.5%", "19.0%", "14.4%"],
        ]))
    #expect(finding.row == "Change")
    #expect(finding.column == "Fires")
    #expect(finding.expected == "13")
  }
}
