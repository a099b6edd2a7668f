/// A table with a caption, column heads and, where a column names its row, row heads.
///
/// It stands in a group of its own that scrolls sideways on a small screen, by keyboard too, while the
/// head and the first column stay in sight. A group and not a region: a paper with twenty tables would
/// have twenty landmarks.
public struct HTMLTable: Part {
  public struct Column: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
      case words
      /// Right-aligned, figures of one width.
      case figures
    }

    public var head: String
    public var kind: Kind

    public init(_ head: String, _ kind: Kind = .words) { (self.head, self.kind) = (head, kind) }
  }

  /// Told apart from other tables of the page; letters, digits and hyphens.
  public var id: String
  public var caption: String
  /// Below the caption, lighter: the period, the unit.
  public var detail: String?
  public var columns: [Column]
  public var rows: [[HTML]]
  /// The first cell of a row is its head.
  public var firstColumnNames: Bool
  public var captionIsHidden: Bool
  /// Rows that are read one by one, not compared down a column: on a phone each stands as a block,
  /// its cells below each other with the heads beside them, and nothing hides to the right.
  public var stacksOnPhone: Bool
  /// Zebra and a scrolling box of its own height for tables that are longer than a screen.
  public var isLong: Bool { rows.count > 20 }

  public init(
    id: String, caption: String, detail: String? = nil, columns: [Column], rows: [[HTML]],
    firstColumnNames: Bool = true, captionIsHidden: Bool = false, stacksOnPhone: Bool = false
  ) {
    (self.id, self.caption, self.detail) = (id, caption, detail)
    (self.columns, self.rows) = (columns, rows)
    (self.firstColumnNames, self.captionIsHidden) = (firstColumnNames, captionIsHidden)
    self.stacksOnPhone = stacksOnPhone
  }

  public var html: HTML {
    """
    <div class="hl-table\(modifiers)" role="group" \
    tabindex="0" aria-labelledby="\(id)-caption">
    <table class="govuk-table" id="\(id)"\(role("table"))>
    <caption class="\(captionClass)" id="\(id)-caption"><span class="hl-table__caption">\
    \(caption)\(detail.map { " <span class=\"hl-table__detail\">\($0)</span>" } as HTML?)\
    </span></caption>
    <thead class="govuk-table__head"\(role("rowgroup"))>
    <tr class="govuk-table__row"\(role("row"))>\(columns, head)</tr>
    </thead>
    <tbody class="govuk-table__body"\(role("rowgroup"))>
    \(rows, row)\
    </tbody>
    </table>
    </div>

    """
  }

  private var modifiers: HTML {
    "\(isLong ? " hl-table--long" as HTML : .empty)\(stacksOnPhone ? " hl-table--stacks" as HTML : .empty)"
  }

  private var captionClass: HTML {
    captionIsHidden
      ? "govuk-table__caption govuk-visually-hidden"
      : "govuk-table__caption govuk-table__caption--s"
  }

  /// Browsers forget that a table is one when its rows are laid out as blocks; the roles say it.
  private func role(_ name: HTML) -> HTML { stacksOnPhone ? " role=\"\(name)\"" : .empty }

  private func head(_ column: Column) -> HTML {
    let modifier: HTML = column.kind == .figures ? " govuk-table__header--numeric" : .empty
    // An empty corner is a cell: a head must have words.
    guard !column.head.isEmpty else {
      return "<td class=\"govuk-table__header\"\(role("cell"))></td>"
    }
    return """
      <th scope="col" class="govuk-table__header\(modifier)"\(role("columnheader"))>\
      \(column.head)</th>
      """
  }

  private func row(_ cells: [HTML]) -> HTML {
    let written = cells.enumerated().map { index, cell in
      index == 0 && firstColumnNames ? name(cell) : self.cell(cell, at: index)
    }
    return "<tr class=\"govuk-table__row\"\(role("row"))>\(written)</tr>\n"
  }

  private func name(_ cell: HTML) -> HTML {
    """
    <th scope="row" class="govuk-table__header hl-table__name"\(role("rowheader"))>\(cell)</th>
    """
  }

  private func cell(_ cell: HTML, at index: Int) -> HTML {
    let column = index < columns.count ? columns[index] : nil
    let modifier: HTML = column?.kind == .figures ? " govuk-table__cell--numeric" : .empty
    return """
      <td class="govuk-table__cell\(modifier)"\(role("cell"))>\
      \(stacksOnPhone ? labelled(cell, column) : cell)</td>
      """
  }

  /// The head again beside the cell, for the eye alone; nothing for a cell that says nothing.
  private func labelled(_ cell: HTML, _ column: Column?) -> HTML {
    guard !cell.utf8.isEmpty else { return .empty }
    return """
      <span class="hl-table__label" aria-hidden="true">\(column?.head ?? "")</span>\
      <div>\(cell)</div>
      """
  }
}
