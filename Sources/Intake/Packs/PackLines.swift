/// The lines of a pack that hold words, in order, with the book of which of them a rule has claimed.
final class PackLines {
  let source: [UInt8]
  /// Lines with words, page furniture left out.
  let all: [PackLine]
  /// Lines are broken at a set width, so that a paragraph stands on several of them.
  let isWrapped: Bool
  /// The usual width of a full line.
  let fullWidth: Int
  private var claimed: [Bool]
  private(set) var doubts: [Pack.Doubt] = []

  init(_ text: String) {
    source = Array(text.utf8)
    let scan = LineScan(source)
    let (text, dropped) = Furniture.part(scan.lines)
    let kept = LayoutTable.mark(text, in: source).flatMap { [source] in Glue.part($0, of: source) }
    all = kept
    claimed = Array(repeating: false, count: scan.count + 1)
    for line in dropped { claimed[line.number] = true }
    (isWrapped, fullWidth) = PackLines.measure(kept)
  }

  var count: Int { all.count }

  subscript(index: Int) -> PackLine { all[index] }

  func raw(_ line: PackLine) -> ArraySlice<UInt8> { source[line.bytes] }

  func claim(_ index: Int) { claimed[all[index].number] = true }

  func claim(_ range: Range<Int>) {
    for index in range { claim(index) }
  }

  func doubt(_ index: Int, _ reason: String) {
    doubt(line: all.isEmpty ? 1 : all[min(index, count - 1)].number, reason)
  }

  func doubt(line: Int, _ reason: String) {
    let doubt = Pack.Doubt(line: line, reason: reason)
    if doubts.last != doubt { doubts.append(doubt) }
  }

  /// Numbers of the lines with words that no rule claimed, in order and each once: the pieces of a
  /// line that was parted share its number.
  var unclaimed: [Int] {
    var numbers: [Int] = []
    for line in all where !claimed[line.number] && numbers.last != line.number {
      numbers.append(line.number)
    }
    return numbers
  }

  /// The text at `index` runs on from the line before: broken by the width of the page, or by the
  /// end of the page in the middle of a sentence.
  ///
  /// - `text`: what was joined so far; nothing runs on from a text that is longer than any paragraph.
  func runsOn(_ index: Int, after text: String = "") -> Bool {
    guard index > 0, text.byteCount < PackText.longest else { return false }
    let (before, line) = (all[index - 1], all[index])
    guard !line.isRow, !before.isRow, line.mark == nil || !opensEntry(index) else { return false }
    if line.gap == 0 {
      if line.text.startsSmall || Lexicon.endsOpen(before.text) { return true }
      if isWrapped, before.mark != nil, line.indent > before.indent + 1, !line.isMarked {
        return true
      }
      return isWrapped && before.width * 10 >= fullWidth * 7 && !line.isMarked
    }
    if before.endsSentence || line.isMarked || before.isMarked { return false }
    if line.text.startsSmall { return true }
    return before.text.byteCount > 50 && Lexicon.endsOpen(before.text)
  }

  /// A mark opens an entry unless it is a figure that a line break brought to the head of a line.
  private func opensEntry(_ index: Int) -> Bool {
    guard let mark = all[index].mark else { return false }
    if mark.style == .whole && !mark.isClosed && !mark.hasBullet { return false }
    if mark.style == .whole, isWrapped, all[index].gap == 0, all[index].body.isEmpty {
      return false
    }
    if all[index].gap == 0, index > 0, all[index - 1].endsSentence { return true }
    if mark.style == .letter && mark.printed?.hasSuffix(")") == false {
      return all[index].gap > 0 || !isWrapped
    }
    return true
  }

  /// Wrapped text shows in lines that begin with a small letter right below another; they tell the
  /// usual width too.
  private static func measure(_ lines: [PackLine]) -> (Bool, Int) {
    var widths: [Int] = []
    var count = 0
    for index in lines.indices.dropFirst() where !lines[index].isRow && !lines[index - 1].isRow {
      count += 1
      guard lines[index].gap == 0, lines[index].text.startsSmall, lines[index].mark == nil else {
        continue
      }
      widths.append(lines[index - 1].width)
    }
    guard widths.count > 3, widths.count * 14 > count else { return (false, 80) }
    widths.sort()
    return (true, widths[widths.count * 8 / 10])
  }
}

/// Cuts a text into lines: CR, LF, CRLF and form feeds end them; a form feed ends a page too, and
/// shares the number of the line it stands in.
private struct LineScan {
  private(set) var lines: [PackLine] = []
  private(set) var count = 0

  init(_ source: [UInt8]) {
    var start = 0
    var gap = 0
    var isNewPage = false
    var number = 1
    func take(_ end: Int, _ lines: inout [PackLine]) {
      let range = start..<end
      guard source[range].contains(where: { !PackText.isBlank($0) }) else {
        gap += 1
        return
      }
      let line = PackLine(
        number: number, bytes: range, of: source, gap: gap, followsBreak: isNewPage)
      if line.text.isEmpty {
        gap += 1
      } else {
        lines.append(line)
        (gap, isNewPage) = (0, false)
      }
    }
    var at = 0
    while at < source.count {
      let byte = source[at]
      if byte == 10 || byte == 13 {
        take(at, &lines)
        if byte == 13, at + 1 < source.count, source[at + 1] == 10 { at += 1 }
        number += 1
        start = at + 1
      } else if byte == 12 {
        take(at, &lines)
        (isNewPage, start) = (true, at + 1)
      }
      at += 1
    }
    take(source.count, &lines)
    count = number
  }
}
