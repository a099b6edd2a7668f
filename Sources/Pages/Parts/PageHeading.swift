/// The page's one `<h1>`: what it answers, with the kind of thing above it and a sentence below.
public struct PageHeading: Part {
  /// Above the heading, small: `Decision 38 of 2017/18`.
  public var caption: String?
  public var text: String
  /// One sentence that says what the page holds.
  public var lede: HTML?

  public init(_ text: String, caption: String? = nil, lede: HTML? = nil) {
    (self.text, self.caption, self.lede) = (text, caption, lede)
  }

  public var html: HTML {
    """
    <div class="hl-heading">
    \(caption.map { "<p class=\"hl-heading__caption\">\($0)</p>\n" } as HTML?)\
    <h1 class="govuk-heading-l">\(text)</h1>
    \(lede.map { "<p class=\"hl-heading__lede\">\($0)</p>\n" } as HTML?)\
    </div>

    """
  }
}
