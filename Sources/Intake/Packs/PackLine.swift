/// A printed line that holds text: its words in normal form, and what its print tells about it.
struct PackLine {
  /// Counted from 1 in the text that was read.
  let number: Int
  /// The bytes of the line in the text that was read.
  let bytes: Range<Int>
  /// Normal form; the cells of a table row are parted by one blank.
  let text: String
  /// The head of the text in small letters, for words that open a line.
  let key: String
  /// The cells of a row whose columns are parted by tabs or upright strokes, else none.
  var cells: [String] = []
  /// The first cell of a row is bold.
  var boldCell = false
  /// Marked as a heading, or bold as a whole.
  let isMarked: Bool
  var mark: Mark?
  /// A line of a row that began on a line before.
  var continuesRow = false
  /// Blank lines before it.
  var gap: Int
  /// A page ends before it.
  var followsBreak: Bool
  /// Blanks before the first letter, and the length of the line.
  let indent: Int
  let width: Int

  var isRow: Bool { !cells.isEmpty }

  /// The text after the mark.
  var body: String { mark.map { text.cut($0.start) } ?? text }

  var endsSentence: Bool { text.endsSentence }
}

extension PackLine {
  /// Reads the line at `bytes` of `source`.
  init(number: Int, bytes: Range<Int>, of source: [UInt8], gap: Int, followsBreak: Bool) {
    let raw = source[bytes]
    let cells = Cells.read(raw)
    var text =
      cells.isEmpty ? PackText.normal(raw) : cells.filter { !$0.isEmpty }.joined(separator: " ")
    let head = raw.drop { PackText.isBlank($0) }
    if cells.isEmpty, head.count > 2, head.first == 42 || head.first == 43,
      head[head.startIndex + 1] == 32
    {
      text = "- " + (head.first == 43 ? text.cut(1) : text)
    }
    self.init(
      number: number, bytes: bytes, text: text, key: PackLine.key(text), cells: cells,
      boldCell: !cells.isEmpty && Emphasis.startsBold(raw),
      isMarked: head.first == 35 || Emphasis.isBold(raw),
      mark: cells.isEmpty ? Mark.read(text) : nil, gap: gap, followsBreak: followsBreak,
      indent: raw.count - head.count, width: raw.count)
  }

  private static func key(_ text: String) -> String {
    text.byteCount <= 240
      ? text.asciiLowered : String(decoding: text.utf8.prefix(240), as: UTF8.self).asciiLowered
  }
}

/// Bold and italic print as Markdown and HTML mark it.
enum Emphasis {
  /// All letters of the line stand between bold marks.
  static func isBold(_ raw: ArraySlice<UInt8>) -> Bool {
    let line = trim(raw)
    guard line.count > 4 else { return false }
    if line.starts(with: opening), line.reversed().starts(with: closing.reversed()) { return true }
    guard line.starts(with: stars) else { return false }
    var isInside = false
    var hasLetters = false
    var at = line.startIndex
    while at < line.endIndex {
      if line[at] == 42, at + 1 < line.endIndex, line[at + 1] == 42 {
        isInside.toggle()
        at += 2
        continue
      }
      let isLetter = (97...122).contains(line[at] | 32)
      if isLetter && !isInside { return false }
      hasLetters = hasLetters || isLetter
      at += 1
    }
    return hasLetters
  }

  static func startsBold(_ raw: ArraySlice<UInt8>) -> Bool {
    let line = trim(raw)
    return line.starts(with: stars) || line.starts(with: opening)
      || line.starts(with: Array("<p><b>".utf8))
  }

  /// The last stretch in single stars, in normal form, with where it begins in the normal form of
  /// the whole line: the presenter of an item is printed so.
  static func lastItalic(_ raw: ArraySlice<UInt8>) -> (start: Int, text: String)? {
    var opened: Int?
    var found: Range<Int>?
    var at = raw.startIndex
    while at < raw.endIndex {
      guard raw[at] == 42 else {
        at += 1
        continue
      }
      var end = at
      while end < raw.endIndex, raw[end] == 42 { end += 1 }
      if end - at != 2 {
        if let start = opened {
          found = start..<at
          opened = nil
        } else if end < raw.endIndex, !PackText.isBlank(raw[end]) {
          opened = end
        }
      }
      at = end
    }
    guard let found else { return nil }
    let text = PackText.normal(raw[found])
    let before = PackText.normal(raw[raw.startIndex..<found.lowerBound])
    return text.isEmpty ? nil : (before.byteCount, text)
  }

  private static func trim(_ raw: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = raw.drop { PackText.isBlank($0) || $0 == 35 }
    while let last = line.last, PackText.isBlank(last) { line.removeLast() }
    return line
  }

  private static let stars = Array("**".utf8)
  private static let opening = Array("<b>".utf8)
  private static let closing = Array("</b>".utf8)
}

/// The cells of a table row whose columns are parted by tabs or upright strokes.
enum Cells {
  /// None when the line is not a row: no tab inside it, or a tab that only follows a mark (`3.`) or
  /// a label (`Subject:`).
  static func read(_ raw: ArraySlice<UInt8>) -> [String] {
    if let strokes = readStrokes(raw) { return strokes }
    guard raw.contains(9) else { return [] }
    let cells = raw.split(separator: 9, omittingEmptySubsequences: false).map(PackText.normal)
    let filled = cells.filter { !$0.isEmpty }
    guard let first = filled.first else { return [] }
    if filled.count == 1 && (cells.count < 3 || cells[0].isEmpty && cells.count == filled.count) {
      return cells.count == 2 && cells[0].isEmpty && first.words.count < 4 ? cells : []
    }
    if filled.count == 2, first.hasSuffix(":") || isMark(first) { return [] }
    return cells
  }

  private static func isMark(_ cell: String) -> Bool {
    guard let mark = Mark.read(cell + " x") else { return cell == "-" || cell == "\u{2022}" }
    return mark.start == cell.byteCount + 1
  }

  private static func readStrokes(_ raw: ArraySlice<UInt8>) -> [String]? {
    let head = raw.drop { PackText.isBlank($0) }
    guard head.first == 124 else { return nil }
    var cells = head.dropFirst().split(separator: 124, omittingEmptySubsequences: false)
    if let last = cells.last, last.allSatisfy(PackText.isBlank) { cells.removeLast() }
    return cells.count < 2 ? nil : cells.map(PackText.normal)
  }

  /// The line of dashes between the heading and the body of a Markdown table.
  static func isRule(_ cells: [String]) -> Bool {
    !cells.isEmpty
      && cells.allSatisfy { cell in
        !cell.isEmpty && cell.utf8.allSatisfy { $0 == 45 || $0 == 58 || $0 == 32 }
      }
  }
}
