import Intake
import Testing

@Suite struct ReportReaderTests {
  static let whole = """
    1. PURPOSE OF REPORT

    - 1.1 To tell of the scheme.

    2. BACKGROUND

    - 2.1 There are three aims:
    - to learn;
     - to tell
    - 2.2 That is all.

    3. RECOMMENDATIONS

    - 3.1 That the Partnership is asked to:
    - (i) note the report;
    - (ii) endorse it.

    4. BACKGROUND PAPERS

    - 4.1 None

    5. CONTACT OFFICER

    Una Sedge
    Head of Service
    Marlham Borough Council

    Email: una.sedge@marlham.example
    """

  func report(_ text: String) throws -> Pack.Report {
    try #require(try PackPaper.read(text).reports.first)
  }

  @Test func aReportHasItsSectionsAndTheirParagraphs() throws {
    let report = try report(PackPaper.report(Self.whole))
    #expect(report.agendaNumber == "2.1")
    #expect(report.subject == "SAFE HAVENS")
    #expect(report.reportOf == "Scrutiny Manager")
    #expect(report.sections.map(\.number) == ["1", "2", "3", "4", "5"])
    #expect(
      report.sections[1].paragraphs.map(\.text) == [
        "There are three aims:", "to learn;", "to tell", "That is all.",
      ])
    #expect(report.recommendations.map(\.number) == ["3.1", "(i)", "(ii)"])
    #expect(report.backgroundPapers.isEmpty)
    #expect(report.contactOfficers.map(\.email) == ["una.sedge@marlham.example"])
  }

  @Test(arguments: [
    "Report of: Scrutiny Manager Subject: SAFE HAVENS",
    "**Report of:** Scrutiny Manager\n\n**Subject:** SAFE  \nHAVENS",
    "Subject: SAFE HAVENS\n\nReport of: Scrutiny Manager",
    "Report of:\tScrutiny Manager\nSubject:\tSAFE HAVENS",
  ])
  func theHeadIsPrintedInManyWays(head: String) throws {
    let report = try report(PackPaper.report(head: head, Self.whole))
    #expect(report.subject == "SAFE HAVENS")
    #expect(report.reportOf == "Scrutiny Manager")
    #expect(report.sections.count == 5)
  }

  @Test func aReportWithoutASubjectIsDoubted() throws {
    let pack = try PackPaper.read(PackPaper.report(head: "Report of: Scrutiny Manager", Self.whole))
    #expect(pack.reports.first?.subject == nil)
    #expect(pack.doubts.contains { $0.reason == "A report without a subject." })
  }

  @Test func misprintedNumbersAreKeptAndDoubted() throws {
    let text = Self.whole.replacing("- 2.1 There", with: "- 2.2 There").replacing(
      "5. CONTACT", with: "6. CONTACT")
    let pack = try PackPaper.read(PackPaper.report(text))
    let report = try #require(pack.reports.first)
    #expect(report.sections.map(\.number) == ["1", "2", "3", "4", "6"])
    #expect(report.sections[1].paragraphs.map(\.number) == ["2.2", nil, nil, "2.2"])
    #expect(pack.doubts.count { $0.reason.contains("not follow") } == 3)
  }

  @Test(arguments: ["1", "1.", "1)"])
  func sectionNumbersAreClosedInManyWays(mark: String) throws {
    let text = Self.whole.replacing("1. PURPOSE", with: "\(mark) PURPOSE").replacing(
      "- 1.1 ", with: "1.1. ")
    let report = try report(PackPaper.report(text))
    #expect(report.sections.count == 5)
    #expect(report.sections[0].paragraphs.map(\.number) == ["1.1"])
  }

  @Test func aHeadingMayBeGluedToItsFirstParagraph() throws {
    let text = Self.whole.replacing(
      "1. PURPOSE OF REPORT\n\n- 1.1 ", with: "1. PURPOSE OF REPORT 1.1 ")
    let report = try report(PackPaper.report(text))
    #expect(report.sections[0].title == "PURPOSE OF REPORT")
    #expect(report.sections[0].paragraphs.map(\.text) == ["To tell of the scheme."])
  }

  @Test(arguments: [
    (
      "Una Sedge, Head of Service, Marlham Borough Council, Level 4, Town Hall. Tel 01000 523957. E-mail una@marlham.example",
      ["Una Sedge"]
    ),
    (
      "5.1 Una Sedge\nHead of Service\nMarlham Borough Council\nTel: 01000 523957\nEmail: una@marlham.example\n\nIvo Larch\nTeam Leader\nTown Hall\n\nEmail: ivo@marlham.example",
      ["Una Sedge", "Ivo Larch"]
    ),
    ("Name\tPost\tE-mail\nUna Sedge\tHead of Service\tuna@marlham.example", ["Una Sedge"]),
    ("Name: Una Sedge\nPost: Head of Service\nEmail: una@marlham.example", ["Una Sedge"]),
  ])
  func contactOfficersStandInManyForms(lines: String, names: [String]) throws {
    let start = Self.whole.range(of: "Una Sedge")
    let text =
      Self.whole.prefix(upTo: start) + lines
      + "\n\nExecutive summary\n\nThis is the appendix of the report, which says the same at greater length and for everybody.\n"
    let report = try report(PackPaper.report(String(text)))
    #expect(report.contactOfficers.map(\.name) == names)
    #expect(report.contactOfficers.first?.post == "Head of Service")
    #expect(report.contactOfficers.first?.email == "una@marlham.example")
    #expect(report.appendices.map(\.title) == ["Executive summary"])
  }

  @Test(
    arguments: [
      ("- 4.1 There are no background papers.", []),
      (
        "- 4.1 The following background papers were used in the preparation of this report:-\n\nSafety Plan 2011-14\n(http://www.marlham.example/plan)",
        ["Safety Plan 2011-14 (http://www.marlham.example/plan)"]
      ),
      (
        "Audit Committee (27 June 2013):\n\n- Report of the Manager\n- Minutes",
        [
          "Audit Committee (27 June 2013): Report of the Manager",
          "Audit Committee (27 June 2013): Minutes",
        ]
      ),
    ] as [(String, [String])])
  func backgroundPapersAreListedOneByOne(section: String, papers: [String]) throws {
    let text = Self.whole.replacing("- 4.1 None", with: section)
    #expect(try report(PackPaper.report(text)).backgroundPapers == papers)
  }

  @Test func aNamedAppendixThatIsNotHeldIsListed() throws {
    let text = Self.whole.replacing("That is all.", with: "The review is at **Appendix 1**.")
    let report = try report(PackPaper.report(text))
    #expect(report.appendices.map(\.title) == ["Appendix 1"])
    #expect(report.appendices[0].blocks.isEmpty)
  }

  @Test func appendicesKeepTheirOwnNumbersApart() throws {
    let text =
      Self.whole
      + "\n\nAPPENDIX 2\n\nINTERIM REVIEW\n\n1. INTRODUCTION\n\n1.1 The review began in May.\n\n2. RECOMMENDATIONS\n\n2.1 That it go on.\n"
    let report = try report(PackPaper.report(text))
    #expect(report.sections.count == 5)
    #expect(report.recommendations.count == 3)
    #expect(report.appendices.count == 1)
    #expect(
      report.appendices[0].blocks.contains { $0.number == "2.1" && $0.text == "That it go on." })
  }

  @Test(arguments: [
    "Appendix 3 contains exempt information under Schedule 12A of the Local Government Act 1972, (as amended by the Local Government (Access to Information) (Variation) Order 2006) namely, information relating to any individual (paragraph 1).",
    "This item is not for publication by virtue of paragraph 1 of Part 1 of Schedule 12A of the Local Government Act 1972 as amended.",
  ])
  func whatIsWithheldIsListedWithItsGround(words: String) throws {
    let text = Self.whole.replacing("That is all.", with: words)
    let exempt = try PackPaper.read(PackPaper.report(text)).exemptItems
    #expect(exempt.map(\.act) == ["Local Government Act 1972"])
    #expect(exempt.map(\.schedule) == ["12A"])
    #expect(exempt.map(\.paragraph) == ["1"])
  }

  @Test func aHeadingAtTheHeadOfManyPagesIsNoRunningHead() throws {
    let text = Self.whole.replacing("3. RECOMMENDATIONS", with: "\u{0C}3. RECOMMENDATIONS")
      .replacing("5. CONTACT OFFICER", with: "\u{0C}5. CONTACT OFFICER")
    let one = PackPaper.report(text)
    let again =
      "\n\nSAFER MARLHAM PARTNERSHIP\n\n16 August 2013\n\nReport of: Clerk\n\nSubject: OTHER\n\n"
      + text
    let reports = try PackPaper.read(one + again + again + again).reports
    #expect(reports.map(\.sections.count) == [5, 5, 5, 5])
    #expect(reports.map(\.recommendations.count) == [3, 3, 3, 3])
  }

  @Test func wrappedLinesMakeOneParagraph() throws {
    let text = Self.whole.replacing(
      "- 1.1 To tell of the scheme.",
      with:
        "1.1   To tell the Partnership of the progress that was made with the scheme since\n      it was begun in May by the team of Marlham and the anti-\n      social behaviour officers of the Council, who meet each week to look at all\n      that was reported to them, and to ask for its support in the year to come, as\n      in the years before.\n1.2   To ask for views."
    )
    let report = try report(PackPaper.report(text))
    #expect(report.sections[0].paragraphs.map(\.number) == ["1.1", "1.2"])
    #expect(report.sections[0].paragraphs[0].text.hasSuffix("as in the years before."))
    #expect(report.sections[0].paragraphs[0].text.contains("anti-social"))
  }
}

extension String {
  fileprivate func range(of word: String) -> String.Index { firstRange(of: word)!.lowerBound }

  @Test func aSectionWhoseNumberLeavesOneOutIsReadWithADoubt() throws {
    let text = """
      1     PURPOSE OF REPORT

      1.1 To tell.

      2     Proposals

      2.1 None.

      4     Staff Considerations

      4.1 None.

      6) Contact Officer
      Bo Larch
      Scrutiny Manager
      """
    let pack = try PackPaper.read(PackPaper.report(text))
    #expect(pack.reports.first?.sections.compactMap(\.number) == ["1", "2", "4", "6)"])
    #expect(pack.reports.first?.contactOfficers.map(\.name) == ["Bo Larch"])
    #expect(pack.doubts.contains { $0.reason == "Section 4 does not follow section 2." })
  }

  @Test(arguments: ["2.\n\n**PROPOSALS**", "2.\nPROPOSALS", "2\nPROPOSALS"])
  func theNumberOfASectionMayStandOnALineOfItsOwn(heading: String) throws {
    let pack = try PackPaper.read(
      PackPaper.report(
        """
        1. PURPOSE OF REPORT

        1.1 To tell.

        \(heading)

        2.1 Nothing is asked.

        3. CONTACT OFFICER

        Bo Larch
        Scrutiny Manager
        """))
    #expect(pack.reports.first?.sections.map(\.number) == ["1", "2", "3"])
    #expect(pack.reports.first?.sections.dropFirst().first?.title == "PROPOSALS")
  }
}
