import Civic
import Testing

@testable import Governance

struct AttendanceSumTests {
  private func meeting(
    _ role: Attendance.Role?, stoodFor: Bool = false, listed: Bool = true
  ) -> AttendedMeeting {
    AttendedMeeting(
      day: Day(iso: "2019-09-13")!, role: role, wasStoodFor: stoodFor, standsFor: nil, sourceID: 1,
      line: 1, wasListed: listed)
  }

  @Test func theSumIsShown() {
    let sum = AttendanceSum([
      meeting(.chair), meeting(.present), meeting(.apology, stoodFor: true), meeting(.apology),
      meeting(nil),
    ])
    #expect(
      sum.inWords == """
        Listed as a member at 5 meetings whose minutes are on record: present at 2, sent a \
        substitute to 1, sent apologies to 1, not named in the minutes of 1.
        """)
  }

  @Test func aMeetingWithoutAListOfMembersIsNoPartOfTheSum() {
    let sum = AttendanceSum([meeting(.present), meeting(.present, listed: false)])
    #expect(sum.held == 1)
    #expect(sum.inWords.hasSuffix("Came to 1 meeting besides, of which no such list is on record."))
  }

  @Test func whoWasNeverListedHasNoSum() {
    #expect(AttendanceSum([]).inWords.hasPrefix("No meeting is on record"))
    #expect(
      AttendanceSum([meeting(.substitute, listed: false)]).inWords.hasPrefix("Came to 1 meeting of")
    )
  }
}
