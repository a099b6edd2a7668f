import Pages

/// A table of the report, whatever it is written as: a page, Markdown, CSV, JSON, a spreadsheet.
struct ReportTable: Sendable, Hashable, Encodable {
  struct Column: Sendable, Hashable, Encodable {
    let head: String
    /// Figures stand to the right.
    let isFigure: Bool

    init(_ head: String, isFigure: Bool = false) { (self.head, self.isFigure) = (head, isFigure) }
  }

  struct Cell: Sendable, Hashable, Encodable {
    /// As people read it.
    let text: String
    /// Not rounded; nil where the cell holds words, or no figure.
    let number: Double?
    /// Where the figure is explained; nil for words, and for what is reckoned from other cells.
    let explained: WebAddress?

    init(_ text: String, _ number: Double? = nil, explained: WebAddress? = nil) {
      (self.text, self.number, self.explained) = (text, number, explained)
    }

    private enum Key: CodingKey { case text, number, explained }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(text, forKey: .text)
      try container.encodeIfPresent(number, forKey: .number)
      try container.encodeIfPresent(explained?.text, forKey: .explained)
    }
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
      rows: rows.map { $0.map(\.html) }
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

extension ReportTable.Cell {
  fileprivate var html: HTML {
    guard let explained else { return HTML(text: text) }
    return "<a class=\"hl-figure\" href=\"\(explained)\">\(text)</a>"
  }
}
