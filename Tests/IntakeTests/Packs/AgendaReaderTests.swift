import Civic
import Intake
import Testing

@Suite struct AgendaReaderTests {
  @Test func dayTimeAndVenueAreReadFromTheirLines() throws {
    let pack = try PackPaper.read(PackPaper.agenda())
    #expect(pack.body == "Safer Marlham Partnership")
    #expect(pack.meeting.date == Day(year: 2013, month: 8, day: 16))
    #expect(pack.meeting.time == ClockTime(hour: 9, minute: 30))
    #expect(pack.meeting.venue == "Committee Room B, Town Hall, Marlham")
  }

  @Test(arguments: [
    "Friday 16th August, 2013 at 9.30am in the Town Hall, Marlham.",
    "to be held in the Town Hall, Marlham on Friday 16 August 2013 at 9:30 a.m.",
    "16/08/2013 at 9.30 am at the Town Hall, Marlham",
  ])
  func oneLineSaysWhenAndWhere(head: String) throws {
    let meeting = try PackPaper.read(PackPaper.agenda(head: head)).meeting
    #expect(meeting.date == Day(year: 2013, month: 8, day: 16))
    #expect(meeting.time == ClockTime(hour: 9, minute: 30))
    #expect(meeting.venue == "Town Hall, Marlham")
  }

  @Test(arguments: [
    (
      "COPELAND-BY-SEA COMMUNITY SAFETY PARTNERSHIP AGENDA",
      "Copeland-by-Sea Community Safety Partnership"
    ),
    ("AGENDA\n\nNORTH MARL CRIME REDUCTION PARTNERSHIP", "North Marl Crime Reduction Partnership"),
    ("SAFER MARLHAM AND WICKWATER\nPARTNERSHIP AGENDA", "Safer Marlham and Wickwater Partnership"),
    ("# **SAFER MARLHAM PARTNERSHIP**\n\n# **AGENDA**", "Safer Marlham Partnership"),
  ])
  func thePartnershipMayHaveAnyName(heading: String, name: String) throws {
    let pack = try PackPaper.read(
      heading + "\n\n16 August 2013 at 12 noon\n\n1. APOLOGIES\n\n2. MINUTES\n")
    #expect(pack.body == name)
    #expect(pack.meeting.time == ClockTime(hour: 12, minute: 0))
  }

  @Test func everyNumberedLineIsAnItem() throws {
    let items = """
      - 2.1 To confirm the minutes of 5 July 2013

      3. ITEMS FOR DECISION

      3.1 Safe Havens Scheme – *Director of Place*
      3.2 Topic Selection – Reoffending – Scrutiny Manager
      3.3 Improving Joint Work (ABC/DEF Report) (Head of Service)
      3.4 Marlham Partnership – Performance
      """
    let agenda = try PackPaper.read(PackPaper.agenda(items: items)).agenda
    #expect(agenda.map(\.number) == ["1", "2", "2.1", "3", "3.1", "3.2", "3.3", "3.4"])
    #expect(agenda[4].title == "Safe Havens Scheme")
    #expect(agenda[4].presenter == "Director of Place")
    #expect(agenda[5].title == "Topic Selection - Reoffending")
    #expect(agenda[5].presenter == "Scrutiny Manager")
    #expect(agenda[6].title == "Improving Joint Work (ABC/DEF Report)")
    #expect(agenda[6].presenter == "Head of Service")
    #expect(agenda[7].title == "Marlham Partnership - Performance")
    #expect(agenda[7].presenter == nil)
  }

  @Test(arguments: [
    "Date of next meeting – 27 September 2013 at 9.30am in Room 2, Town Hall, Marlham",
    "Date of next meeting – Friday 27 September 2013 at 9.30 am at Room 2, Town Hall,\nMarlham.",
    "The next meeting will be held on Friday 27th September 2013 at 9.30 a.m. in Room 2, Town Hall, Marlham.",
    "DATE OF NEXT MEETING\n\nFriday 27 September 2013 at 9.30 am in Room 2, Town Hall, Marlham",
  ])
  func theNextMeetingIsAnnouncedInManyWords(words: String) throws {
    let next = try PackPaper.read(PackPaper.agenda(items: words)).nextMeeting
    #expect(next.date == Day(year: 2013, month: 9, day: 27))
    #expect(next.time == ClockTime(hour: 9, minute: 30))
    #expect(next.venue == "Room 2, Town Hall, Marlham")
  }

  @Test func referenceLinesOfThePageAreNoItems() throws {
    let items = "3. ITEMS\n\n16.08.13 - SMP - Agenda\n1 MARLHAM BOROUGH COUNCIL\n\n3.1 Safe Havens"
    let pack = try PackPaper.read(PackPaper.agenda(items: items))
    #expect(pack.agenda.map(\.number) == ["1", "2", "3", "3.1"])
    #expect(pack.unclaimed.isEmpty)
  }
}
