import Pages

/// A table of the report, whatever it is written as: a page, Markdown, CSV, JSON, a spreadsheet.
struct ReportTable: Sendable, Hashable, Encodable {
  struct Column: Sendable, Hashable, Encodable {
    let head: String
    /// Figures stand to the right.
    let isFigure: Bool

    init(_ head: String, isFigure: Bool = false) { (self.head, self.isFigure) = (head, isFigure) }
  }

  /// What a number counts, so that a spreadsheet can show it as people read it.
  enum Unit: String, Sendable, Hashable, Codable {
    case count, rate, percent, points, ratio, score

    init(_ shape: Figure.Shape) {
      self =
        switch shape {
        case .count: .count
        case .percent: .percent
        case .rate: .rate
        case .ratio: .ratio
        case .score: .score
        }
    }
  }

  struct Cell: Sendable, Hashable, Encodable {
    /// As people read it.
    let text: String
    /// Not rounded; nil where the cell holds words, or no figure.
    let number: Double?
    /// Of the number.
    let unit: Unit?
    /// The confidence limits of the number, where they are asked for.
    var lower: Double?
    var upper: Double?
    /// Where the figure, or the indicator, is explained; nil for words, and for what is reckoned from
    /// other cells.
    var explained: WebAddress?

    init(
      _ text: String, _ number: Double? = nil, _ unit: Unit? = nil, explained: WebAddress? = nil
    ) {
      (self.text, self.number, self.unit, self.explained) = (text, number, unit, explained)
    }

    private enum Key: CodingKey { case text, number, unit, lower, upper, explained }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(text, forKey: .text)
      try container.encodeIfPresent(number, forKey: .number)
      try container.encodeIfPresent(unit, forKey: .unit)
      try container.encodeIfPresent(lower, forKey: .lower)
      try container.encodeIfPresent(upper, forKey: .upper)
      try container.encodeIfPresent(explained?.text, forKey: .explained)
    }

    /// The text with its limits: `294 (261 to 330)`.
    var shown: String {
      guard let lower, let upper else { return text }
      let ends = [lower, upper].map { FigureWriting.written($0, places: unit == .count ? 0 : 1) }
      return "\(text) (\(ends[0]) to \(ends[1]))"
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
  /// For the site: figures lead to where they are explained.
  var html: HTML { htmlTable { $0.html }.html }

  /// For paper and for files that are taken along.
  var printed: HTMLTable { htmlTable { HTML(text: $0.shown) } }

  private func htmlTable(_ draw: (Cell) -> HTML) -> HTMLTable {
    HTMLTable(
      id: id, caption: title, detail: detail,
      columns: columns.map { .init($0.head, $0.isFigure ? .figures : .words) },
      rows: rows.map { $0.map(draw) })
  }

  /// A table as GitHub writes it, below a heading of its section; a bar in a cell is escaped.
  var markdown: String {
    let heads = columns.map { ReportTable.escaped($0.head) }
    let rules = columns.map { $0.isFigure ? "---:" : "---" }
    let lines = [heads, rules] + rows.map { $0.map { ReportTable.escaped($0.shown) } }
    return "### \(title)\n\n\(detail)\n\n"
      + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
  }

  private static func escaped(_ text: String) -> String { text.replacing("|", with: "\\|") }
}

extension ReportTable.Cell {
  fileprivate var html: HTML {
    guard let explained else {
      // A sentence among figures wraps; a figure does not.
      return number == nil && text.count > 14
        ? "<span class=\"hl-absent\">\(shown)</span>" : HTML(text: shown)
    }
    return "<a class=\"govuk-link hl-figure\" href=\"\(explained)\">\(shown)</a>"
  }
}
