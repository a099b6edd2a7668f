import Pages

/// A table of the report, whatever it is written as: a page, Markdown, CSV, JSON, a spreadsheet.
struct ReportTable: Sendable, Hashable, Codable {
  struct Column: Sendable, Hashable, Codable {
    let head: String
    /// Figures stand to the right.
    let isFigure: Bool

    init(_ head: String, isFigure: Bool = false) { (self.head, self.isFigure) = (head, isFigure) }
  }

  struct Cell: Sendable, Hashable, Codable {
    /// As people read it.
    let text: String
    /// Not rounded; nil where the cell holds words, or no figure.
    let number: Double?

    init(_ text: String, _ number: Double? = nil) { (self.text, self.number) = (text, number) }
  }

  /// Told apart from other tables of the report; letters, digits and hyphens.
  let id: String
  let title: String
  /// The period, the unit.
  let detail: String
  let columns: [Column]
  /// The first cell names the row.
  let rows: [[Cell]]
}

extension ReportTable {
  var html: HTML {
    HTMLTable(
      id: id, caption: title, detail: detail,
      columns: columns.map { .init($0.head, $0.isFigure ? .figures : .words) },
      rows: rows.map { $0.map { HTML(text: $0.text) } }
    ).html
  }

  /// A table as GitHub writes it; a bar in a cell is escaped.
  var markdown: String {
    let heads = columns.map { ReportTable.escaped($0.head) }
    let rules = columns.map { $0.isFigure ? "---:" : "---" }
    let lines = [heads, rules] + rows.map { $0.map { ReportTable.escaped($0.text) } }
    return "## \(title)\n\n\(detail)\n\n"
      + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}
