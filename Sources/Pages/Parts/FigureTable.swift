/// A table of figures as a paper printed it: caption with its period, the cells, notes, where it came from,
/// and the same as CSV.
public struct FigureTable: Part {
  public var table: HTMLTable
  /// Printed under the table in the paper.
  public var notes: [String]
  /// `Agenda pack of 1 December 2017, page 45`.
  public var source: HTML
  public var csv: WebAddress?
  /// Where the table has a page of its own.
  public var page: Link?

  public init(
    table: HTMLTable, notes: [String] = [], source: HTML,
    csv: WebAddress? = nil, page: Link? = nil
  ) {
    (self.table, self.notes, self.source) = (table, notes, source)
    (self.csv, self.page) = (csv, page)
  }

  public var html: HTML {
    """
    <div class="hl-figures">
    \(table)\
    \(notes.isEmpty ? nil : "<ul class=\"hl-figures__notes\">\(notes.map(note))</ul>\n" as HTML)\
    <p class="hl-figures__source">Source: \(source)</p>
    \(links)\
    </div>

    """
  }

  private func note(_ text: String) -> HTML { "<li>\(text)</li>" }

  private var links: HTML {
    let csvLink = csv.map { address in
      """
      <a class="govuk-link" href="\(address)">Download as CSV\
      <span class="govuk-visually-hidden">: \(table.caption)</span></a>
      """ as HTML
    }
    let all = [page?.html, csvLink].compactMap { $0 }
    return all.isEmpty
      ? .empty : "<p class=\"hl-figures__links\">\(all.joined(separator: " "))</p>\n"
  }
}
