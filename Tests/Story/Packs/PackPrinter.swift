import Civic
public import Intake

/// A pack as printed, beside what a reader can know from the print.
public struct PrintedPack: Sendable {
  public var text: String
  /// In the text normal form, every fact with the line on which it stands.
  public var truth: Pack
  /// The line on which the minutes say when the meeting closed.
  public var closingLine: Int
  /// The lines that belong to the page: running heads, references, page numbers.
  public var furniture: Set<Int>
}

/// Prints an invented pack in a layout.
///
/// The truth follows the print: headings in capitals are told in capitals, decisions get the marks
/// that they are printed with.
public struct PackPrinter {
  let layout: PackLayout
  let scene: PackScene
  var seed: Seed
  var scribe: Scribe
  var pack: Pack
  var closingLine = 0

  public static func print(_ invention: InventedPack, in layout: PackLayout) -> PrintedPack {
    var printer = PackPrinter(invention, layout)
    printer.printAgenda()
    printer.printMinutes()
    for i in printer.pack.reports.indices { printer.printReport(i) }
    let end = layout.windowsLines ? "\r\n" : "\n"
    let text = printer.scribe.lines.joined(separator: end) + end
    return PrintedPack(
      text: text, truth: printer.pack, closingLine: printer.closingLine,
      furniture: printer.scribe.furniture)
  }

  init(_ invention: InventedPack, _ layout: PackLayout) {
    self.layout = layout
    scene = invention.scene
    seed = Seed(invention.seed)
    scribe = Scribe(layout: layout)
    pack = invention.pack
  }

  // MARK: small forms

  var isMarkdown: Bool { layout.dress == .markdown }

  func bold(_ text: String) -> String { isMarkdown ? "**\(text)**" : text }

  func italic(_ text: String) -> String { isMarkdown ? "*\(text)*" : text }

  /// A heading of the level, 1 for the head of a paper.
  @discardableResult
  mutating func heading(_ text: String, _ level: Int, marked: Bool = true) -> Int {
    scribe.wideGap()
    let marks = isMarkdown && marked ? String(repeating: "#", count: level) + " " : ""
    let lead = layout.dress == .pages && level == 1 ? String(repeating: " ", count: 18) : ""
    let line = scribe.longLine(
      lead + marks + (level == 1 ? text : bold(text)), indent: lead.count, keep: true)
    scribe.gap()
    return line
  }

  mutating func paragraph(_ text: String) -> Int {
    scribe.gap()
    let line = scribe.paragraph(text)
    scribe.gap()
    return line
  }

  /// A date as the layout prints it; `hardBlanks` keeps it on one line.
  func words(_ day: Day) -> String { hard(printed(day)) }

  func words(_ time: ClockTime) -> String { hard(printed(time)) }

  private func hard(_ text: String) -> String {
    layout.hardBlanks ? text.replacing(" ", with: "\u{A0}") : text
  }

  private func printed(_ day: Day) -> String {
    switch layout.day {
    case .plain: day.inWords
    case .weekday: day.inWordsWithWeekday
    case .ordinal:
      "\(day.day)\(suffix(day)) "
        + day.inWords.split(separator: " ").dropFirst().joined(separator: " ")
    case .raised:
      "\(day.day)<sup>\(suffix(day))</sup> "
        + day.inWords.split(separator: " ").dropFirst().joined(separator: " ")
    }
  }

  private func suffix(_ day: Day) -> String {
    switch day.day {
    case 1, 21, 31: "st"
    case 2, 22: "nd"
    case 3, 23: "rd"
    default: "th"
    }
  }

  private func printed(_ time: ClockTime) -> String {
    if time.hour == 12 && time.minute == 0 { return "12 noon" }
    let half = time.hour < 12 ? "am" : "pm"
    let hour = time.hour > 12 ? time.hour - 12 : time.hour
    let minute = (time.minute < 10 ? "0" : "") + String(time.minute)
    switch layout.time {
    case .hour where time.minute == 0: return "\(hour) \(half)"
    case .dotted, .hour: return "\(hour).\(minute) \(half)"
    case .tight: return "\(hour).\(minute)\(half)"
    case .colon: return "\(hour):\(minute) \(half)"
    }
  }

  var initials: String {
    scene.body.split(separator: " ").filter { $0.first?.isUppercase ?? false }
      .map { String($0.prefix(1)) }.joined()
  }

  /// A new paper with its running head and its reference at the foot.
  mutating func newPaper(_ item: String, _ name: String) {
    let day = pack.meeting.date ?? Day(year: 2015, month: 1, day: 1)!
    let short = "\(two(day.day)).\(two(day.month)).\(two(day.year % 100))"
    scribe.newPaper(
      head: "\(scene.body) - \(day.inWords)" + (item.isEmpty ? "" : "     \(item)"),
      reference: "\(item.isEmpty ? "" : "\(item) - ")\(short) - \(initials) - \(name)")
  }

  private func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
