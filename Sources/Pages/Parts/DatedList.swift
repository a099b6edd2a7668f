/// One line each of what happened or will happen, dated: meetings, decisions, promises.
public struct DatedList: Part {
  public struct Row: Sendable, Hashable {
    /// `1 December 2017`; nil for the same day as the row above.
    public var date: String?
    public var link: Link
    /// `Executive Group, 4 decisions`.
    public var detail: HTML?
    public var state: StateTag?

    public init(date: String?, link: Link, detail: HTML? = nil, state: StateTag? = nil) {
      (self.date, self.link, self.detail, self.state) = (date, link, detail, state)
    }
  }

  public var rows: [Row]

  public init(rows: [Row]) { self.rows = rows }

  public var html: HTML {
    """
    <ul class="hl-dated">
    \(rows, row)\
    </ul>

    """
  }

  private func row(_ row: Row) -> HTML {
    """
    <li class="hl-dated__row">
    <span class="hl-dated__date">\(row.date ?? "")</span>
    <span class="hl-dated__words">\(row.link)\
    \(row.detail.map { "<span class=\"hl-dated__detail\">\($0)</span>" } as HTML?)</span>
    \(row.state.map { "<span class=\"hl-dated__state\">\($0)</span>\n" } as HTML?)\
    </li>

    """
  }
}
