/// The neighbours of a page in its row: the meeting before and the meeting after.
public struct EarlierAndNext: Part {
  public var earlier: Link?
  public var next: Link?
  /// What is stepped through, for screen readers: `Meetings of the Executive Group`.
  public var label: String

  public init(label: String, earlier: Link?, next: Link?) {
    (self.label, self.earlier, self.next) = (label, earlier, next)
  }

  public var html: HTML {
    guard earlier != nil || next != nil else { return .empty }
    return """
      <nav class="govuk-pagination govuk-pagination--block" aria-label="\(label)">
      \(earlier.map { step($0, "prev", "Earlier") })\
      \(next.map { step($0, "next", "Next") })\
      </nav>

      """
  }

  private func step(_ link: Link, _ side: HTML, _ words: String) -> HTML {
    """
    <div class="govuk-pagination__\(side)"><a class="govuk-link govuk-pagination__link" \
    href="\(link.address)" rel="\(side)">\
    <span class="govuk-pagination__link-title">\(words)</span>\
    <span class="govuk-visually-hidden">:</span>
    <span class="govuk-pagination__link-label">\(link.text)</span></a></div>

    """
  }
}
