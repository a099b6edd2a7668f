import Civic
import Intake
import Testing

@Suite struct MinutesReaderTests {
  @Test(arguments: [
    "Present:\n\nCouncillor: Ada Fenn (In the Chair)\n\nBram Holt, Director of Place",
    "Present: Councillor Ada Fenn (Chair)\nBram Holt, Director of Place",
    "Present: Councillor Ada Fenn in the Chair; Bram Holt, Director of Place",
    "Present:\n\nResponsible Authority Members:\n\nCouncillor Ada Fenn (In the Chair)\nBram Holt District Manager",
  ])
  func thoseWhoArePresentIncludeTheChair(present: String) throws {
    let minutes = try PackPaper.attendance(present)
    #expect(minutes.chair == "Ada Fenn")
    #expect(minutes.present.map(\.name) == ["Ada Fenn", "Bram Holt"])
    #expect(minutes.opened == ClockTime(hour: 14, minute: 0))
    #expect(minutes.closed == ClockTime(hour: 15, minute: 16))
    #expect(minutes.date == Day(year: 2013, month: 7, day: 5))
  }

  @Test(arguments: [
    "Una Sedge was in attendance as substitute for Ivo Larch",
    "Una Sedge as substitute for Ivo Larch, Northshire Police",
    "Una Sedge for Ivo Larch",
    "Una Sedge (for Ivo Larch)",
    "Una Sedge, Marlham Homes (substitute for Ivo Larch)",
    "Una Sedge, Marlham Homes, substituting for Superintendent Ivo Larch",
    "In accordance with Council procedure rule 5.2 (ii) Una Sedge, Housing Marlham was in attendance as a substitute for Ivo Larch, Northshire Police.",
  ])
  func whoStandsInForWhomIsRead(words: String) throws {
    let minutes = try PackPaper.attendance(
      "Present:\n\nCouncillor Ada Fenn (In the Chair)\n\nAlso present:\n\n\(words)\nKay Harrow, Head of Service"
    )
    #expect(minutes.substitutes.map(\.name) == ["Una Sedge"])
    #expect(minutes.substitutes.map(\.standsFor) == ["Ivo Larch"])
    #expect(minutes.alsoPresent.map(\.name) == ["Kay Harrow"])
  }

  @Test func severalSubstitutesStandInOneSentence() throws {
    let minutes = try PackPaper.attendance(
      """
      Present:

      Councillor Ada Fenn (In the Chair)

      In accordance with Council procedure rule 5.2 (ii) Una Sedge, Housing Marlham was in attendance
      as a substitute for Ivo Larch, Housing Marlham and Superintendent Kay Harrow was in attendance
      as a substitute for Chief Inspector Ola Wren and Ian Rook was in attendance for Bram Holt,
      Director of Public Health.
      """)
    #expect(minutes.substitutes.map(\.name) == ["Una Sedge", "Kay Harrow", "Ian Rook"])
    #expect(minutes.substitutes.map(\.standsFor) == ["Ivo Larch", "Ola Wren", "Bram Holt"])
    #expect(minutes.present.count == 1)
  }

  @Test func aCommissionerForAPlaceIsNoSubstitute() throws {
    let minutes = try PackPaper.attendance(
      "Present:\n\nCouncillor Ada Fenn (In the Chair)\nBram Holt, Police and Crime Commissioner for North Marl"
    )
    #expect(minutes.substitutes.isEmpty)
    #expect(minutes.present.map(\.name) == ["Ada Fenn", "Bram Holt"])
  }

  @Test func officersHaveTheirPosts() throws {
    let minutes = try PackPaper.attendance(
      "Present:\n\nCouncillor Ada Fenn (In the Chair)\n\nOfficers: Una Sedge, Team Leader\nIvo Larch, Democratic Services Officer, Marlham Borough Council"
    )
    #expect(minutes.officers.map(\.name) == ["Una Sedge", "Ivo Larch"])
    #expect(minutes.officers.map(\.post) == ["Team Leader", "Democratic Services Officer"])
  }

  @Test(arguments: [
    "Apologies for absence were received from Dan Stubb, Chief Executive; Chief Inspector Lyn Bee, Northshire Police; Andy Pole, Housing\n\nMarlham and Lou Wall.",
    "Apologies for absence were submitted on behalf of Dan Stubb, Director of Adult and Community Services, Marlham Borough Council, Lyn Bee, North Vale Community Rehabilitation Company, Superintendent Andy Pole, Northshire Police, Lou Wall, Safe in North Vale.",
    "Apologies for absence were received from:\n\n- Dan Stubb, Chief Executive\n- Lyn Bee, Northshire Police\n- Andy Pole\n- Lou Wall, NHS Marlham",
  ])
  func apologiesAreNamesAmongPostsAndBodies(words: String) throws {
    let text = PackPaper.minutes(
      "6. Apologies for Absence\n\n\(words)\n\n7. Declarations of Interest\n\nNone.")
    let apologies = try #require(try PackPaper.read(text).minutes).apologies
    #expect(apologies.map(\.name) == ["Dan Stubb", "Lyn Bee", "Andy Pole", "Lou Wall"])
  }

  @Test(arguments: [
    ("- (i) That A be noted.\n- (ii) That B be agreed.", ["(i)", "(ii)"]),
    ("(a) That A be noted.\n(b) That B be agreed.", ["(a)", "(b)"]),
    ("1. That A be noted.\n\n2. That B be agreed.", ["1", "2"]),
    ("1) That A be noted.\n2) That B be agreed.", ["1)", "2)"]),
    ("- That A be noted.\n- That B be agreed.", [nil, nil]),
    ("That A be noted.\n\nThat B be agreed.", [nil, nil]),
  ])
  func decisionsAreListedInManyWays(list: String, numbers: [String?]) throws {
    let text =
      "1. Safe Havens (Head of Service)\n\nPurpose of report\n\nTo inform.\n\nDecision\n\n\(list)\n\n2. Next Thing\n\nNone."
    let minutes = try #require(try PackPaper.read(PackPaper.minutes(text)).minutes)
    #expect(minutes.items.map(\.number) == ["1", "2"])
    #expect(minutes.items[0].presenter == "Head of Service")
    #expect(minutes.items[0].decisions.map(\.number) == numbers)
    #expect(minutes.items[0].decisions.map(\.text) == ["That A be noted.", "That B be agreed."])
  }

  @Test(arguments: [
    "Decision", "**Decision**", "Decision(s)", "DECISIONS", "RESOLVED", "Agreed:",
    "### **Decision**",
  ])
  func theDecisionHasManyHeadings(heading: String) throws {
    let minute = try PackPaper.minute(
      "11. Safe Havens\n\nIt was discussed.\n\n\(heading)\n\nThat A be noted.")
    #expect(minute.decisions.map(\.text) == ["That A be noted."])
  }

  @Test(arguments: [
    "Decision: That A be noted.", "RESOLVED – That A be noted.", "**Decision** That A be noted.",
  ])
  func theDecisionMayStandOnTheLineOfItsHeading(line: String) throws {
    let minute = try PackPaper.minute("11. Safe Havens\n\nIt was discussed.\n\n\(line)")
    #expect(minute.decisions.map(\.text) == ["That A be noted."])
  }

  @Test(arguments: [
    "**22. Safe Havens** (*Director of Place*)**Purpose of report**\n\nTo inform.",
    "22. Safe Havens (Director of Place) Purpose of report\n\nTo inform.",
    "## **22. Safe Havens** *(Director of Place)*\n\n### **Purpose of report**\n\nTo inform.",
    "22. Safe Havens (Director of\nPlace)\n\nPurpose of report\n\nTo inform.",
  ])
  func aHeadingMayBeGluedToItsSubHeading(text: String) throws {
    let minute = try PackPaper.minute(text)
    #expect(minute.title == "Safe Havens")
    #expect(minute.presenter == "Director of Place")
    #expect(minute.blocks.map(\.text) == ["Purpose of report", "To inform."])
    #expect(minute.blocks.first?.kind == .heading)
  }

  @Test func aPageBreakInASentenceIsHealed() throws {
    let minute = try PackPaper.minute(
      "11. Safe Havens\n\nIt was noted that the work of the\n\n3.1 SMP 16.08.13 Minutes\n2\n\ngroup went on."
    )
    #expect(minute.blocks.map(\.text) == ["It was noted that the work of the group went on."])
  }

  @Test func urgentItemsFollowTheRuling() throws {
    let text = """
      14. Any Other Items which the Chairman Considers are Urgent

      The Chairman ruled that the following items of business should be considered as a matter of urgency.

      15. Templates – Logos

      Decision

      That both logos be used.

      16. Date and Time of Next Meeting

      The next meeting would be on 16 August 2013.
      """
    let pack = try PackPaper.read(PackPaper.minutes(text))
    #expect(pack.urgentItems.map(\.minute) == ["15"])
    #expect(pack.urgentItems.map(\.title) == ["Templates - Logos"])
  }

  @Test func aMinuteOutOfOrderIsKeptAndDoubted() throws {
    let pack = try PackPaper.read(
      PackPaper.minutes("11. First Thing\n\nNone.\n\n13. Third Thing\n\nNone."))
    #expect(pack.minutes?.items.map(\.number) == ["11", "13"])
    #expect(pack.doubts.contains { $0.reason == "Minute 13 does not follow minute 11." })
  }

  @Test func whoIsNamedBelowTheRuleOnSubstitutesHasAnEntryOfTheirOwn() throws {
    let minutes = try PackPaper.attendance(
      """
      Present:

      Councillor Ada Fenn (In the Chair)

      Also Present:

      In accordance with Council Procedure Rule 5.2 (ii) Kit Moor was in attendance as substitute for Ed Alder, Director of Public Health
      Lee Byre as substitute for Una Lake
      Pam Quill for Cy Marsh
      Mo Tarn, Justice Now
      """)
    #expect(minutes.substitutes.map(\.name) == ["Kit Moor", "Lee Byre", "Pam Quill"])
    #expect(minutes.substitutes.map(\.standsFor) == ["Ed Alder", "Una Lake", "Cy Marsh"])
    #expect(minutes.alsoPresent.map(\.name) == ["Mo Tarn"])
  }

  @Test func theMinutesOfASecondMeetingLeaveADoubt() throws {
    let minutes = PackPaper.minutes("6. Apologies for Absence\n\nNone.")
    let second = String(minutes.split(separator: "DECISION RECORD")[1])
    let pack = try PackReader().read(
      minutes + "\n\nSAFER MARLHAM PARTNERSHIP DECISION RECORD" + second)
    #expect(pack.doubts.contains { $0.reason.hasPrefix("The minutes of another meeting") })
  }
}
