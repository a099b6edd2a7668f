/// A table of figures as a paper printed it: caption, period, the cells, notes, where it came from,
/// and the same as CSV.
public struct FigureTable: Part {
  public var table: HTMLTable
  /// `April 2016 to March 2017`.
  public var period: String?
  /// Printed under the table in the paper.
  public var notes: [String]
  /// `Agenda pack of 1 December 2017, page 45`.
  public var source: HTML
  public var csv: WebAddress?
  /// Where the table has a page of its own.
  public var page: Link?

  public init(
    table: HTMLTable, period: String? = nil, notes: [String] = [], source: HTML,
    csv: WebAddress? = nil, page: Link? = nil
  ) {
    (self.table, self.period, self.notes) = (table, period, notes)
    (self.source, self.csv, self.page) = (source, csv, page)
  }

  public var html: HTML {
    """
    <div class="hl-figures">
    \(period.map { "<p class=\"hl-figures__period\">\($0)</p>\n" } as HTML?)\
    \(table)\
    \(notes.isEmpty ? nil : "<ul class=\"hl-figures__notes\">\(notes.map(note))</ul>\n" as HTML)\
    <p class="hl-figures__source">Source: \(source)\(links)</p>
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
      ? .empty : "<span class=\"hl-figures__links\">\(all.joined(separator: " "))</span>"
  }
}
