/// The municipal years that the record knows, newest first, each a link; the one shown is marked.
public struct MunicipalYearPicker: Part, Hashable {
  /// `2017/18` and the page of its list.
  public var years: [Link]
  public var current: String
  /// `Meetings by municipal year`.
  public var label: String

  public init(label: String, years: [Link], current: String) {
    (self.label, self.years, self.current) = (label, years, current)
  }

  public var html: HTML {
    """
    <nav class="hl-years" aria-label="\(label)">
    <ul class="hl-years__list">
    \(years, year)\
    </ul>
    </nav>

    """
  }

  private func year(_ link: Link) -> HTML {
    let mark: HTML = link.text == current ? " aria-current=\"page\"" : .empty
    return """
      <li><a class="hl-years__link" href="\(link.address)"\(mark)>\(link.text)</a></li>

      """
  }
}
