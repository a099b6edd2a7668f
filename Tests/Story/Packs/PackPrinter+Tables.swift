import Intake

extension PackPrinter {
  /// Prints the table and notes the line of every row.
  mutating func printTable(_ t: Int) {
    let table = pack.tables[t]
    pack.tables[t].line = scribe.next
    var rows = headingRows(table.columns)
    let heads = rows.count
    rows += table.rows
    if isMarkdown && layout.tables == .tabs {
      rows = rows.enumerated().map { i, row in
        i < heads || row[0] == "Total" ? row.map { $0.isEmpty ? "" : "<b>\($0)</b>" } : row
      }
    }
    if let title = table.title {
      let cells = [title] + Array(repeating: "", count: table.columns.count - 1)
      switch layout.tables {
      case .tabs: scribe.line(cells.joined(separator: "\t"), keep: true)
      default:
        scribe.line(title, keep: true)
        if layout.tables == .pipes { scribe.gap() }
      }
    }
    pack.tables[t].rowLines = []
    for (i, lines) in laidOut(rows).enumerated() {
      if i > heads { scribe.rowBreak() }
      if i >= heads { pack.tables[t].rowLines.append(scribe.next) }
      for line in lines { scribe.line(line, keep: true) }
      if layout.tables == .pipes && i == 0 {
        scribe.line("|" + rows[0].map { _ in "---|" }.joined())
      }
    }
    scribe.line("")
  }

  /// The heading as printed: one line, or two where pairs of columns stand under one name.
  private func headingRows(_ columns: [String]) -> [[String]] {
    guard columns.contains(where: { $0.contains(" | ") }) else {
      return columns.isEmpty ? [] : [columns]
    }
    var upper: [String] = []
    var lower: [String] = []
    var last = ""
    for column in columns {
      guard let bar = column.firstRange(of: " | ") else {
        upper.append(column)
        lower.append("")
        continue
      }
      let name = String(column[..<bar.lowerBound])
      upper.append(name == last ? "" : name)
      lower.append(String(column[bar.upperBound...]))
      last = name
    }
    return [upper, lower]
  }

  /// The lines of every row.
  private func laidOut(_ rows: [[String]]) -> [[String]] {
    switch layout.tables {
    case .tabs: return rows.map { [$0.joined(separator: "\t")] }
    case .pipes: return rows.map { ["| " + $0.joined(separator: " | ") + " |"] }
    case .blanks:
      let cells = rows.map { row in
        row.enumerated().map { c, cell in
          layout.wrapsAll ? wrapped(cell, c == 0 ? 36 : 20) : [cell]
        }
      }
      let widths = rows[0].indices.map { c in
        (cells.flatMap { $0[c].map(\.count) }.max() ?? 0) + 3
      }
      let open = cells.contains { $0.contains { $0.count > 1 } }
      return cells.map { aligned($0, widths) + (open ? [""] : []) }
    }
  }

  /// The lines of one row whose cells may have several.
  private func aligned(_ cells: [[String]], _ widths: [Int]) -> [String] {
    (0..<(cells.map(\.count).max() ?? 1)).map { i in
      var line = ""
      for (c, cell) in cells.enumerated() {
        let part = i < cell.count ? cell[i] : ""
        line += part + String(repeating: " ", count: widths[c] - part.count)
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  private func wrapped(_ cell: String, _ width: Int) -> [String] {
    var lines = [""]
    for word in cell.split(separator: " ") {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = String(word)
      } else if last.count + word.count < width {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines
  }
}
