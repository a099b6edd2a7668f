/// Reads a run of table rows: one table or several that follow each other.
struct TableReader {
  private struct Row {
    var cells: [String]
    var line: Int
    var isBold: Bool

    var filled: Int { cells.reduce(0) { $0 + ($1.isEmpty ? 0 : 1) } }
    var isLabel: Bool { filled == 1 && cells.first?.isEmpty == false }
  }

  private var rows: [Row] = []
  private var tables: [Pack.Table] = []
  private var headRows = 0

  static func read(
    _ lines: PackLines, _ start: Int, _ end: Int, _ stops: (Int) -> Bool
  ) -> (tables: [Pack.Table], end: Int) {
    var reader = TableReader()
    var at = start
    while at < end {
      let line = lines[at]
      if line.isRow {
        if line.gap > 0 || line.followsBreak, !reader.rows.isEmpty,
          !reader.runsOn(line, lines, at, end)
        {
          break
        }
        reader.take(line)
      } else if !stops(at), reader.isInside(lines, at, end) {
        reader.takeText(line)
      } else {
        break
      }
      lines.claim(at)
      at += 1
    }
    let widths = Set(reader.rows.map(\.cells.count))
    if widths.count > 1 {
      lines.doubt(start, "The rows of this table differ in their number of cells.")
    }
    reader.close()
    return (reader.tables, at)
  }

  // MARK: Rows

  private var width = 0
  private var hasFigures = false

  private mutating func append(_ row: Row) {
    width = max(width, row.cells.count)
    if !rows.isEmpty { hasFigures = hasFigures || row.cells.contains(where: Figures.isFigure) }
    rows.append(row)
  }

  private mutating func take(_ line: PackLine) {
    if Cells.isRule(line.cells) {
      headRows = rows.count
      return
    }
    let row = Row(cells: line.cells, line: line.number, isBold: line.boldCell)
    if line.continuesRow, !rows.isEmpty, isShort { return joinToLast(row.cells) }
    let isCut = line.gap > 0 || line.followsBreak
    if isCut, isShort, row.cells.first?.isEmpty == true, rows.count > 1,
      row.filled < width || width < 3
    {
      return joinToLast(row.cells)
    }
    append(row)
  }

  private var isShort: Bool {
    rows.last?.cells.allSatisfy { $0.byteCount < PackText.longest } ?? true
  }

  /// A row that a page break cut: its halves are joined cell by cell.
  private mutating func joinToLast(_ cells: [String]) {
    let last = rows.count - 1
    for (column, cell) in cells.enumerated() where !cell.isEmpty {
      if column < rows[last].cells.count {
        rows[last].cells[column] = PackText.join(rows[last].cells[column], cell)
      } else {
        rows[last].cells.append(cell)
      }
    }
  }

  /// After blank lines the table runs on when its width stays and no other heading begins.
  private func runsOn(_ line: PackLine, _ lines: PackLines, _ at: Int, _ end: Int) -> Bool {
    guard
      line.cells.count == width || (line.cells.first?.isEmpty == true && line.cells.count <= width)
    else { return false }
    let row = Row(cells: line.cells, line: line.number, isBold: line.boldCell)
    if let first = rows.first(where: { !$0.isLabel }), first.cells == row.cells { return false }
    if row.isLabel, at + 1 < end, lines[at + 1].isRow, !labelsFigures(lines, at, end) {
      return false
    }
    let isTextOnly = !row.cells.contains(where: Figures.isFigure)
    return !(isTextOnly && hasFigures && row.filled == row.cells.count && line.gap > 1)
  }

  /// A label on two lines with a row of figures below it: the table goes on, for no heading comes.
  private func labelsFigures(_ lines: PackLines, _ at: Int, _ end: Int) -> Bool {
    guard hasFigures, at + 2 < end, lines[at + 1].continuesRow else { return false }
    let next = lines[at + 2]
    return next.cells.count == width && next.cells.dropFirst().contains(where: Figures.isFigure)
  }

  /// A line without columns inside a table: nothing blank before it, and a row right after it.
  private func isInside(_ lines: PackLines, _ at: Int, _ end: Int) -> Bool {
    let line = lines[at]
    guard line.gap == 0, at + 1 < end, lines[at + 1].isRow, lines[at + 1].gap == 0 else {
      return false
    }
    return line.text.byteCount < 200
  }

  private mutating func takeText(_ line: PackLine) {
    let isRest = line.text.startsSmall || rows.last?.cells.last.map(Lexicon.endsOpen) == true
    if isRest, let last = rows.last?.cells.lastIndex(where: { !$0.isEmpty }) {
      rows[rows.count - 1].cells[last] = PackText.join(rows[rows.count - 1].cells[last], line.text)
    } else {
      append(Row(cells: [line.text], line: line.number, isBold: line.isMarked))
    }
  }

  // MARK: Tables

  /// Cuts the rows where a title stands before another heading, and makes a table of each piece.
  private mutating func close() {
    for index in rows.indices {
      rows[index].cells += Array(repeating: "", count: width - rows[index].cells.count)
    }
    var piece: [Row] = []
    for (index, row) in rows.enumerated() {
      if row.isLabel, piece.count > 1, index + 1 < rows.count,
        repeatsHeading(rows[index + 1], in: piece)
      {
        tables.append(TableReader.table(piece, headRows: headRows))
        (piece, headRows) = ([], 0)
      }
      piece.append(row)
    }
    if !piece.isEmpty { tables.append(TableReader.table(piece, headRows: headRows)) }
  }

  private func repeatsHeading(_ row: Row, in piece: [Row]) -> Bool {
    piece.prefix(2).contains { head in
      head.filled > 1
        && zip(head.cells, row.cells).allSatisfy { $0.asciiLowered == $1.asciiLowered }
    }
  }

  private static func table(_ piece: [Row], headRows: Int) -> Pack.Table {
    var rows = piece
    var title: String?
    let line = rows[0].line
    if rows.count > 1, rows[0].isLabel, rows[0].cells.count > 1, rows[1].filled > 1 {
      title = rows.removeFirst().cells[0]
    }
    var columns: [String] = []
    let count = headRows > 0 ? min(headRows - (title == nil ? 0 : 1), 2) : headingRows(rows)
    if count == 2 {
      columns = flattened(rows[0].cells, rows[1].cells)
    } else if count == 1 {
      columns = rows[0].cells
    }
    rows.removeFirst(min(rows.count, max(0, count)))
    return Pack.Table(
      title: title, columns: columns, rows: rows.map(\.cells), rowLines: rows.map(\.line),
      line: line)
  }

  /// How many rows head the table: none, one, or two where the first names groups of columns.
  private static func headingRows(_ rows: [Row]) -> Int {
    guard rows.count > 1 else { return 0 }
    let (first, second) = (rows[0], rows[1])
    let hasGroups = first.filled < first.cells.count && first.filled > 1
    let isSecondHead =
      second.cells[0].isEmpty && second.filled >= first.filled - 1 && second.filled > 1
      && !second.cells.contains(where: Figures.isFigure)
    if hasGroups && isSecondHead && rows.count > 2 { return 2 }
    return isHeading(first, rows.dropFirst()) ? 1 : 0
  }

  private static func isHeading(_ first: Row, _ body: ArraySlice<Row>) -> Bool {
    let cells = first.cells
    if cells[0].isEmpty && first.filled > 0 { return !cells.contains(where: Figures.isFigure) }
    let figures = cells.dropFirst().filter(Figures.isFigure)
    if !figures.allSatisfy(Figures.isYear) { return false }
    if Figures.isFigure(cells[0]) { return false }
    let hasFigures = body.contains { $0.cells.dropFirst().contains(where: Figures.isFigure) }
    if hasFigures { return first.filled > 1 }
    let bold = body.filter(\.isBold).count
    if first.isBold && bold == 0 { return true }
    if !first.isBold && bold * 3 >= body.count * 2 { return true }
    guard !first.isBold || bold < body.count else { return false }
    let longest = cells.map(\.byteCount).max() ?? 0
    let average =
      body.map { $0.cells.map(\.byteCount).max() ?? 0 }.reduce(0, +) / max(1, body.count)
    return longest < 45 && average > longest * 2 && first.filled == cells.count
  }

  /// `HARTLEPOOL` above `Crime` becomes `HARTLEPOOL | Crime`.
  private static func flattened(_ groups: [String], _ names: [String]) -> [String] {
    var group = ""
    return zip(groups, names).map { above, below in
      if !above.isEmpty { group = above }
      if below.isEmpty { return above }
      return group.isEmpty ? below : "\(group) | \(below)"
    }
  }
}

/// Cells that hold a figure.
enum Figures {
  static func isFigure(_ cell: String) -> Bool {
    var digits = 0
    for byte in cell.utf8 {
      switch byte {
      case 48...57: digits += 1
      case 32, 35, 37, 40, 41, 43, 44, 45, 46, 0xC2, 0xA3: break
      default: return false
      }
    }
    return digits > 0 || cell == "-"
  }

  static func isYear(_ cell: String) -> Bool {
    guard let year = Int(cell.prefix(4)), cell.count < 8 else { return cell.isEmpty }
    return (1990...2100).contains(year)
  }
}
