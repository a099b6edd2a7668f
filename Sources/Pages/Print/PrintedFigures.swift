/// A table on paper: caption, heads that are repeated on each page, where it was taken from.
///
/// The widths of its columns are asked for by what stands in them; the printing program sees to it
/// that the longest word of each has room.
public struct PrintedFigures: Part {
  public var table: HTMLTable
  public var source: HTML?

  public init(table: HTMLTable, source: HTML? = nil) {
    (self.table, self.source) = (table, source)
  }

  public var html: HTML {
    """
    <table\(table.columns.count > 8 ? " class=\"narrow\"" as HTML : .empty)>
    <caption>\(table.caption)</caption>
    <colgroup>\(widths.map { "<col class=\"w\($0)\">" as HTML })</colgroup>
    \(table.columns.contains { !$0.head.isEmpty } ? heads : nil)\
    <tbody>
    \(table.rows, row)\
    </tbody>
    </table>
    \(source.map { "<p class=\"source\">Source: \($0)</p>\n" } as HTML?)
    """
  }

  private var heads: HTML {
    "<thead><tr>\(table.columns, head)</tr></thead>\n"
  }

  private func head(_ column: HTMLTable.Column) -> HTML {
    guard !column.head.isEmpty else { return "<td></td>" }
    return "<th scope=\"col\"\(figure(column.kind))>\(column.head)</th>"
  }

  private func row(_ cells: [HTML]) -> HTML {
    let written = cells.enumerated().map { index, cell in
      if index == 0, table.firstColumnNames, !cell.isEmpty {
        return "<th scope=\"row\">\(cell)</th>" as HTML
      }
      let kind = index < table.columns.count ? table.columns[index].kind : .words
      return "<td\(figure(kind))>\(cell)</td>"
    }
    return "<tr>\(written)</tr>\n"
  }

  private func figure(_ kind: HTMLTable.Column.Kind) -> HTML {
    kind == .figures ? " class=\"figure\"" : .empty
  }

  /// The share of each column in hundredths, in steps of two, at least four.
  var widths: [Int] {
    let needs = table.columns.indices.map { column in
      let cells = table.rows.compactMap { column < $0.count ? $0[column].utf8.count : nil }
      let longest = max(table.columns[column].head.utf8.count / 2, cells.max() ?? 0)
      let usual = cells.isEmpty ? 0 : cells.reduce(0, +) / cells.count
      return Double(min(max(5, (longest + 2 * usual) / 3), 60))
    }
    let whole = max(needs.reduce(0, +), 1)
    return needs.map { max(4, Int(($0 / whole * 50).rounded()) * 2) }
  }
}
