/// Pages of a long list, with gaps: 1 … 6 7 8 … 20.
public struct Pagination: Part {
  public var current: Int
  public var count: Int
  /// The address of page `n` of the list.
  public var address: @Sendable (_ page: Int) -> WebAddress

  public init(
    current: Int, of count: Int, address: @escaping @Sendable (_ page: Int) -> WebAddress
  ) {
    (self.current, self.count, self.address) = (current, count, address)
  }

  public var html: HTML {
    guard count > 1 else { return .empty }
    return """
      <nav class="govuk-pagination" aria-label="Pages of the list">
      \(current > 1 ? step("prev", "Previous", to: current - 1) : nil)\
      <ul class="govuk-pagination__list">
      \(items)\
      </ul>
      \(current < count ? step("next", "Next", to: current + 1) : nil)\
      </nav>

      """
  }

  private var items: [HTML] {
    let shown = Set([1, current - 1, current, current + 1, count]).filter {
      (1...count).contains($0)
    }
    var last = 0
    var items: [HTML] = []
    for number in shown.sorted() {
      if number - last == 2 { items.append(item(number - 1)) }
      if number - last > 2 {
        items.append(
          "<li class=\"govuk-pagination__item govuk-pagination__item--ellipsis\">&ctdot;</li>\n")
      }
      items.append(item(number))
      last = number
    }
    return items
  }

  private func item(_ number: Int) -> HTML {
    let isCurrent = number == current
    let modifier: HTML = isCurrent ? " govuk-pagination__item--current" : .empty
    let mark: HTML = isCurrent ? " aria-current=\"page\"" : .empty
    return """
      <li class="govuk-pagination__item\(modifier)"><a class="govuk-link govuk-pagination__link" \
      href="\(address(number))" aria-label="Page \(number)"\(mark)>\(number)</a></li>

      """
  }

  private func step(_ side: StaticString, _ words: String, to number: Int) -> HTML {
    let side = HTML(stringLiteral: side)
    return """
      <div class="govuk-pagination__\(side)"><a class="govuk-link govuk-pagination__link" \
      href="\(address(number))" rel="\(side)"><span class="govuk-pagination__link-title">\(words)\
      <span class="govuk-visually-hidden"> page</span></span></a></div>

      """
  }
}
