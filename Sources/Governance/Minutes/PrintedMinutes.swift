import Civic
import Commons
import Pages

/// The minutes of a meeting on paper: a part of its pack, or a document of their own.
struct PrintedMinutes {
  private let reading: PackReading

  init(_ reading: PackReading) { self.reading = reading }

  /// The minutes as a part of the pack.
  var part: PrintedPart {
    PrintedPart(
      id: "minutes", title: "Minutes", running: "Minutes", content: content(top: 3))
  }

  func document(under letterhead: Letterhead) -> PrintedDocument {
    let (body, meeting) = (reading.meeting.body, reading.meeting.meeting)
    var minutes = PrintedPart(
      id: "minutes", title: "Minutes", running: "Minutes", content: content(top: 2))
    minutes.titleIsHidden = true
    var document = PrintedDocument(
      title: "Minutes", over: body.marked, under: "Meeting of \(meeting.inWords)",
      fileTitle: "Minutes, \(body.marked), \(meeting.day.inWords)", author: letterhead.name,
      isLong: false,
      parts: [PrintedMinutes.attendance(reading.meeting), minutes].compactMap(\.self),
      colophon: letterhead.colophon(
        of: body.asMeetingBody, page: body.address(of: meeting.day),
        sources: reading.meeting.sources.filter { $0.id.rawValue == meeting.minutesSourceID }))
    document.facts = meeting.printedFacts
    return document
  }

  var fileName: String {
    DocumentName.of(
      reading.meeting.body.slug, reading.meeting.meeting.day, ["minutes"], ending: "pdf")
  }

  private func content(top: Int) -> HTML {
    "\(reading.meeting.minutes.map { minute($0, top: top) })"
  }

  private func minute(_ minute: Minute, top: Int) -> HTML {
    let decisions = reading.meeting.decisions.filter { $0.minuteID == minute.id }
    let text = MinuteText(reading.blocks[minute.id] ?? []).blocks
    return """
      \(PrintedText(
        blocks: [
          .heading(number: minute.number, text: ReadingCase.of(minute.title), depth: 1)
        ], top: top, isMinute: true))\
      \(minute.presenter.map { "<p class=\"caption\">\($0)</p>\n" } as HTML?)\
      \(minute.urgent ? "<p>Taken as urgent by the chair’s ruling.</p>\n" as HTML : .empty)\
      \(PrintedText(blocks: text, top: top + 1, isMinute: true))\
      \(PrintedBox(
        title: decisions.count == 1 ? "The decision" : "What was decided", level: top + 1,
        lines: decisions.map { ($0.mark, $0.inWords) }))
      """
  }

  /// Who was there, nil when the record does not say.
  static func attendance(_ reading: MeetingReading) -> PrintedPart? {
    let roles = Attendance.Role.inOrder.map { role in
      reading.attendance.filter { $0.role == role }
    }
    let lines = roles.flatMap(\.self)
    guard !lines.isEmpty else { return nil }
    let table = HTMLTable(
      id: "", caption: "Attendance as the minutes record it",
      columns: [.init("Name"), .init("Post or organisation"), .init("Came as")],
      rows: lines.map { line in
        [
          HTML(text: line.nameInWords), HTML(text: line.post ?? ""),
          HTML(text: line.capacityInWords),
        ]
      })
    return PrintedPart(
      id: "attendance", title: "Who was there", running: "Who was there",
      content: PrintedFigures(table: table).html)
  }
}

extension AttendanceLine {
  /// The name as printed, and whether the person is invented.
  fileprivate var nameInWords: String {
    (printedName ?? "Not named") + (invented == true ? " (invented)" : "")
  }

  /// `Substitute for Councillor Teasdale`.
  fileprivate var capacityInWords: String {
    guard role == .substitute, let standsFor else { return role.ofOne }
    return "\(role.ofOne) for \(standsFor)\(standsForInvented == true ? " (invented)" : "")"
  }
}
