import Access
import Records
import Story
import Testing

@testable import Performance

struct PersonalDataTests {
  @Test(arguments: [
    "Name", "Surname", "Victim name", "First Name", "DOB", "D.O.B.", "Date of birth", "Postcode",
    "Post code", "NHS number", "NI No", "National Insurance", "Home address", "E-mail", "Mobile",
    "Mobile phone no", "Address line 1", "Victim's address", "Email address",
    "Telephone",
  ])
  func headingsThatNamePeopleAreFound(heading: String) {
    #expect(PersonalData.heading(heading) != nil)
  }

  @Test(arguments: [
    "Measure", "Area", "Period", "Ward name", "Name of indicator", "Postcode sector", "Count",
    "Out of", "Apr-19", "Last year", "Theft of mobile phones", "Mobile phone theft",
    "Street drinking", "Parent area name", "People in treatment", "First-time entrants", "As at",
    "Note",
  ])
  func headingsThatNameNobodyAreLeft(heading: String) {
    #expect(PersonalData.heading(heading) == nil)
  }

  @Test(
    arguments: [
      ("TS24 8AY", "a full postcode"), ("lives at ts248ay now", "a full postcode"),
      ("QQ 12 34 56 C", nil), ("AB123456C", "a National Insurance number"),
      ("ask ann@example.org", "an e-mail address"), ("01429 523333", "a telephone number"),
      ("+44 1429 523333", "a telephone number"), ("Mr Smith", "a person’s name"),
      ("943 476 5919", "an NHS number"), ("9434765918", nil), ("E06000001", nil),
      ("2019-20/Q2", nil),
      ("E01011949", nil), ("Hartlepool 001A", nil), ("1,204", nil), ("2019-11-22", nil),
      ("deliberate-fires", nil), ("Drugs", nil), ("3000000000", nil), ("Q2 2019/20", nil),
    ] as [(String, String?)])
  func whatPointsAtSomebodyIsFound(text: String, what: String?) {
    #expect(PersonalData.content(text) == what)
  }

  @Test(arguments: [
    (
      "Measure,Area,Period,Count,Surname\ndeliberate-fires,M1,2018-19,4,Hidden\n",
      "line 1, column E"
    ),
    (
      "Measure,Area,Period,Count,Note\ndeliberate-fires,M1,2018-19,4,at TS24 8AY\n",
      "line 2, column E"
    ),
    (
      "Measure,Area,Period,Count,Note\ndeliberate-fires,M1,2018-19,4,03/05/1985\n",
      "line 2, column E"
    ),
    (
      "Measure,Area,Period,Count,Due\ndeliberate-fires,M1,2018-19,4,1985-05-03\n",
      "line 2, column E"
    ),
  ])
  func aFileThatNamesSomebodyIsRefusedAndTheValueIsNotRepeated(
    text: String, place: String
  ) async throws {
    try await ReturnStory.withSuppliers { store in
      var told = ""
      do {
        try await ReturnStory.submit(
          Array(text.utf8), named: "f.csv", withDoubtful: true, to: store)
      } catch Refusal.unreadableFile(let sentence) { told = sentence }
      #expect(told.hasPrefix("f.csv, \(place): It holds "))
      for value in ["TS24", "1985", "Hidden"] { #expect(!told.contains(value)) }
      let stored = try await ReturnStory.stored(store)
      #expect(stored == 0)
    }
  }

  @Test func aSheetThatIsNotReadIsLookedThroughToo() throws {
    let bytes = try ReturnStory.workbook([
      (
        "Figures",
        [["Measure", "Area", "Period", "Count"], ["deliberate-fires", "M1", "2018-19", "4"]]
      ),
      ("Cases", [["Ref", "Area", "Where"], ["1", "M1", "TS24 8AY"]]),
    ])
    #expect(
      throws: Refusal.unreadableFile(
        sentence: "f.xlsx, Cases!C2: It holds what looks like a full postcode. A return has counts "
          + "only: take it out of the file.")
    ) { try SentFile(bytes, named: "f.xlsx") }
  }

  @Test func daysThatAreAtHomeInAReturnAreLeft() throws {
    let text = """
      Measure,Area,Period,Count,Absence,Due,As at
      deliberate-fires,M1,2019-07-01,4,,,2019-10-10
      deliberate-fires,M1,2019-08-01,,not-yet-returned,22/11/2019,2019-10-10
      """
    #expect(throws: Never.self) { try SentFile(Array(text.utf8), named: "f.csv") }
  }
}
