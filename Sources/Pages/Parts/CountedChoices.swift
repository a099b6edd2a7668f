import Civic

/// One way to narrow a list: each choice with how many it leaves, as links; the one taken is marked.
public struct CountedChoices: Part, Hashable {
  public struct Choice: Sendable, Hashable {
    public var link: Link
    public var count: Int

    public init(_ link: Link, count: Int) { (self.link, self.count) = (link, count) }
  }

  /// What is chosen: `What it is`, `Municipal year`.
  public var label: String
  /// The first is the one that leaves all.
  public var choices: [Choice]
  /// The words of the choice that is taken.
  public var current: String
  /// Folded away until it is asked for; open when something other than all is chosen.
  public var isFolded: Bool

  public init(label: String, choices: [Choice], current: String, isFolded: Bool = false) {
    (self.label, self.choices, self.current) = (label, choices, current)
    self.isFolded = isFolded
  }

  public var html: HTML {
    guard choices.count > 2 || current != choices.first?.link.text else { return .empty }
    guard isFolded else { return list }
    let open: HTML = current == choices.first?.link.text ? .empty : " open"
    return """
      <details class="govuk-details hl-choices__fold"\(open)>
      <summary class="govuk-details__summary">\
      <span class="govuk-details__summary-text">\(label): \(current)</span></summary>
      \(list)\
      </details>

      """
  }

  private var list: HTML {
    """
    <nav class="hl-years" aria-label="\(label)">
    <ul class="hl-years__list">
    \(choices, choice)\
    </ul>
    </nav>

    """
  }

  private func choice(_ choice: Choice) -> HTML {
    let mark: HTML = choice.link.text == current ? " aria-current=\"true\"" : .empty
    return """
      <li><a class="hl-years__link" href="\(choice.link.address)"\(mark)>\(choice.link.text) \
      <span class="hl-years__count">\(Thousands.text(choice.count))</span></a></li>

      """
  }
}
