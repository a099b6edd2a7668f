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
  /// Zebra and a scrolling box of its own height for tables that are longer than a screen.
  public var isLong: Bool { rows.count > 20 }

  public init(
    id: String, caption: String, detail: String? = nil, columns: [Column], rows: [[HTML]],
    firstColumnNames: Bool = true, captionIsHidden: Bool = false
  ) {
    (self.id, self.caption, self.detail) = (id, caption, detail)
    (self.columns, self.rows) = (columns, rows)
    (self.firstColumnNames, self.captionIsHidden) = (firstColumnNames, captionIsHidden)
  }

  public var html: HTML {
    """
    <div class="hl-table\(isLong ? " hl-table--long" as HTML : .empty)" role="group" \
    tabindex="0" aria-labelledby="\(id)-caption">
    <table class="govuk-table" id="\(id)">
    <caption class="\(captionClass)" id="\(id)-caption"><span class="hl-table__caption">\
    \(caption)\(detail.map { " <span class=\"hl-table__detail\">\($0)</span>" } as HTML?)\
    </span></caption>
    <thead class="govuk-table__head">
    <tr class="govuk-table__row">\(columns, head)</tr>
    </thead>
    <tbody class="govuk-table__body">
    \(rows, row)\
    </tbody>
    </table>
    </div>

    """
  }

  private var captionClass: HTML {
    captionIsHidden
      ? "govuk-table__caption govuk-visually-hidden"
      : "govuk-table__caption govuk-table__caption--s"
  }

  private func head(_ column: Column) -> HTML {
    let modifier: HTML = column.kind == .figures ? " govuk-table__header--numeric" : .empty
    // An empty corner is a cell: a head must have words.
    guard !column.head.isEmpty else { return "<td class=\"govuk-table__header\"></td>" }
    return "<th scope=\"col\" class=\"govuk-table__header\(modifier)\">\(column.head)</th>"
  }

  private func row(_ cells: [HTML]) -> HTML {
    let written = cells.enumerated().map { index, cell in
      if index == 0, firstColumnNames {
        return "<th scope=\"row\" class=\"govuk-table__header hl-table__name\">\(cell)</th>" as HTML
      }
      let isFigure = index < columns.count && columns[index].kind == .figures
      let modifier: HTML = isFigure ? " govuk-table__cell--numeric" : .empty
      return "<td class=\"govuk-table__cell\(modifier)\">\(cell)</td>"
    }
    return "<tr class=\"govuk-table__row\">\(written)</tr>\n"
  }
}
