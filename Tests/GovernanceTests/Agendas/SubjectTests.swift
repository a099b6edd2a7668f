import Testing

@testable import Governance

struct SubjectTests {
  @Test(arguments: [
    ("COUNTY LINES AND CUCKOOING", "County Lines & Cuckooing"),
    (
      "Presentation: County Lines: What Young People Tell Us",
      "County Lines: What Young People Tell Us"
    ),
    ("Drug and Alcohol Service Provision", "Drug and alcohol service provision - verbal update"),
    (
      "A Safer Weekend: Night-time Economy Plan", "A Safer Weekend: Night-time Economy Plan 2019/20"
    ),
    ("To receive any declarations of interest by members", "Declarations of Interest"),
    (
      "Any other business which the chair considers urgent",
      "Any Other Items which the Chairman Considers are Urgent"
    ),
  ])
  func anItemAndItsMinuteAreAboutTheSame(item: String, minute: String) {
    #expect(Subject(item).isKin(to: Subject(minute)))
  }

  @Test(arguments: [
    ("Theft from Shops", "Theft of Bicycles"),
    ("Minutes of the meeting held on 14 June 2019", "Minutes of the meeting held on 15 March 2019"),
    ("Prevent", "Prevention of Fires"), ("Update", "Report"),
    ("A Safer Weekend", "A Safer Weekend: The First Two Months of Lamps"),
  ])
  func whatSharesSomeWordsIsNotTheSame(one: String, other: String) {
    #expect(!Subject(one).isKin(to: Subject(other)))
  }

  @Test func theNearestOfSeveralIsTaken() {
    let titles = ["Safer Streets", "Safer Streets and Lamps", "Safer Homes"]
    #expect(titles.kin(to: Subject("Safer streets & lamps"), \.self) == "Safer Streets and Lamps")
    #expect(titles.kin(to: Subject("Bikes"), \.self) == nil)
  }
}
