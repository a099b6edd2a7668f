/// What a search found: each with its kind, its title, where and when it stands, and the sentence with
/// the words that were looked for marked.
public struct FoundList: Part {
  public struct Row: Sendable, Hashable {
    /// `Minute 18 of 2019/20`.
    public var caption: String
    public var title: HTML
    public var address: WebAddress
    /// `Friday 13 September 2019, Safer Marrowby Partnership`.
    public var place: String
    public var snippet: HTML

    public init(
      caption: String, title: HTML, address: WebAddress, place: String, snippet: HTML
    ) {
      (self.caption, self.title, self.address) = (caption, title, address)
      (self.place, self.snippet) = (place, snippet)
    }
  }

  public var rows: [Row]
  /// The number of the first, on a later page of the list.
  public var first: Int

  public init(rows: [Row], first: Int = 1) { (self.rows, self.first) = (rows, first) }

  public var html: HTML {
    guard !rows.isEmpty else { return .empty }
    return """
      <ol class="hl-found" start="\(first)">
      \(rows, row)\
      </ol>

      """
  }

  private func row(_ row: Row) -> HTML {
    """
    <li class="hl-found__row">
    <p class="hl-found__caption">\(row.caption)</p>
    <h3 class="hl-found__title"><a class="govuk-link" href="\(row.address)">\(row.title)</a></h3>
    \(row.snippet.isEmpty ? nil : "<p class=\"hl-found__snippet\">\(row.snippet)</p>\n" as HTML)\
    <p class="hl-found__place">\(row.place)</p>
    </li>

    """
  }
}
