import Civic
import Foundation
import Testing

@testable import Documents

struct CalendarDocumentTests {
  private func event(_ change: (inout CalendarEvent) -> Void = { _ in }) -> CalendarEvent {
    var event = CalendarEvent(
      uid: "2019-12-06.safer-marrowby-partnership@headland", sequence: 2,
      created: Instant(Day(iso: "2019-11-14")!, ClockTime(iso: "09:30")!),
      modified: Instant(Day(iso: "2019-11-15")!, ClockTime(iso: "16:02")!),
      summary: "Safer Marrowby Partnership", day: Day(iso: "2019-12-06")!,
      start: ClockTime(iso: "10:00"), place: "Town Hall, Marrowby; room 2")
    change(&event)
    return event
  }

  private func text(_ event: CalendarEvent) -> String {
    String(decoding: CalendarDocument(name: "Meetings", events: [event]).utf8, as: UTF8.self)
  }

  @Test func aMeetingStandsOnTheClockOfTheCountry() {
    #expect(text(event()).contains("DTSTART;TZID=Europe/London:20191206T100000\r\n"))
    #expect(text(event()).contains("BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n"))
  }

  @Test func aMeetingOfWhichTheDayAloneIsKnownLastsTheDay() {
    #expect(text(event { $0.start = nil }).contains("DTSTART;VALUE=DATE:20191206\r\n"))
  }

  @Test func noEndIsMadeUp() {
    #expect(!text(event()).contains("DTEND"))
    let ended = text(event { $0.end = ClockTime(iso: "11:25") })
    #expect(ended.contains("DTEND;TZID=Europe/London:20191206T112500\r\n"))
  }

  @Test func theSameRecordGivesTheSameBytes() {
    #expect(text(event()).contains("DTSTAMP:20191115T160200Z\r\n"))
    #expect(text(event()) == text(event()))
  }

  @Test func aCancelledMeetingSaysSo() {
    #expect(text(event { $0.status = .cancelled }).contains("STATUS:CANCELLED\r\n"))
  }

  @Test func commasAndSemicolonsAndLinesAreEscaped() {
    #expect(text(event()).contains("LOCATION:Town Hall\\, Marrowby\\; room 2\r\n"))
    let about = text(event { $0.about = "One\r\nTwo \\ three" })
    #expect(about.contains("DESCRIPTION:One\\nTwo \\\\ three\r\n"))
  }

  @Test func noValueCanBeginALineOfItsOwn() {
    let forged = text(event { $0.page = "https://a.example/\r\nATTENDEE:mailto:a@example.org" })
    #expect(!forged.contains("\nATTENDEE"))
  }

  @Test(arguments: [1, 60, 74, 75, 76, 150, 400])
  func noLineIsLongerThanSeventyFiveBytesAndNoLetterIsParted(count: Int) throws {
    let name = String(repeating: "Ŵ£é—", count: count)
    let written = text(event { $0.place = name })
    let lines = written.components(separatedBy: "\r\n")
    for line in lines { #expect(line.utf8.count <= 75) }
    #expect(!written.contains("\u{FFFD}"))
    #expect(written.replacing("\r\n ", with: "").contains("LOCATION:\(name)\r\n"))
  }
}
