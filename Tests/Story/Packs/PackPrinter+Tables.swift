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
    let lines = laidOut(rows, heads: heads)
    pack.tables[t].rowLines = []
    for (i, line) in lines.enumerated() {
      let number = scribe.line(line, keep: true)
      if layout.tables == .pipes && i == 0 {
        scribe.line("|" + rows[0].map { _ in "---|" }.joined())
      }
      if i >= heads { pack.tables[t].rowLines.append(number) }
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

  private func laidOut(_ rows: [[String]], heads: Int) -> [String] {
    switch layout.tables {
    case .tabs: return rows.map { $0.joined(separator: "\t") }
    case .pipes: return rows.map { "| " + $0.joined(separator: " | ") + " |" }
    case .blanks:
      let count = rows[0].count
      let widths = (0..<count).map { c in (rows.map { $0[c].count }.max() ?? 0) + 3 }
      return rows.map { row in
        var line = ""
        for (c, cell) in row.enumerated() {
          line += cell + String(repeating: " ", count: widths[c] - cell.count)
        }
        return String(line.reversed().drop { $0 == " " }.reversed())
      }
    }
  }
}
