import Intake
import Testing

@Suite struct TableReaderTests {
  func tables(_ lines: String) throws -> [Pack.Table] {
    let text = ReportReaderTests.whole.replacing(
      "- 2.2 That is all.", with: "- 2.2 The figures are:\n\n\(lines)\n")
    return try PackPaper.read(PackPaper.report(text)).tables
  }

  @Test func tabsPartTheColumns() throws {
    let table = try #require(
      try tables("Ward\t2012\tChange\nHarbour\t61\t-8\nOld Town\t21\t29").first)
    #expect(table.columns == ["Ward", "2012", "Change"])
    #expect(table.rows == [["Harbour", "61", "-8"], ["Old Town", "21", "29"]])
    #expect(table.rowLines.count == 2)
  }

  @Test func uprightStrokesPartTheColumns() throws {
    let table = try #require(
      try tables("| Ward | Count |\n|---|---:|\n| Harbour | 61 |\n| Old Town | |").first)
    #expect(table.columns == ["Ward", "Count"])
    #expect(table.rows == [["Harbour", "61"], ["Old Town", ""]])
  }

  @Test func blanksPartTheColumns() throws {
    let table = try #require(
      try tables(
        "Ward              Count     Change\nHarbour              61         -8\nOld Town and Quay    21         29"
      ).first)
    #expect(table.columns == ["Ward", "Count", "Change"])
    #expect(table.rows == [["Harbour", "61", "-8"], ["Old Town and Quay", "21", "29"]])
  }

  @Test func aHeadingOfTwoLinesIsFlattened() throws {
    let table = try #require(
      try tables("Crime\tEAST\t\tWEST\t\n\tCrime\tRate\tCrime\tRate\nTheft\t5\t1.2\t7\t2.1").first)
    #expect(
      table.columns == ["Crime", "EAST | Crime", "EAST | Rate", "WEST | Crime", "WEST | Rate"])
    #expect(table.rows == [["Theft", "5", "1.2", "7", "2.1"]])
  }

  @Test func aFirstRowWithOneCellIsTheTitle() throws {
    let table = try #require(try tables("Recorded Crime\t\t\nType\tNow\tThen\nTheft\t5\t6").first)
    #expect(table.title == "Recorded Crime")
    #expect(table.columns == ["Type", "Now", "Then"])
  }

  @Test func aRowThatAPageBreakCutIsOneRow() throws {
    let table = try #require(
      try tables(
        "Risk\tImpact\tMeasure\nCost\tHigh\tWatch the budget and\n\n\t\treport each quarter\nStaff\tLow\tNone"
      ).first)
    #expect(
      table.rows == [
        ["Cost", "High", "Watch the budget and report each quarter"], ["Staff", "Low", "None"],
      ])
  }

  @Test func aTableWithoutHeadingHasNoColumns() throws {
    let table = try #require(
      try tables(
        "Legal Considerations\tNo relevant issues\nStaff Considerations\tNo relevant issues"
      ).first)
    #expect(table.columns.isEmpty)
    #expect(table.rows.count == 2)
  }

  @Test func aLabelRowHasOneFilledCell() throws {
    let table = try #require(
      try tables("Type\tNow\tThen\nViolence\t\t\nAssault\t5\t6\nTheft\t\t\nShops\t7\t8").first)
    #expect(table.rows.map { $0.filter { !$0.isEmpty }.count } == [1, 3, 1, 3])
  }

  @Test func tagsInCellsAreNoText() throws {
    let table = try #require(
      try tables(
        "\tComments\n<b>Early help</b>\t<p>More cases.</p> <p>Fewer &amp; shorter.</p>\n<b>Custody</b>\t<p>None.</p>"
      ).first)
    #expect(table.rows == [["Early help", "More cases. Fewer & shorter."], ["Custody", "None."]])
  }

  @Test func aTableOfBlanksWrapsItsCells() throws {
    let table = try #require(
      try tables(
        "Indicator                    Baseline     Now\nNumber of people going          690      606\ninto treatment\nDeliberate fires                627      392"
      ).first)
    #expect(
      table.rows == [
        ["Number of people going into treatment", "690", "606"],
        ["Deliberate fires", "627", "392"],
      ])
  }

  @Test func aWrappedNameBeforeTheEndOfAPageStaysInItsRow() throws {
    let table = try #require(
      try tables(
        """
        Indicator                 Baseline   Local Directional   Position
                                             Target              Sep 13

        Incidents reported to     7,419      Reduce              190
        the Police

        """
      ).first)
    #expect(table.rows == [["Incidents reported to the Police", "7,419", "Reduce", "190"]])
  }

  @Test func aWrappedCellUnderItsColumnStaysInItsRow() throws {
    let table = try #require(
      try tables(
        """
        Indicator                 Baseline   Local Directional   Position
                                             Target              Sep 13

        Hate incidents            502        Reduce              Data not
                                                                 yet known

        """
      ).first)
    #expect(table.rows == [["Hate incidents", "502", "Reduce", "Data not yet known"]])
  }

  @Test func aLabelOnTwoLinesIsARowOfTheTableThatGoesOn() throws {
    let table = try #require(
      try tables(
        """
        Category          Sep 13   Sep 12   Change

        Theft             61       69       -8

        Robbery           2        4        -2

        Police Generated
        (Without Victim)

        Disorder          21       29       -8

        """
      ).first)
    #expect(table.rows.count == 4)
    #expect(table.rows[2] == ["Police Generated (Without Victim)", "", "", ""])
  }
}
