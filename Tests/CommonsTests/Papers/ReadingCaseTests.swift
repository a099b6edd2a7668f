import Testing

@testable import Commons

struct ReadingCaseTests {
  @Test(arguments: [
    ("COUNTY LINES AND CUCKOOING", "County Lines and Cuckooing"),
    ("THE CHILDREN'S PLAN", "The Children's Plan"),
    ("ASB AND THE PSPO IN TOWN", "ASB and the PSPO in Town"),
    ("DELIBERATE FIRES: PLAN 2019-21", "Deliberate Fires: Plan 2019-21"),
    ("ANTI-SOCIAL BEHAVIOUR", "Anti-social Behaviour"),
    ("DRUG/ALCOHOL (ADULTS)", "Drug/Alcohol (Adults)"),
  ])
  func capitalsBecomeLettersThatPeopleRead(printed: String, shown: String) {
    #expect(ReadingCase.of(printed) == shown)
  }

  @Test(arguments: ["Theft from Shops", "ASB", "MARAC: the year", "", "5.1"])
  func whatHasSmallLettersStaysAsPrinted(printed: String) {
    #expect(ReadingCase.of(printed) == printed)
  }
}
