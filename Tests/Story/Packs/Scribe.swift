/// Writes lines onto pages, and knows on which line of the text each thing came to stand.
struct Scribe {
  let layout: PackLayout
  private(set) var lines: [String] = []
  /// The lines that belong to the page and not to the paper.
  private(set) var furniture: Set<Int> = []
  /// What stands at the head of every page, and the reference at its foot.
  var head = ""
  var reference = ""
  private var pageNumber = 1
  private var used = 0
  private var holding = false

  init(layout: PackLayout) { self.layout = layout }

  /// The number that the next line will have, counted from 1.
  var next: Int { lines.count + 1 }

  /// One line that is never broken. A heading stays with what follows it.
  @discardableResult
  mutating func line(_ text: String, keep: Bool = false) -> Int {
    put(dressed(text))
    holding = keep
    return lines.count
  }

  /// An empty line, at which a full page may end.
  mutating func gap() {
    if layout.tight { return }
    if !holding && used >= layout.pageLength && !lines.isEmpty { return turnPage() }
    if lines.last?.isEmpty == false { put("") }
  }

  /// An empty line even in a text that has none between paragraphs.
  mutating func wideGap() {
    if layout.tight && lines.last?.isEmpty == false { put("") }
    gap()
  }

  /// A place between two rows of a table, at which a full page of print may end.
  mutating func rowBreak() {
    if layout.dress == .pages && used >= layout.pageLength { turnPage() }
  }

  /// A line that goes over several lines where the layout lets long lines do so.
  @discardableResult
  mutating func longLine(_ text: String, indent: Int = 0, keep: Bool = false) -> Int {
    guard layout.wrapsAll, let width = layout.width else { return line(text, keep: keep) }
    let first = next
    for (i, piece) in broken(dressed(text), width: width - indent).enumerated() {
      put(i == 0 ? piece : String(repeating: " ", count: indent) + piece)
    }
    holding = keep
    return first
  }

  /// A paragraph after its mark, broken into lines where the layout breaks lines; a page may end
  /// inside it, but only where anyone can see that the sentence goes on.
  @discardableResult
  mutating func paragraph(_ text: String, mark: String = "", indent: Int = 0) -> Int {
    let lead = String(repeating: " ", count: indent)
    let hang = mark.isEmpty ? (layout.hang > 0 ? layout.hang : 0) : max(layout.hang, mark.count)
    let margin = lead + (layout.width == nil ? "" : String(repeating: " ", count: hang))
    let padding = layout.width == nil ? 0 : max(0, hang - mark.count)
    var current = lead + mark + String(repeating: " ", count: padding)
    let first = next
    let pieces = broken(dressed(text), width: (layout.width ?? 96) - margin.count)
    for (i, piece) in pieces.enumerated() {
      let cut = i > 0 && used >= layout.pageLength && goesOn(pieces[i - 1], piece)
      if i > 0 && (layout.width != nil || cut) {
        put(current)
        if cut { turnPage() }
        current = cut && layout.width == nil ? "" : margin
      } else if i > 0 {
        current += " "
      }
      if layout.width == nil { used += 1 }
      current += piece
    }
    put(current)
    holding = false
    return first
  }

  /// A new sheet for a new paper.
  mutating func newPaper(head: String, reference: String) {
    if !lines.isEmpty { turnPage(last: true) }
    (self.head, self.reference, pageNumber, used) = (head, reference, 1, 0)
  }

  private mutating func put(_ line: String) {
    lines.append(line)
    used += 1
  }

  private mutating func turnPage(last: Bool = false) {
    put("")
    if layout.reference && !reference.isEmpty { putFurniture(dressed(reference)) }
    if let number = printedNumber { putFurniture(number) }
    pageNumber += 1
    if lines.last != "" { put("") }
    let feed = layout.formFeed ? "\u{0C}" : ""
    used = 0
    if layout.runningHead && !head.isEmpty && !last {
      putFurniture(feed + dressed(head))
      put("")
    } else if layout.formFeed {
      putFurniture(feed)
    }
  }

  private mutating func putFurniture(_ line: String) {
    put(line)
    furniture.insert(lines.count)
  }

  private var printedNumber: String? {
    let lead = layout.dress == .pages ? String(repeating: " ", count: 40) : ""
    switch layout.pageNumber {
    case .none: return nil
    case .bare: return "\(lead)\(pageNumber)"
    case .word: return "\(lead)Page \(pageNumber)"
    case .dashes: return "\(lead)- \(pageNumber) -"
    }
  }

  /// True when a break between the two lines is plainly inside a sentence.
  private func goesOn(_ before: String, _ after: String) -> Bool {
    guard let last = before.last, let first = after.first else { return false }
    return (last.isLowercase || last == ",") && first.isLowercase && after.prefix(3) != "www"
      && !after.prefix(3).contains(")")
  }

  private func broken(_ text: String, width: Int) -> [String] {
    var pieces: [String] = []
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if let last = pieces.last, last.count + word.count + 1 <= max(width, 20) {
        pieces[pieces.count - 1] = last + " " + word
      } else {
        pieces.append(String(word))
      }
    }
    return pieces.isEmpty ? [""] : pieces
  }

  // MARK: type

  private func dressed(_ text: String) -> String {
    var text = layout.entities ? text.replacing("&", with: "&amp;") : text
    if layout.curly { text = Scribe.curled(text) }
    if layout.wideStops {
      for end in [". ", ".\u{201D} "] { text = text.replacing(end, with: end + " ") }
    }
    return text
  }

  /// Straight quotes and hyphens between blanks as a printer sets them.
  static func curled(_ text: String) -> String {
    var out = ""
    var before: Character = " "
    for character in text {
      let opens = before == " " || before == "(" || before == "*" || before == "\t"
      switch character {
      case "'": out.append(opens ? "\u{2018}" : "\u{2019}")
      case "\"": out.append(opens ? "\u{201C}" : "\u{201D}")
      default: out.append(character)
      }
      before = character
    }
    return out.replacing(" - ", with: " \u{2013} ")
  }
}
