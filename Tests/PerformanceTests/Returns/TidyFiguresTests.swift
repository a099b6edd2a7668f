import Civic
import Intake
import Testing

@testable import Performance

struct TidyFiguresTests {
  private func read(_ text: String) throws -> TidyFigures {
    try TidyFigures(CSV(text), asAt: Day(iso: "2019-10-10")!)
  }

  @Test func countsSharesFiguresAndReasonsAreRead() throws {
    let tidy = try read(
      """
      measure,area,period,count,of,figure,absence,due,note
      fires,M1,2019-20/Q2,"1,204",,,,,
      safe,M1,2019-20,14,26,,,,
      score,M1,2019-M07,,,2.5,,,
      survey,M1,2019-20,,,,not-yet-returned,2020-06-30,
      """)
    #expect(tidy.faults.isEmpty)
    let reason = Absence(.notYetReturned, due: Day(iso: "2020-06-30"))
    #expect(
      tidy.lines.map(\.content) == [
        .count(1204), .parts(14, of: 26), .figure(2.5), .absent(reason),
      ])
    #expect(tidy.lines.map(\.number) == [2, 3, 4, 5])
  }

  @Test(arguments: [
    ("fires,M1,2019,1,,,", "“2019” is no period such as 2019-20/Q2, 2019-20 or 2019-M07."),
    ("fires,M1,2019-20,many,,,", "“many” is no number."),
    ("fires,M1,2019-20,,,,", "It gives neither a figure nor a reason for none."),
    ("fires,M1,2019-20,1,,2,", "It gives more than one figure, or one and a reason."),
    ("fires,M1,2019-20,1,,,not-collected", "It gives more than one figure, or one and a reason."),
    (",M1,2019-20,1,,,", "It names no measure or no area."),
  ])
  func whatIsWrongIsToldAndTheRestIsRead(row: String, sentence: String) throws {
    let tidy = try read(
      "measure,area,period,count,of,figure,absence\n\(row)\nfires,M2,2019-20,4,,,\n")
    #expect(tidy.faults.map(\.sentence) == [sentence])
    #expect(tidy.faults.map(\.line) == [2])
    #expect(tidy.lines.count == 1)
  }

  @Test func aReasonThatIsNotKnownIsAnsweredWithThoseThatAre() throws {
    let tidy = try read("measure,area,period,count,absence\nfires,M1,2019-20,,lost\n")
    #expect(tidy.faults.first?.sentence.contains("awaiting-supplier") == true)
  }

  @Test func aColumnThatIsNeededIsNamed() {
    #expect(throws: CSV.Fault(line: 1, sentence: "There is no column “period”.")) {
      try read("measure,area,count\nfires,M1,4\n")
    }
  }
}
