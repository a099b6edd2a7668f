/// Finds tables whose columns are parted by blanks, as `pdftotext -layout` and word processors
/// print them, and gives their lines cells.
enum LayoutTable {
  /// A stretch of a line between wide gaps; columns are counted in characters.
  private struct Field {
    let start: Int
    let end: Int
    let bytes: Range<Int>
  }

  /// The columns of the last table, and the line after it: a page may end inside a table.
  private struct Last {
    var columns: [Range<Int>] = []
    var end = -1
    /// Blank lines part its rows.
    var isSpaced = false
  }

  static func mark(_ lines: [PackLine], in source: [UInt8]) -> [PackLine] {
    var lines = lines
    var last = Last()
    var at = 0
    while at < lines.count {
      if !lines[at].isRow, stretches(lines[at], source).count > 1 {
        at = readBlock(&lines, at, source, &last)
      } else {
        at += 1
      }
    }
    return lines
  }

  /// Reads the run of lines that begins at `start`; gives the line after it.
  private static func readBlock(
    _ lines: inout [PackLine], _ start: Int, _ source: [UInt8], _ last: inout Last
  ) -> Int {
    var block: [[Field]] = []
    var gaps = 0
    var at = start
    while at < lines.count, !lines[at].isRow, lines[at].gap < 2 || at == start, block.count < 400 {
      let fields = stretches(lines[at], source)
      let isSpaced = gaps > 1 || (last.end == start && last.isSpaced)
      let isTail =
        lines[at].text.byteCount < 60 && lines[at].mark == nil
        && (isSpaced || isBelow(fields, block.last))
      let isLabel = isSpaced && isLabel(lines, at, block, source)
      if fields.count < 2, !isLabel,
        lines[at].gap > 0 || !(isTail || isInside(lines, at, source))
      {
        break
      }
      if at > start, lines[at].gap > 0 { gaps += 1 }
      block.append(fields)
      at += 1
    }
    var columns = commonColumns(block)
    let rows = block.count { $0.count > 1 }
    let isRest = last.end == start && fits(block, last.columns)
    if isRest { columns = last.columns }
    let isHead = !isRest && runsOver(columns, lines, at, source)
    guard columns.count > 1, rows > 1 || isRest || isHead else { return start + 1 }
    let cells = block.map { row($0, in: columns, source) }
    let hasFigures = cells.contains { $0.dropFirst().contains(where: Figures.isFigure) }
    guard hasFigures || rows > 2 || isRest || isHead else { return start + 1 }
    let isSpaced = isSpaced(cells, lines, start) || (isRest && last.isSpaced)
    give(cells, to: &lines, at: start, hasFigures, isSpaced)
    last = Last(columns: columns, end: at, isSpaced: isSpaced)
    return at
  }

  /// A lone field below a later field of the line above, or below the first of three and narrower
  /// than its column: the rest of a wrapped cell.
  private static func isBelow(_ fields: [Field], _ above: [Field]?) -> Bool {
    guard let field = fields.first, fields.count == 1, let above else { return false }
    if above.count > 2, above[0].start == field.start, field.end + 2 < above[1].start {
      return true
    }
    return above.dropFirst().contains { abs($0.start - field.start) < 3 }
  }

  /// A lone field at the left, on one line or two, between rows of figures in the same columns.
  private static func isLabel(
    _ lines: [PackLine], _ at: Int, _ block: [[Field]], _ source: [UInt8]
  ) -> Bool {
    guard let left = block.last(where: { $0.count > 2 })?.first, lines[at].gap == 1,
      lines[at].mark == nil, !lines[at].isMarked
    else { return false }
    for next in at..<min(at + 3, lines.count) where !lines[next].isRow && lines[next].gap < 2 {
      let fields = stretches(lines[next], source)
      if next > at, fields.count > 2 {
        let cells = fields.dropFirst().map { PackText.normal(source[$0.bytes]) }
        return lines[next].gap == 1 && cells.contains(where: Figures.isFigure)
          && fits([fields], commonColumns(block))
      }
      guard fields.count == 1, fields[0].start == left.start, next == at || lines[next].gap == 0
      else { return false }
    }
    return false
  }

  /// Blank lines part the rows: many do, or every line right below another holds less than it.
  private static func isSpaced(_ cells: [[String]], _ lines: [PackLine], _ start: Int) -> Bool {
    let gaps = cells.indices.dropFirst().count { lines[start + $0].gap > 0 }
    guard gaps > 0 else { return false }
    if gaps * 5 >= cells.count * 2 { return true }
    return cells.indices.dropFirst().allSatisfy { index in
      lines[start + index].gap > 0
        || cells[index].count { !$0.isEmpty } < cells[index - 1].count { !$0.isEmpty }
    }
  }

  /// The table goes on behind the end of the page: three lines there keep to its columns.
  private static func runsOver(
    _ columns: [Range<Int>], _ lines: [PackLine], _ at: Int, _ source: [UInt8]
  ) -> Bool {
    guard columns.count > 1, at + 2 < lines.count, lines[at].followsBreak else { return false }
    let next = (at..<(at + 3)).map { stretches(lines[$0], source) }
    return next[0].count > 1 && next.count { $0.count > 1 } > 1 && fits(next, columns)
  }

  /// Every field begins where a column of the table above begins.
  private static func fits(_ block: [[Field]], _ columns: [Range<Int>]) -> Bool {
    block.joined().allSatisfy { field in
      columns.contains { abs($0.lowerBound - field.start) < 3 }
    }
  }

  /// Where blank lines part the rows, a line right below another carries its row on; elsewhere a
  /// line does that has nothing in its first column, or goes on there with a small letter.
  private static func give(
    _ cells: [[String]], to lines: inout [PackLine], at start: Int, _ hasFigures: Bool,
    _ isSpaced: Bool
  ) {
    var sawFigures = false
    for (index, row) in cells.enumerated() {
      lines[start + index].cells = row
      lines[start + index].mark = nil
      let isLater = sawFigures || (index > 1 && !hasFigures)
      let isOpen = row[0].isEmpty || (row[0].startsSmall && row.count { !$0.isEmpty } < row.count)
      lines[start + index].continuesRow =
        index > 0 && (isSpaced ? lines[start + index].gap == 0 : isLater && isOpen)
      sawFigures = sawFigures || row.dropFirst().contains(where: Figures.isFigure)
    }
  }

  /// A line of one field stands inside a table when the next line has columns again.
  private static func isInside(_ lines: [PackLine], _ at: Int, _ source: [UInt8]) -> Bool {
    guard lines[at].mark?.style != .dotted, at + 1 < lines.count else { return false }
    let next = lines[at + 1]
    return next.gap < 2 && !next.isRow && stretches(next, source).count > 1
  }

  /// The stretches of a line parted by three blanks or more; a mark and a label keep what follows.
  private static func stretches(_ line: PackLine, _ source: [UInt8]) -> [Field] {
    var fields: [Field] = []
    var (column, blanks, start, startColumn) = (0, 0, -1, 0)
    var end = (0, 0)
    for at in line.bytes {
      let byte = source[at]
      if byte & 0xC0 == 0x80 { continue }
      if byte == 9 { return [] }
      if PackText.isBlank(byte) {
        blanks += 1
      } else {
        if start < 0 {
          (start, startColumn) = (at, column)
        } else if blanks > 2 {
          fields.append(Field(start: startColumn, end: end.1, bytes: start..<end.0))
          (start, startColumn) = (at, column)
        }
        blanks = 0
        var next = at + 1
        while next < line.bytes.upperBound, source[next] & 0xC0 == 0x80 { next += 1 }
        end = (next, column + 1)
      }
      column += 1
    }
    if start >= 0 { fields.append(Field(start: startColumn, end: end.1, bytes: start..<end.0)) }
    return withoutLabel(fields, source)
  }

  /// `1.   TITLE` and `Subject:   TITLE` are no columns.
  private static func withoutLabel(_ fields: [Field], _ source: [UInt8]) -> [Field] {
    guard fields.count > 1 else { return fields }
    let head = PackText.normal(source[fields[0].bytes])
    let isMark = Mark.read(head + " x").map { $0.start == head.byteCount + 1 } ?? false
    let isBullet =
      head.byteCount < 4 && !head.contains { $0.isLetter || $0.isNumber } || head == "o"
    guard head.hasSuffix(":") || isBullet || (isMark && !(fields.count > 2 && Int(head) != nil))
    else { return fields }
    let joined = Field(
      start: fields[0].start, end: fields[1].end,
      bytes: fields[0].bytes.lowerBound..<fields[1].bytes.upperBound)
    return [joined] + fields.dropFirst(2)
  }

  /// The columns: stretches of the page that are parted by blanks on every line.
  private static func commonColumns(_ block: [[Field]]) -> [Range<Int>] {
    let widest = block.map(\.count).max() ?? 0
    let all = gaps(block.filter { $0.count > 1 })
    let full = gaps(block.filter { $0.count * 10 >= widest * 6 && $0.count > 1 })
    return full.count > all.count ? full : all
  }

  private static func gaps(_ block: [[Field]]) -> [Range<Int>] {
    let width = min(block.joined().map(\.end).max() ?? 0, 2000)
    var isTaken = [Bool](repeating: false, count: width + 2)
    for field in block.joined() where field.start < width {
      for column in field.start..<min(field.end, width) { isTaken[column] = true }
    }
    var columns: [Range<Int>] = []
    var start: Int?
    for column in 0...width {
      if isTaken[column] {
        start = start ?? column
      } else if let from = start {
        columns.append(from..<column)
        start = nil
      }
    }
    return columns
  }

  /// Puts every field in the column in which it begins, or the nearest.
  private static func row(_ fields: [Field], in columns: [Range<Int>], _ source: [UInt8])
    -> [String]
  {
    var cells = [String](repeating: "", count: columns.count)
    for field in fields {
      let place = columns.lastIndex { $0.lowerBound <= field.start + 1 } ?? 0
      let right =
        columns.lastIndex { $0.overlaps(field.start..<max(field.end, field.start + 1)) } ?? place
      let column = cells[place].isEmpty ? place : max(place, right)
      cells[column] = PackText.join(cells[column], PackText.normal(source[field.bytes]))
    }
    return cells
  }
}
