/// Reads the text of papers piece by piece: paragraphs, list entries, sub-headings, tables.
final class BlockReader {
  /// Every table of the pack so far; a block points into this list.
  var tables: [Pack.Table]
  private var list: Int?

  init(tables: [Pack.Table]) { self.tables = tables }

  /// Reads the piece that begins at `at` and moves `at` behind it; nil when it holds no words.
  /// - `section`: the number of the section, to which numbered paragraphs belong.
  func next(
    _ lines: PackLines, _ at: inout Int, _ end: Int, section: Int?, stops: (Int) -> Bool
  ) -> [Pack.Block]? {
    let line = lines[at]
    if line.isRow { return readTables(lines, &at, end, stops) }
    let mark = mark(line, lines, at)
    if mark?.style == .whole { list = mark?.value } else if mark?.style != .bullet { list = nil }
    if mark?.style == .dotted, let section, mark?.value != section {
      lines.doubt(at, "Paragraph \(mark?.printed ?? "") stands in section \(section).")
    }
    let isHeading = mark == nil && isHeading(line, lines, at, end)
    var text = mark.map { line.text.cut($0.start) } ?? line.text
    lines.claim(at)
    at += 1
    while at < end, !stops(at), text.isEmpty ? fills(lines, at) : continues(lines, at, isHeading),
      text.byteCount < PackText.longest
    {
      text = PackText.join(text, lines[at].text)
      lines.claim(at)
      at += 1
    }
    if text.isEmpty { return nil }
    if isHeading { return [Pack.Block(.heading, text: text, line: line.number)] }
    if mark?.style == .dotted || mark == nil {
      return [Pack.Block(.paragraph, number: mark?.printed, text: text, line: line.number)]
    }
    return [
      Pack.Block(
        .listEntry, number: mark?.printed, text: text, level: level(line, mark), line: line.number)
    ]
  }

  private func continues(_ lines: PackLines, _ at: Int, _ isHeading: Bool) -> Bool {
    isHeading
      ? lines[at].gap == 0 && lines[at].mark == nil && !lines[at].isRow && lines[at - 1].isMarked
        && lines[at].isMarked
      : lines.runsOn(at) && mark(lines[at], lines, at)?.style != .dotted
  }

  /// A number that stands alone takes the words of the next line.
  private func fills(_ lines: PackLines, _ at: Int) -> Bool {
    let mark = lines[at].mark
    let isFigure = mark?.style == .whole && mark?.isClosed == false && mark?.hasBullet == false
    return lines[at].gap < 2 && (mark == nil || isFigure) && !lines[at].isRow && !lines[at].isMarked
  }

  /// The mark that opens an entry here; a bare figure only where it carries a list on.
  private func mark(_ line: PackLine, _ lines: PackLines, _ at: Int) -> Mark? {
    guard let mark = line.mark else { return nil }
    switch mark.style {
    case .whole where !mark.isClosed && !mark.hasBullet:
      let body = line.body
      let carriesOn =
        mark.value == (list ?? 0) + 1 && body.first?.isUppercase == true
        && DayWords.month(body.asciiLowered.words.first ?? "") == nil
      return carriesOn && (list != nil || (at + 1 < lines.count && lines[at + 1].mark?.value == 2))
        ? mark : nil
    default: return mark
    }
  }

  private func level(_ line: PackLine, _ mark: Mark?) -> Int {
    mark?.hasBullet == true || mark?.style == .bullet ? max(1, line.indent / 2 + 1) : 1
  }

  private func isHeading(_ line: PackLine, _ lines: PackLines, _ at: Int, _ end: Int) -> Bool {
    guard line.text.byteCount < 140 else { return false }
    if line.isMarked { return !line.text.hasSuffix(".") || line.text.byteCount < 60 }
    return line.text.isCapitals && !line.text.endsSentence && line.gap > 0
      && line.text.words.count < 14
  }

  private func readTables(
    _ lines: PackLines, _ at: inout Int, _ end: Int, _ stops: (Int) -> Bool
  ) -> [Pack.Block] {
    let first = at
    let read = TableReader.read(lines, at, end, stops)
    at = read.end
    var blocks: [Pack.Block] = []
    for (index, table) in read.tables.enumerated() {
      var table = table
      if index == 0, table.title == nil, first > 0 {
        table.title = caption(lines[first - 1], lines[first])
      }
      tables.append(table)
      blocks.append(Pack.Block(.table, table: tables.count - 1, line: table.line))
    }
    return blocks
  }

  /// A short line just above a table is its title.
  private func caption(_ line: PackLine, _ row: PackLine) -> String? {
    guard row.gap < 3, !line.isRow, line.mark == nil, line.text.byteCount < 120, !line.endsSentence
    else { return nil }
    return line.text.first?.isUppercase == true || line.text.first?.isNumber == true
      ? line.text : nil
  }
}
